package app.waymark.matching.internal;

import app.waymark.shared.TypedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Ordered scales that are known by their values, such as grades; others a coordinator writes down. They stand in files, one
 * scale a line from the lowest value to the highest, with bars between: {@code waymark.matching.scales} names the files.
 */
@Component
class Scales {

    private final List<List<String>> all;

    Scales(@Value("${waymark.matching.scales}") List<Resource> files) {
        all = files.stream().flatMap(file -> scales(file).stream()).toList();
    }

    /** Every scale, each from the lowest value to the highest. */
    List<List<String>> all() {
        return all;
    }

    private static List<List<String>> scales(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !TypedText.blank(line) && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(TypedText::strip)
                            .filter(value -> !value.isEmpty())
                            .toList())
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("waymark.matching.scales names " + file + ", which cannot be read", missing);
        }
    }
}
