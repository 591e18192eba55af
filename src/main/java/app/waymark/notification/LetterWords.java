package app.waymark.notification;

import app.waymark.shared.TypedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A subject and what follows it, as a programme writes them: plain text in which a word in braces stands open for one of a closed list.
 * Nothing is ever done with it but filling these in, once: what is filled in is text, whatever it looks like.
 *
 * @param body one paragraph a line
 */
public record LetterWords(String subject, String body) {

    /** The longest subject. */
    public static final int LONGEST_SUBJECT = 150;

    /** The longest body: a page and a half. */
    public static final int LONGEST_BODY = 4_000;

    /** A word in braces, or a brace that is none. */
    private static final Pattern OPEN = Pattern.compile("\\{([^{}]*)\\}|[{}]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
    private static final Pattern CONTROL_OR_LINE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** Why words cannot be sent. */
    public sealed interface Fault {

        /** There is no subject, or nothing after it. */
        record Empty(boolean subject) implements Fault {}

        /** One of them is too long. */
        record TooLong(boolean subject, int most, int is) implements Fault {}

        /** The subject is one line, and nothing invisible stands in either. */
        record Invisible(boolean subject) implements Fault {}

        /** What stands in braces is nothing that this mail knows. */
        record Unknown(String word) implements Fault {}

        /** A brace that belongs to nothing; with what stands around it. */
        record Brace(String near) implements Fault {}

        /** What has to stand in it does not. */
        record Missing(MailWord word) implements Fault {}
    }

    /** As they are kept: without spaces around them, with one kind of line break. */
    public LetterWords tidied() {
        return new LetterWords(
                TypedText.strip(subject),
                TypedText.strip(body.replace("\r\n", "\n").replace('\r', '\n')));
    }

    /** The first thing that is wrong with these as the words of this mail; nothing where they can be sent. */
    public Optional<Fault> fault(ProgrammeMail mail) {
        for (boolean first : new boolean[] {true, false}) {
            var text = first ? subject : body;
            int most = first ? LONGEST_SUBJECT : LONGEST_BODY;
            if (TypedText.blank(text)) {
                return Optional.of(new Fault.Empty(first));
            }
            if (text.length() > most) {
                return Optional.of(new Fault.TooLong(first, most, text.length()));
            }
            if ((first ? CONTROL : CONTROL_OR_LINE).matcher(text).find()) {
                return Optional.of(new Fault.Invisible(first));
            }
        }
        var found = EnumSet.noneOf(MailWord.class);
        var faults = new ArrayList<Fault>();
        List.of(subject, body).forEach(text -> look(text, mail, found, faults));
        mail.words().stream()
                .filter(word -> mail.needed().contains(word) && !found.contains(word))
                .forEach(word -> faults.add(new Fault.Missing(word)));
        return faults.stream().findFirst();
    }

    private static void look(String text, ProgrammeMail mail, Set<MailWord> found, List<Fault> faults) {
        var open = OPEN.matcher(text);
        while (open.find()) {
            var name = open.group(1);
            if (name == null) {
                faults.add(new Fault.Brace(
                        text.substring(Math.max(0, open.start() - 12), Math.min(text.length(), open.end() + 12))));
                continue;
            }
            MailWord.of(name)
                    .filter(mail::allows)
                    .ifPresentOrElse(found::add, () -> faults.add(new Fault.Unknown(open.group())));
        }
    }

    /** With everything filled in. A subject stays one line whatever it is filled with. */
    public LetterWords filled(Map<MailWord, String> with) {
        return new LetterWords(
                TypedText.strip(filled(subject, with).replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")), filled(body, with));
    }

    private static String filled(String text, Map<MailWord, String> with) {
        var filled = new StringBuilder();
        var open = OPEN.matcher(text);
        int at = 0;
        while (open.find()) {
            filled.append(text, at, open.start());
            var name = Objects.requireNonNullElse(open.group(1), "");
            filled.append(
                    MailWord.of(name).map(word -> with.getOrDefault(word, "")).orElse(open.group()));
            at = open.end();
        }
        return filled.append(text, at, text.length()).toString();
    }
}
