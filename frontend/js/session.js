/*
 * Warns two minutes before the session ends. It ends when nothing was asked of the server for as long as the server says
 * (data-seconds); what is asked by itself to keep the connection does not count.
 */
const AHEAD = 120;
let since = Date.now();

const dialog = () => document.getElementById("wm-session");
// One session has many tabs: whoever works in one of them is there.
const tabs = new BroadcastChannel("waymark.session");

function asked() {
  since = Date.now();
  dialog()?.close();
}

tabs.addEventListener("message", asked);

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
    warning.showModal();
  }
}, 1000);

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
