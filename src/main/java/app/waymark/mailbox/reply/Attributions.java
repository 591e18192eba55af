package app.waymark.mailbox.reply;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises the line, wrapped or not, by which a mail program says whose words it quotes. */
final class Attributions {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final int LINES = 4;
    private static final int LONGEST = 400;

    private static final String VERB =
            "(?:wrote|schrieb(?: ich)?|geschrieben|a écrit|ha scritto|escribió|escreveu|schreef"
                    + "|skrev|napisał(?:\\(a\\)|a)?|napsal\\(?a?\\)?|kirjoitti|írta|написал(?:\\(а\\)|а)?|пишет|scrisse|a scris|yazdı)";

    private static final Pattern WRITES = Pattern.compile("(?<!\\p{L})" + VERB + "(?!\\p{L})", FLAGS);

    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+'=-]+@[\\w-]+(?:\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);

    /** An address in brackets, then the end. */
    private static final Pattern ENDS_WITH_ADDRESS = Pattern.compile(
            "[<(\\[]\\s*(?:mailto:)?[\\w.+'=-]+@[\\w.-]+\\s*[>)\\]]+\\s*:$", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ENDS =
            Pattern.compile("(?:" + VERB + "[^:]{0,160}:|" + VERB + "(?:\\s+-{2,})?|:)$", FLAGS);

    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)\\d{1,2}[:.h]\\d{2}(?!\\d)");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d)|(?<!\\d)\\d{4}[-.]\\d{1,2}[-.]\\d{1,2}"
                    + "|(?<!\\p{L})(?:jan|feb|m[aä]r|mrz|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])\\p{L}*\\.?(?!\\p{L})",
            FLAGS);

    /** How the first line may begin: with a word for "on", with a date, or with the name of who wrote. */
    private static final Pattern BEGINS = Pattern.compile(
            "^\\s*(?:-{2,}\\s*)?(?:(?:on|am|le|il|in data|el|em|op|den|dnia|w dniu|po)\\s|\\d|\\p{L}{2,12}\\.?,?\\s+\\d)",
            FLAGS);

    private static final Pattern MYSELF = Pattern.compile(
            "\\b(?:i wrote|schrieb ich|ich schrieb|habe ich|ich habe|i have|we wrote|schrieben wir)\\b", FLAGS);

    /** What the first of several lines has at the least: a date or an address. */
    private static final Pattern TELLING = Pattern.compile("[\\d@<]");

    private Attributions() {}

    /**
     * How many lines from this one on are an attribution; 0 where they are none.
     *
     * @param quotes whether a line of the mail is marked as quoted
     */
    static int at(List<String> lines, boolean[] quotes, int at) {
        if (lines.get(at).isBlank() || quotes[at]) {
            return 0;
        }
        var joined = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + LINES); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || quotes[i] || joined.length() + line.length() > LONGEST) {
                return 0;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (attributes(joined.toString(), quotedFrom(lines, quotes, i + 1))) {
                return i - at + 1;
            }
            if (i == at && !TELLING.matcher(line).find()) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean quotedFrom(List<String> lines, boolean[] quotes, int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && quotes[next];
    }

    private static boolean attributes(String said, boolean quoteFollows) {
        if (!ENDS.matcher(said).find() || MYSELF.matcher(said).find()) {
            return false;
        }
        boolean dated = DAY.matcher(said).find() || YEAR.matcher(said).find();
        boolean timed = CLOCK.matcher(said).find();
        boolean addressed = ADDRESS.matcher(said).find();
        boolean writes = WRITES.matcher(said).find();
        boolean begins = BEGINS.matcher(said).find();
        if (writes && addressed && (dated || timed)) {
            return begins || ADDRESS.matcher(said).results().anyMatch(found -> found.start() < 60);
        }
        if (ENDS_WITH_ADDRESS.matcher(said).find() && begins && (dated || timed)) {
            return true;
        }
        // Without an address anybody could have written it: only what is quoted below it tells.
        return writes && quoteFollows && (dated || timed || begins);
    }
}
