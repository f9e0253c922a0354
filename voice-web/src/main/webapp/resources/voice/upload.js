// Sending a feed's file by hand: the file itself is the body of the request, so that the server can judge who sends it and
// how large it is before it reads any of it.
(function () {
  "use strict";
  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("form[data-upload]");
    if (!form) {
      return;
    }
    const words = form.dataset;
    const trouble = form.querySelector("[data-upload-trouble]");
    const state = form.querySelector("[data-upload-state]");
    const button = form.querySelector("button");
    const say = (text) => {
      state.textContent = "";
      trouble.textContent = text;
      trouble.hidden = !text;
      button.disabled = false;
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const file = form.querySelector('input[type="file"]').files[0];
      if (!file) {
        say(words.none);
        return;
      }
      const ending = /\.(csv|xlsx)$/i.exec(file.name);
      if (!ending) {
        say(words.none);
        return;
      }
      if (file.size > Number(words.limit)) {
        say(words.large);
        return;
      }
      say("");
      button.disabled = true;
      state.textContent = words.sending;
      // The name of a file can be somebody's: only how it ends goes into an address.
      const asked = new URLSearchParams({ feed: form.querySelector("select").value, ending: ending[1],
        "as-of": form.querySelector('input[type="datetime-local"]').value });
      fetch(words.upload + "?" + asked, { method: "POST", body: file, redirect: "manual",
        headers: { "Content-Type": "application/octet-stream", "X-Requested-With": "voice" } })
        .then((answer) => answer.json())
        .then((answer) => answer.address ? window.location.assign(answer.address) : say(answer.message))
        .catch(() => say(words.lost));
    });
  });
}());
