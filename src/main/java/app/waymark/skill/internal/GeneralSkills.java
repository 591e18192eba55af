package app.waymark.skill.internal;

import app.waymark.skill.FrameworkContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** The framework of general skills that comes with Waymark, in the form in which frameworks are exported. */
@Component
public class GeneralSkills {

    private final FrameworkContent content = read();

    /** What it says. */
    public FrameworkContent content() {
        return content;
    }

    private static FrameworkContent read() {
        try (InputStream file = GeneralSkills.class.getResourceAsStream("/skill/general.csv")) {
            if (file == null) {
                throw new IllegalStateException("The general skills are not where they belong");
            }
            var read = FrameworkFile.read(file.readAllBytes());
            if (read.content() == null) {
                throw new IllegalStateException("The general skills cannot be read: " + read.bad());
            }
            return read.content();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
