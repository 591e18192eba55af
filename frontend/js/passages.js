/*
 * Shows what can be done with words that are selected in a text that is talked about: a small bar beside them, for whoever
 * selects with the mouse, by touch or with the keyboard. Nothing on the page moves for it, and the words stay selected.
 *
 *   <element data-passages="PART">text</element> … <wm-passages popover="manual">buttons with data-passage</wm-passages>
 *
 * A press tells the server the part, where the words begin in it (in UTF-16 units, as Java counts), the words as they stand
 * there, and what was pressed. Numbers behind marks (sup) are none of the text.
 */
const TEXT = "[data-passages]";
const GAP = 8;

/** The text nodes of a part, without what only marks it. */
function texts(part) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const all = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest("sup")) {
      all.push(node);
    }
  }
  return all;
}

/** What is selected of the part in which the selection begins, or of that in which it ends; undefined for nothing. */
function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return undefined;
  }
  const range = selection.getRangeAt(0);
  const within = (node) => (node instanceof Element ? node : node.parentElement)?.closest(TEXT);
  const part = within(range.startContainer) ?? within(range.endContainer);
  if (!part) {
    return undefined;
  }
  let before = 0;
  let start = -1;
  let words = "";
  for (const node of texts(part)) {
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (to > from) {
        start = start < 0 ? before + from : start;
        words += node.data.slice(from, to);
      }
    }
    before += node.length;
  }
  return words.trim() === "" ? undefined : { part, start, words, range };
}

class Passages extends HTMLElement {
  #chosen;
  #pressed = false;

  connectedCallback() {
    document.addEventListener("selectionchange", this.#changed);
    document.addEventListener("pointerdown", this.#down, true);
    document.addEventListener("pointerup", this.#up, true);
    document.addEventListener("keydown", this.#key, true);
    window.addEventListener("scroll", this.#place, { passive: true, capture: true });
    window.addEventListener("resize", this.#place);
    this.addEventListener("pointerdown", this.#keep);
    this.addEventListener("mousedown", this.#keep);
    this.addEventListener("click", this.#press);
    // What was selected before this script was there.
    this.#changed();
  }

  disconnectedCallback() {
    document.removeEventListener("selectionchange", this.#changed);
    document.removeEventListener("pointerdown", this.#down, true);
    document.removeEventListener("pointerup", this.#up, true);
    document.removeEventListener("keydown", this.#key, true);
    window.removeEventListener("scroll", this.#place, { capture: true });
    window.removeEventListener("resize", this.#place);
  }

  /** A press on the bar leaves the words selected. */
  #keep = (event) => event.preventDefault();

  #down = (event) => {
    this.#pressed = event.pointerType === "mouse" && !this.contains(event.target);
  };

  #up = () => {
    if (this.#pressed) {
      this.#pressed = false;
      this.#changed();
    }
  };

  #changed = () => {
    // While the mouse is still selecting, the bar would stand in its way; and what has the focus in the bar keeps it.
    if (this.#pressed || this.contains(document.activeElement)) {
      return;
    }
    this.#chosen = selected();
    if (this.#chosen && this.querySelector("button:not([hidden])")) {
      this.showPopover();
      this.#place();
    } else {
      this.#hide();
    }
  };

  #key = (event) => {
    if (event.key === "Escape" && this.matches(":popover-open")) {
      this.#hide();
      event.preventDefault();
      event.stopPropagation();
    }
  };

  #hide() {
    if (this.matches(":popover-open")) {
      this.hidePopover();
    }
  }

  /** Above the words for the mouse; below them by touch, where the system's own menu stands above. */
  #place = () => {
    if (!this.#chosen || !this.matches(":popover-open")) {
      return;
    }
    const words = this.#chosen.range.getBoundingClientRect();
    const { width, height } = this.getBoundingClientRect();
    const touch = matchMedia("(pointer: coarse)").matches;
    const above = words.top - height - GAP;
    const top = touch || above < 0 ? words.bottom + GAP : above;
    const left = Math.max(GAP, Math.min(words.left, document.documentElement.clientWidth - width - GAP));
    this.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`;
    this.style.left = `${left}px`;
  };

  #press = (event) => {
    const button = event.target.closest("[data-passage]");
    if (!button || !this.#chosen) {
      return;
    }
    const { part, start, words } = this.#chosen;
    this.#hide();
    getSelection().removeAllRanges();
    this.dispatchEvent(
      new CustomEvent("passage", {
        detail: { part: part.dataset.passages, start, words: words.slice(0, 20000), act: button.dataset.passage },
      }),
    );
  };
}

customElements.define("wm-passages", Passages);
