package app.waymark.shared.markdown;

import app.waymark.shared.Excerpt;
import java.util.stream.Collectors;

/** Somebody's words as another one's post quotes them: whose they are, where they stand, and what they say. */
final class Quotation {

    /** What is longer is quoted by its beginning: the whole is one press away. */
    private static final int LONGEST = 600;

    private Quotation() {}

    static String of(TextFormat format, String text, String whose, String path) {
        var own = format.own(text);
        var said = own.isBlank() ? format.words(text) : own;
        var whole = text.length() <= LONGEST && own.equals(format.words(text));
        var quoted = whole ? format.asMarkdown(text) : Markdown.escaped(Excerpt.of(said, LONGEST));
        return "> [" + Markdown.escaped(whose) + "](" + path + ")\n>\n"
                + quoted.strip().lines().map(line -> "> " + line).collect(Collectors.joining("\n")) + "\n\n";
    }
}
