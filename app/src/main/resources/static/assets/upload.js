// Files: chosen or dropped, checked by name and size, shown with their progress. In a form with data-each every file goes on its
// own at once; in any other form the files go with it. Every word stands in component/input/upload.jte.
(() => {
  "use strict";
  const SIZES = ["KB", "MB"];

  function size(bytes) {
    const kilobytes = Math.ceil(bytes / 1024);
    return kilobytes < 1024 ? `${kilobytes} ${SIZES[0]}` : `${Math.floor(kilobytes / 102.4) / 10} ${SIZES[1]}`;
  }

  function fill(sentence, ...values) {
    return values.reduce((text, value) => text.replace("{}", () => value), sentence);
  }

  /** Puts the main part of another page in place of this one's, e.g. a form with its errors. */
  function show(page) {
    const main = page.querySelector("main");
    document.querySelector("main").replaceWith(document.adoptNode(main));
    document.title = page.title;
    const uploads = begin();
    document.dispatchEvent(new Event("shown"));
    scrollTo(0, 0);
    (main.querySelector("#errors") ?? main).focus();
    return uploads;
  }

  class Uploads {
    constructor(field) {
      this.field = field;
      this.input = field.querySelector("input[type=file]");
      this.box = field.querySelector(".sending");
      this.say = this.box.dataset;
      this.list = this.box.querySelector("ul");
      this.whole = this.box.querySelector(".whole");
      this.live = this.box.querySelector("[role=status]");
      this.form = this.input.form;
      this.each = "each" in this.form.dataset;
      this.entries = [];
      this.running = null;
      this.box.hidden = false;
      this.box.querySelector("[data-hint]").textContent = this.say.drop;
      this.form.querySelectorAll("[data-by-hand]").forEach((element) => {
        element.hidden = true;
      });
      this.listen();
    }

    listen() {
      this.input.addEventListener("change", () => {
        const files = [...this.input.files];
        this.input.value = "";
        this.add(files);
      });
      this.field.addEventListener("dragover", (event) => {
        event.preventDefault();
        this.field.classList.add("over");
      });
      this.field.addEventListener("dragleave", () => this.field.classList.remove("over"));
      this.field.addEventListener("drop", (event) => {
        event.preventDefault();
        this.field.classList.remove("over");
        this.add([...event.dataTransfer.files]);
      });
      this.form.addEventListener("submit", (event) => this.submit(event));
      addEventListener("beforeunload", (event) => {
        if (this.each && this.field.isConnected && this.open().length > 0) {
          event.preventDefault();
        }
      });
    }

    /** The server's sentence for a file that it would refuse by name or size, "" for one worth sending. */
    fault(file) {
      const dot = file.name.lastIndexOf(".");
      const ending = file.name.slice(dot + 1).toLowerCase();
      if (dot < 0 || ending === "") {
        return this.say.nameless;
      }
      if (this.say.archives.split(" ").includes(ending)) {
        return this.say.archive;
      }
      if (!this.say.extensions.split(" ").includes(ending)) {
        return this.say.unknown;
      }
      return file.size > this.say.largest ? this.say.tooLarge : file.size === 0 ? this.say.empty : "";
    }

    add(files) {
      for (const file of this.input.multiple ? files : files.slice(-1)) {
        const fault = this.fault(file);
        const entry = this.entry(file);
        if (fault) {
          this.refuse(entry, fault);
        } else {
          this.turn(entry, "waiting", this.each ? this.say.waiting : this.say.chosen);
        }
      }
      this.collect();
      this.next();
    }

    entry(file) {
      const row = this.box.querySelector("template").content.firstElementChild.cloneNode(true);
      const part = (name) => row.querySelector(name);
      const entry = {
        file, row, state: "", note: part("[data-note]"), bar: part("progress"),
        again: part("[data-again]"), cancel: part("[data-cancel]"), remove: part("[data-remove]"),
      };
      part("[data-name]").textContent = file.name;
      part("[data-size]").textContent = size(file.size);
      for (const button of [entry.again, entry.cancel, entry.remove]) {
        button.setAttribute("aria-label", `${button.textContent} ${file.name}`);
      }
      entry.again.addEventListener("click", () => {
        this.turn(entry, "waiting", this.say.waiting);
        entry.cancel.focus();
        this.next();
      });
      entry.cancel.addEventListener("click", () => this.drop(entry));
      entry.remove.addEventListener("click", () => this.drop(entry));
      this.entries.push(entry);
      this.list.append(row);
      return entry;
    }

    turn(entry, state, note) {
      const each = this.each && (state === "waiting" || state === "going");
      entry.state = state;
      entry.note.textContent = note;
      entry.note.className = state === "refused" || state === "broken" ? "error" : "";
      entry.bar.hidden = state !== "going";
      entry.again.hidden = state !== "broken";
      entry.cancel.hidden = !each;
      entry.remove.hidden = each;
    }

    /** Says it to those who listen; what nothing else on the page shows, to everybody. */
    tell(sentence, kind = "unseen") {
      this.live.className = kind;
      this.live.textContent = sentence;
    }

    refuse(entry, sentence) {
      this.turn(entry, "refused", sentence);
      this.tell(fill(this.say.refused, entry.file.name, sentence));
    }

    /** Takes the file off the list; the keyboard goes on at the next one. */
    drop(entry) {
      const held = entry.row.contains(document.activeElement);
      const beside = entry.row.nextElementSibling ?? entry.row.previousElementSibling;
      entry.request?.abort();
      this.entries = this.entries.filter((other) => other !== entry);
      entry.row.remove();
      this.collect();
      if (held) {
        (beside?.querySelector("button:not([hidden])") ?? this.input).focus();
      }
    }

    open() {
      return this.entries.filter((entry) => entry.state !== "refused");
    }

    /** Files that go with the form stand in its input, so that it sends them even if this script fails. */
    collect() {
      if (!this.each) {
        const chosen = new DataTransfer();
        this.open().forEach((entry) => chosen.items.add(entry.file));
        this.input.files = chosen.files;
      }
    }

    /** One after the other: on a slow line the first is through sooner, and the time left can be told. */
    next() {
      const entry = this.entries.find((other) => other.state === "waiting");
      if (!this.each || this.running || !entry) {
        return;
      }
      this.running = entry;
      this.turn(entry, "going", "");
      const fields = new FormData(this.form);
      fields.delete(this.input.name);
      new URLSearchParams(this.form.dataset.each).forEach((value, name) => fields.append(name, value));
      fields.append(this.input.name, entry.file);
      entry.request = this.request(fields, (sentence, share) => {
        entry.bar.value = share;
        entry.note.textContent = sentence;
      });
      entry.request.onload = () => this.answered(entry);
      entry.request.onerror = () => this.turn(entry, "broken", this.say.broken);
      entry.request.onloadend = () => {
        this.running = null;
        this.next();
      };
      entry.request.send(fields);
    }

    request(fields, progress) {
      const request = new XMLHttpRequest();
      const began = performance.now();
      request.open("POST", this.form.getAttribute("action"));
      request.responseType = "document";
      request.upload.onprogress = (event) => {
        const seconds = (performance.now() - began) / 1000;
        const left = Math.ceil((seconds * (event.total - event.loaded)) / event.loaded);
        const time = left < 60 ? fill(this.say.seconds, left) : fill(this.say.minutes, Math.ceil(left / 60));
        const going = fill(this.say.going, size(event.loaded), size(event.total)) + (seconds > 1 && left > 0 ? fill(this.say.left, time) : "");
        progress(event.loaded < event.total ? going : this.say.checking, (event.loaded / event.total) * 100);
      };
      return request;
    }

    answered(entry) {
      const page = entry.request.response;
      const stored = page?.querySelector("#stored");
      const refusal = page?.querySelector(`#${this.input.name}-error`);
      if (stored) {
        document.querySelector("#stored").replaceWith(document.adoptNode(stored));
      }
      if (stored && entry.request.status === 200) {
        this.drop(entry);
        this.tell(fill(this.say.stored, entry.file.name));
      } else if (refusal) {
        this.refuse(entry, refusal.lastChild.textContent);
      } else {
        this.turn(entry, "broken", entry.request.status === 200 ? this.say.gone : this.say.failed);
      }
    }

    submit(event) {
      if (this.each ? this.open().length > 0 : this.input.files.length > 0) {
        const button = event.submitter;
        if (this.each) {
          event.preventDefault();
          this.tell(fill(this.say.pending, this.open().length), "error");
          this.input.focus();
        } else if (!event.defaultPrevented && button?.formTarget !== "_blank") {
          event.preventDefault();
          if (!this.form.hasAttribute("aria-busy")) {
            this.sendWhole(button);
          }
        }
      }
    }

    sendWhole(button) {
      const fields = new FormData(this.form, button);
      const bar = this.whole.querySelector("progress");
      const note = this.whole.querySelector(".meta");
      const request = this.request(fields, (sentence, share) => {
        bar.value = share;
        note.textContent = sentence;
      });
      const stopped = (sentence) => () => {
        this.whole.hidden = true;
        this.form.dispatchEvent(new CustomEvent("released", { bubbles: true }));
        this.tell(sentence, "error");
      };
      this.whole.hidden = false;
      this.tell("");
      this.form.dispatchEvent(new CustomEvent("sending", { bubbles: true, detail: button }));
      this.whole.querySelector("button").onclick = () => request.abort();
      request.setRequestHeader("X-Shows-Progress", "1");
      request.onerror = stopped(this.say.wholeBroken);
      request.onabort = stopped(this.say.wholeStopped);
      request.onload = () => {
        const next = request.getResponseHeader("Location");
        if (next) {
          location.assign(next);
        } else if (request.response?.querySelector("main")) {
          const files = this.open().map((entry) => entry.file);
          const [again] = show(request.response);
          if (button?.formNoValidate) {
            // It only looked something up: what was chosen stays chosen.
            again?.add(files);
          }
        } else {
          stopped(this.say.wholeBroken)();
        }
      };
      request.send(fields);
    }
  }

  // What is stored already is taken away without leaving the page, as other files may still be on their way.
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.closest("#stored") || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      const stored = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#stored");
      document.querySelector("#stored").replaceWith(document.adoptNode(stored));
      stored.focus();
    } catch {
      form.submit();
    }
  }, { capture: true });

  function begin() {
    const fields = [...document.querySelectorAll("form .field.uploads")];
    return fields.map((field) => new Uploads(field));
  }
  begin();
})();
