// Live pages with little script: one event stream for all tabs of a browser,
// fragments replaced in place, and a time cursor on the patient page.
"use strict";
(function () {
  const root = document.documentElement;
  try {
    const saved = localStorage.getItem("stormglass-theme");
    if (saved) root.dataset.theme = saved;
  } catch (e) { /* storage may be off */ }
  const toggle = document.getElementById("theme");
  if (toggle) toggle.addEventListener("click", function () {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try { localStorage.setItem("stormglass-theme", root.dataset.theme); } catch (e) { /* fine */ }
  });

  const live = document.querySelector("[data-live]");
  const lost = document.getElementById("lost");
  const clock = document.getElementById("clock");
  let timer = 0, busy = false, again = false, lastSign = Date.now();

  // refresh fetches the live fragment, at most about twice a second.
  function refresh() {
    if (!live || timer) return;
    timer = setTimeout(load, 400);
  }
  async function load() {
    timer = 0;
    if (busy) { again = true; return; }
    if (live.dataset.past === "1" || document.hidden) { again = false; return; }
    busy = true;
    try {
      const r = await fetch(live.dataset.live, { headers: { "X-Fragment": "1" } });
      if (r.status === 401) { location.reload(); return; }
      if (r.ok) replace(await r.text());
    } catch (e) { /* the stream says when the connection is lost */ }
    busy = false;
    if (again) { again = false; refresh(); }
  }
  // replace keeps focus, open details and scroll while the content changes.
  function replace(html) {
    const active = document.activeElement, key = active && active.dataset ? active.dataset.key : "";
    if (active && live.contains(active) && /^(INPUT|SELECT|TEXTAREA)$/.test(active.tagName)) return;
    const opened = Array.from(live.querySelectorAll("details[open][data-key]"), function (d) { return d.dataset.key; });
    live.innerHTML = html;
    opened.forEach(function (k) { const d = live.querySelector('details[data-key="' + CSS.escape(k) + '"]'); if (d) d.open = true; });
    if (key) { const n = live.querySelector('[data-key="' + CSS.escape(key) + '"]'); if (n) n.focus({ preventScroll: true }); }
    const at = live.querySelector("[data-now]");
    if (at && clock) clock.textContent = at.dataset.now;
  }
  // Interruptions stand on top of every page until they are seen here.
  const alerts = document.getElementById("alerts");
  function seen() { try { return JSON.parse(localStorage.getItem("stormglass-seen") || "[]"); } catch (e) { return []; } }
  async function loadAlerts() {
    try {
      const r = await fetch("/alerts", { headers: { "X-Fragment": "1" } });
      if (!r.ok) return;
      const box = document.createElement("div"), done = seen();
      box.innerHTML = await r.text();
      box.querySelectorAll("[data-alert]").forEach(function (n) { if (done.includes(n.dataset.alert)) n.remove(); });
      if (box.innerHTML.trim() !== alerts.innerHTML.trim()) alerts.innerHTML = box.innerHTML.trim();
    } catch (e) { /* the stream says when the connection is lost */ }
  }
  if (alerts) alerts.addEventListener("click", function (e) {
    const n = e.target.closest("button") && e.target.closest("[data-alert]");
    if (!n) return;
    try { localStorage.setItem("stormglass-seen", JSON.stringify(seen().concat(n.dataset.alert).slice(-200))); } catch (e) { /* fine */ }
    n.remove();
  });
  function onUpdate(u) {
    lastSign = Date.now();
    if (lost) lost.hidden = true;
    if (alerts && (u.what === "alert" || u.what === "reload")) loadAlerts();
    if (clock && u.clock) clock.textContent = u.clock;
    if (!live) return;
    const mine = live.dataset.token || "";
    if (u.what === "reload" || u.what === "tick" && live.dataset.tick || u.what !== "tick" && (!mine || mine === u.token)) refresh();
  }
  function onLost() { if (lost) lost.hidden = false; }

  // One tab holds the stream and tells the others.
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("stormglass") : null;
  if (channel) channel.onmessage = function (m) { m.data.lost ? onLost() : onUpdate(m.data); };
  function listen() {
    return new Promise(function () {
      const es = new EventSource("/events");
      es.onmessage = function (m) {
        const u = JSON.parse(m.data);
        if (channel) channel.postMessage(u);
        onUpdate(u);
      };
      es.onerror = function () { if (channel) channel.postMessage({ lost: true }); onLost(); };
    });
  }
  if (document.body.dataset.stream) {
    if (navigator.locks) navigator.locks.request("stormglass-stream", listen); else listen();
    document.addEventListener("visibilitychange", function () { if (!document.hidden) refresh(); });
    setInterval(function () { if (Date.now() - lastSign > 20000) onLost(); }, 5000);
  }

  // The time cursor of the patient page: what was known then.
  const scrub = document.getElementById("scrub");
  if (scrub && live) {
    const range = scrub.querySelector("input[type=range]"), label = document.getElementById("scrub-at"), now = document.getElementById("scrub-now");
    const base = live.dataset.live;
    let wait = 0;
    const show = function () {
      const end = Number(range.max), v = Number(range.value), past = v < end;
      live.dataset.past = past ? "1" : "";
      scrub.classList.toggle("past", past);
      label.textContent = past ? "as known at " + new Date(v).toISOString().slice(0, 16).replace("T", " ") + " UTC" : "now, live";
      clearTimeout(wait);
      wait = setTimeout(async function () {
        const url = past ? base + (base.includes("?") ? "&" : "?") + "known=" + new Date(v).toISOString() : base;
        const r = await fetch(url, { headers: { "X-Fragment": "1" } });
        if (r.ok) live.innerHTML = await r.text();
      }, 120);
    };
    range.addEventListener("input", show);
    if (now) now.addEventListener("click", function () { range.value = range.max; show(); });
  }
})();
