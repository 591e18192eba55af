package app.waymark.account.ui.plain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The application's own files, which plain pages let the browser fetch while the person types. Their names carry a hash,
 * so they are read from the page that the build made; in development there is no such page, and nothing to fetch ahead.
 */
@Component
class Bundle {

    private static final String PAGE = "META-INF/VAADIN/webapp/index.html";
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"\\.?/?(VAADIN/build/[^\"]+\\.(?:js|css))\"");

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
        try {
            return FILE.matcher(page.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(found -> "/" + found.group(1))
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
