// What is not saved yet: kept for this tab, counted in the patient's band, and warned of on leaving.
"use strict";
(() => {
  const { session } = candor;
  const notice = document.querySelector("[data-unsaved]");
  const referral = location.pathname.match(/\/referrals\/(\d+)\//)?.[1] || "";
  const key = `candor:unsaved:${session.person}:${referral}`;
  const part = (name) => notice.querySelector(`[data-unsaved-${name}]`);
  const later = []; // asked when the page is left: is something here that only this page knows?

  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(key)) || {};
    } catch {
      return {};
    }
  }

  function keep(entries) {
    if (Object.keys(entries).length) sessionStorage.setItem(key, JSON.stringify(entries));
    else sessionStorage.removeItem(key);
  }

  const store = {
    all: kept,
    put: (id, entry) => keep({ ...kept(), [id]: entry }),
    drop(id) {
      const entries = kept();
      delete entries[id];
      keep(entries);
    },
  };

  const many = (count) => (count === 1 ? "1 answer" : `${count} answers`);

  const REASONS = {
    out: "You are signed out; sign in again in a new tab, nothing is lost.",
    other: "Somebody else is signed in now. What you typed is kept in this tab, and is sent only in your name.",
    offline: "The server cannot be reached; Candor keeps trying.",
    failed: "The server failed; Candor keeps trying.",
    attention: "",
    elsewhere: "Open the chart to send what you typed.",
  };

  // Show how many answers are not saved and why; links are [{title, url}] of those on other pages.
  function show({ count, reason, links = [] }) {
    if (!notice) return;
    const signedOut = session.state !== "in";
    const why = signedOut ? session.state : reason;
    notice.hidden = !count && !signedOut;
    const counted = count ? `${many(count)} not saved` : "";
    if (part("count").textContent !== counted) part("count").textContent = counted;
    const text = REASONS[why] || "";
    if (part("why").textContent !== text) part("why").textContent = text;
    part("sign-in").hidden = !signedOut;
    part("retry").hidden = signedOut || !["offline", "failed"].includes(why);
    part("links").replaceChildren(...links.map(({ title, url }) => {
      const link = document.createElement("a");
      link.href = url;
      link.textContent = title;
      return link;
    }));
  }

  window.addEventListener("beforeunload", (event) => {
    if (!candor.reloading && later.some((asks) => asks())) event.preventDefault();
  });

  candor.unsaved = { store, show, onLeaving: (asks) => later.push(asks) };

  if (notice && !document.querySelector("[data-chart]")) {
    const left = Object.values(kept());
    const links = left.map(({ label, page }) => ({ title: label, url: page }));
    show({ count: left.length, reason: "elsewhere", links });
  }
})();
