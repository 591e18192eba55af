/* The button on the page of one's own portfolio that has the browser print it. */
document.querySelector("[data-print-page]")?.addEventListener("click", () => window.print());
