package app.waymark.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page as somebody has it who sets its text wider than it comes, as far as WCAG 1.4.12 says that it must bear, or whose own
 * colours are forced on it. What such a reader finds cut, covered, alike or unseen.
 */
final class OwnStyle {

    /** The reader's own style, which comes from outside the page and is not the page's to forbid. */
    private static final String SPACED = """
            () => {
              const wide = new CSSStyleSheet();
              wide.replaceSync(`
                  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
                  p { margin-bottom: 2em !important; }`);
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, wide];
            }""";

    /**
     * What is cut: text that reaches out of something that hides what reaches out of it, out of its button or chip, or out
     * of the page. What is there for screen readers alone is left out; what can be scrolled to is not cut.
     */
    private static final String CUT = """
            () => {
              const cut = new Set();
              const above = (node) => node.assignedSlot ?? node.parentElement
                  ?? (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
              const hides = (value) => value === 'hidden' || value === 'clip';
              const scrolls = (value) => value === 'auto' || value === 'scroll';
              const unseen = (box, style) => style.visibility === 'hidden' || style.opacity === '0'
                  || style.clipPath !== 'none' || style.clip !== 'auto' || box.width <= 1 || box.height <= 1;
              function look(text) {
                const range = document.createRange();
                range.selectNodeContents(text);
                const rects = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1);
                if (rects.length === 0) return;
                let across = false;
                let down = false;
                const out = [];
                for (let at = text.parentElement ?? above(text); at && at !== document.body; at = above(at)) {
                  const style = getComputedStyle(at);
                  const box = at.getBoundingClientRect();
                  if (style.display === 'contents' || style.display === 'inline') continue;
                  if (unseen(box, style)) return;
                  const shaped = at.matches('button, vaadin-button, .wm-chip, .wm-button');
                  if (!across && (shaped || hides(style.overflowX))
                      && rects.some((rect) => rect.right > box.right + 1 || rect.left < box.left - 1)) out.push('across');
                  if (!down && (shaped || hides(style.overflowY))
                      && rects.some((rect) => rect.bottom > box.bottom + 4 || rect.top < box.top - 4)) out.push('down');
                  across ||= scrolls(style.overflowX);
                  down ||= scrolls(style.overflowY);
                  if (style.position === 'fixed') { across = true; break; }
                }
                if (!across && rects.some((rect) => rect.right > innerWidth + 1)) out.push('the page');
                if (out.length > 0) {
                  cut.add('“' + text.textContent.trim().slice(0, 40) + '” in '
                      + (text.parentElement?.className || text.parentElement?.localName) + ' out of ' + out.join(', '));
                }
              }
              function walk(root) {
                const texts = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                  const node = texts.currentNode;
                  if (node.nodeType === Node.ELEMENT_NODE) {
                    if (node.shadowRoot) walk(node.shadowRoot);
                  } else if (node.textContent.trim() && !node.parentElement?.closest('style, script, [popover], svg')) {
                    look(node);
                  }
                }
              }
              walk(document.body);
              if (document.documentElement.scrollWidth > innerWidth) {
                cut.add('the page is ' + document.documentElement.scrollWidth + ' pixels wide');
              }
              return [...cut];
            }""";

    /**
     * Where somebody's own colours are forced on the page, a blank that only holds a field's height gets a ground and a
     * border like any text, and covers what is chosen.
     */
    private static final String COVERED = """
            () => [...new Set([...document.querySelectorAll('*')]
                .filter((element) => /^vaadin-(.*-(field|area|picker|box|group)|select|radio-button|checkbox)$/
                    .test(element.localName) && element.getClientRects().length > 0)
                .filter((element) => {
                  const blank = getComputedStyle(element, '::before');
                  return /^"\\s*"/.test(blank.content) && blank.forcedColorAdjust !== 'none' && blank.display !== 'none';
                })
                .map((element) => element.localName + ' is covered by its blank'))]""";

    /**
     * What is chosen, pressed or where one is looks like the others beside it where the reader's own colours are forced on the
     * page and take every ground away.
     */
    private static final String ALIKE = """
            () => {
              const faults = new Set();
              const LOOK = ['fontWeight', 'textDecorationLine', 'outlineStyle', 'outlineWidth', 'borderTopWidth',
                  'borderTopStyle', 'borderBottomWidth', 'borderBottomStyle', 'borderInlineStartWidth',
                  'borderTopColor', 'borderBottomColor', 'boxSizing', 'fontStyle'];
              const glyph = (element, which) => {
                const style = getComputedStyle(element, which);
                return style.content === 'none' || style.display === 'none' ? ''
                    : style.content + (style.forcedColorAdjust === 'none' ? style.backgroundColor : '') + style.borderTopWidth;
              };
              // A ground of its own counts where the element keeps it.
              const look = (element) => {
                const style = getComputedStyle(element);
                return LOOK.map((name) => style[name]).join('|') + glyph(element, '::before') + glyph(element, '::after')
                    + (style.forcedColorAdjust === 'none' ? style.backgroundColor : '')
                    + [...element.querySelectorAll('*')].map((one) => glyph(one, '::before') + glyph(one, '::after')).join('');
              };
              const shown = (element) => element.getClientRects().length > 0;
              const said = (element) => element.localName + '.' + element.className + ' "'
                  + (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30) + '"';
              const kinds = [
                ['a[aria-current]', 'a:not([aria-current])'],
                ['[aria-pressed=true]', '[aria-pressed=false]'],
                ['[aria-selected=true]', '[aria-selected=false]'],
              ];
              for (const [is, isNot] of kinds) {
                for (const chosen of [...document.querySelectorAll(is)].filter(shown)) {
                  let around = chosen.parentElement;
                  while (around && around !== document.body && ![...around.querySelectorAll(isNot)].some(shown)) {
                    around = around.parentElement;
                  }
                  const other = around && [...around.querySelectorAll(isNot)]
                      .find((one) => shown(one) && one.localName === chosen.localName);
                  if (other && look(other) === look(chosen)) {
                    faults.add(said(chosen) + ' looks like ' + said(other));
                  }
                }
              }
              return [...faults];
            }""";

    /** What has the keyboard's focus and shows no outline. */
    private static final String NO_OUTLINE = """
            () => {
              const faults = new Set();
              const before = document.activeElement;
              for (const element of document.querySelectorAll('a[href], button, summary, vaadin-button, [tabindex="0"]')) {
                if (element.getClientRects().length === 0 || element.disabled || element.closest('[inert]')
                    || element.matches('input, textarea, vaadin-grid')) continue;
                element.focus({ preventScroll: true, focusVisible: true });
                if (document.activeElement !== element) continue;
                // An outline may grow, if only for the millisecond that is left of it for who wants less motion.
                element.getAnimations().forEach((one) => one.finish());
                // A row's ring is drawn around the whole row, a field's around the whole field.
                const drawn = [element, element.closest('.wm-row')].filter((one) => one).map((one) => getComputedStyle(one));
                if (!drawn.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)) {
                  faults.add(element.localName + '.' + element.className + ' has no outline');
                }
              }
              before?.focus?.({ preventScroll: true });
              return [...faults];
            }""";

    /** Lines and shapes of charts that have the colour of the ground. */
    private static final String UNSEEN = """
            () => {
              const probe = document.createElement('div');
              probe.style.cssText = 'color: Canvas; forced-color-adjust: none';
              document.body.append(probe);
              const canvas = getComputedStyle(probe).color;
              probe.remove();
              const clear = (colour) => colour === 'none' || colour === canvas || /^rgba.*, 0\\)$/.test(colour);
              return [...new Set([...document.querySelectorAll('main svg :is(path, line, polyline, polygon, rect, circle)')]
                  .filter((shape) => shape.getClientRects().length > 0)
                  .filter((shape) => {
                    const style = getComputedStyle(shape);
                    const line = !clear(style.stroke) && parseFloat(style.strokeWidth) > 0;
                    return !line && clear(style.fill);
                  })
                  .map((shape) => shape.localName + '.' + shape.getAttribute('class') + ' in '
                      + shape.closest('svg').parentElement.parentElement.className + ' is not seen'))];
            }""";

    private OwnStyle() {}

    /** Sets the page's text wider, for as long as it stays. */
    static void widen(Page page) {
        page.evaluate(SPACED);
    }

    /** What is cut at the width that the page has now, or makes it scroll sideways. */
    static List<?> cut(Page page) {
        page.waitForFunction("() => Object.values(window.Vaadin.Flow.clients).every(one => !one.isActive?.())");
        return (List<?>) page.evaluate(CUT);
    }

    /** What is covered, looks like what it is not, has no outline or is not seen in the reader's own colours. */
    static List<?> forced(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        Colours.settle(page);
        // Fields and buttons show where the focus is to whoever uses the keyboard.
        page.keyboard().press("Shift");
        var found = Stream.of(COVERED, ALIKE, NO_OUTLINE, UNSEEN)
                .flatMap(look -> ((List<?>) page.evaluate(look)).stream())
                .toList();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        return found;
    }
}
