package app.waymark.mailbox.internal;

import app.waymark.mailbox.PlainNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the number from 1 to 10 that an answer begins with, in digits or in words, and what follows it. */
public final class PlainNumbers {

    private static final List<List<String>> NAMES = List.of(
            List.of("one", "eins"),
            List.of("two", "zwei"),
            List.of("three", "drei"),
            List.of("four", "vier"),
            List.of("five", "fünf", "fuenf"),
            List.of("six", "sechs"),
            List.of("seven", "sieben"),
            List.of("eight", "acht"),
            List.of("nine", "neun"),
            List.of("ten", "zehn"));

    private static final String NUMBER = "(?:10|[1-9]|"
            + String.join("|", NAMES.stream().flatMap(List::stream).toList()) + ")";

    /** A number, and what may stand around it without saying more. */
    private static final Pattern SAID =
            Pattern.compile("(?Ui)(?:(?:i(?:['’]m| am)(?: at)?|i(?:['’]d| would)? say|it['’]?s|it is|an?"
                    + "|ich bin bei|bei|eine?|ich sage|ich würde sagen|würde sagen|es ist eine?)\\s+(?:an?\\s+|eine?\\s+)?)?("
                    + NUMBER
                    + ")(?:\\s*/\\s*10|\\s+(?:out\\s+of|of|von)\\s+(?:10|ten|zehn))?(?:\\s+(?:points|punkte))?");

    /** A decimal, a time, a day or a range, of which a sentence's end would leave the first half. */
    private static final Pattern BROKEN = Pattern.compile("^\\D*\\d+(?:[.,:;]\\d|[.,]?\\s*[–—-]\\s*\\d)");

    /** Where a first sentence goes on behind a comma. */
    private static final Pattern COMMA = Pattern.compile(",\\s+");

    /** What goes on counting, or speaks of a day, where a German ordinal ends with the same sign as a sentence. */
    private static final Pattern ORDINAL =
            Pattern.compile("(?Ui)^(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai"
                    + "|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
                    + "|schritt|versuch|kapitel|woche|tag|mal|meilenstein|entwurf|teil|punkt|termin|treffen|gespräch|version|fassung"
                    + "|klasse|stock|platz|runde|sitzung|stunde|monat|quartal|halbjahr|jahr|abschnitt|modul|kurs|lektion|phase|aufgabe"
                    + "|ziel|buch|interview|vortrag|workshop|team|person|etappe|stufe|sprint|seite|übung|frage)\\b");

    /** What takes a number back or says another. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?Ui)(?:^(?:or|rather|no(?! time\\b| progress\\b)|not(?! much\\b| a lot\\b| enough\\b)|nope|but|actually|maybe|perhaps|well|wait|hmm|minus|plus|to|and"
                    + "|oder|eher|nein|nicht(?! viel\\b| genug\\b)|aber|eigentlich|vielleicht|doch|moment|besser|bis|und)\\b"
                    + "|\\b(?:i meant|i mean|correction|make (?:it|that)|scratch that|never mind|ich meine|ich meinte|korrektur|quatsch|kidding|joking|scherz)\\b"
                    + "|\\b(?:or|to|oder|bis|rather|eher|now|today|this week|jetzt|heute|diese woche|inzwischen|actually|eigentlich)\\s+(?:an?\\s+|eine?\\s+|only\\s+|nur\\s+|it['’]s\\s+)?"
                    + NUMBER + "\\s*(?:[.,!;]|$)"
                    + "|\\b" + NUMBER + "\\s*/\\s*10\\b|\\b" + NUMBER + "\\s+(?:out\\s+of|of|von)\\s+(?:10|ten|zehn)\\b"
                    + "|^" + NUMBER + "\\s*(?:[.,!;)\\n]|$)"
                    // A list, of which the number was the first.
                    + "|(?:^|\\n)\\s*\\d+\\s*[.)]\\s)");

    private PlainNumbers() {}

    /** The number that this begins with. */
    public static Optional<PlainNumber> read(PlainSentence said) {
        if (BROKEN.matcher(said.whole()).find()) {
            return Optional.empty();
        }
        var first = said.first();
        var rest = said.rest();
        var comma = COMMA.matcher(first);
        if (comma.find()) {
            rest = said.whole().substring(comma.end()).strip();
            first = first.substring(0, comma.start());
        }
        var number = SAID.matcher(first.strip().replaceAll("^[*_\"„“”]+|[*_\"„“”]+$", ""));
        if (!number.matches() || ORDINAL.matcher(rest).find()) {
            return Optional.empty();
        }
        int level = number(number.group(1));
        return OTHERWISE.matcher(rest).find() || counts(level, rest)
                ? Optional.empty()
                : Optional.of(new PlainNumber(level, rest));
    }

    /** Whether the next number follows as in a list. */
    private static boolean counts(int first, String rest) {
        return Pattern.compile("(?:^|\\s)" + (first + 1) + "[.)]\\s")
                .matcher(rest)
                .find();
    }

    private static int number(String said) {
        if (Character.isDigit(said.charAt(0))) {
            return Integer.parseInt(said);
        }
        for (int at = 0; at < NAMES.size(); at++) {
            if (NAMES.get(at).contains(said.toLowerCase(java.util.Locale.ROOT))) {
                return at + 1;
            }
        }
        throw new IllegalStateException(said);
    }
}
