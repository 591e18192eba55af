package app.waymark.mailbox.reply;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises what mail programs put above a mail that they quote whole: its header, or a line that says so. */
final class HeaderBlocks {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int REACH = 10;
    private static final int LONGEST_KEY = 24;

    private enum Key {
        FROM,
        SENT,
        TO,
        SUBJECT,
        COPY
    }

    private static final Map<String, Key> KEYS = Stream.of(
                    keys(
                            Key.FROM,
                            "from",
                            "von",
                            "de",
                            "van",
                            "da",
                            "fra",
                            "från",
                            "od",
                            "od kogo",
                            "expéditeur",
                            "lähettäjä"),
                    keys(
                            Key.SENT,
                            "sent",
                            "date",
                            "gesendet",
                            "datum",
                            "envoyé",
                            "envoyé le",
                            "date d'envoi",
                            "verzonden"),
                    keys(
                            Key.SENT,
                            "inviato",
                            "data",
                            "enviado",
                            "enviado el",
                            "fecha",
                            "dato",
                            "sendt",
                            "skickat",
                            "wysłano"),
                    keys(Key.SENT, "message du", "gesendet am", "lähetetty"),
                    keys(
                            Key.TO,
                            "to",
                            "an",
                            "à",
                            "a",
                            "aan",
                            "para",
                            "til",
                            "till",
                            "do",
                            "destinataire",
                            "vastaanottaja"),
                    keys(
                            Key.SUBJECT,
                            "subject",
                            "betreff",
                            "objet",
                            "sujet",
                            "onderwerp",
                            "oggetto",
                            "asunto",
                            "assunto"),
                    keys(Key.SUBJECT, "emne", "ämne", "temat", "aihe"),
                    keys(Key.COPY, "cc", "bcc", "kopie", "copie à", "kopi", "cc:", "antwort an", "reply-to"))
            .flatMap(one -> one.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern DIVIDER = Pattern.compile(
            "^[\\s>*]*[-_=]{2,}\\s*(?:original[ -]?message|original[ -]?nachricht|original[ -]?mail|urspr(?:ü|ue)ngliche nachricht"
                    + "|forwarded message|weitergeleitete nachricht|message d['’]origine|message original|oprindelig besked"
                    + "|messaggio originale|mensaje original|mensagem original|oorspronkelijk bericht|ursprungligt meddelande"
                    + "|opprinnelig melding|wiadomość oryginalna|alkuperäinen viesti)\\s*[-_=]{2,}\\s*$",
            FLAGS);

    private static final Pattern RULE = Pattern.compile("^[\\s*]*[-_=─—]{4,}[\\s*]*$");

    private HeaderBlocks() {}

    private static Map<String, Key> keys(Key key, String... words) {
        return Stream.of(words).collect(Collectors.toMap(word -> word, word -> key));
    }

    /** Whether from this line on a mail is quoted whole. */
    static boolean begins(List<String> lines, int at) {
        var line = lines.get(at);
        if (DIVIDER.matcher(line).matches()) {
            return true;
        }
        if (RULE.matcher(line).matches()) {
            int next = at + 1;
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            return next < lines.size() && header(lines, next);
        }
        return header(lines, at);
    }

    private static boolean header(List<String> lines, int at) {
        var first = key(lines.get(at));
        if (first.filter(key -> key == Key.FROM || key == Key.SENT).isEmpty()) {
            return false;
        }
        var found = EnumSet.noneOf(Key.class);
        for (int i = at; i < Math.min(lines.size(), at + REACH) && !lines.get(i).isBlank(); i++) {
            key(lines.get(i)).ifPresent(found::add);
        }
        return (found.containsAll(Set.of(Key.FROM, Key.SENT))
                        && (found.contains(Key.TO) || found.contains(Key.SUBJECT)))
                || found.containsAll(Set.of(Key.FROM, Key.TO, Key.SUBJECT));
    }

    private static Optional<Key> key(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > LONGEST_KEY) {
            return Optional.empty();
        }
        var word = line.substring(0, colon)
                .replace('*', ' ')
                .replace('\u00a0', ' ')
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
        return Optional.ofNullable(KEYS.get(word));
    }
}
