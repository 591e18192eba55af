package app.waymark.journey;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * Light and dark, one after the other, for whoever looks at pages. A page stays as it was looked at last, and is looked at
 * so first the next time: to change its colours takes longer than most of what is looked at.
 */
final class Colours {

    /**
     * Until nothing is on its way any more. What takes its colour from what is around it sets out only when that has arrived, so
     * that one change goes through a page level by level.
     */
    private static final String SETTLED = """
            async () => {
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
        return schemes.stream().peek(scheme -> {
            if (last.put(page, scheme) != scheme) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            }
            settle(page);
        });
    }

    /** Waits until the page's new colours are painted and none is on its way to another. */
    static void settle(Page page) {
        page.evaluate(SETTLED);
    }

    /** What finds faults in a page that has these colours now: all of them in light, in dark those of the colours alone. */
    AxeBuilder axe(Page page, ColorScheme scheme) {
        var faultsAlone = new AxeRunOptions();
        // Everything that is right would be told with where it stands, which takes longer than to find the faults.
        faultsAlone.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).setLegacyMode(true).options(faultsAlone);
        return scheme == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe;
    }

    /** What finds all faults but those of the colours, which are the same at each width. */
    AxeBuilder structure(Page page) {
        return axe(page, ColorScheme.LIGHT).disableRules(List.of("color-contrast"));
    }
}
