/*
 * Warns two minutes before the session ends. It ends when nothing was asked of the server for as long as the server says
 * (data-seconds); what is asked by itself to keep the connection does not count.
 */
const AHEAD = 120;
let since = Date.now();

const dialog = () => document.getElementById("wm-session");

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
    since = Date.now();
    dialog()?.close();
  }
  return send.call(this, body);
};

setInterval(() => {
  const warning = dialog();
  const seconds = Number(warning?.dataset.seconds ?? 0);
  if (seconds > AHEAD && !warning.open && Date.now() - since > (seconds - AHEAD) * 1000) {
    warning.showModal();
  }
}, 5000);
