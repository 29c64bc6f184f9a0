// Help while filling in: pressed buttons, characters left, codes to copy, steps that keep themselves. Every page works without
// this file, and every word it shows stands on the page. It never writes into a field.
(() => {
  "use strict";

  // Buttons: pressed once, they say so until the next page comes, or until somebody comes back to this one.
  const words = new Map();

  function buttonsOf(form) {
    return [...form.elements].filter((element) => element.type === "submit");
  }

  function press(form, pressed) {
    for (const button of buttonsOf(form)) {
      button.disabled = true;
    }
    if (pressed) {
      words.set(pressed, [...pressed.childNodes]);
      pressed.replaceChildren(document.body.dataset.sending);
    }
    form.setAttribute("aria-busy", "true");
  }

  function release(form) {
    for (const button of buttonsOf(form)) {
      button.disabled = false;
      if (words.has(button)) {
        button.replaceChildren(...words.get(button));
        words.delete(button);
      }
    }
    form.removeAttribute("aria-busy");
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const pressed = event.submitter;
    if (event.defaultPrevented || form.method !== "post" || pressed?.formTarget === "_blank" || form.target === "_blank") {
      return;
    }
    if (form.hasAttribute("aria-busy")) {
      event.preventDefault();
      return;
    }
    form.setAttribute("aria-busy", "true");
    // Not at once: a button that is off would not be sent along.
    setTimeout(() => press(form, pressed));
  });
  document.addEventListener("sending", (event) => press(event.target, event.detail));
  document.addEventListener("released", (event) => release(event.target));
  addEventListener("pageshow", () => document.querySelectorAll("form[aria-busy]").forEach(release));

  // Characters left, counted as the server counts them.
  function count(area) {
    const line = area.parentElement.querySelector(".counter");
    const left = area.dataset.most - [...area.value.trim()].length;
    line.textContent = (left < 0 ? line.dataset.over : line.dataset.left).replace("{}", Math.abs(left).toLocaleString("en"));
    line.classList.toggle("over", left < 0);
    // Read out only when it begins to matter.
    line.setAttribute("aria-live", left < 100 ? "polite" : "off");
    line.hidden = false;
  }

  document.addEventListener("input", (event) => {
    if (event.target.dataset.most) {
      count(event.target);
    }
  });

  // Codes to copy. Without the clipboard, as on plain http, the old way.
  async function copy(button) {
    const shown = document.querySelector(button.dataset.copy);
    let copied;
    try {
      await navigator.clipboard.writeText(shown.textContent);
      copied = true;
    } catch {
      getSelection().selectAllChildren(shown);
      copied = document.execCommand("copy");
    }
    button.textContent = copied ? button.dataset.done : button.dataset.failed;
    button.nextElementSibling.textContent = button.textContent;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) {
      copy(button);
    }
  });

  function begin() {
    document.querySelectorAll("textarea[data-most]").forEach(count);
    document.querySelectorAll("[data-copy]").forEach((button) => {
      button.hidden = false;
    });
  }
  begin();
  document.addEventListener("shown", begin);

  // A step that keeps itself.
  const line = document.querySelector("[data-keep]");
  if (!line) {
    return;
  }
  const PAUSE = 1000;
  const LONGEST_PAUSE = 60000;
  const ANSWER_WITHIN = 15000;
  const form = line.closest("form");
  let kept = asServed();
  let going = null;
  let failed = 0;
  let over = "";
  let leaving = false;
  let timer;

  function read(from) {
    const fields = new URLSearchParams(new FormData(from));
    fields.delete("seen");
    return fields.toString();
  }

  /** What the server showed, whatever the browser has put back into the fields since. */
  function asServed() {
    const copy = form.cloneNode(true);
    copy.reset();
    return read(copy);
  }

  function open() {
    return over === "" && read(form) !== kept;
  }

  function say(word, value) {
    const sentence = line.dataset[word].replace("{}", value);
    if (line.textContent !== sentence) {
      line.textContent = sentence;
    }
    line.className = "kept " + word;
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  }

  function keep() {
    clearTimeout(timer);
    if (going === null && !leaving && open()) {
      going = send(read(form)).finally(() => {
        going = null;
        if (!leaving && open()) {
          later(failed ? Math.min(PAUSE * 4 * 2 ** failed, LONGEST_PAUSE) : PAUSE);
        }
      });
    }
  }

  async function send(fields) {
    let answer;
    try {
      answer = await fetch(line.dataset.keep, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        keepalive: fields.length < 50000,
        signal: AbortSignal.timeout(ANSWER_WITHIN),
      });
      await take(answer, fields);
    } catch {
      failed += 1;
      say("offline");
    }
  }

  async function take(answer, fields) {
    if (answer.ok) {
      const { at, seen } = await answer.json();
      form.elements.seen.value = seen;
      kept = fields;
      failed = 0;
      say("saved", at);
      return;
    }
    const end = { 403: "stale", 404: "expired", 409: "changed", 410: "lodged" }[answer.status];
    if (!end) {
      failed += 1;
      say("failed");
      return;
    }
    if (end === "changed") {
      // From now on the person knows: what is sent with the button counts.
      form.elements.seen.value = (await answer.json()).seen;
    }
    over = end;
    say(end);
  }

  form.addEventListener("input", () => later(PAUSE));
  form.addEventListener("change", keep);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      keep();
    }
  });
  addEventListener("pagehide", keep);
  addEventListener("online", keep);
  addEventListener("pageshow", (event) => {
    leaving = false;
    if (event.persisted && !open()) {
      location.reload();
    } else {
      keep();
    }
  });
  addEventListener("beforeunload", (event) => {
    if (!leaving && read(form) !== kept) {
      keep();
      event.preventDefault();
    }
  });
  form.addEventListener("submit", (event) => {
    if (going) {
      // One after the other, or the step would look as if somebody else had changed it.
      event.preventDefault();
      going.finally(() => {
        if (over !== "changed") {
          form.requestSubmit(event.submitter);
        }
      });
      return;
    }
    leaving = true;
    clearTimeout(timer);
  });
})();
