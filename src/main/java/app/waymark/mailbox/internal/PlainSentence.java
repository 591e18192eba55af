package app.waymark.mailbox.internal;

import app.waymark.mailbox.PlainAnswer;
import app.waymark.mailbox.PlainAnswer.No;
import app.waymark.mailbox.PlainAnswer.Unclear;
import app.waymark.mailbox.PlainAnswer.Yes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An answer in words without its greeting, its thanks and its closing: the first sentence and what follows it. There is none
 * of what asks back, hesitates or quotes.
 *
 * @param whole all of it
 * @param first the first sentence as it was written, without the sign that ends it
 * @param rest what follows, as it was written
 */
public record PlainSentence(String whole, String first, String rest) {

    private static final Pattern HESITATES = Pattern.compile("[?？…]|\\.\\.");
    private static final Pattern SMILES =
            Pattern.compile("[:;]-?[)D]|[👍👌🙂😊😀😄🎉✅👏✨]|\\uFE0F|[\\x{1F3FB}-\\x{1F3FF}]");

    private static final String NAME = "[\\p{Lu}][\\p{L}.’'-]*";
    private static final Pattern GREETING = Pattern.compile("(?U)^(?i:hi|hello|hey|dear|hallo|liebe|lieber|moin|servus|"
            + "good (?:morning|afternoon|evening)|guten (?:morgen|tag|abend))(?: " + NAME
            + "){0,3}[ \\t]*(?:[,!.–-]+\\s*|\\n\\s*|$)");
    private static final Pattern THANKS = Pattern.compile("(?Ui)^(?:many thanks|thanks(?: a lot| so much)?|"
            + "thank you(?: (?:so|very) much)?|(?:vielen |herzlichen |lieben )?dank|danke(?: (?:dir|schön|sehr))?|dankeschön)"
            + "(?:,? (?-i:" + NAME + "))?[ \\t]*(?:[,!.;–-]+\\s*|\\n\\s*|$)");
    private static final Pattern CLOSING =
            Pattern.compile("(?Ui)^(?:(?:best|kind|warm)(?: regards| wishes)?|regards|cheers|"
                    + "many thanks|thanks(?: a lot| so much)?|thank you(?: very much)?|(?:vielen |herzlichen )?dank|danke(?: dir| schön)?|"
                    + "(?:viele|liebe|beste|herzliche|schöne) grüße|(?:mit )?freundlichen? grüßen?|gruß|grüße|lg|vg|bg)[,.! ]*"
                    + "(?-i:" + NAME + ")?[,.!]*$");
    private static final Pattern SIGNED = Pattern.compile("(?U)^" + NAME + "(?: " + NAME + "){0,2}[.!]?$");
    private static final Pattern END = Pattern.compile("[.!;:\\n]|\\s[–—-]\\s");

    /** What was written; empty where nothing plain can come of it. */
    public static Optional<PlainSentence> of(String words) {
        var lines = new ArrayList<>(
                words.replace('\u00a0', ' ').lines().map(String::strip).toList());
        if (HESITATES.matcher(words).find() || lines.stream().anyMatch(line -> line.startsWith(">"))) {
            return Optional.empty();
        }
        while (!lines.isEmpty() && closes(lines)) {
            lines.removeLast();
        }
        var text = SMILES.matcher(String.join("\n", lines)).replaceAll("").strip();
        text = THANKS.matcher(GREETING.matcher(text).replaceFirst(""))
                .replaceFirst("")
                .strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var end = END.matcher(text);
        return Optional.of(
                end.find()
                        ? new PlainSentence(
                                text,
                                text.substring(0, end.start()).strip(),
                                text.substring(end.end()).strip())
                        : new PlainSentence(text, text, ""));
    }

    /** A name by itself signs only what stands above it, and no answer is a name. */
    private static boolean closes(List<String> lines) {
        var last = lines.getLast();
        return last.isEmpty()
                || (lines.size() > 1
                        && (CLOSING.matcher(last).matches()
                                || (SIGNED.matcher(last).matches() && !answers(last))));
    }

    private static boolean answers(String line) {
        var said = normal(line);
        return PlainPhrases.yes(said)
                || PlainPhrases.no(said)
                || PlainPhrases.none(said)
                || PlainPhrases.takesBack(line);
    }

    /** Whether it is a yes or a no. */
    public PlainAnswer yesOrNo() {
        if (isYes()) {
            return PlainPhrases.takesBack(rest) ? new Unclear() : new Yes(rest);
        }
        return no(PlainPhrases::no);
    }

    /** Whether the first sentence is a yes and nothing else. */
    boolean isYes() {
        var parts = parts();
        return PlainPhrases.yes(String.join(" ", parts))
                || (parts.stream().anyMatch(PlainPhrases::yes)
                        && parts.stream().allMatch(part -> PlainPhrases.yes(part) || PlainPhrases.kind(part)));
    }

    /** Whether it says no in one of these ways, with its reason. */
    PlainAnswer no(Predicate<String> says) {
        var because = PlainPhrases.because(first);
        if (because.isPresent()) {
            var head = first.substring(0, because.get());
            return says.test(normal(head)) ? new No(whole.substring(because.get())) : new Unclear();
        }
        var parts = parts();
        boolean plain = says.test(String.join(" ", parts))
                || (parts.stream().anyMatch(says)
                        && parts.stream().allMatch(part -> says.test(part) || PlainPhrases.thanks(part)));
        return plain && !PlainPhrases.praises(rest) ? new No(rest) : new Unclear();
    }

    /** The first sentence between its commas, without the name of whoever is spoken to at its end. */
    private List<String> parts() {
        var parts = Arrays.stream(first.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean named = parts.size() > 1 && SIGNED.matcher(parts.getLast()).matches() && !answers(parts.getLast());
        return (named ? parts.subList(0, parts.size() - 1) : parts)
                .stream().map(PlainSentence::normal).toList();
    }

    /** In small letters, with single blanks. */
    static String normal(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[\\s,]+", " ")
                .replaceAll("^[\\s*_\"„“”]+|[\\s*_\"„“”.!]+$", "")
                .strip();
    }
}
