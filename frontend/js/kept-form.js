// Keeps what is typed into a form of a page without a sign-in, in this browser alone, until it has arrived: whoever comes
// back by the same link finds it, also when the network was away. A page that shows what was refused has it already.
const form = document.querySelector("form[data-kept]");
const key = "waymark-kept:" + location.pathname.replace(/\/no$/, "");
try {
  if (!form) {
    // The page that says that it arrived, or that it is over.
    localStorage.removeItem(key);
  } else {
    const kept = JSON.parse(localStorage.getItem(key) || "{}");
    for (const field of form.elements) {
      const value = kept[field.name];
      if (value === undefined) continue;
      if (field.type === "radio") field.checked = field.value === value;
      else if (field.tagName === "TEXTAREA" && !field.value) field.value = value;
    }
    form.addEventListener("input", () => {
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(new FormData(form))));
    });
  }
} catch {
  // A browser that keeps nothing for pages: the form works without.
}

// Pressed twice, a form is sent once; whoever comes back to the page can press again.
for (const each of document.forms) {
  const send = each.querySelector("button[type=submit]");
  each.addEventListener("submit", () => (send.disabled = true));
  addEventListener("pageshow", () => (send.disabled = false));
}
