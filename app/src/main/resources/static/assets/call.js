// Lists bodies while an official types what a caller says. Nothing is sent in: the button "查找" does the same without this file.
(() => {
  "use strict";
  const box = document.getElementById("respondentQuery");
  const found = document.querySelector("[data-finder]");
  if (!box || !found) {
    return;
  }
  let timer = 0;
  let asked = 0;

  async function look() {
    const text = box.value.trim();
    const chosen = found.querySelector("input:checked");
    if (text.length < 2) {
      return;
    }
    asked += 1;
    const mine = asked;
    const answer = await fetch(`${found.dataset.finder}?respondentQuery=${encodeURIComponent(text)}`).catch(() => null);
    // A slower answer to fewer characters must not replace a newer one, and a list somebody has chosen from stays.
    if (answer?.ok && !answer.redirected && mine === asked && found.querySelector("input:checked") === chosen) {
      found.innerHTML = await answer.text();
      const again = chosen && document.getElementById(chosen.id);
      if (again) {
        again.checked = true;
      }
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 250);
  });
  box.addEventListener("keydown", (event) => {
    const first = found.querySelector("input");
    if (event.key === "ArrowDown" && first && !event.isComposing) {
      event.preventDefault();
      first.focus();
    }
  });
})();
