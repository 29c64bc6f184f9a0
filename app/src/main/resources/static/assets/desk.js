// Keys for lists of cases: / searches, j and k walk the rows, x ticks, Enter opens, ? explains. Pages work the same without this file.
(() => {
  "use strict";
  const rows = [...document.querySelectorAll(".desk-table tbody tr:not(.group)")].filter((row) => row.querySelector(".matter a"));
  const boxes = ['#bar-q', 'main input[type="search"]'].map((selector) => document.querySelector(selector));
  const help = document.querySelector(".keys");
  const list = document.querySelector(".keys-list");
  const all = document.querySelector(".pick-all");
  const picked = document.querySelector(".picked");
  const ticks = [...document.querySelectorAll('.pick input[name="case"]')];
  let at = -1;

  if (help && rows.length > 0) {
    help.hidden = false;
  }

  function typing(target) {
    return target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable], dialog') !== null;
  }

  function go(to) {
    if (rows.length === 0) {
      return;
    }
    rows[at]?.classList.remove("here");
    at = Math.min(Math.max(to, 0), rows.length - 1);
    rows[at].classList.add("here");
    const link = rows[at].querySelector(".matter a");
    link.focus({ preventScroll: true });
    rows[at].scrollIntoView({ block: "nearest" });
  }

  function count() {
    const chosen = ticks.filter((tick) => tick.checked).length;
    if (all) {
      all.checked = chosen > 0 && chosen === ticks.length;
      all.indeterminate = chosen > 0 && chosen < ticks.length;
    }
    if (picked) {
      picked.hidden = chosen === 0;
      picked.textContent = chosen === 0 ? "" : `已选 ${chosen} 件`;
    }
  }

  if (all && ticks.length > 0) {
    all.hidden = false;
    all.addEventListener("change", () => {
      ticks.forEach((tick) => {
        tick.checked = all.checked;
      });
      count();
    });
    ticks.forEach((tick) => tick.addEventListener("change", count));
    // A browser that goes back keeps the ticks.
    window.addEventListener("pageshow", count);
  }

  // An older browser cannot unfold the filters by style alone.
  if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 761px)").matches) {
    document.querySelectorAll(".fold").forEach((fold) => {
      fold.open = true;
      fold.classList.add("open");
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) {
      return;
    }
    const box = boxes.find((each) => each !== null && each.offsetParent !== null);
    if (event.key === "/" && box) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === "j") {
      go(at + 1);
    } else if (event.key === "k") {
      go(at - 1);
    } else if (event.key === "x" && at >= 0) {
      rows[at].querySelector('.pick input')?.click();
    } else if (event.key === "?" && list) {
      list.showModal();
    }
  });

  // What goes on in the background: the page is asked again until it has ended. A click or the focus on its button is never lost.
  async function follow() {
    const live = document.querySelector("[data-live]");
    if (!live) {
      return;
    }
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".errand");
      if (!answer.ok || answer.redirected || !fresh) {
        location.reload();
        return;
      }
      if (fresh.hasAttribute("data-live")) {
        for (const part of ["progress", ".progress > .meta", "header .tag"]) {
          const [old, anew] = [live.querySelector(part), fresh.querySelector(part)];
          if (old && anew) {
            old.replaceWith(anew);
          }
        }
      } else {
        live.replaceWith(fresh);
      }
    } catch {
      // Without a connection for a moment: the next turn asks again.
    }
    setTimeout(follow, 1500);
  }
  setTimeout(follow, 1000);
})();

// Says five minutes before the session ends that it will, and when it has. A page without this file says it when a form comes too late, and keeps the form.
(() => {
  "use strict";
  const warning = document.querySelector("#session-end");
  if (!warning) {
    return;
  }
  const early = 5 * 60 * 1000;

  function say(words, link) {
    warning.textContent = words;
    if (link) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link";
      button.textContent = warning.dataset.link;
      button.addEventListener("click", async () => {
        const answer = await fetch("/office/account", { redirect: "manual", headers: { "X-Requested-With": "session" } });
        if (answer.ok) {
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          warning.dataset.ends = page.querySelector("#session-end")?.dataset.ends ?? warning.dataset.ends;
          warning.hidden = true;
          watch();
        } else {
          say(warning.dataset.over, false);
        }
      });
      warning.append(button);
    }
    warning.hidden = false;
  }

  let timers = [];
  function watch() {
    timers.forEach(clearTimeout);
    const left = Date.parse(warning.dataset.ends) - Date.now();
    timers = [
      setTimeout(() => say(warning.dataset.words, true), Math.max(left - early, 0)),
      setTimeout(() => say(warning.dataset.over, false), Math.max(left, 0)),
    ];
  }
  watch();
})();
