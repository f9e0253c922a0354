// Longer texts are kept in this window of the browser until the server says that they are saved: a session that ends, a
// server that is away, a page that breaks lose none of them. Kept for the one who typed them, and gone when they sign out.
// Short fields are not kept: names and numbers of people are not to lie in a browser. Where the server still gets them, the
// answer shows them (parts/error/typed.xhtml).
(function () {
  "use strict";
  const PREFIX = "voice.kept.";
  const SENT = PREFIX + "sent";
  const LONG = 200;        // characters that a field of one line may hold from which on it counts as a longer text

  document.addEventListener("DOMContentLoaded", () => {
    let store;
    try {
      store = window.sessionStorage;
      store.getItem(SENT);
    } catch (e) {
      return; // the browser forbids it
    }
    const all = () => Object.keys(store).filter((key) => key.startsWith(PREFIX));
    const sent = JSON.parse(store.getItem(SENT) || "[]");
    store.removeItem(SENT);
    const { user, page, keptText, keptDrop } = document.body.dataset;
    if (!user) {
      return; // the sign-in page or an error: nobody knows whether what was sent has arrived
    }
    all().filter((key) => !key.startsWith(PREFIX + user + "|")).forEach((key) => store.removeItem(key));
    if (document.querySelector("#messages .ui-messages-info")) {
      sent.forEach((key) => store.removeItem(key));
    }

    const keyOf = (field) => PREFIX + user + "|" + page + "|" + field.id;
    const keeps = (field) => field.id && !field.readOnly && !field.closest("#contact")
      && (field.matches("textarea") || field.matches('input[type="text"]') && field.maxLength >= LONG);
    const fields = () => Array.from(document.querySelectorAll("main form textarea, main form input")).filter(keeps);

    fields().forEach((field) => {
      const kept = store.getItem(keyOf(field));
      if (kept === null || kept === field.value) {
        return;
      }
      const before = field.value;
      field.value = kept;
      const note = document.createElement("p");
      note.className = "note info kept";
      note.setAttribute("role", "status");
      note.append(keptText + " ");
      const drop = document.createElement("button");
      drop.type = "button";
      drop.className = "button";
      drop.textContent = keptDrop;
      drop.addEventListener("click", () => {
        field.value = before;
        store.removeItem(keyOf(field));
        note.remove();
        field.focus();
      });
      note.append(drop);
      for (let folded = field.closest("details"); folded; folded = folded.parentElement.closest("details")) {
        folded.open = true;
      }
      (field.closest(".field") || field).before(note);
    });

    document.addEventListener("input", (event) => {
      const field = event.target;
      if (!keeps(field) || !field.closest("main form")) {
        return;
      }
      if (field.value === field.defaultValue) {
        store.removeItem(keyOf(field));
      } else {
        store.setItem(keyOf(field), field.value);
      }
    });
    document.addEventListener("submit", (event) => {
      if (event.target.id === "sign-out") {
        all().forEach((key) => store.removeItem(key));
      } else if (!event.defaultPrevented) {
        store.setItem(SENT, JSON.stringify(Array.from(event.target.elements).filter(keeps).map(keyOf)));
      }
    });
  });
}());
