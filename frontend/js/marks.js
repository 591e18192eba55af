/*
 * Marks words in the text area beside it, which can hold no marks itself: a layer over it repeats its text, unseen, with the
 * marks in it. Type that is measured and broken like the text area's own falls on the same places. While somebody types,
 * marks before and behind the change go with their words, and what is changed itself loses its mark until it is read again.
 *
 *   <wm-marks tone="met">, property marks: [how often it was said, the text's length, from, to, from, to, …]
 */
const TYPE = [
  "font-family", "font-size", "font-weight", "font-style", "font-stretch", "font-variant", "font-feature-settings",
  "line-height", "letter-spacing", "word-spacing", "text-align", "text-indent", "text-transform", "text-rendering",
  "tab-size", "direction", "padding-top", "padding-right", "padding-bottom", "padding-left", "hyphens",
];

class Marks extends HTMLElement {
  #spans = [];
  #said;
  #text = "";
  #area;
  #sizes = new ResizeObserver(() => this.#fit());

  set marks(said) {
    this.#said = said;
    this.#read(said, 20);
  }

  /** The text may arrive a moment after what is said of it; what was typed since is read anew in a moment. */
  #read(said, frames) {
    const [, length, ...ends] = said ?? [0, 0];
    const text = this.#find()?.value;
    if (text?.length !== length && frames > 0) {
      requestAnimationFrame(() => this.#said === said && this.#read(said, frames - 1));
      return;
    }
    this.#text = text ?? "";
    this.#spans = [];
    for (let at = 0; text?.length === length && at < ends.length; at += 2) {
      this.#spans.push([ends[at], ends[at + 1]]);
    }
    this.#draw();
  }

  connectedCallback() {
    this.setAttribute("aria-hidden", "true");
    // What was set before this script was there stands in the way of the setter.
    if (Object.hasOwn(this, "marks")) {
      const said = this.marks;
      delete this.marks;
      this.marks = said;
    }
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    this.#area?.removeEventListener("input", this.#typed);
    this.#area = undefined;
  }

  #find() {
    const area = this.isConnected ? this.parentElement.querySelector("textarea") : undefined;
    if (area && area !== this.#area) {
      this.#sizes.disconnect();
      this.#area?.removeEventListener("input", this.#typed);
      this.#area = area;
      area.addEventListener("input", this.#typed);
      this.#sizes.observe(area);
      this.#sizes.observe(this.parentElement);
    }
    return this.#area;
  }

  #typed = () => {
    this.#said = undefined;
    const before = this.#text;
    const now = this.#area.value;
    const most = Math.min(before.length, now.length);
    let head = 0;
    while (head < most && before[head] === now[head]) {
      head++;
    }
    let tail = 0;
    while (tail < most - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) {
      tail++;
    }
    const by = now.length - before.length;
    this.#spans = this.#spans.flatMap(([from, to]) =>
      to <= head ? [[from, to]] : from >= before.length - tail ? [[from + by, to + by]] : []);
    this.#text = now;
    this.#draw();
  };

  #draw() {
    const text = this.#text;
    let at = 0;
    const parts = this.#spans.flatMap(([from, to]) => {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      const plain = text.slice(at, from);
      at = to;
      return [plain, mark];
    });
    // A last empty line takes room in a text area, and none here.
    this.replaceChildren(...(this.#spans.length ? [...parts, text.slice(at) + "\n"] : []));
    // A layer without marks keeps the size it had, and would widen a page that has become narrow.
    this.hidden = this.#spans.length === 0;
    this.#fit();
  }

  #fit() {
    const area = this.#area;
    if (!area || !this.#spans.length) {
      return;
    }
    const type = getComputedStyle(area);
    for (const one of TYPE) {
      this.style.setProperty(one, type.getPropertyValue(one));
    }
    const inner = area.getBoundingClientRect();
    const outer = this.parentElement.getBoundingClientRect();
    this.style.setProperty("inset-block-start", `${inner.top - outer.top}px`);
    // By its distance from both sides, not by its width: a page that becomes narrow makes it narrow at once.
    this.style.setProperty("left", `${inner.left - outer.left}px`);
    this.style.setProperty("right", `${outer.right - inner.right}px`);
    this.style.setProperty("height", `${inner.height}px`);
  }
}

customElements.define("wm-marks", Marks);
