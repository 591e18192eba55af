/*
 * Walks through what the search found: the arrow keys go from the field to the finds and back, Enter in the field follows
 * the first of them. The finds are links in the order of the page; [data-search] is around the field and them.
 */
const finds = (search) => [...search.querySelectorAll("a[href]")].filter((link) => link.getClientRects().length > 0);

document.addEventListener("keydown", (event) => {
  const at = event.composedPath()[0];
  const search = at instanceof Element ? at.closest("[data-search]") : null;
  if (!search || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const links = finds(search);
  const place = links.indexOf(at.closest("a[href]"));
  if (event.key === "ArrowDown" && links.length > 0) {
    event.preventDefault();
    links[Math.min(place + 1, links.length - 1)].focus();
  } else if (event.key === "ArrowUp" && place >= 0) {
    event.preventDefault();
    (links[place - 1] ?? search.querySelector("vaadin-text-field")).focus();
  } else if (event.key === "Enter" && place < 0 && at.matches("input")) {
    event.preventDefault();
    search.dispatchEvent(new CustomEvent("search-first"));
  }
});
