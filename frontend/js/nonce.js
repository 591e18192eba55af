/*
 * Gives this page's nonce to the style elements that Vaadin's own components make, so that the content security policy
 * need not allow every inline style. Markup that comes in as text (innerHTML of anything but a component's template)
 * gets none, and stays without effect. Runs before the bundle.
 */
const { nonce } = document.currentScript;

const create = Document.prototype.createElement;
Document.prototype.createElement = function createElement(name, ...options) {
  const element = create.call(this, name, ...options);
  if (element instanceof HTMLStyleElement) {
    element.nonce = nonce;
  }
  return element;
};

const inner = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
Object.defineProperty(HTMLTemplateElement.prototype, "innerHTML", {
  ...inner,
  set(html) {
    inner.set.call(this, html);
    this.content.querySelectorAll("style").forEach((style) => style.setAttribute("nonce", nonce));
  },
});
