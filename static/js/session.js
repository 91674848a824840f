// Who is signed in on this page, and how an answer is sent in that person's name and no other's.
"use strict";
window.candor = {};
(() => {
  const { person = "", sessionUrl = "", signInUrl = "" } = document.body.dataset;
  const TIMEOUT = 12000; // milliseconds; a clinic's slow network answers sooner, a dead one never
  const LOOK_AGAIN = 5000; // milliseconds between looks for a new sign-in, while signed out
  const KEPT_ALIVE = 60000; // bytes; browsers refuse longer requests that outlive their page
  const listeners = [];
  let state = "in"; // in | out | other: somebody else is signed in now
  let looking = 0;

  // Read afresh at each try: signing in again, in any tab, makes a new one.
  function token() {
    const found = document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/);
    return found ? decodeURIComponent(found[1]) : "";
  }

  const headers = () => ({
    Accept: "application/json", "X-CSRFToken": token(), "X-Candor-Person": person,
  });

  // What became of a request: saved | conflict | unreadable | refused | signed-out | failed |
  // unreached. Only "saved" means that the server said so.
  async function post(url, fields) {
    const body = new URLSearchParams(fields);
    const keepalive = body.toString().length < KEPT_ALIVE;
    let answer, reply;
    try {
      answer = await fetch(url, {
        method: "POST", headers: headers(), body, redirect: "manual", cache: "no-store", keepalive,
        signal: AbortSignal.timeout(TIMEOUT),
      });
      const json = (answer.headers.get("Content-Type") || "").includes("application/json");
      reply = json ? await answer.json() : null;
    } catch {
      return { kind: "unreached" };
    }
    if (answer.type === "opaqueredirect" || answer.status === 401) return { kind: "signed-out" };
    if (answer.status === 403 && !reply) return { kind: "signed-out" }; // the token is of an older sign-in
    if (answer.status >= 500) return { kind: "failed" };
    const kind = { 200: "saved", 409: "conflict", 422: "unreadable" }[answer.status];
    if (kind && reply) return { kind, reply };
    const error = reply?.error || "The server did not take this answer. Reload the page and look at it again.";
    return { kind: "refused", reply: { error } };
  }

  async function whoIsSignedIn() {
    const answer = await fetch(sessionUrl, {
      headers: { Accept: "application/json" }, cache: "no-store", signal: AbortSignal.timeout(TIMEOUT),
    });
    return (await answer.json()).person;
  }

  function become(now) {
    const before = state;
    state = now;
    clearTimeout(looking);
    if (state !== "in") looking = setTimeout(look, LOOK_AGAIN);
    if (state !== before) listeners.forEach((tell) => tell(state));
  }

  // Resume only for the same person; nothing typed by one is ever sent as another.
  async function look() {
    let now = state;
    try {
      const found = await whoIsSignedIn();
      now = found === person ? "in" : found ? "other" : "out";
    } catch {
      // Not reached: nothing is known, so nothing changes.
    }
    if (now === "in") renewTokens();
    become(now);
    return now;
  }

  function renewTokens(within = document) {
    const now = token();
    if (now) for (const field of within.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = now;
  }

  document.addEventListener("submit", (event) => renewTokens(event.target), true);
  for (const name of ["focus", "online"]) window.addEventListener(name, () => state !== "in" && look());
  document.addEventListener("visibilitychange", () => !document.hidden && state !== "in" && look());

  // Signing out forgets what this person left unsaved in this tab, once the page is really left.
  let signingOut = false;
  document.addEventListener("submit", (event) => { signingOut = event.target.matches("[data-sign-out]"); });
  document.addEventListener("input", () => { signingOut = false; });
  window.addEventListener("pagehide", () => {
    if (!signingOut) return;
    const mine = Object.keys(sessionStorage).filter((key) => key.startsWith(`candor:unsaved:${person}:`));
    mine.forEach((key) => sessionStorage.removeItem(key));
  });

  // A page fetched from the browser's memory may show answers, and "Saved", that no longer hold.
  window.addEventListener("pageshow", (event) => {
    const [how] = performance.getEntriesByType("navigation");
    const remembered = how?.type === "back_forward" && how.transferSize === 0;
    if (!person || !(event.persisted || remembered)) return;
    candor.reloading = true;
    location.reload();
  });

  candor.session = {
    person, signInUrl, post, look, token, renewTokens,
    get state() { return state; },
    lost: () => become("out"),
    onChange: (tell) => listeners.push(tell),
  };
})();
