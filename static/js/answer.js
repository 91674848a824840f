// One question on the page: what is typed in it, and what the page says of its state.
"use strict";
(() => {
  // What is typed, by field name; blank fields and "not asked" say nothing and are left out, so
  // that two ways of leaving a question alone are the same.
  function said(fields) {
    const some = Object.entries(fields).filter(([, value]) => value.trim() && value !== "not_asked");
    return JSON.stringify(some.map(([name, value]) => [name, value.trim()]).sort());
  }

  class Question {
    constructor(box) {
      this.box = box;
      this.name = box.dataset.question;
      this.url = box.dataset.url;
      this.chapter = box.dataset.chapter || document.querySelector("[data-chart]").dataset.chart;
      this.id = `${this.chapter}/${this.name}`;
    }

    get label() {
      return candor.redraw.label(this.box);
    }

    get controls() {
      const mine = (c) => c.name === this.name || (c.name.startsWith(`${this.name}__`) && c.type !== "hidden");
      return [...this.box.querySelectorAll("input, select, textarea")].filter(mine);
    }

    get fields() {
      const chosen = this.controls.filter((c) => c.type !== "radio" || c.checked);
      return Object.fromEntries(chosen.map((c) => [c.name, c.value]));
    }

    set fields(fields) {
      for (const control of this.controls) {
        const value = fields[control.name] ?? "";
        if (control.type === "radio") control.checked = control.value === value && control.name in fields;
        else control.value = value;
      }
      this.showReason();
    }

    part(suffix) {
      return this.controls.find((c) => c.name === this.name + suffix && c.type !== "radio");
    }

    // A value and a reason for having none exclude each other.
    settle(changed) {
      const text = this.part("");
      const reasons = this.controls.filter((c) => c.name === `${this.name}__missing`);
      if (text && changed === text && text.value.trim()) reasons.forEach((c) => { c.checked = false; });
      if (text && reasons.includes(changed)) text.value = "";
      if (changed.type === "radio" && changed.value === "not_asked") {
        for (const suffix of ["__on", "__source"]) if (this.part(suffix)) this.part(suffix).value = "";
      }
      this.showReason();
    }

    showReason() {
      const tag = this.box.querySelector("[data-reason]");
      if (!tag) return;
      const chosen = this.controls.find((c) => c.checked && c.closest(".q-more") && c.value !== "not_asked");
      tag.textContent = chosen ? chosen.closest("label").textContent.trim() : "";
      tag.hidden = !chosen;
    }

    // A number still waiting for its unit is not worth sending while its author is there.
    get unfinished() {
      const unit = this.part("__unit");
      const text = this.part("")?.value.trim();
      return Boolean(unit && !unit.value && text && /^[\d.,+-]+$/.test(text));
    }

    get base() {
      return this.box.dataset.base;
    }

    set base(base) {
      this.box.dataset.base = base;
      const hidden = this.box.querySelector(`[name="${this.name}__base"], [name="base"]`);
      if (hidden) hidden.value = base;
    }

    state(kind, text, retry) {
      const place = this.box.querySelector("[data-state]");
      const focused = place.contains(document.activeElement);
      place.dataset.kind = kind;
      place.replaceChildren(text);
      if (focused) {
        place.tabIndex = -1;
        place.focus({ preventScroll: true });
      }
      if (!retry) return;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "retry";
      button.setAttribute("aria-label", `Retry saving: ${this.label}`);
      button.addEventListener("click", retry);
      place.append(", ", button);
      if (focused) button.focus({ preventScroll: true });
    }

    // Say what is wrong beside the field; part is what the server could not read.
    problem(message, part = "value") {
      const place = this.box.querySelector("[data-error]");
      place.hidden = !message;
      place.querySelector("[data-error-text]").textContent = message;
      this.box.classList.toggle("has-error", Boolean(message));
      const suffix = { unit: "__unit", on: "__on", source: "__source", missing: "__missing" }[part] || "";
      for (const control of this.controls.filter((c) => c.type !== "radio")) {
        const wrong = Boolean(message) && control.name === this.name + suffix;
        control.classList.toggle("is-invalid", wrong);
        if (wrong) control.setAttribute("aria-invalid", "true");
        else control.removeAttribute("aria-invalid");
        if (wrong && !control.hasAttribute("aria-describedby")) control.setAttribute("aria-describedby", place.id);
        if (wrong && control.closest("details")) control.closest("details").open = true;
      }
    }

    saved({ text, base, stamp, answered }) {
      this.base = base;
      this.problem("");
      this.conflict(null);
      this.state(answered === false ? "" : "saved", text);
      const place = this.box.querySelector("[data-stamp]");
      if (place) {
        place.textContent = stamp;
        place.hidden = !stamp;
      }
      this.box.querySelector("[data-lost]")?.remove();
      const strike = this.box.querySelector("[data-strike]");
      if (strike) strike.hidden = !answered;
    }

    // A colleague was first: theirs and mine side by side, and nothing is overwritten until chosen.
    conflict(theirs) {
      const place = this.box.querySelector("[data-conflict]");
      place.hidden = !theirs;
      if (!theirs) return;
      const fill = (slot, text) => { place.querySelector(`[data-conflict-${slot}]`).textContent = text; };
      fill("who", theirs.own ? "You, in another window," : theirs.who || "A colleague");
      fill("when", theirs.when ? ` on ${theirs.when}` : "");
      const choice = this.controls.find((c) => c.type === "radio" && c.value === theirs.typed[c.name] && c.value);
      fill("theirs", choice ? choice.closest("label").textContent.trim() : theirs.text || "Not asked");
      fill("mine", this.spoken);
    }

    // What is typed, as a person reads it.
    get spoken() {
      const chosen = this.controls.find((c) => c.type === "radio" && c.checked && c.value !== "not_asked");
      const words = (c) => (c.tagName === "SELECT" ? c.selectedOptions[0]?.textContent : c.value).trim();
      const text = ["", "__unit"].map((suffix) => this.part(suffix)).filter((c) => c?.value).map(words).join(" ");
      const first = chosen ? chosen.closest("label").textContent.trim() : text || "Not asked";
      const on = this.part("__on")?.value.trim();
      return on ? `${first}, observed ${on}` : first;
    }
  }

  candor.Question = Question;
  candor.said = said;
})();
