package app.waymark.account.ui.plain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The application's own files, which plain pages let the browser fetch while the person types: those that every page of
 * it loads, and no others, for somebody may read this page who never signs in. Their names carry a hash, so they are read
 * from the page that the build made and from the script that this page starts; in development there is no such page, and
 * nothing to fetch ahead.
 */
@Component
class Bundle {

    private static final String ROOT = "META-INF/VAADIN/webapp/";
    private static final String BUILD = "VAADIN/build/";
    private static final String PAGE = ROOT + "index.html";
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"\\.?/?(VAADIN/build/[^\"]+\\.(?:js|css))\"");

    /** What the first script loads by itself once it runs: Flow's client, and the components. */
    private static final Pattern NEXT =
            Pattern.compile("\\./((?:FlowBootstrap|FlowClient|generated-flow-imports)-[\\w-]+\\.js)");

    private final List<String> files;

    Bundle() {
        this(new ClassPathResource(PAGE));
    }

    Bundle(ClassPathResource page) {
        this.files = page.exists() ? filesOf(page) : List.of();
    }

    /** Addresses, each starting with a slash. */
    List<String> files() {
        return files;
    }

    private static List<String> filesOf(ClassPathResource page) {
        var first = FILE.matcher(text(page))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return first.stream()
                .flatMap(file -> Stream.concat(Stream.of(file), next(new ClassPathResource(ROOT + file))))
                .map(file -> "/" + file)
                .distinct()
                .toList();
    }

    private static Stream<String> next(ClassPathResource script) {
        if (!script.exists()) {
            return Stream.empty();
        }
        return NEXT.matcher(text(script)).results().map(found -> BUILD + found.group(1));
    }

    private static String text(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
