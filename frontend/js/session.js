/*
 * Warns two minutes before the session ends. It ends when nothing was asked of the server for as long as the server says
 * (data-seconds); what is asked by itself to keep the connection does not count.
 */
const AHEAD = 120;
let since = Date.now();

const dialog = () => document.getElementById("wm-session");
// One session has many tabs: whoever works in one of them is there.
const tabs = new BroadcastChannel("waymark.session");

/** Where somebody was writing when the warning came. */
let caret = null;

function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement;
  }
  return element;
}

function asked() {
  since = Date.now();
  dialog()?.close();
}

tabs.addEventListener("message", (event) => {
  if (event.data === "left") {
    // Signed out in another tab: nothing of it stays to be read here.
    window.location.replace(new URL("sign-in?out", document.baseURI));
  } else {
    asked();
  }
});

const { open, send } = XMLHttpRequest.prototype;
const asking = new WeakSet();
XMLHttpRequest.prototype.open = function openAt(method, address, ...rest) {
  if (String(address).includes("v-r=uidl")) {
    asking.add(this);
  }
  return open.call(this, method, address, ...rest);
};
XMLHttpRequest.prototype.send = function sendOn(body) {
  if (asking.has(this)) {
    asked();
    tabs.postMessage("asked");
  }
  return send.call(this, body);
};

setInterval(() => {
  const warning = dialog();
  const seconds = Number(warning?.dataset.seconds ?? 0);
  if (seconds > AHEAD && !warning.open && Date.now() - since > (seconds - AHEAD) * 1000) {
    const field = focused();
    caret = typeof field?.selectionStart === "number"
      ? { field, range: [field.selectionStart, field.selectionEnd, field.selectionDirection] }
      : null;
    warning.showModal();
  }
}, 1000);

// The browser gives a field its focus back, but not the caret, which a press of the mouse has taken into the warning's
// text; without it the field takes no keys.
document.addEventListener(
  "close",
  (event) => {
    if (event.target === dialog() && caret?.field === focused()) {
      caret.field.setSelectionRange(...caret.range);
    }
  },
  true,
);

function stay() {
  dialog()?.dispatchEvent(new CustomEvent("wm-stay"));
}

// A dialog of the page that stands behind would take the press for one outside of it, and close with what is in it.
window.addEventListener(
  "click",
  (event) => {
    const warning = dialog();
    if (warning?.open && warning.contains(event.target)) {
      event.stopImmediatePropagation();
      if (event.target.closest("button")) {
        stay();
      }
    }
  },
  true,
);

// Whoever presses Escape is there, too. The browser closes the dialog by itself.
document.addEventListener(
  "cancel",
  (event) => {
    if (event.target === dialog()) {
      stay();
    }
  },
  true,
);
