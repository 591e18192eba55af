/*
 * Keys that act wherever the focus is. The server says which: whatever carries data-key is clicked, or focused where it
 * is a field. Single letters can be switched off (WCAG 2.1.4), in the list that "?" opens; Ctrl-Enter stays, as it acts
 * only within what has the focus.
 */
const SEND = "ctrl+enter";
const PAUSE = 1500;
const SWITCH = "waymark.keys";
const FIELDS = "input, textarea, select, [contenteditable], [role=combobox], [role=textbox]";
const MODAL = "dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened]";

let begun = "";
let timer = 0;

const off = () => localStorage.getItem(SWITCH) === "off";
const list = () => document.getElementById("wm-keys");
const target = (event) => event.composedPath()[0];
const typing = (element) => element instanceof HTMLElement && (element.matches(FIELDS) || element.isContentEditable);
const shown = (element) => element.getClientRects().length > 0 && !element.hasAttribute("disabled");

/** What carries this key, nearest to the foreground: in an open dialog, else on the page. */
function bound(key) {
  const open = [...document.querySelectorAll(MODAL)];
  const within = open.length > 0 ? open[open.length - 1] : document;
  const all = [...within.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
  // What stands in a menu that is closed can be done all the same.
  return all.find(shown) ?? all.find((element) => element.closest("[popover]"));
}

function act(element) {
  if (element.matches("input, textarea, select") || /-(field|area|box|picker)$/.test(element.localName)) {
    element.focus();
  } else if (element.matches("summary")) {
    // Shows what is folded away, and goes there; where one is there already, folds it.
    element.parentElement.open = document.activeElement !== element || !element.parentElement.open;
    element.focus();
  } else {
    element.click();
  }
}

/** The send button that belongs to where the focus is: the first in the nearest thing around it that has one. */
function sender(element) {
  // What is answered in between belongs to its own field, and to none of the form around it.
  const reaches = (button) => button.closest("[data-sends-own]")?.contains(element) ?? true;
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const button = [...(at.querySelectorAll?.(`[data-key="${SEND}"]`) ?? [])].find((one) => shown(one) && reaches(one));
    if (button) {
      return button;
    }
  }
  return undefined;
}

/** The one field of a dialog that has no other: Enter in it means what its button says. */
function only(element) {
  const dialog = element.closest("vaadin-dialog[opened]");
  const oneLine = element.matches("input:not([role=combobox]):not([type=checkbox]):not([type=radio]):not([type=file])");
  const fields = dialog ? [...dialog.querySelectorAll("input, textarea, select")].filter(shown) : [];
  const buttons = dialog ? [...dialog.querySelectorAll("vaadin-button[theme~=primary]")].filter(shown) : [];
  return oneLine && fields.length === 1 && buttons.length === 1 ? buttons[0] : undefined;
}

function nameSwitch() {
  for (const button of document.querySelectorAll("[data-keys-switch]")) {
    button.textContent = off() ? button.dataset.on : button.dataset.off;
  }
}

function openList() {
  const dialog = list();
  if (dialog && !dialog.open) {
    nameSwitch();
    dialog.showModal();
  }
}

// The browser closes its own dialog by Escape; a dialog of the page that stands behind it must not hear of it.
window.addEventListener(
  "keydown",
  (event) => {
    if (event.key === "Escape" && document.querySelector("dialog[open]")) {
      event.stopImmediatePropagation();
    }
  },
  true,
);

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey) {
    return;
  }
  const focused = target(event);
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const button = sender(focused);
    if (button) {
      event.preventDefault();
      // A field tells its value when it changes; it must have done so before the button is pressed.
      focused.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
      button.click();
    }
    return;
  }
  if (event.key === "Enter" && !event.shiftKey && focused instanceof HTMLElement && only(focused)) {
    event.preventDefault();
    focused.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    only(focused).click();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.repeat || typing(focused) || off()) {
    return;
  }
  if (event.key === "?") {
    event.preventDefault();
    openList();
    return;
  }
  const key = begun ? `${begun} ${event.key}` : event.key;
  const element = bound(key);
  clearTimeout(timer);
  begun = "";
  if (element) {
    event.preventDefault();
    act(element);
  } else if (event.key.length === 1 && document.querySelector(`[data-key^="${CSS.escape(event.key)} "]`)) {
    begun = event.key;
    timer = setTimeout(() => {
      begun = "";
    }, PAUSE);
  }
});

document.addEventListener("click", (event) => {
  const element = target(event);
  if (!(element instanceof Element)) {
    return;
  }
  if (element.closest("[data-keys-list]")) {
    element.closest("[popover]")?.hidePopover();
    openList();
  } else if (element.closest("[data-keys-switch]")) {
    localStorage.setItem(SWITCH, off() ? "on" : "off");
    nameSwitch();
  } else {
    // A menu has done its work when something in it was chosen.
    element.closest("[popover] a, [popover] button")?.closest("[popover]")?.hidePopover();
  }
});
