package app.waymark.uikit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What acts on every page by itself, as one file: the scripts of {@code frontend/js} that are named here, each in a block of
 * its own, so that none sees another's names, and without the lines that are comments. A dozen files cost a telephone a
 * dozen requests and as many sets of headers, and half of what they weigh is for who maintains them.
 */
@RestController
class OwnScripts {

    /** Relative to the page's base. */
    static final String ADDRESS = "js/waymark.js";

    private static final List<String> NAMES = List.of(
            "presses",
            "keys",
            "typing",
            "writing",
            "tree",
            "focus",
            "session",
            "marks",
            "passages",
            "search",
            "arrivals");

    /** As long as the other files that carry no hash in their names. */
    private static final Duration KEPT = Duration.ofHours(1);

    /** A comment that has its lines for itself; one beside code stays, for it may be no comment. */
    private static final Pattern COMMENT = Pattern.compile("(?ms)^[ \\t]*(?:/\\*.*?\\*/|//[^\\n]*)[ \\t]*\\n");

    private final String script =
            NAMES.stream().map(name -> "{\n" + text(name) + "}\n").collect(Collectors.joining());
    private final String tag = "\"" + DigestUtils.md5DigestAsHex(script.getBytes(StandardCharsets.UTF_8)) + "\"";

    @GetMapping(path = "/" + ADDRESS, produces = "text/javascript;charset=UTF-8")
    ResponseEntity<String> all() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT))
                .eTag(tag)
                .body(script);
    }

    private static String text(String name) {
        var file = new ClassPathResource("META-INF/resources/js/" + name + ".js");
        try {
            return COMMENT.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                    .replaceAll("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
