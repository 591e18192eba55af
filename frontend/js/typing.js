/*
 * Hands over what is typed before anything else happens. Fields tell their text at a pause; who leaves sooner, by a link,
 * Back, Close, a key or by loading the page again, would lose the last words. So their change is announced at once; and in
 * fields that carry data-typing (see Typing) at each pause. Where the connection cannot take it, and only then,
 * the browser asks before it leaves.
 */
const PAUSE = 600;
const FIELD = "[data-typing]";

/** What something was typed into that has not told it yet. */
const untold = new Set();
let unanswered = false;
let timer = 0;

const clients = () => Object.values(window.Vaadin?.Flow?.clients ?? {});
const busy = () => clients().some((client) => client.isActive?.());
const lost = () => {
  const state = window.Vaadin?.connectionState?.state;
  return state === "connection-lost" || state === "reconnecting";
};

function answered() {
  if (busy() || lost()) {
    setTimeout(answered, 100);
  } else {
    unanswered = false;
  }
}

/** Lets the fields tell what was typed; what is told goes before whatever is done next. */
function flush() {
  clearTimeout(timer);
  if (untold.size === 0) {
    return;
  }
  for (const typed of untold) {
    if (typed.isConnected) {
      typed.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    }
  }
  untold.clear();
  if (!unanswered) {
    unanswered = true;
    setTimeout(answered, 50);
  }
}

document.addEventListener("input", (event) => {
  const typed = event.composedPath()[0];
  if (!(typed instanceof HTMLInputElement || typed instanceof HTMLTextAreaElement)) {
    return;
  }
  // A file is chosen, not typed: to announce it once more would send it once more.
  if (typed.type === "file") {
    return;
  }
  untold.add(typed);
  clearTimeout(timer);
  const field = typed.closest(FIELD);
  if (field) {
    timer = setTimeout(flush, Number(field.dataset.typing) || PAUSE);
  }
}, { capture: true });

// What is changed has told so itself.
document.addEventListener("change", (event) => {
  untold.delete(event.composedPath()[0]);
}, { capture: true });

document.addEventListener("focusout", flush, { capture: true });
document.addEventListener("pointerdown", (event) => {
  if (!event.composedPath().some((element) => untold.has(element))) {
    flush();
  }
}, { capture: true });
document.addEventListener("click", (event) => {
  if (!event.composedPath().some((element) => untold.has(element))) {
    flush();
  }
}, { capture: true });
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
    flush();
  }
}, { capture: true });
window.addEventListener("popstate", flush, { capture: true });
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    flush();
  }
});

/*
 * A request that is on its way when the page goes is given up by the browser; a beacon is not. So what was handed over
 * last goes once more as a beacon, if it was not answered yet, whether the page was leaving then already or a link was
 * only being pressed: Waymark knows a message that it has had already. The message that the page is gone stays behind
 * then, for it might arrive first.
 */
const addresses = new WeakMap();
const { open, send } = XMLHttpRequest.prototype;
const beacon = navigator.sendBeacon.bind(navigator);
const MOST = 60_000;
let handed;
// A request that was given up is done as well, but has no answer.
const onItsWay = () => handed && handed.request.status !== 200;

/*
 * After a connection was lost the client notes that it is back with the answer to the next message, not with the one to the
 * message that got through at last: until then the page says that the connection is gone, and asks before it leaves.
 */
function back() {
  if (this.status === 200) {
    setTimeout(() => {
      const connection = window.Vaadin?.connectionState;
      if (connection?.state === "reconnecting" && !busy()) {
        connection.state = "connected";
      }
    }, 200);
  }
}

XMLHttpRequest.prototype.open = function openAt(method, address, ...rest) {
  addresses.set(this, String(address));
  return open.call(this, method, address, ...rest);
};
XMLHttpRequest.prototype.send = function sendOn(body) {
  if (typeof body === "string" && addresses.get(this)?.includes("v-r=uidl")) {
    handed = { request: this, address: addresses.get(this), body };
    this.addEventListener("load", back);
  }
  return send.call(this, body);
};
navigator.sendBeacon = (address, body) =>
  onItsWay() && typeof body === "string" && body.includes('"UNLOAD":true') ? true : beacon(address, body);

/** Hands over at once: what the client would do in a moment is done now, for there may be no such moment. */
function leave() {
  const later = window.setTimeout;
  const due = [];
  window.setTimeout = (work, pause, ...rest) =>
    pause > 10 || typeof work !== "function" ? later(work, pause, ...rest) : due.push(() => work(...rest));
  try {
    flush();
    while (due.length > 0) {
      due.shift()();
    }
  } finally {
    window.setTimeout = later;
  }
}

window.addEventListener("beforeunload", (event) => {
  const typed = untold.size > 0;
  const large = [...untold].some((field) => field.value.length > MOST);
  const stuck = busy() || lost();
  leave();
  if ((typed && (stuck || large)) || (unanswered && lost())) {
    event.preventDefault();
  }
});
window.addEventListener("pagehide", () => {
  leave();
  if (onItsWay()) {
    beacon(handed.address, handed.body);
  }
}, { capture: true });
window.addEventListener("pageshow", () => {
  handed = undefined;
});
