/*
 * One press is one press. Somebody who double-clicks, or presses again because nothing seems to happen, means the button
 * once: a button that is pressed again before the server has answered would open its dialog twice, or say a thing twice.
 * And the second half of a double-click belongs to what the first half was meant for: not to the dialog that has opened
 * under the pointer since, which it would close again. Whoever typed or chose something in between means the button anew:
 * saving, mending and saving is two presses, though the server is still told of what was mended. So does who closed with
 * Escape what the button had opened. What is counted by its
 * presses, such as an arrow that moves something by one, carries data-counted.
 */
const BUTTON = "vaadin-button, button";
/** A press is on its way to the server after so many milliseconds, and can be waited for. */
const SENT = 100;

let last = null;
let at = 0;

const busy = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some((client) => client.isActive?.());
const button = (target) => (target instanceof Element ? target.closest(BUTTON) : null);

/** Whether this press is the one before once more. */
function again(event) {
  const pressed = button(event.target);
  if (pressed && pressed === button(last)) {
    return !pressed.hasAttribute("data-counted") && (busy() || event.timeStamp - at < SENT);
  }
  return event.detail > 1 && button(last) !== null;
}

window.addEventListener(
  "click",
  (event) => {
    if (again(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      last = event.target;
      at = event.timeStamp;
    }
  },
  true,
);

for (const entered of ["input", "change"]) {
  window.addEventListener(entered, () => (last = null), true);
}
window.addEventListener("keydown", (event) => event.key === "Escape" && (last = null), true);
