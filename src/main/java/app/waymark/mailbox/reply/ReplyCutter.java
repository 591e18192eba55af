package app.waymark.mailbox.reply;

import app.waymark.mailbox.reply.MailPiece.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a mail that answers another one apart: what the person wrote, what they quote, what their mail program added. When
 * it is unsure it keeps.
 */
public final class ReplyCutter {

    /** Stands before each line that a mail's HTML calls a signature; see {@link HtmlMail}. */
    static final char SIGNED = '\ue001';

    private static final Pattern QUOTED = Pattern.compile("^[ \\t]{0,4}>");

    /** Begins like a quoted line and is none: a face, or more than a number. */
    private static final Pattern NOT_QUOTED = Pattern.compile("^[ \\t]{0,4}>(?:\\d|[:;]-?[()DP]|[._]<|\\s*:$)");

    private static final int ATTRIBUTED = 4;

    private final ReplyMarks marks;

    /** @param marks what is known of the mails that are answered */
    public ReplyCutter(ReplyMarks marks) {
        this.marks = marks;
    }

    /** Takes a mail's HTML apart, where it has no plain text. */
    public MailReply cutHtml(String html) {
        return cut(HtmlMail.text(html));
    }

    /** Takes a mail's plain text apart. */
    public MailReply cut(String text) {
        var lines = lines(text);
        var kinds = new Kind[lines.size()];
        Arrays.fill(kinds, Kind.WORDS);
        var quotes = quotes(lines, kinds);
        signed(lines, kinds);
        int whole = wholeQuote(lines, kinds, quotes);
        eachBlock(kinds, whole, (from, to) -> Trailers.mark(lines, kinds, from, to));
        answered(lines, kinds, whole);
        return pieces(lines, kinds);
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.replace("\ufeff", "")
                .replace("\u200b", "")
                .replace('\u00a0', ' ')
                .lines()
                .toList());
    }

    private static boolean[] quotes(List<String> lines, Kind[] kinds) {
        var quotes = new boolean[lines.size()];
        for (int i = 0; i < quotes.length; i++) {
            var line = lines.get(i);
            boolean beside = (i > 0 && quotes[i - 1])
                    || (i + 1 < quotes.length
                            && QUOTED.matcher(lines.get(i + 1)).find());
            quotes[i] = QUOTED.matcher(line).find()
                    && (!NOT_QUOTED.matcher(line).find()
                            || (beside && !line.strip().equals(">:")));
            if (quotes[i]) {
                kinds[i] = Kind.QUOTE;
            }
        }
        return quotes;
    }

    private static void signed(List<String> lines, Kind[] kinds) {
        for (int i = 0; i < kinds.length; i++) {
            if (lines.get(i).indexOf(SIGNED) >= 0) {
                lines.set(i, lines.get(i).replace(String.valueOf(SIGNED), ""));
                kinds[i] = kinds[i] == Kind.QUOTE ? Kind.QUOTE : Kind.SIGNATURE;
            }
        }
    }

    /** Marks attributions, and all that is quoted without a mark at each line; gives back where that begins. */
    private int wholeQuote(List<String> lines, Kind[] kinds, boolean[] quotes) {
        for (int i = 0; i < kinds.length; i++) {
            if (quotes[i]) {
                continue;
            }
            int ours = marks.above(lines, i);
            if (ours > 0) {
                int begin = attributed(lines, kinds, i);
                return quote(lines, kinds, begin, i + ours);
            }
            if (HeaderBlocks.begins(lines, i)) {
                return quote(lines, kinds, ruled(lines, i), i + 1);
            }
            int attribution = Attributions.at(lines, quotes, i);
            if (attribution > 0) {
                Arrays.fill(kinds, i, i + attribution, Kind.ATTRIBUTION);
                int next = filled(lines, i + attribution);
                if (next < kinds.length && !quotes[next]) {
                    return unmarked(lines, kinds, quotes, i, next);
                }
                i += attribution - 1;
            }
        }
        return kinds.length;
    }

    /** Below an attribution stands what no sign marks as quoted: the quote, or the answer, where there is no other. */
    private int unmarked(List<String> lines, Kind[] kinds, boolean[] quotes, int attribution, int next) {
        boolean ours = false;
        boolean marked = false;
        for (int i = next; i < kinds.length; i++) {
            ours = ours || marks.above(lines, i) > 0 || marks.below(lines, i) > 0;
            marked = marked || quotes[i];
        }
        boolean first = lines.subList(0, attribution).stream().allMatch(String::isBlank);
        if ((first || marked) && !ours) {
            return kinds.length;
        }
        return quote(lines, kinds, next, next);
    }

    /** Where the paragraph begins that stands before a mail of ours and names one of our addresses, if one does. */
    private int attributed(List<String> lines, Kind[] kinds, int at) {
        int end = at;
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        int start = end;
        while (start > 0
                && end - start < ATTRIBUTED
                && !lines.get(start - 1).isBlank()
                && kinds[start - 1] == Kind.WORDS) {
            start--;
            if (marks.addressed(String.join(" ", lines.subList(start, end)))) {
                // A wrapped attribution may begin a line earlier, and no sentence ends before it.
                Arrays.fill(kinds, start, end, Kind.ATTRIBUTION);
                return start;
            }
        }
        return at;
    }

    private static int ruled(List<String> lines, int at) {
        int before = at;
        while (before > 0 && lines.get(before - 1).isBlank()) {
            before--;
        }
        return before > 0 && lines.get(before - 1).strip().matches("[*_=-]{4,}") ? before - 1 : at;
    }

    /** Marks all from here on as quoted, but what stands below the end of the last mail of ours. */
    private int quote(List<String> lines, Kind[] kinds, int from, int search) {
        int end = kinds.length;
        for (int i = search; i < kinds.length; i++) {
            int below = marks.below(lines, i);
            if (below > 0) {
                end = i + below;
            }
        }
        for (int i = from; i < end; i++) {
            if (kinds[i] != Kind.ATTRIBUTION) {
                kinds[i] = Kind.QUOTE;
            }
        }
        return kinds.length;
    }

    private interface Block {

        void of(int from, int to);
    }

    private static void eachBlock(Kind[] kinds, int end, Block block) {
        int i = 0;
        while (i < end) {
            if (kinds[i] != Kind.WORDS) {
                i++;
                continue;
            }
            int from = i;
            while (i < end && kinds[i] == Kind.WORDS) {
                i++;
            }
            block.of(from, i);
        }
    }

    /**
     * Keeps the last paragraph of each quote that an answer stands below, where the person answers in several places. One
     * answer below all of a quoted mail answers all of it.
     */
    private static void answered(List<String> lines, Kind[] kinds, int end) {
        List<int[]> answered = new ArrayList<>();
        int quotes = 0;
        boolean attributed = false;
        int i = 0;
        while (i < end) {
            attributed = attributed || kinds[i] == Kind.ATTRIBUTION;
            if (kinds[i] != Kind.QUOTE || !QUOTED.matcher(lines.get(i)).find()) {
                i++;
                continue;
            }
            int from = i;
            while (i < end && kinds[i] == Kind.QUOTE) {
                i++;
            }
            quotes++;
            int next = filled(lines, i);
            if (next < end && kinds[next] == Kind.WORDS) {
                answered.add(new int[] {from, i});
            }
        }
        if (quotes > 1 || !attributed) {
            answered.forEach(quote -> keepLast(lines, kinds, quote[0], quote[1]));
        }
    }

    private static void keepLast(List<String> lines, Kind[] kinds, int from, int to) {
        int last = to - 1;
        while (last >= from && empty(lines.get(last))) {
            last--;
        }
        while (last >= from && !empty(lines.get(last))) {
            kinds[last--] = Kind.ANSWERED;
        }
    }

    private static boolean empty(String quoted) {
        return quoted.replace('>', ' ').isBlank();
    }

    private static int filled(List<String> lines, int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }

    private static MailReply pieces(List<String> lines, Kind[] kinds) {
        var pieces = new ArrayList<MailPiece>();
        int from = 0;
        for (int i = 1; i <= kinds.length; i++) {
            if (i == kinds.length || kinds[i] != kinds[from]) {
                pieces.add(new MailPiece(kinds[from], String.join("\n", lines.subList(from, i))));
                from = i;
            }
        }
        return new MailReply(pieces);
    }
}
