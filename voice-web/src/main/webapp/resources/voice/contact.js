// The contact page: keys, the running clock, and a draft that keeps itself while somebody types.
(function () {
  "use strict";
  const PAUSE = 1200;      // milliseconds without a key after which what was typed is kept
  const LONGEST = 5000;    // milliseconds after which it is kept even while somebody goes on typing
  const AGAIN = 4000;      // milliseconds until the next try where it could not be kept
  const TEXTS = { callerName: "caller-name", relation: "relation", language: "language", phone: "phone", asks: "asks",
    direction: "direction", medium: "medium", reason: "reason", inDanger: "in-danger", id: "draft-id",
    version: "draft-version", elapsed: "elapsed" };
  const BOXES = { mayVoicemail: "may-voicemail", mayNameAgency: "may-name-agency" };

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.getElementById("contact");
    if (!form) {
      return;
    }
    const field = (id) => document.getElementById(id);
    const state = field("draft-state");
    const trouble = field("draft-trouble");
    let timer = 0;
    let changedAt = 0;     // since when something is not kept; 0: all is
    let savedAt = 0;
    let sending = null;    // the save under way
    let ending = false;    // the contact is being ended: nothing may be saved after that
    let passing = false;   // all is kept, and its end goes to the server

    // ---- The running clock
    const began = Date.now() - Number(field("elapsed").value || 0) * 1000;
    const two = (number) => String(number).padStart(2, "0");
    const tick = () => {
      const seconds = Math.floor((Date.now() - began) / 1000);
      field("elapsed").value = String(seconds);
      const minutes = Math.floor(seconds / 60) % 60;
      const hours = Math.floor(seconds / 3600);
      field("call-clock").textContent = hours ? hours + ":" + two(minutes) + ":" + two(seconds % 60) : minutes + ":" + two(seconds % 60);
      if (savedAt && !changedAt) {
        const ago = Math.floor((Date.now() - savedAt) / 1000);
        state.textContent = ago < 2 ? state.dataset.now
          : state.dataset.saved.replace("{0}", ago < 60 ? state.dataset.seconds.replace("{0}", ago) : state.dataset.minutes.replace("{0}", Math.floor(ago / 60)));
      }
    };
    tick();
    setInterval(tick, 1000);

    // ---- What is not kept by the server yet stands in this window of the browser, for its person alone
    const BELT = "voice.kept." + document.body.dataset.user + "|contact";
    const belt = (text) => {
      try {
        text === null ? sessionStorage.removeItem(BELT) : sessionStorage.setItem(BELT, text);
      } catch (e) {
        // A browser may forbid it; the draft on the server is what counts.
      }
    };
    const belted = () => {
      try {
        return JSON.parse(sessionStorage.getItem(BELT));
      } catch (e) {
        return null;
      }
    };

    // ---- Keeping the draft
    const show = (which) => {
      trouble.hidden = !which;
      trouble.querySelectorAll("[data-trouble]").forEach((part) => { part.hidden = part.dataset.trouble !== which; });
    };
    const content = () => {
      const page = {};
      Object.entries(TEXTS).forEach(([name, id]) => { page[name] = field(id).value; });
      Object.entries(BOXES).forEach(([name, id]) => { page[name] = field(id).checked; });
      return JSON.stringify(page);
    };
    const post = (keepalive) => fetch(state.dataset.address, { method: "POST", body: content(), keepalive: keepalive,
      redirect: "manual", headers: { "Content-Type": "application/json", "X-Requested-With": "voice" } });
    const later = (wait) => {
      clearTimeout(timer);
      timer = setTimeout(save, wait);
    };
    const take = (answer) => {
      field("draft-id").value = answer.id;
      field("draft-version").value = answer.version;
    };
    const settle = async (answer, asOf) => {
      if (answer.status === 200) {
        take(await answer.json());
        savedAt = Date.now();
        if (changedAt === asOf) {
          changedAt = 0;
          belt(null);
        } else {
          belt(content()); // what was typed meanwhile belongs onto the version that is there now
        }
        show(null);
      } else if (answer.status === 400) {
        show("unfit"); // the same words would be refused again: the next try is made when they have changed
      } else if (answer.status === 409) {
        const other = await answer.json();
        trouble.dataset.id = other.id;
        trouble.dataset.version = other.version;
        show("conflict");
      } else if (answer.status === 410) {
        trouble.dataset.id = "";
        trouble.dataset.version = "0";
        show("gone");
      } else if (answer.type === "opaqueredirect" || answer.status === 401) {
        show("ended");
        later(AGAIN);
      } else {
        show("lost");
        later(AGAIN);
      }
    };
    const send = () => {
      clearTimeout(timer);
      const asOf = changedAt;
      state.textContent = state.dataset.saving;
      sending = post(false).then((answer) => settle(answer, asOf)).catch(() => { show("lost"); later(AGAIN); })
        .finally(() => {
          sending = null;
          if (changedAt && changedAt !== asOf) {
            later(PAUSE);
          }
        });
      return sending;
    };
    const save = () => {
      if (!ending && !sending && changedAt) {
        send();
      }
    };
    const changed = () => {
      const conflict = !trouble.hidden && trouble.querySelector('[data-trouble="conflict"]:not([hidden]), [data-trouble="gone"]:not([hidden])');
      const first = changedAt || Date.now();
      changedAt = Math.max(Date.now(), changedAt + 1);
      belt(content());
      if (!conflict) {
        later(Date.now() - first > LONGEST ? 0 : PAUSE);
      }
    };
    form.addEventListener("input", (event) => {
      if (!event.target.closest(".ending")) {
        changed();
      }
    });
    trouble.addEventListener("click", (event) => {
      if (event.target.closest("[data-other]")) {
        changedAt = 0; // what stands here is given up, also by the window
        clearTimeout(timer);
        belt(null);
      }
      if (event.target.closest("[data-keep]")) {
        field("draft-id").value = trouble.dataset.id;
        field("draft-version").value = trouble.dataset.version;
        show(null);
        changed();
        save();
      }
    });
    // Leaving in any other way than by ending the contact: what is not kept yet goes along, and stays in this window too.
    window.addEventListener("pagehide", () => {
      if (changedAt && !passing && !sending) {
        post(true);
      }
    });
    // What a page left behind that could not keep it. It goes back by itself only onto the very version it was typed on;
    // where the contact went on elsewhere, or another one is open, its person says which of both it is.
    const typed = (page) => [...Object.keys(TEXTS).filter((name) => !["id", "version", "elapsed"].includes(name)), ...Object.keys(BOXES)]
      .map((name) => page[name]);
    const left = belted();
    if (left && JSON.stringify(typed(left)) === JSON.stringify(typed(JSON.parse(content())))) {
      belt(null); // it was kept after all
    } else if (left) {
      const here = { id: field("draft-id").value, version: field("draft-version").value };
      const same = left.id ? left.id === here.id && left.version === here.version : !here.id;
      Object.entries(TEXTS).filter(([name]) => name !== "elapsed").forEach(([name, id]) => { field(id).value = left[name]; });
      Object.entries(BOXES).forEach(([name, id]) => { field(id).checked = left[name]; });
      if (!same) {
        const ended = left.id && left.id !== here.id;
        trouble.dataset.id = ended ? "" : here.id;
        trouble.dataset.version = ended ? "0" : here.version;
        show(ended ? "gone" : "conflict");
      }
      changed();
    }
    // Ending it: first all that was typed is kept, and then the end goes its way. Where the server does not answer, the
    // page stays. A call that is only counted leaves nothing, so for that the server only has to be there.
    const there = () => fetch(document.body.dataset.alive, { method: "POST", redirect: "manual", headers: { "X-Requested-With": "voice" } })
      .then((answer) => {
        show(answer.status === 204 ? null : answer.type === "opaqueredirect" || answer.status === 401 ? "ended" : "lost");
        return answer.status === 204;
      }, () => {
        show("lost");
        return false;
      });
    // A call that is only counted erases what was typed, and no undo brings it back: where there are words, it is asked for
    // twice. Anything else in between takes the question back.
    const again = field("tally-again");
    let asked = null;
    const asksAgain = (by) => {
      const words = ["caller-name", "phone", "asks"].some((id) => field(id).value.trim());
      if (!words || asked === by) {
        return false;
      }
      asked = by;
      again.textContent = again.dataset.words.replace("{0}", by.textContent.trim());
      again.hidden = false;
      return true;
    };
    const unask = (target) => {
      if (asked && !asked.contains(target)) {
        asked = null;
        again.hidden = true;
      }
    };
    form.addEventListener("input", (event) => unask(event.target));
    form.addEventListener("click", (event) => unask(event.target));
    form.addEventListener("submit", async (event) => {
      if (passing) {
        return;
      }
      event.preventDefault();
      if (ending) {
        return; // a second press
      }
      ending = true;
      clearTimeout(timer);
      const by = event.submitter;
      await sending;
      const counts = by && by.classList.contains("counts");
      if (counts && asksAgain(by)) {
        ending = false;
        if (changedAt) {
          later(PAUSE);
        }
        return;
      }
      if (!counts && changedAt) {
        await send();
        clearTimeout(timer);
      }
      if ((counts || !changedAt) && await there()) {
        passing = true;
        belt(null);
        form.requestSubmit(by);
      } else {
        ending = false;
        if (changedAt) {
          later(AGAIN);
        }
      }
    });

    // ---- What is chosen by key or click
    const press = (selector, chosen) => document.querySelectorAll(selector).forEach((one) => {
      one.setAttribute("aria-pressed", String(one === chosen));
    });
    const paint = () => {
      const reason = field("reason").value;
      const danger = field("in-danger").value;
      press("[data-reason]", document.querySelector('[data-reason="' + CSS.escape(reason) + '"]'));
      press("[data-danger]", document.querySelector('[data-danger="' + CSS.escape(danger) + '"]'));
      field("script-911").hidden = danger !== "yes";
      if (document.querySelector('#more-reasons [data-reason][aria-pressed="true"]')) {
        open(true);
      }
    };
    const open = (shown) => {
      field("more-reasons").hidden = !shown;
      document.querySelector("[data-more]").setAttribute("aria-expanded", String(shown));
    };
    form.addEventListener("click", (event) => {
      const one = event.target.closest("[data-reason], [data-danger], [data-more]");
      if (!one) {
        return;
      }
      if (one.dataset.more) {
        open(field("more-reasons").hidden);
        if (!field("more-reasons").hidden) {
          document.querySelector("#more-reasons button").focus();
        }
        return;
      }
      if (one.dataset.reason) {
        field("reason").value = one.dataset.reason;
      } else {
        field("in-danger").value = one.dataset.danger;
      }
      paint();
      changed();
      if (field("reason").value && field("in-danger").value === "no" && !field("caller-name").value) {
        field("caller-name").focus();
      }
    });
    paint();

    document.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.ctrlKey) {
        event.preventDefault();
        if (!event.repeat) {
          form.querySelector("[data-primary]").click();
        }
      } else if (event.key === "Escape" && form.contains(document.activeElement)) {
        document.activeElement.blur();
      } else if (event.key === "Enter" && event.target.matches("#contact input")) {
        event.preventDefault(); // Enter in a field must not press the first button, which would end the call
      }
    });
  });
}());
