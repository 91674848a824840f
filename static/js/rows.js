// The editor of a table's row: sent by htmx, with the rest of the page brought up to date after it.
"use strict";
(() => {
  const { session, redraw, autosave, unsaved } = candor;
  const changed = new Set(); // editors with something typed that no server has seen
  const editorOf = (element) => element?.closest?.("[data-row-form]");

  document.addEventListener("input", ({ target }) => editorOf(target) && changed.add(editorOf(target)));
  unsaved.onLeaving(() => [...changed].some((form) => form.isConnected));
  document.addEventListener("submit", ({ target }) => target.matches("[data-row-form]") || changed.clear());

  document.addEventListener("htmx:configRequest", ({ detail }) => {
    detail.headers["X-Candor-Person"] = session.person;
    if (detail.verb !== "get") detail.parameters.set("csrfmiddlewaretoken", session.token());
  });

  // A sign-in page in answer to a row must not take the place of what was typed.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig } = event.detail;
    const signIn = new URL(session.signInUrl, location.href).pathname;
    const away = xhr.responseURL && new URL(xhr.responseURL).pathname === signIn;
    if (away || xhr.status === 401 || xhr.status === 403) {
      event.detail.shouldSwap = false;
      session.lost();
      session.look().then(() => tell(requestConfig.elt, "You are signed out. Sign in again in a new tab, then save once more."));
    } else if (event.detail.shouldSwap && requestConfig.verb === "post") redraw.page(xhr.responseText);
  });
  document.addEventListener("htmx:sendError", ({ detail }) => tell(detail.requestConfig.elt, "Not saved: the server cannot be reached. Save again when it can."));
  document.addEventListener("htmx:timeout", ({ detail }) => tell(detail.requestConfig.elt, "Not saved: the server did not answer. Look at the list before saving again."));
  document.addEventListener("htmx:responseError", ({ detail }) => {
    if (detail.xhr.status >= 404) tell(detail.requestConfig.elt, "Not saved: the server failed. Save again in a moment.");
  });

  function tell(element, message) {
    const editor = editorOf(element);
    const place = editor?.querySelector("[data-row-problem]");
    if (!place) {
      redraw.say(message);
      return;
    }
    place.hidden = false;
    place.querySelector("[data-row-problem-text]").textContent = message;
  }

  // Focus goes where the work goes on: the first mistake, the first field, or the way to another row.
  document.addEventListener("htmx:afterSettle", (event) => {
    const list = document.getElementById(event.detail.target?.id);
    if (!list?.matches("[data-rows]")) return;
    autosave.scan();
    const editor = list.querySelector("[data-row-form]");
    const fields = "input:not([type=hidden]), select, textarea";
    const wrong = editor?.querySelector("[aria-invalid=true]") || editor?.querySelector(".notice button");
    const next = wrong || editor?.querySelector(fields) || list.querySelector("[data-add-row]");
    next?.focus();
    if (wrong) redraw.say(editor.querySelector(".field-error, .notice strong")?.textContent.trim());
    else if (!editor) redraw.say(event.detail.requestConfig.verb === "post" && `${redraw.label(list.querySelector("[data-question]"))}: saved.`);
  });
})();
