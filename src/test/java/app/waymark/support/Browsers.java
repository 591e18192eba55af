package app.waymark.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one installed browser that all browser tests share; each person in a test has a window of their own in it. */
public final class Browsers {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe");
    private static final List<String> PLACES = List.of(
            "/usr/bin",
            "/usr/local/bin",
            "/snap/bin",
            "/opt/google/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS",
            "/Applications/Chromium.app/Contents/MacOS",
            System.getProperty("user.home") + "/Applications/Google Chrome.app/Contents/MacOS",
            "C:/Program Files/Google/Chrome/Application",
            "C:/Program Files (x86)/Google/Chrome/Application");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<BrowserContext> WINDOWS = new ArrayList<>();
    private static @Nullable Browser browser;

    private Browsers() {}

    /** The browser to use: what {@code WAYMARK_BROWSER} names, else the first that is found on this machine. */
    public static Optional<Path> executable() {
        var named = System.getenv("WAYMARK_BROWSER");
        if (named != null && !named.isBlank()) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new IllegalStateException("WAYMARK_BROWSER names " + named + ", which is no program.");
            }
            return Optional.of(Path.of(named));
        }
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), PLACES.stream())
                .filter(place -> !place.isBlank())
                .flatMap(place -> Stream.concat(NAMES.stream(), Stream.of("Google Chrome", "Chromium"))
                        .map(Path.of(place)::resolve))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .findFirst();
    }

    /**
     * A window of its own, with its own cookies, on the application at this port; paths are enough for addresses. It
     * is closed after the test.
     */
    public static BrowserContext open(int port) {
        return open(port, options -> {});
    }

    /** As {@link #open(int)}, with a size, a language or a colour scheme of the caller's. */
    public static BrowserContext open(int port, Consumer<Browser.NewContextOptions> wishes) {
        var options = new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(1440, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin");
        wishes.accept(options);
        var window = browser().newContext(options);
        WINDOWS.add(window);
        return window;
    }

    static void closeWindows() {
        WINDOWS.forEach(BrowserContext::close);
        WINDOWS.clear();
    }

    private static Browser browser() {
        var running = browser;
        if (running == null) {
            // Playwright carries its own Node, and would otherwise download its own browsers.
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable().orElseThrow())
                            .setHeadless(true)
                            .setArgs(FLAGS));
            browser = running;
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }
}
