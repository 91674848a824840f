// Single-key shortcuts: never while typing, and off for good on this device when switched off.
"use strict";
(() => {
  const OFF = "candor:shortcuts-off";
  const FIELDS = "input, select, textarea, [contenteditable]";
  const help = document.getElementById("keyboard-help");
  const choice = document.querySelector("[data-shortcuts-off]");
  const find = (selector) => document.querySelector(selector);
  let before = ""; // the first key of a pair, for a second
  let forget = 0;

  const rows = () => [...document.querySelectorAll("[data-worklist] [data-row-url]")].filter((row) => row.offsetParent);
  const linkOf = (row) => row.querySelector("a");

  function step(by) {
    const all = rows();
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
    if (next) linkOf(next).focus();
    next?.scrollIntoView({ block: "nearest" });
  }

  function follow(selector) {
    find(selector)?.click();
  }

  // Open a folded step of the review and go to its first field; nothing is ever sent by a key.
  function open(act) {
    const place = find(`[data-act="${act}"]`);
    if (!place) return;
    if (place.matches("details")) place.open = true;
    const field = place.matches("details") && place.querySelector("textarea, select, input:not([type=hidden])");
    (field || place.querySelector("button"))?.focus();
  }

  const KEYS = {
    "/": () => {
      const box = find("#jump");
      if (box?.offsetParent) box.focus();
      else follow(".jump-link");
    },
    "?": () => {
      help.togglePopover();
      if (help.matches(":popover-open")) help.querySelector("button").focus();
    },
    "g h": () => follow(".brand"),
    "g w": () => follow(".brand"),
    j: () => step(1),
    k: () => step(-1),
    n: () => follow("a[rel=next]"),
    p: () => follow("a[rel=prev]"),
    a: () => open("accept"),
    r: () => open("ask"),
    d: () => open("decline"),
  };

  const off = () => localStorage.getItem(OFF) === "yes";
  if (choice) {
    choice.checked = off();
    choice.addEventListener("change", () => {
      if (choice.checked) localStorage.setItem(OFF, "yes");
      else localStorage.removeItem(OFF);
    });
  }

  const typing = ({ target }) => target.closest?.(FIELDS) && !["radio", "checkbox", "button"].includes(target.type);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || off() || typing(event)) return;
    const shut = help?.matches(":popover-open") && event.key !== "?";
    const act = KEYS[before && `${before} ${event.key}`] || KEYS[event.key];
    clearTimeout(forget);
    before = event.key === "g" ? "g" : "";
    forget = setTimeout(() => { before = ""; }, 1500);
    if (!act || shut) return;
    event.preventDefault();
    act();
  });

  // A row opens wherever it is clicked; its link remains the way for keys and screen readers.
  document.addEventListener("click", (event) => {
    const row = event.target.closest?.("[data-worklist] [data-row-url]");
    if (!row || event.target.closest("a, button, label, input") || String(getSelection())) return;
    linkOf(row).click();
  });

  // A link to a question leads to its field, and out of the sheet it stood in.
  function arrive() {
    const place = location.hash.startsWith("#q-") ? document.getElementById(location.hash.slice(1)) : null;
    const field = place?.querySelector("input:checked:not([type=hidden]), .q-body input, .q-body textarea, .q-body select, input[type=radio]");
    field?.focus({ preventScroll: true });
  }
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-ask]")) return;
    document.querySelector("#panel-sheet:popover-open")?.hidePopover();
    setTimeout(arrive);
  });
  arrive();
})();
