package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at pages as they come along: keeps a picture of each, wide in light and dark and
 * narrow as on a telephone, and collects what keeps somebody from using it.
 */
final class Screenshots {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final double PATIENCE = 90_000;
    private static final int PHONE = 390;
    private static final int PHONE_HEIGHT = 844;

    private final Colours colours = new Colours();
    private final Path folder;
    private final List<String> faults = new ArrayList<>();
    private int number;

    /** Keeps its pictures in this folder under {@code target/}. */
    Screenshots(String folder) {
        this.folder =
                Path.of(System.getProperty("basedir", "."), "target", folder).toAbsolutePath();
    }

    /** Looks at what this page shows now. */
    void at(Page page, String name) {
        // A page that is still being built has nothing to find fault with.
        assertThat(page.locator("h1").first()).isVisible();
        var title = String.format(Locale.ROOT, "%02d-%s", ++number, name);
        var size = page.viewportSize();
        for (var scheme : colours.both(page)) {
            var shade = scheme.name().toLowerCase(Locale.ROOT);
            picture(page, title + "-" + shade);
            Colours.faults(page, scheme).stream()
                    .filter(fault -> GRAVE.contains(fault.impact()))
                    .forEach(fault -> faults.add(title + " in " + shade + ": " + fault));
        }
        page.setViewportSize(PHONE, PHONE_HEIGHT);
        picture(page, title + "-phone");
        int width = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
        if (width > PHONE) {
            faults.add(title + " is " + width + " pixels wide on a telephone of " + PHONE);
        }
        page.setViewportSize(size.width, size.height);
    }

    /** Keeps a picture of what somebody saw when something went wrong. */
    void atFailure(Page page, String who) {
        picture(page, "failed-" + who.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    /** Keeps what was wrong so far beside the pictures. */
    void note(List<String> complaints) {
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve("faults.txt"),
                    Stream.concat(faults.stream(), complaints.stream()).toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Everything that keeps somebody from using one of the pages that were looked at. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setTimeout(PATIENCE)
                .setFullPage(true));
    }
}
