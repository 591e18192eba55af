/*
 * Keeps the keyboard focus where somebody works. A page changes by itself and under one's hands; when what had the focus
 * goes, is switched off or hidden, browsers let the focus fall to the page's start. Here it goes to the same part of the
 * same row (data-row, see KeyedList), else of the next row, else to what is called the same, else to where one was
 * before, else to the heading above. What was opened by a link, and says so (data-back, the link's address), gives the focus
 * back to that link when it is closed. A click beside everything leaves the focus nowhere, as always.
 */
const FOCUSABLE = "a[href], button, input, textarea, select, summary, [tabindex]:not([tabindex='-1']), vaadin-button";
const REMEMBERED = 6;
const STEP = 30;
const PATIENCE = 20;

/** Where the focus was, newest first. */
let places = [];

/** By its address the link that was followed last, and its row: the same address may stand in several places. */
const followed = new Map();
const rowOf = (element) => element.closest("[data-row]")?.dataset.row;

const shown = (element) => element.isConnected && element.getClientRects().length > 0;
const usable = (element) => shown(element) && !element.disabled && !element.closest("[disabled], [inert]");
const nowhere = () => !document.activeElement || document.activeElement === document.body;
const named = (element) =>
  element.localName + " " + (element.getAttribute("aria-label") ?? element.getAttribute("name") ?? element.textContent.trim());
const parts = (within) => [...within.querySelectorAll(FOCUSABLE)].filter(
  (element) => usable(element) && !element.closest("[popover]:not(:popover-open)") && !element.parentElement.closest("vaadin-button"));

/** What can be found again of a place once it is gone. */
function place(element) {
  const up = [];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    up.push(at);
  }
  const row = element.closest("[data-row]");
  const list = row?.parentElement;
  return {
    element,
    up,
    name: named(element),
    part: element.closest("[data-part]")?.dataset.part,
    back: element.closest("[data-back]")?.dataset.back,
    at: row ? parts(row).indexOf(element) : -1,
    row,
    key: row?.dataset.row,
    list,
    keys: list ? [...list.children].map((child) => child.dataset.row) : [],
  };
}

function within(row, lost) {
  const all = parts(row);
  const same = lost.part && all.find((element) => element.closest("[data-part]")?.dataset.part === lost.part);
  return same || all.find((element) => named(element) === lost.name) || all[Math.min(lost.at, all.length - 1)];
}

/** The row of the same key in the place of the list, or the nearest that was its neighbour. */
function inRows(lost) {
  const root = lost.up.find((element) => element.isConnected);
  if (!lost.key || !root) {
    return undefined;
  }
  const rows = lost.list.isConnected
    ? [...lost.list.children]
    : [...root.querySelectorAll("[data-row]")].filter((row) => lost.keys.includes(row.dataset.row));
  const byKey = new Map(rows.filter((row) => row.dataset.row).map((row) => [row.dataset.row, row]));
  const was = lost.keys.indexOf(lost.key);
  const order = [lost.key, ...lost.keys.slice(was + 1), ...lost.keys.slice(0, Math.max(was, 0)).reverse()];
  for (const key of order) {
    const found = byKey.has(key) && within(byKey.get(key), lost);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** What is called the same, in what is left around it, up to the page or the dialog it was in. */
function byName(lost) {
  for (const around of lost.up) {
    if (around.isConnected) {
      const found = parts(around).find((element) => named(element) === lost.name);
      if (found || around.matches("main, vaadin-dialog, vaadin-confirm-dialog, dialog")) {
        return found;
      }
    }
  }
  return undefined;
}

/** What led to what is closed: the link that was followed, or another to the same place where that one is gone too. */
function opener(lost) {
  if (!lost.back) {
    return undefined;
  }
  const { link, row } = followed.get(lost.back) ?? {};
  if (link && usable(link)) {
    return link;
  }
  const same = [...document.querySelectorAll("main a[href]")]
    .filter((one) => one.getAttribute("href") === lost.back && usable(one));
  return same.find((one) => rowOf(one) === row) ?? same[0];
}

function heading(lost) {
  const around = lost.up.find((element) => shown(element) && element.querySelector("h1, h2, h3"));
  const title = around?.querySelector("h1, h2, h3") ?? document.querySelector("main h1");
  title?.setAttribute("tabindex", "-1");
  return title;
}

/** A table's cells come a moment after their row was taken out, made anew: they are waited for. */
const inTable = (lost) => lost.up.some((element) => element.isConnected && element.matches("vaadin-grid"));

/** The place itself, or what stands there now. */
const again = (lost) => (usable(lost.element) ? lost.element : (opener(lost) ?? inRows(lost) ?? byName(lost)));

function mend(patience) {
  const lost = places[0];
  if (!lost || !nowhere()) {
    return;
  }
  if (usable(lost.element)) {
    // It was only moved.
    lost.element.focus({ preventScroll: true });
    return;
  }
  for (const one of places) {
    const next = again(one);
    if (next) {
      next.focus();
      return;
    }
    if (patience > 0 && inTable(one)) {
      setTimeout(() => mend(patience - 1), STEP);
      return;
    }
  }
  heading(lost)?.focus();
}

let due = false;
function look(records) {
  const lost = places[0]?.element;
  if (due || !lost || !nowhere()) {
    return;
  }
  const taken = records.some((record) => [...record.removedNodes].some((node) => node.contains(lost)));
  if (taken || !usable(lost)) {
    due = true;
    // After what the server asked for: it may know better, and elements take a moment to be ready.
    setTimeout(() => {
      due = false;
      mend(PATIENCE);
    }, STEP);
  }
}

document.addEventListener("focusin", (event) => {
  const element = event.target;
  if (element.matches("main")) {
    // Another page.
    places = [];
    followed.clear();
  } else if (element !== document.body) {
    places = [place(element), ...places.filter((one) => one.element !== element)].slice(0, REMEMBERED);
  }
});
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (link) {
    followed.set(link.getAttribute("href"), { link, row: rowOf(link) });
  }
}, true);
document.addEventListener("pointerdown", (event) => {
  // Who presses where nothing is to be pressed means to leave.
  if (!event.composedPath().some((element) => element instanceof HTMLElement && element.matches(FOCUSABLE + ", label"))) {
    places = [];
  }
});
window.addEventListener("popstate", (event) => {
  // Vaadin's router says so of every link that is followed, too; that is no way back.
  if (event.state !== "vaadin-router-ignore") {
    places = [];
  }
});
new MutationObserver(look).observe(document.body, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["hidden", "disabled", "inert"],
});
