package app.waymark.mailbox.reply;

import app.waymark.mailbox.reply.MailPiece.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises what mail programs, devices and firms put below what somebody wrote. Where it might be the person's own, it is:
 * a line too many does less harm than a word lost.
 */
final class Trailers {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** What a device or a program may be called: a capital or a digit begins every word of it, or it is one of these. */
    private static final String NAME = "(?:my |meinem |meiner |mon |mi |il mio |mijn |min )?"
            + "(?:(?-i:[\\p{Lu}\\d][\\w.+&]*|iPhone|iPad|iOS|iPod)|phone|mobile|smartphone|handy|tablet|mobiltelefon|mail|app|device|gerät"
            + "|client|wireless|telefon|für|for|pour|para|per|voor|auf|on|and|the|der|dem|via|mit|with|using|-)"
            + "(?:[ /-]+(?:(?-i:[\\p{Lu}\\d][\\w.+&]*|iPhone|iPad|iOS|iPod)|phone|mobile|smartphone|handy|tablet|mobiltelefon|mail|app"
            + "|device|gerät|client|wireless|telefon|für|for|pour|para|per|voor|auf|on|and|the|der|dem|via|mit|with|using|secure|sichere|e-mail|email|gesendet))*";

    private static final String LINK = "\\s*(?:[<(\\[]\\s*https?://\\S+\\s*[>)\\]]|https?://\\S+)?";

    private static final String MODEST =
            "(?:[.,;]?\\s*(?:bitte entschuldigen? sie (?:meine|die) kürze|please (?:excuse|pardon) (?:my|the|any) (?:brevity|typos)"
                    + "(?: (?:and|or) (?:brevity|typos|any typos))?|bitte entschuldige (?:meine|die) kürze))?";

    private static final Pattern DEVICE = Pattern.compile(
            "^\\s*(?:"
                    + "(?:sent|send) (?:from|via|with|using|by) " + NAME + MODEST
                    + "|get outlook for (?:ios|android|mac)"
                    + "|(?:gesendet|verschickt|versendet) (?:von|mit|über|via|aus) (?:der |dem |einem )?" + NAME
                    + MODEST
                    + "|von " + NAME + " (?:aus )?(?:gesendet|verschickt)" + MODEST
                    + "|von (?:meinem|einem) " + NAME + MODEST
                    + "|diese nachricht wurde (?:von|mit) " + NAME + "(?: gesendet| verschickt)?" + MODEST
                    + "|(?:holen sie sich|hol dir|laden sie) outlook für (?:ios|android|mac)"
                    + "|outlook für (?:ios|android|mac)(?: beziehen| herunterladen)"
                    + "|envoyé (?:de|depuis|à partir de|avec) " + NAME
                    + "|inviato (?:da|dal) " + NAME
                    + "|enviado (?:desde|do|de) " + NAME
                    + "|verstuurd (?:vanaf|met) " + NAME
                    + "|verzonden (?:vanaf|met) " + NAME
                    + "|virus-free|virenfrei|virenfrei\\.? ?(?:www\\.\\S+)|virus-free\\.? ?(?:www\\.\\S+)"
                    + ")" + LINK + "\\s*[.!]?\\s*$",
            FLAGS);

    private static final Pattern DISCLAIMER = Pattern.compile(
            "(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication|transmission)[^.]{0,120}"
                    + "(?:confidential|privileged|intended (?:solely|only|exclusively)|intended recipient)"
                    + "|if you are not the intended recipient|if you have received this (?:e-?mail|message) in error"
                    + "|confidentiality (?:notice|note)\\b|please consider the environment before printing"
                    + "|diese (?:e-?mail|nachricht)[^.]{0,120}(?:vertraulich|ausschließlich für den|rechtlich geschützt)"
                    + "|nicht der (?:richtige|beabsichtigte|vorgesehene|bestimmungsgemäße) (?:adressat|empfänger)"
                    + "|(?:vor dem|bevor sie)[^.]{0,40}(?:ausdruck|drucken)[^.]{0,60}umwelt|bitte (?:denken sie|denk) an die umwelt[^.]{0,60}druck"
                    + "|le informazioni contenute in questo messaggio|ce message (?:et|est)[^.]{0,80}confidentiel",
            FLAGS);

    private static final Pattern DELIMITER = Pattern.compile("^\\s*--[ \\u00a0]?$");
    private static final Pattern LIST = Pattern.compile("^_{2,}\\s*$");
    private static final Pattern DASHES = Pattern.compile("^\\s*(?:[—–―─]+|[-=_*~]{3,})\\s*$");

    private static final Pattern CONTACT = Pattern.compile(
            "@[\\w-]+\\.\\w|(?:tel|fon|phone|mobil|mobile|fax|web|cell)\\p{L}{0,5}\\.?\\s*[:.]|\\+\\d[\\d ()/-]{6,}|https?://|www\\.|[📧📱☎]",
            FLAGS);

    private static final Pattern POSITION = Pattern.compile(
            "\\b(?:ceo|cto|cfo|coo|manager|director|engineer|developer|consultant|professor|prof\\.|head of|lead|officer|founder"
                    + "|leiter|leiterin|geschäftsführer|geschäftsführerin|referent|referentin|abteilung|team|gmbh|ag|inc|ltd|llc|kg|e\\.v\\.)(?!\\p{L})",
            FLAGS);

    private static final Pattern CLOSING = Pattern.compile(
            "^\\s*(?:(?:best|kind|warm|many)(?:est)? (?:regards|wishes)|regards|cheers|sincerely|yours(?: sincerely| truly| faithfully)?|thanks"
                    + "|(?:mit )?(?:freundlichen|besten|herzlichen|lieben|vielen) grüßen|(?:viele|beste|liebe|herzliche|schöne) grüße(?: aus \\p{L}+)?"
                    + "|mfg|vg|lg|cordialement|bien à vous)\\s*[,!.]?\\s*$",
            FLAGS);

    private static final Pattern NAMED = Pattern.compile(
            "^\\s*(?:(?:dr|prof)\\.? ?)*\\p{Lu}[\\p{L}'’.-]*(?: (?:von|van|de|der|zu|\\p{Lu}[\\p{L}'’.-]*)){0,4}\\s*$",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SENTENCE =
            Pattern.compile("[\\p{Ll}\\d)][.?!:]\\s*$", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int SIGNATURE_LINES = 10;
    private static final int LINE = 80;
    private static final int LONGEST_DEVICE = 200;

    private Trailers() {}

    /** Marks the lines of one block of somebody's own words that are not: from one on, up to another. */
    static void mark(List<String> lines, Kind[] kinds, int from, int to) {
        int end = delimited(lines, kinds, from, to);
        boolean more = true;
        while (more) {
            end = filled(lines, from, end);
            more = false;
            int before = last(lines, kinds, from, end);
            if (before < end) {
                end = before;
                more = true;
            }
        }
        for (int i = from; i < end; i++) {
            // A device's line stands by itself; what comes after it may be a quote that nothing marks.
            if (device(lines.get(i)) && alone(lines, i, from)) {
                kinds[i] = Kind.DEVICE;
            }
        }
    }

    private static boolean device(String line) {
        return line.length() <= LONGEST_DEVICE && DEVICE.matcher(line).matches();
    }

    private static boolean alone(List<String> lines, int at, int from) {
        return at > from
                && lines.get(at - 1).isBlank()
                && (at + 1 >= lines.size() || lines.get(at + 1).isBlank());
    }

    /** Where the lines end that are left when what stands below a line of two hyphens is taken away. */
    private static int delimited(List<String> lines, Kind[] kinds, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!DELIMITER.matcher(lines.get(i)).matches()) {
                continue;
            }
            // Two hyphens and a space are nobody's but a program's. Without the space they might be a person's.
            if (lines.get(i).endsWith("-- ") || signed(lines, i + 1, to)) {
                mark(kinds, i, to, Kind.SIGNATURE);
                separateDevices(lines, kinds, i, to);
                return i;
            }
        }
        return to;
    }

    /** Whether these lines, from here to the end, might all be a signature. */
    private static boolean signed(List<String> lines, int from, int to) {
        int filled = 0;
        for (int i = from; i < to; i++) {
            var line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (DISCLAIMER.matcher(line).find()) {
                return true;
            }
            filled++;
            if (filled > SIGNATURE_LINES || line.length() > LINE || (!device(line) && prose(line))) {
                return false;
            }
        }
        return true;
    }

    private static boolean prose(String line) {
        return SENTENCE.matcher(line).find()
                && line.strip().split("\\s+").length > 3
                && !CONTACT.matcher(line).find();
    }

    /** Takes the last thing away that is not the person's own; gives back where the rest ends, or the end that was. */
    private static int last(List<String> lines, Kind[] kinds, int from, int end) {
        if (end <= from) {
            return end;
        }
        if (device(lines.get(end - 1))) {
            kinds[end - 1] = Kind.DEVICE;
            return end - 1;
        }
        int start = end;
        while (start > from && !lines.get(start - 1).isBlank()) {
            start--;
        }
        if (DISCLAIMER.matcher(String.join(" ", lines.subList(start, end))).find() && start > from) {
            mark(kinds, start, end, Kind.DISCLAIMER);
            return start;
        }
        int signature = signature(lines, from, end);
        if (signature < end) {
            mark(kinds, signature, end, Kind.SIGNATURE);
        }
        return signature;
    }

    private static int signature(List<String> lines, int from, int end) {
        int filled = 0;
        for (int i = end - 1; i >= from; i--) {
            var line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (LIST.matcher(line).matches() && filled > 0 && reachable(lines, i + 1, end)) {
                return i;
            }
            if (DASHES.matcher(line).matches()) {
                return filled > 0 && reachable(lines, i + 1, end) ? i : end;
            }
            if (CLOSING.matcher(line).matches()) {
                return filled > 1 && named(lines, i + 1, end) && told(lines, i + 1, end) ? i : end;
            }
            filled++;
            if (filled > SIGNATURE_LINES || line.length() > LINE || prose(line)) {
                return end;
            }
        }
        return end;
    }

    private static boolean reachable(List<String> lines, int from, int end) {
        return lines.subList(from, end).stream()
                .anyMatch(line -> CONTACT.matcher(line).find());
    }

    private static boolean told(List<String> lines, int from, int end) {
        return lines.subList(from, end).stream()
                .anyMatch(line ->
                        CONTACT.matcher(line).find() || POSITION.matcher(line).find());
    }

    private static boolean named(List<String> lines, int from, int end) {
        return lines.subList(from, end).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> NAMED.matcher(line).matches())
                .isPresent();
    }

    private static void separateDevices(List<String> lines, Kind[] kinds, int from, int to) {
        for (int i = from; i < to; i++) {
            if (device(lines.get(i))) {
                kinds[i] = Kind.DEVICE;
            } else if (DISCLAIMER.matcher(lines.get(i)).find()) {
                kinds[i] = Kind.DISCLAIMER;
            }
        }
    }

    private static int filled(List<String> lines, int from, int end) {
        int last = end;
        while (last > from && lines.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    private static void mark(Kind[] kinds, int from, int to, Kind kind) {
        for (int i = from; i < to; i++) {
            kinds[i] = kind;
        }
    }
}
