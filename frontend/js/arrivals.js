/*
 * What comes from elsewhere while somebody reads moves nothing under their eyes. What is read (the field one types in, the
 * words that are selected, else what stands around the upper third of the column in which the pointer is) is noted all the
 * time; when the server says that a change came from elsewhere (data-live of the body), the page is scrolled by as much as
 * that moved. What arrived out of sight waits behind a button that says how much it is and leads there:
 *
 *   <wm-arrived data-at="ID ID"><button>2 new answers</button></wm-arrived>
 *
 * Of each that comes into sight the server is told ("seen"), once.
 */
const HEIGHTS = [0.33, 0.42, 0.52, 0.24, 0.62, 0.75, 0.14, 0.9];
const EDITABLE = "input, textarea, select, [contenteditable]";
const SCROLLS = ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " ", "Tab"];
const SETTLES = 500;

let noted = [];
let due = false;
let holding = 0;
let column;

const content = () => document.getElementById("content");
const floats = (element, main) => {
  for (let at = element; at && at !== main; at = at.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(at).position)) {
      return true;
    }
  }
  return false;
};
/** A frame around much is not read, and does not move with what is in it. */
const hasWords = (element) =>
  element.childElementCount === 0 || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

/** Notes where that stands which is read, and in case it goes, what stands around it. */
function note() {
  due = false;
  const main = content();
  if (!main || performance.now() < holding) {
    return;
  }
  noted = [];
  const add = (element, typed) => {
    if (!element || element === main || !main.contains(element) || noted.some((one) => one.element === element)) {
      return;
    }
    const { top, bottom, height } = element.getBoundingClientRect();
    if (height > 0 && height <= innerHeight && bottom > 0 && top < innerHeight && (typed || hasWords(element)) && !floats(element, main)) {
      noted.push({ element, top });
    }
  };
  if (document.activeElement?.matches(EDITABLE)) {
    add(document.activeElement, true);
  }
  const selection = getSelection();
  if (selection && !selection.isCollapsed) {
    add(selection.anchorNode.parentElement);
  }
  const { left, width } = main.getBoundingClientRect();
  const x = column > left && column < left + width ? column : left + width / 3;
  HEIGHTS.forEach((part) => add(document.elementFromPoint(x, innerHeight * part)));
}

function noteSoon() {
  if (!due) {
    due = true;
    requestAnimationFrame(note);
  }
}

/** Keeps it where it stood, until what came has its size; whoever scrolls meanwhile does as they like. */
function hold() {
  holding = performance.now() + SETTLES;
  const kept = noted.find((one) => one.element.isConnected && one.element.getClientRects().length > 0);
  const keep = () => {
    const moved = kept?.element.isConnected ? kept.element.getBoundingClientRect().top - kept.top : 0;
    if (Math.abs(moved) >= 1) {
      scrollBy({ top: moved, behavior: "instant" });
    }
  };
  const again = () => {
    if (performance.now() < holding) {
      keep();
      requestAnimationFrame(again);
    } else {
      note();
    }
  };
  keep();
  requestAnimationFrame(again);
}

function free() {
  holding = 0;
  noteSoon();
}

new MutationObserver(hold).observe(document.body, { attributeFilter: ["data-live"] });
new MutationObserver(noteSoon).observe(document.body, { childList: true, characterData: true, subtree: true });
["scroll", "resize"].forEach((what) => addEventListener(what, noteSoon, { passive: true }));
["focusin", "selectionchange"].forEach((what) => document.addEventListener(what, noteSoon));
["wheel", "touchstart", "pointerdown"].forEach((what) => document.addEventListener(what, free, { passive: true }));
document.addEventListener("pointermove", (event) => {
  column = event.pointerType === "mouse" ? event.clientX : undefined;
  noteSoon();
}, { passive: true });
document.addEventListener("keydown", (event) => {
  if (SCROLLS.includes(event.key) && !event.target.matches?.(EDITABLE)) {
    free();
  }
});

customElements.define("wm-arrived", class extends HTMLElement {
  static observedAttributes = ["data-at", "data-times"];

  connectedCallback() {
    this.onclick = () => this.lead();
    this.watch();
  }

  disconnectedCallback() {
    this.watcher?.disconnect();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.watch();
    }
  }

  targets() {
    return (this.dataset.at ?? "").split(" ").filter(Boolean).map((id) => ({ id, element: document.getElementById(id) }));
  }

  /** The one that stands first on the page. */
  first() {
    const tops = this.targets()
      .filter(({ id, element }) => !this.told?.has(id) && element?.getClientRects().length > 0)
      .map(({ element }) => ({ element, top: element.getBoundingClientRect().top }));
    return tops.sort((one, other) => one.top - other.top)[0];
  }

  watch() {
    this.watcher?.disconnect();
    this.told = new Set();
    // Once all that came with it is there, in its place.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const beginnings = new Map();
      this.watcher?.disconnect();
      this.watcher = new IntersectionObserver((entries) => this.look(entries, beginnings), {
        threshold: 1,
        rootMargin: "0px 0px -72px 0px",
      });
      for (const { id, element } of this.targets()) {
        if (element?.getClientRects().length > 0) {
          // Its beginning: of what is higher than the window, all is never in sight.
          const beginning = element.firstElementChild ?? element;
          beginnings.set(beginning, id);
          this.watcher.observe(beginning);
        } else {
          this.saw(id);
        }
      }
    }));
  }

  look(entries, beginnings) {
    let unseen = false;
    for (const { isIntersecting, target } of entries) {
      if (!target.isConnected) {
        // Its row was made anew.
        this.watch();
        return;
      }
      if (isIntersecting) {
        this.watcher.unobserve(target);
        this.saw(beginnings.get(target));
      } else {
        unseen = true;
      }
    }
    if (unseen) {
      this.dataset.where = this.first()?.top < 0 ? "above" : "below";
    }
  }

  saw(id) {
    this.told.add(id);
    this.dispatchEvent(new CustomEvent("seen", { detail: id }));
  }

  /** To the first of them, and the focus with it. */
  lead() {
    const next = this.first()?.element;
    if (next) {
      free();
      const within = next.matches("article") ? next : (next.querySelector("h1") ?? next.querySelector("a[href]") ?? next);
      if (!within.matches("a")) {
        within.setAttribute("tabindex", "-1");
      }
      within.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center", behavior: "instant" });
    }
  }
});
