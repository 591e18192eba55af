package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A browser says nothing of a style sheet that it cannot read, and leaves half of it out. */
class StyleSheetsTest {

    @Test
    void every_style_sheet_closes_what_it_opens() throws IOException {
        try (var files = Files.walk(Path.of("frontend/css"))) {
            var sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
            assertThat(sheets).hasSizeGreaterThan(20);
            for (var sheet : sheets) {
                var text = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/|\"[^\"\\n]*\"", "");
                int open = 0;
                for (char one : text.toCharArray()) {
                    open += one == '{' ? 1 : one == '}' ? -1 : 0;
                    assertThat(open).as("%s closes more than it opens", sheet).isNotNegative();
                }
                assertThat(open).as("%s opens more than it closes", sheet).isZero();
            }
        }
    }
}
