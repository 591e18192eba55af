/*
 * Hands over what is typed before anything else happens. Fields tell their text at a pause; who leaves sooner, by a link,
 * Back, Close, a key or by loading the page again, would lose the last words. Fields that carry data-typing (see Typing)
 * are told to hand over at once; others have their change announced. Where the connection cannot take it, and only then,
 * the browser asks before it leaves.
 */
const PAUSE = 600;
const FIELD = "[data-typing]";

/** The fields into which something was typed that they have not told yet. */
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
  for (const field of untold) {
    if (field.isConnected && field.matches(FIELD)) {
      field.dispatchEvent(new CustomEvent("wm-flush"));
    } else if (field.isConnected) {
      field.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
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
  const field = typed.closest(FIELD);
  untold.add(field ?? typed);
  clearTimeout(timer);
  if (field) {
    timer = setTimeout(flush, PAUSE);
  }
}, { capture: true });

// What is changed has told so itself.
document.addEventListener("change", (event) => {
  const field = event.composedPath()[0];
  untold.delete(field);
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
window.addEventListener("pagehide", flush);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    flush();
  }
});
window.addEventListener("beforeunload", (event) => {
  const typed = untold.size > 0;
  const stuck = busy() || lost();
  flush();
  // A question comes before anything else is sent, so that nothing waits behind an answer that never arrives.
  if ((typed && stuck) || (unanswered && lost())) {
    event.preventDefault();
  }
});
