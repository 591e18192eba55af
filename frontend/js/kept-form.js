// Keeps what is typed into a form of a page without a sign-in, in this browser alone, until it is sent: whoever comes back
// by the same link finds it. A page that shows what was refused has it already.
const form = document.querySelector("form[data-kept]");
const key = "waymark-kept:" + location.pathname;
try {
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
  form.addEventListener("submit", () => localStorage.removeItem(key));
} catch {
  // A browser that keeps nothing for pages: the form works without.
}
