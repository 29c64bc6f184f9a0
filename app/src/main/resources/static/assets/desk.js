// Keys for lists of cases: / searches, j and k walk the rows, Enter opens. Pages work the same without this file.
(() => {
  "use strict";
  const rows = [...document.querySelectorAll(".desk-table tbody tr:not(.group)")].filter((row) => row.querySelector(".matter a"));
  const box = document.querySelector('main input[type="search"]');
  const help = document.querySelector(".keys");
  let at = -1;

  if (help && rows.length > 0) {
    help.hidden = false;
  }

  function typing(target) {
    return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
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

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) {
      return;
    }
    if (event.key === "/" && box) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === "j") {
      go(at + 1);
    } else if (event.key === "k") {
      go(at - 1);
    }
  });
})();
