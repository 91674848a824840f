// The parts of the page that a save may change, drawn again without moving the reader.
"use strict";
(() => {
  const boxes = () => [...document.querySelectorAll("[data-question]")];
  const voice = document.createElement("div");
  voice.className = "visually-hidden";
  voice.setAttribute("aria-live", "polite");
  voice.dataset.say = "";
  document.body.append(voice);

  // Said to screen readers; a sentence repeated is said again.
  function say(...sentences) {
    const said = sentences.filter(Boolean);
    if (said.length) voice.replaceChildren(...said.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  }

  const read = (html) => new DOMParser().parseFromString(html, "text/html");

  // What is being typed in an urgent finding's form outlives the band being drawn again.
  function carry(old, fresh) {
    for (const form of old.querySelectorAll("form")) {
      const twin = [...fresh.querySelectorAll("form")].find((one) => one.action === form.action);
      for (const field of twin ? form.querySelectorAll("input:not([type=hidden]), textarea") : []) {
        const other = twin.elements[field.name];
        if (other) other.value = field.value;
      }
    }
  }

  function sameElement(within, old) {
    if (old.id) return within.querySelector(`#${CSS.escape(old.id)}`);
    const href = old.getAttribute("href");
    if (href) return within.querySelector(`[href="${CSS.escape(href)}"]`);
    const place = [...old.closest("[id]").querySelectorAll("a, button, input, summary")].indexOf(old);
    return [...within.querySelectorAll("a, button, input, summary")][place];
  }

  // Put a fresh element in the place of the one with its id, with focus and an open sheet kept.
  function replace(fresh) {
    const old = fresh && document.getElementById(fresh.id);
    if (!old || old.outerHTML === fresh.outerHTML) return;
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const open = old.querySelector(":popover-open");
    const box = document.adoptNode(fresh);
    carry(old, box);
    const twin = focused && sameElement(box, focused);
    old.replaceWith(box);
    window.htmx?.process(box);
    if (open) box.querySelector(`#${CSS.escape(open.id)}`)?.showPopover();
    twin?.focus({ preventScroll: true });
  }

  function recommendation() {
    return document.querySelector("[data-panel-say] .mark-r")?.textContent.trim() || "";
  }

  function urgentCount() {
    const count = document.querySelectorAll("#urgent .urgent").length;
    const flag = document.querySelector("[data-urgent-flag]");
    if (!flag) return;
    flag.hidden = count === 0;
    flag.querySelector("[data-urgent-count]").textContent = String(count);
  }

  // Show what is asked and hide what no longer is; the labels of the questions that appeared.
  function showAsked(isAsked) {
    const appeared = [];
    for (const box of boxes()) {
      const shown = box.closest("[data-rows]") || box;
      const hide = box.dataset.question !== "note" && !isAsked(box.dataset.question);
      if (shown.hidden && !hide) appeared.push(label(box));
      shown.hidden = hide;
    }
    emptySections();
    return appeared;
  }

  function label(box) {
    const heading = box.querySelector(".q-label") || box.closest("[data-rows]")?.querySelector("h2");
    return heading?.firstChild.textContent.trim() || "";
  }

  // A heading over questions that are all hidden is hidden with them.
  function emptySections() {
    for (const section of document.querySelectorAll("#chapter-form .section")) {
      const inside = [...section.querySelectorAll(".q")];
      section.hidden = inside.length > 0 && inside.every((box) => box.hidden);
    }
  }

  function showSigns(htmlOf) {
    for (const box of boxes()) {
      const place = box.querySelector("[data-signs]");
      const html = place && htmlOf(box.dataset.question);
      if (!place) continue;
      if (place.innerHTML.trim() !== html.trim()) place.innerHTML = html;
      place.hidden = !html.trim();
    }
  }

  // Do something to the page while the question at hand stays where it is on the screen.
  function inPlace(change) {
    const held = document.activeElement?.closest("[data-question], [data-rows]");
    const before = held?.getBoundingClientRect().top;
    const was = recommendation();
    const urgentBefore = document.querySelectorAll("#urgent .urgent").length;
    const appeared = change() || [];
    urgentCount();
    if (held?.isConnected && !held.hidden) window.scrollBy(0, held.getBoundingClientRect().top - before);
    const now = recommendation();
    const urgent = document.querySelectorAll("#urgent .urgent").length > urgentBefore;
    say(
      urgent && `Urgent: ${document.querySelector("#urgent .urgent-what")?.textContent.trim()}`,
      now !== was && `Advice now: ${now}; it was: ${was}.`,
      appeared.length && `Asked as well: ${appeared.join("; ")}`,
    );
  }

  // After one answer was saved: the server's reply names what is asked and holds the parts.
  function reply({ asked, panel, chapters, urgent, signs }) {
    if (!asked) return;
    inPlace(() => {
      for (const html of [panel, chapters, urgent]) replace(read(html).body.firstElementChild);
      showSigns((name) => signs[name] || "");
      const names = new Set(asked);
      return showAsked((name) => names.has(name));
    });
  }

  // After a row was saved: the whole page came back, and everything but what is being typed is taken.
  function page(html) {
    const fresh = read(html);
    const twins = new Map([...fresh.querySelectorAll("[data-question]")].map((box) => [box.dataset.question, box]));
    inPlace(() => {
      for (const id of ["panel", "chapters", "urgent"]) replace(fresh.getElementById(id));
      showSigns((name) => twins.get(name)?.querySelector("[data-signs]")?.innerHTML || "");
      return showAsked((name) => twins.has(name) && !twins.get(name).closest("[hidden]"));
    });
  }

  document.documentElement.style.overflowAnchor = "none"; // inPlace does it, in every browser alike
  emptySections();
  candor.redraw = { reply, page, say, label };
})();
