/*
 * Puts the signs of Markdown around what is selected in a text area of a WritingField: by its buttons, which the arrow keys
 * walk, or by Ctrl+B, Ctrl+I and Ctrl+K. What is set can be undone like anything that was typed.
 */
const AROUND = { bold: "**", italic: "*", code: "`" };
const BEFORE = { list: "- ", quote: "> " };
const KEYS = { b: "bold", i: "italic", k: "link" };

const area = (element) => element.closest(".wm-writing")?.querySelector("vaadin-text-area textarea");

/** Writes in the place of what is selected, as if it was typed, and selects a part of that. */
function put(field, from, to, text, selectFrom, selectTo) {
  field.focus();
  field.setSelectionRange(from, to);
  // Outdated and without a successor: nothing else leaves undoing to the browser.
  if (!document.execCommand("insertText", false, text)) {
    field.setRangeText(text, from, to, "end");
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  }
  field.setSelectionRange(selectFrom, selectTo);
}

function around(field, sign) {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const inner = value.slice(from, to);
  const set = value.slice(from - sign.length, from) === sign && value.slice(to, to + sign.length) === sign;
  if (set) {
    put(field, from - sign.length, to + sign.length, inner, from - sign.length, to - sign.length);
  } else {
    put(field, from, to, sign + inner + sign, from + sign.length, to + sign.length);
  }
}

function before(field, sign) {
  const { selectionStart, selectionEnd, value } = field;
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const next = value.indexOf("\n", selectionEnd);
  const to = next < 0 ? value.length : next;
  const lines = value.slice(from, to).split("\n");
  const set = lines.every((line) => line.startsWith(sign));
  const text = lines.map((line) => (set ? line.slice(sign.length) : sign + line)).join("\n");
  put(field, from, to, text, from + text.length, from + text.length);
}

function link(field) {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const inner = value.slice(from, to);
  if (/^https?:\/\/\S+$/.test(inner)) {
    put(field, from, to, `[](${inner})`, from + 1, from + 1);
  } else {
    const start = from + inner.length + 3;
    put(field, from, to, `[${inner}](https://)`, start, start + 8);
  }
}

function set(field, sign) {
  if (sign in AROUND) {
    around(field, AROUND[sign]);
  } else if (sign in BEFORE) {
    before(field, BEFORE[sign]);
  } else {
    link(field);
  }
}

document.addEventListener("click", (event) => {
  const button = event.composedPath()[0].closest?.("[data-sign]");
  const field = button && area(button);
  if (field) {
    set(field, button.dataset.sign);
  }
});

document.addEventListener("keydown", (event) => {
  const focused = event.composedPath()[0];
  const sign = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()];
  if (sign && focused instanceof HTMLTextAreaElement && area(focused) === focused) {
    event.preventDefault();
    set(focused, sign);
    return;
  }
  const bar = focused.closest?.(".wm-signs");
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  if (bar && step) {
    event.preventDefault();
    const buttons = [...bar.querySelectorAll("[data-sign]")];
    const to = Math.min(Math.max(buttons.indexOf(focused) + step, 0), buttons.length - 1);
    buttons.forEach((button, at) => {
      button.tabIndex = at === to ? 0 : -1;
    });
    buttons[to].focus();
  }
});
