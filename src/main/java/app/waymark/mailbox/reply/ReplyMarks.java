package app.waymark.mailbox.reply;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is known of the mails that are answered, since they were written here. Where none of it is left in an answer, that is
 * cut all the same.
 *
 * @param above lines that stand above all else in such a mail: nobody writes below them but between or below quoted lines
 * @param below beginnings of the lines that stand below all else
 * @param addresses where such mails come from, or are answered to, in lower case
 */
public record ReplyMarks(List<String> above, List<String> below, List<String> addresses) {

    /** Nothing is known. */
    public static final ReplyMarks NONE = new ReplyMarks(List.of(), List.of(), List.of());

    private static final Pattern DRESSING = Pattern.compile("^[\\s>|*_#=-]+|[\\s|*_#=-]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LINES = 3;

    public ReplyMarks {
        above = plain(above);
        below = plain(below);
        addresses = addresses.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    }

    /** How many of the lines from this one on are the first line of a mail of ours, wrapped or not; 0 for none. */
    int above(List<String> lines, int at) {
        return found(above, lines, at, false);
    }

    /** How many of the lines from this one on are the last lines of a mail of ours; 0 for none. */
    int below(List<String> lines, int at) {
        return found(below, lines, at, true);
    }

    /** Whether this says an address of ours. */
    boolean addressed(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return addresses.stream().anyMatch(small::contains);
    }

    private static int found(List<String> marks, List<String> lines, int at, boolean begins) {
        if (marks.isEmpty() || lines.get(at).isBlank()) {
            return 0;
        }
        var joined = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + LINES); i++) {
            joined.append(' ').append(plain(lines.get(i)));
            var said = joined.toString().strip();
            if (marks.stream().anyMatch(mark -> begins ? said.startsWith(mark) : said.equals(mark))) {
                return i - at + 1;
            }
        }
        return 0;
    }

    private static List<String> plain(Collection<String> lines) {
        return lines.stream()
                .map(ReplyMarks::plain)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String plain(String line) {
        return SPACES.matcher(DRESSING.matcher(line).replaceAll(""))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
    }
}
