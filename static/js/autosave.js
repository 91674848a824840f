// Every answer is saved as it is given; the page says "saved" only after the server said so.
//
// One request at a time, in the order answers were given, so that the advice drawn last is the
// newest. What is not saved yet stands in this tab's storage, and is sent again until it is.
"use strict";
(() => {
  const { session, redraw, said, unsaved } = candor;
  const PAUSE = 800; // milliseconds without a key before a text is sent
  const PATIENCE = 2500; // milliseconds before a text that cannot be read is remarked on while in use
  const WAITS = [2, 4, 8, 16, 30]; // seconds between tries while the server is not reached
  const LINKS = 3; // of what needs attention, led to from the patient's band
  const WAIT_TO_LEAVE = 3000; // milliseconds a followed link waits for what is being saved
  const answers = new Map();
  const queue = new Set();
  let busy = null; // the promise of the round under way
  let tries = 0;
  let again = 0;
  let doubted = 0; // times in a row the server refused a request whose sender is signed in

  const pageOf = ({ url, box }) =>
    `${url.replace(/(answers\/[^/]+|note)\/$/, "")}#${box.closest("[data-rows]")?.id || box.id}`;

  // An answer to one question: shown here, or left over from another chapter (question is null).
  class Answer {
    constructor(question, left) {
      this.question = question;
      this.id = question?.id || left.id;
      this.url = question?.url || left.url;
      this.state = "";
      this.unsure = false; // a request was sent and what became of it is not known
      this.fields = question?.fields || left.fields;
      this.base = question?.base ?? left.base;
      this.label = question?.label || left.label;
      this.page = question ? pageOf(question) : left.page;
      const told = question?.box.querySelector("[data-state]");
      this.text = told?.dataset.kind === "saved" ? told.textContent.trim() : "";
      const draft = told?.dataset.kind === "failed";
      this.kept = draft ? null : this.fields; // null: the server has something else than is shown
      if (draft) this.become("unreadable");
      if (left) this.restore(left);
    }

    restore(left) {
      this.fields = left.fields;
      this.base = left.base;
      this.unsure = true; // an earlier page may have sent it
      if (this.question) this.question.fields = left.fields;
      this.wait();
    }

    // What is only known here: not saved, and not kept by the server as a draft either.
    get atRisk() {
      return !["", "saved", "unreadable"].includes(this.state);
    }

    get counts() {
      return ["waiting", "conflict", "refused", "unreadable"].includes(this.state);
    }

    become(state) {
      this.state = state;
      if (!this.atRisk) return;
      const { url, fields, base, label, page, id } = this;
      unsaved.store.put(id, { id, url, fields, base, label, page });
    }

    changed(soon) {
      this.fields = this.question.fields;
      clearTimeout(this.timer);
      if (this.state === "conflict") {
        this.become("conflict");
        this.question.conflict(this.theirs);
        return;
      }
      this.timer = 0;
      const back = this.kept && !this.sending && !this.unsure && said(this.fields) === said(this.kept);
      if (back && ["", "saved", "typing"].includes(this.state)) {
        this.forget(this.text ? "saved" : "");
        this.question.state(this.state, this.text);
        return;
      }
      this.become("typing");
      if (!this.sending) this.question.state("", "");
      if (soon) this.go();
      else if (!this.question.unfinished) this.timer = setTimeout(() => this.go(), PAUSE);
    }

    // An answer gone out of date is said to be still so: the server dates it today.
    stillSo() {
      if (!["", "saved"].includes(this.state)) return;
      this.fields = { ...this.question.fields, still: this.question.name };
      this.go();
    }

    forget(state) {
      clearTimeout(this.timer);
      this.timer = 0;
      queue.delete(this);
      unsaved.store.drop(this.id);
      this.become(state);
    }

    go() {
      clearTimeout(this.timer);
      this.timer = 0;
      if (halted()) this.wait();
      else queue.add(this);
      drain();
    }

    // Not saved, and to be sent when it can be.
    wait() {
      this.become("waiting");
      queue.add(this);
      this.question?.problem(""); // what it said was about an earlier text
      this.question?.state("failed", "Not saved", () => now());
    }

    async send() {
      const sent = this.fields;
      clearTimeout(this.timer);
      this.timer = 0;
      this.become("saving");
      this.sending = true;
      this.question?.state("saving", "Saving");
      const { kind, reply } = await session.post(this.url, { ...sent, base: this.base });
      this.sending = false;
      this.trouble = kind;
      const newer = said(this.fields) !== said(sent);
      if (kind === "saved") this.isSaved(sent, reply, newer);
      else if (kind === "conflict") this.isOvertaken(reply);
      else if (kind === "unreadable" && newer) this.more();
      else if (kind === "unreadable") this.isUnreadable(reply);
      else if (kind === "refused") this.isRefused(reply);
      else {
        this.unsure = this.unsure || kind !== "signed-out";
        this.wait();
      }
      return kind;
    }

    isSaved(sent, reply, newer) {
      this.kept = sent;
      if (sent.still && !newer) {
        if (this.question) this.question.fields = reply.typed;
        this.fields = this.kept = this.question?.fields || reply.typed;
      }
      this.base = reply.base;
      this.unsure = false;
      this.text = reply.text;
      if (!newer) this.forget("saved");
      this.question?.saved(reply);
      if (newer) this.more();
      redraw.reply(reply);
    }

    // Typed on while the request was under way: the latest is sent as well.
    more() {
      this.become("typing");
      this.question.state("", "");
      if (!this.timer) queue.add(this);
    }

    isUnreadable({ error, part }) {
      unsaved.store.drop(this.id);
      this.become("unreadable"); // the server keeps the text as a draft
      this.kept = null;
      if (!this.question) return;
      this.question.state("failed", "Not saved");
      this.remark = () => {
        this.remark = null;
        if (this.state !== "unreadable") return;
        this.question.problem(error, part);
        redraw.say(`${this.label}: ${error}`);
      };
      // Nobody is corrected in the middle of a word.
      if (this.question.box.contains(document.activeElement)) setTimeout(() => this.remark?.(), PATIENCE);
      else this.remark();
    }

    isRefused({ error }) {
      this.become("refused");
      this.question?.state("failed", "Not saved", () => this.go());
      this.question?.problem(error);
    }

    isOvertaken(reply) {
      const { theirs } = reply;
      // A request whose answer was lost on the way may have been kept: then "theirs" is this one's own.
      if (theirs.own && this.unsure) {
        this.base = theirs.base;
        this.unsure = false;
        this.become("waiting");
        queue.add(this);
        return;
      }
      this.theirs = theirs;
      this.become("conflict");
      this.question?.state("conflict", "Not saved");
      this.question?.conflict(theirs);
      redraw.reply(reply);
    }

    keepMine() {
      this.base = this.theirs.base;
      this.kept = null;
      this.theirs = null;
      this.question.conflict(null);
      this.become("typing");
      this.go();
    }

    takeTheirs() {
      const { typed, saved } = this.theirs;
      this.theirs = null;
      this.question.fields = typed;
      this.fields = this.kept = this.question.fields;
      this.base = saved.base;
      this.unsure = false;
      this.text = saved.text;
      this.forget("saved");
      this.question.saved(saved);
    }
  }

  const halted = () => session.state !== "in";

  function drain() {
    if (!busy) {
      busy = round().finally(() => { busy = null; });
      busy.then(() => queue.size && !again && !halted() && drain());
    }
    tell();
    return busy;
  }

  async function round() {
    const failed = new Set();
    for (;;) {
      const next = [...queue].find((answer) => !failed.has(answer));
      if (!next || halted()) break;
      queue.delete(next);
      const kind = await next.send();
      if (kind === "signed-out") {
        session.lost();
        const still = (await session.look()) === "in" ? (doubted += 1) : 0;
        if (still > 1) failed.add(next);
      } else doubted = 0;
      if (kind === "failed") failed.add(next);
      tell();
      if (kind === "unreached") {
        for (const answer of queue) answer.wait();
        failed.add(next);
        break;
      }
    }
    if (failed.size) retryLater();
    else tries = 0;
    tell();
  }

  function retryLater() {
    clearTimeout(again);
    again = setTimeout(now, WAITS[Math.min(tries, WAITS.length - 1)] * 1000);
    tries += 1;
  }

  // Try at once: the network is back, the reader is back, or asked for it.
  function now() {
    clearTimeout(again);
    again = 0;
    if (queue.size) drain();
  }

  function tell() {
    const all = [...answers.values()].filter((answer) => answer.counts);
    const waiting = all.filter((answer) => answer.state === "waiting");
    const links = (waiting.length ? [] : all)
      .slice(0, LINKS)
      .map(({ label, page }) => ({ title: label, url: page }));
    const network = waiting.some((answer) => answer.trouble === "failed") ? "failed" : "offline";
    unsaved.show({ count: all.length, reason: waiting.length ? network : "attention", links });
    const place = document.querySelector("[data-chapter-state]");
    if (place) place.textContent = all.length ? "" : "Answers are saved as you give them.";
  }

  // Take in the questions of the page; after part of it was drawn again, their new boxes.
  function scan() {
    const left = unsaved.store.all();
    for (const box of document.querySelectorAll("[data-question]")) {
      const question = new candor.Question(box);
      const known = answers.get(question.id);
      if (known?.question?.box === box) continue;
      const answer = new Answer(question, left[question.id] || (known?.atRisk ? known : null));
      if (known) {
        queue.delete(known);
        clearTimeout(known.timer);
      }
      answers.set(question.id, answer);
    }
    for (const [id, entry] of Object.entries(left)) {
      if (!answers.has(id)) answers.set(id, new Answer(null, entry));
    }
    tell();
    if (queue.size) drain();
  }

  const of = (element) => {
    const box = element.closest?.("[data-question]");
    return box && [...answers.values()].find((answer) => answer.question?.box === box);
  };
  const mine = (answer, control) => answer?.question.controls.includes(control);

  document.addEventListener("input", ({ target }) => {
    const answer = of(target);
    if (!mine(answer, target) || target.type === "radio" || target.tagName === "SELECT") return;
    answer.question.settle(target);
    answer.changed(false);
  });
  document.addEventListener("change", ({ target }) => {
    const answer = of(target);
    if (!mine(answer, target)) return;
    if (target.type === "radio") answer.question.settle(target);
    if (target.type === "radio" || target.tagName === "SELECT") answer.changed(!answer.question.unfinished);
  });
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    const answer = of(target);
    if (!answer || answer.question.box.contains(relatedTarget)) return;
    answer.remark?.();
    if (answer.state === "typing" && !answer.sending) answer.go();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-keep-mine], [data-take-theirs], [data-still], [data-unsaved-retry]");
    if (!button) return;
    event.preventDefault();
    if (button.matches("[data-unsaved-retry]")) return now();
    const answer = of(button);
    if (button.matches("[data-still]")) answer.stillSo();
    else if (button.matches("[data-keep-mine]")) answer.keepMine();
    else answer.takeTheirs();
    answer.question.controls.find((c) => c.type !== "radio" || c.checked)?.focus();
    tell();
  });

  // The chapter's own form, and a list's, are for browsers without scripts; Enter saves what is typed.
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-chapter-form], form[data-question]")) return;
    event.preventDefault();
    flush();
  });

  function flush() {
    for (const answer of answers.values()) if (answer.state === "typing" && !answer.sending) answer.go();
    return busy;
  }

  const under = () => [...answers.values()].some((answer) => ["typing", "saving"].includes(answer.state));
  const settled = async () => {
    const late = new Promise((done) => { setTimeout(done, WAIT_TO_LEAVE); });
    for (let round = 0; round < 5 && under(); round += 1) await Promise.race([flush(), late]);
  };

  // A link followed, or a form sent, a moment after typing waits for the save, so that nobody is
  // warned of what is about to be saved.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a[href]");
    const plain = link && !event.defaultPrevented && event.button === 0 && !link.target && !link.hasAttribute("hx-get");
    if (!plain || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !under()) return;
    if (link.pathname === location.pathname && link.hash) return;
    event.preventDefault();
    await settled();
    location.assign(link.href);
  });
  document.addEventListener("submit", async (event) => {
    if (event.defaultPrevented || event.target.hasAttribute("hx-post") || !under()) return;
    event.preventDefault();
    await settled();
    if (under()) event.target.submit();
    else event.target.requestSubmit(event.submitter);
  });

  for (const name of ["online", "focus"]) window.addEventListener(name, now);
  document.addEventListener("visibilitychange", () => (document.hidden ? flush() : now()));
  session.onChange((state) => {
    tell();
    if (state === "in") now();
    else redraw.say(document.querySelector("[data-unsaved-why]").textContent);
  });
  unsaved.onLeaving(() => [...answers.values()].some((answer) => answer.question && answer.atRisk));

  const save = document.querySelector("[data-chapter-form] [data-save-chapter]");
  if (save) save.hidden = true;
  for (const button of document.querySelectorAll("[data-save-button]")) button.hidden = true;
  scan();
  candor.autosave = { scan };
})();
