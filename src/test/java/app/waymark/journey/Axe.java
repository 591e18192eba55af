package app.waymark.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * Finds with axe what keeps people from using a page, best practices included. A page is given axe once and not with each
 * look, for it is half a megabyte of script, and tells its faults alone, and not with where all stands that is right.
 */
final class Axe {

    /** Vaadin's own sign of the connection stands beside the page's regions, unseen. */
    private static final String FAULTS = """
            async (options) => {
              const found = await axe.run({ exclude: [['vaadin-connection-indicator']] },
                  { ...options, resultTypes: ['violations'] });
              return found.violations.map((rule) => ({ id: rule.id, impact: rule.impact, words: rule.help + ': '
                  + rule.nodes.slice(0, 4).map((node) => node.html + ' ' + node.failureSummary).join('; ') }));
            }""";

    private static final String CONTRAST = "color-contrast";

    private static final Map<String, Object> THAT_ALONE =
            Map.of("runOnly", Map.of("type", "rule", "values", List.of(CONTRAST)));

    private static final Map<String, Object> ALL_BUT_THAT = Map.of("rules", Map.of(CONTRAST, Map.of("enabled", false)));

    private Axe() {}

    /** A rule that a page breaks, how grave that is, and where. */
    record Fault(String rule, String impact, String words) {

        @Override
        public String toString() {
            return rule + " (" + impact + ") " + words;
        }
    }

    /** All faults of a page as it is now. */
    static List<Fault> all(Page page) {
        return found(page, Map.of());
    }

    /** The faults of its colours alone, for a page that was looked at in others. */
    static List<Fault> contrast(Page page) {
        return found(page, THAT_ALONE);
    }

    /** All faults but those of the colours, which are the same at each width. */
    static List<Fault> structure(Page page) {
        return found(page, ALL_BUT_THAT);
    }

    private static List<Fault> found(Page page, Map<String, Object> options) {
        if (page.evaluate("() => typeof axe === 'undefined'").equals(true)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) page.evaluate(FAULTS, options))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .map(one -> new Fault(
                                String.valueOf(one.get("id")),
                                String.valueOf(one.get("impact")),
                                String.valueOf(one.get("words"))))
                        .toList();
    }
}
