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
      if (!event.repeat) { // a key that is held down was pressed once
        target.click();
      }
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
  // The deadline is a moment and not a count, since a browser slows down a window that nobody looks at; all windows of a
  // browser have one session, and so one deadline.
  const DEADLINE = "voice.deadline";
  const MINUTE = 60000;
  let deadline = 0;
  let told = 0;            // when the server last heard of this window
  let telling = 0;         // the timer that tells it of what was typed since
  let seen = false;        // the end was read, and the page is looked at again
  const share = (moment) => {
    deadline = moment;
    try {
      localStorage.setItem(DEADLINE, String(moment));
    } catch (e) {
      // Where the browser forbids it, each window counts for itself.
    }
  };
  const renew = () => {
    told = Date.now();
    seen = false;
    share(told + Number(body().dataset.sessionSeconds) * 1000);
  };
  const dialog = (name, shown) => {
    const one = document.querySelector(name);
    if (one && one.open !== shown) {
      shown ? one.showModal() : one.close();
    }
  };
  // Seconds before the end at which the page asks whether somebody is there.
  const soon = () => Math.min(120, Number(body().dataset.sessionSeconds) / 4);
  const show = () => {
    const clock = document.querySelector("[data-clock]");
    if (!clock) {
      return;
    }
    const left = Math.max(0, Math.ceil((deadline - Date.now()) / 1000));
    clock.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    clock.parentElement.classList.toggle("soon", left <= soon());
    dialog(".session-warning", left > 0 && left <= soon());
    dialog(".session-ended", left === 0 && !seen);
  };
  const alive = () => {
    clearTimeout(telling);
    telling = 0;
    told = Date.now();
    fetch(body().dataset.alive, { method: "POST", redirect: "manual", headers: { "X-Requested-With": "voice" } }).then((answer) => {
      if (answer.status === 204) {
        renew();
      } else if (answer.status < 500) { // away, or led to the sign-in page: nobody is signed in any more
        share(0);
      }
      show();
    }, () => {
      telling = setTimeout(alive, MINUTE);
    });
  };
  document.addEventListener("input", () => {
    if (body().dataset.alive && !telling) {
      telling = setTimeout(alive, Math.max(0, told + MINUTE - Date.now()));
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-stay]")) {
      alive();
    }
    if (event.target.closest("[data-seen]")) {
      seen = true;
      show();
    }
  });
  document.addEventListener("cancel", (event) => {
    if (event.target.matches && event.target.matches(".session-warning")) {
      alive();
    } else if (event.target.matches && event.target.matches(".session-ended")) {
      seen = true;
    }
  }, true);
  window.addEventListener("storage", (event) => {
    if (event.key === DEADLINE && body().dataset.sessionSeconds) {
      deadline = Number(event.newValue);
      seen = seen && deadline <= Date.now();
      show();
    }
  });
  document.addEventListener("visibilitychange", show);

  // One press, one request: while an answer is on its way nothing is sent a second time.
  let going = 0;
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) {
      return;
    }
    if (Date.now() - going < 15000) {
      event.preventDefault();
      return;
    }
    going = Date.now();
    if (event.target.id === "sign-out") {
      share(0);
    }
  });
  window.addEventListener("pageshow", () => { going = 0; });

  // A part of a page that is still changing asks for itself anew, which is no activity of the person.
  const poll = (failures) => {
    const part = document.querySelector("[data-poll]");
    if (!part) {
      return;
    }
    const again = () => {
      part.querySelectorAll("[data-poll-lost]").forEach((one) => { one.hidden = false; });
      poll(failures + 1);
    };
    setTimeout(() => {
      fetch(window.location.href, { redirect: "manual", headers: { "X-Voice-Poll": "true" } })
        .then((answer) => answer.ok ? answer.text() : Promise.reject(answer))
        .then((text) => {
          const fresh = new DOMParser().parseFromString(text, "text/html").getElementById(part.id);
          if (!fresh) {
            return again();
          }
          const focused = part.contains(document.activeElement) ? place(part, document.activeElement) : -1;
          part.replaceWith(fresh);
          if (focused >= 0) {
            (focusable(fresh)[focused] || fresh).focus();
          }
          return poll(0);
        }, again);
    }, Math.min(Number(part.dataset.poll) * 1000 * (failures + 1), MINUTE));
  };
  const focusable = (part) => Array.from(part.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]"));
  const place = (part, element) => focusable(part).indexOf(element);
  document.addEventListener("change", (event) => {
    const all = event.target.closest("[data-tick-all]");
    if (all) {
      all.form.querySelectorAll('input[type="checkbox"][name="' + CSS.escape(all.dataset.tickAll) + '"]').forEach((box) => {
        box.checked = all.checked;
      });
    }
  });
  document.addEventListener("DOMContentLoaded", () => {
    poll(0);
    if (body().dataset.sessionSeconds) {
      renew();
      show();
      setInterval(show, 1000);
    }
  });
}());
