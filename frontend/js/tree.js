/*
 * Walks trees and rows of links with the arrow keys, as the pattern for trees has it: up and down to what is seen next, right
 * opens a branch or goes into it, left closes it or goes out of it; letters go to what begins with them. What the reader opened or closed stays so when the server
 * writes the tree anew, and so does the focus.
 */
const TREE = ".wm-tree";
const ITEM = "[role=treeitem]";
const ROW = ".time-rows a";
const PAUSE = 700;
const chosen = new Map();
let at = "";
let typed = "";
let last = 0;

const seen = (element) => element.getClientRects().length > 0;
const group = (item) => item.parentElement.querySelector(":scope > [role=group]");

function expand(item, open) {
  item.setAttribute("aria-expanded", String(open));
  chosen.set(item.dataset.id, open);
}

function focus(item) {
  if (!item) {
    return;
  }
  item
    .closest(TREE)
    ?.querySelectorAll(`${ITEM}[tabindex="0"]`)
    .forEach((other) => other.setAttribute("tabindex", "-1"));
  item.closest(TREE) && item.setAttribute("tabindex", "0");
  item.focus();
}

/** Where a key leads from here; undefined where it means nothing to a tree. */
function walk(tree, item, key) {
  const items = [...tree.querySelectorAll(ITEM)].filter(seen);
  const place = items.indexOf(item);
  const open = item.getAttribute("aria-expanded");
  switch (key) {
    case "ArrowDown":
      return items[place + 1] ?? item;
    case "ArrowUp":
      return items[place - 1] ?? item;
    case "Home":
      return items[0];
    case "End":
      return items[items.length - 1];
    case "ArrowRight":
      if (open === "false") {
        expand(item, true);
        return item;
      }
      return group(item)?.querySelector(ITEM) ?? item;
    case "ArrowLeft":
      if (open === "true") {
        expand(item, false);
        return item;
      }
      return item.parentElement.closest("[role=group]")?.parentElement.querySelector(ITEM) ?? item;
    case "Enter":
    case " ":
      if (item.hasAttribute("href")) {
        item.click();
      } else if (open) {
        expand(item, open === "false");
      }
      return item;
    default:
      return undefined;
  }
}

/** What begins with the letters typed so far, from the one after this on; one letter again and again goes round. */
function begins(tree, item, key, now) {
  typed = now - last > PAUSE ? key : typed + key;
  last = now;
  const found = find(tree, item);
  if (found || typed === key) {
    return found;
  }
  // Nothing begins with all of them: it is another word.
  typed = key;
  return find(tree, item);
}

function find(tree, item) {
  const again = [...typed].every((letter) => letter === typed[0]);
  const wanted = (again ? typed[0] : typed).toLocaleLowerCase();
  const items = [...tree.querySelectorAll(ITEM)].filter(seen);
  const place = items.indexOf(item) + (again ? 1 : 0);
  return [...items.slice(place), ...items.slice(0, place)].find((one) =>
    one.querySelector(".tree-title").textContent.trim().toLocaleLowerCase().startsWith(wanted),
  );
}

// Before the keys of the page hear of it: in a tree a letter means what begins with it.
window.addEventListener(
  "keydown",
  (event) => {
    const item = event.target instanceof Element ? event.target.closest(`${TREE} ${ITEM}`) : undefined;
    if (!item || event.altKey || event.ctrlKey || event.metaKey || !/^[\p{L}\p{N}]$/u.test(event.key)) {
      return;
    }
    event.preventDefault();
    focus(begins(item.closest(TREE), item, event.key, event.timeStamp));
  },
  true,
);

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) {
    return;
  }
  const item = event.target.closest(`${TREE} ${ITEM}`);
  if (item) {
    const next = walk(item.closest(TREE), item, event.key);
    if (next) {
      event.preventDefault();
      event.stopPropagation();
      focus(next);
    }
    return;
  }
  const row = event.target.closest(ROW);
  if (row && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    const rows = [...row.closest(".time-rows").querySelectorAll("a")];
    const next = rows[rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
    event.preventDefault();
    next?.focus();
  }
});

document.addEventListener("click", (event) => {
  const clicked = event.target instanceof Element ? event.target : undefined;
  if (clicked?.closest("[data-print]")) {
    window.print();
    return;
  }
  const heading = clicked?.closest(`${TREE} ${ITEM}:not([href])`);
  const item = heading ?? clicked?.closest(".tree-toggle")?.parentElement.querySelector(ITEM);
  if (item?.hasAttribute("aria-expanded")) {
    expand(item, item.getAttribute("aria-expanded") === "false");
    focus(item);
  }
});

/*
 * On paper a map is one sheet, whatever branches its reader has opened: as large as fits, and where it could not be read any
 * more with the deepest branches folded up.
 */
const MAP = ".goal-map";
const FOLDS = ["", "3", "2"];
const SHEET = 680;
const LARGEST = 0.8;
const SMALLEST = 0.4;
const FINER = 0.02;

function fits(map) {
  for (let zoom = LARGEST; zoom >= SMALLEST; zoom -= FINER) {
    map.style.setProperty("--map-zoom", zoom.toFixed(2));
    if (map.getBoundingClientRect().height <= SHEET) {
      return true;
    }
  }
  return false;
}

function onPaper(map) {
  const page = document.documentElement.classList;
  page.add("map-paper");
  FOLDS.find((fold) => {
    map.dataset.fold = fold;
    return fits(map);
  });
  page.remove("map-paper");
}

window.addEventListener("beforeprint", () => document.querySelectorAll(MAP).forEach(onPaper));
window.addEventListener("afterprint", () => document.querySelectorAll(MAP).forEach((map) => delete map.dataset.fold));

document.addEventListener("focusin", (event) => {
  const item = event.target instanceof Element ? event.target.closest(`${TREE} ${ITEM}`) : undefined;
  at = item ? item.dataset.id : "";
});

/** The server wrote the tree anew: it is as the reader had left it. */
function restore(tree) {
  tree.querySelectorAll(`${ITEM}[aria-expanded]`).forEach((item) => {
    const open = chosen.get(item.dataset.id);
    if (open !== undefined) {
      item.setAttribute("aria-expanded", String(open));
    }
  });
  if (at && (document.activeElement === document.body || document.activeElement === null)) {
    focus([...tree.querySelectorAll(ITEM)].find((item) => item.dataset.id === at));
  }
}

new MutationObserver((changes) => {
  const trees = new Set(changes.map((change) => change.target).filter((target) => target instanceof Element && target.matches(TREE)));
  for (const change of changes) {
    change.addedNodes.forEach((node) => node instanceof Element && node.querySelectorAll(TREE).forEach((tree) => trees.add(tree)));
  }
  trees.forEach(restore);
}).observe(document.documentElement, { childList: true, subtree: true });
