// What every page does by itself: single-key shortcuts, the session's clock, staying signed in while typing.
(function () {
  "use strict";
  const body = () => document.body;
  const typing = (element) => element && (element.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName));

  // Single keys rest while a field has the focus, and for those who switched them off (WCAG 2.1.4).
  document.addEventListener("keydown", (event) => {
    if (body().dataset.shortcuts !== "true" || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const target = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
    if (target) {
      event.preventDefault();
      target.click();
    }
  });

  // In a list the arrows go from row to row, Home and End to the first and last; Enter opens, as on any link.
  document.addEventListener("keydown", (event) => {
    const list = event.target.closest && event.target.closest("table.keys tbody");
    if (!list || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const rows = Array.from(list.rows).filter((row) => row.querySelector("a[href]"));
    const here = rows.indexOf(event.target.closest("tr"));
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next !== undefined && rows[next]) {
      event.preventDefault();
      rows[next].querySelector("a[href]").focus();
    }
  });

  // The clock. Any real request starts it anew on the server; typing does so at most once a minute; polling never.
  let left = 0;
  let told = 0;
  const show = () => {
    const clock = document.querySelector("[data-clock]");
    if (!clock) {
      return;
    }
    clock.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    clock.parentElement.classList.toggle("soon", left <= 120);
    const warning = document.querySelector(".session-warning");
    if (left === 120 && warning && !warning.open) {
      warning.showModal();
    }
    if (left <= 0) {
      window.location.assign(body().dataset.ended);
    }
  };
  const alive = () => {
    told = Date.now();
    fetch(body().dataset.alive, { method: "POST", headers: { "X-Requested-With": "voice" } }).then((answer) => {
      if (answer.ok) {
        left = Number(body().dataset.sessionSeconds);
      }
    });
  };
  document.addEventListener("input", () => {
    if (body().dataset.alive && Date.now() - told > 60000) {
      alive();
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-stay]")) {
      event.target.closest("dialog").close();
      alive();
    }
  });
  // A part of a page that is still changing asks for itself anew, which is no activity of the person.
  const poll = () => {
    const part = document.querySelector("[data-poll]");
    if (!part) {
      return;
    }
    setTimeout(() => {
      fetch(window.location.href, { headers: { "X-Voice-Poll": "true" } })
        .then((answer) => answer.text())
        .then((text) => {
          const fresh = new DOMParser().parseFromString(text, "text/html").getElementById(part.id);
          if (fresh) {
            part.replaceWith(fresh);
            poll();
          }
        });
    }, Number(part.dataset.poll) * 1000);
  };
  document.addEventListener("change", (event) => {
    const all = event.target.closest("[data-tick-all]");
    if (all) {
      all.form.querySelectorAll('input[type="checkbox"][name="' + CSS.escape(all.dataset.tickAll) + '"]').forEach((box) => {
        box.checked = all.checked;
      });
    }
  });
  document.addEventListener("DOMContentLoaded", () => {
    poll();
    if (body().dataset.sessionSeconds) {
      left = Number(body().dataset.sessionSeconds);
      told = Date.now();
      show();
      setInterval(() => { left -= 1; show(); }, 1000);
    }
  });
}());
