package app.waymark.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * Light and dark, one after the other, for whoever looks at pages. A page stays as it was looked at last, and is looked at
 * so first the next time.
 */
final class Colours {

    /**
     * Until nothing is on its way any more. What takes its colour from what is around it sets out only when that has arrived, so
     * that one change would go through a page level by level; therefore all of it arrives at once here, in every root.
     */
    private static final String SETTLED = """
            async () => {
              const still = window.waymarkStill ??= new CSSStyleSheet();
              still.replaceSync('*, *::before, *::after { transition: none !important; }');
              const calm = (root) => {
                if (!root.adoptedStyleSheets.includes(still)) {
                  root.adoptedStyleSheets = [...root.adoptedStyleSheets, still];
                }
                root.querySelectorAll('*').forEach((one) => one.shadowRoot && calm(one.shadowRoot));
              };
              calm(document);
              for (let level = 0; level < 100; level++) {
                for (let painted = 0; painted < 2; painted++) {
                  await new Promise((done) => requestAnimationFrame(done));
                }
                const moving = document.getAnimations().filter((one) => one.playState === 'running'
                    && Number.isFinite(one.effect.getComputedTiming().endTime));
                if (moving.length === 0) return;
                await Promise.allSettled(moving.map((one) => one.finished));
              }
            }""";

    private final Map<Page, ColorScheme> last = new WeakHashMap<>();

    /** Both; while one is at hand the page has it. */
    Iterable<ColorScheme> both(Page page) {
        var first = last.getOrDefault(page, ColorScheme.LIGHT);
        return () -> shown(
                        page,
                        first == ColorScheme.LIGHT
                                ? List.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                : List.of(ColorScheme.DARK, ColorScheme.LIGHT))
                .iterator();
    }

    private Stream<ColorScheme> shown(Page page, List<ColorScheme> schemes) {
        settle(page);
        return schemes.stream().peek(scheme -> {
            if (last.put(page, scheme) != scheme) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                settle(page);
            }
        });
    }

    /** Waits until the page's new colours are painted and none is on its way to another. */
    static void settle(Page page) {
        page.evaluate(SETTLED);
    }

    /** The faults of a page that has these colours now: all of them in light, in dark those of the colours alone. */
    static List<Axe.Fault> faults(Page page, ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? Axe.contrast(page) : Axe.all(page);
    }
}
