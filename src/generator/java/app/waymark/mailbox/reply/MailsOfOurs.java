package app.waymark.mailbox.reply;

import app.waymark.mailbox.reply.MailForms.Form;
import app.waymark.mailbox.reply.MailForms.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mails that the cutter is measured with: what people might write, in the forms of many mail programs. Two thirds were
 * looked at while the cutter was made; a third has other programs and other words.
 */
public final class MailsOfOurs {

    private static final long SEED = 20261103;
    private static final int EACH = 6;

    private static final List<String> PEOPLE = List.of(
            "Mara Berg",
            "Jonas Weber",
            "Thu Nguyen",
            "Lena Vogt",
            "Kofi Mensah",
            "Zoë O'Brien",
            "Jörg Müller-Lüdenscheidt");

    private MailsOfOurs() {}

    /**
     * One mail.
     *
     * @param held whether it is only tried
     * @param marked whether the mail that it answers says that it is ours
     */
    public record OurMail(
            String id,
            String program,
            String language,
            boolean held,
            boolean marked,
            boolean html,
            String mail,
            String expected) {}

    /** What is known of our mails in a language. */
    public static ReplyMarks marks() {
        return new ReplyMarks(
                List.of(above(false), above(true)),
                Stream.concat(below(false).stream(), below(true).stream())
                        .filter(line -> !line.isBlank() && !line.startsWith("-"))
                        .toList(),
                List.of("waymark@mentoring.example.org", "@reply.example.org"));
    }

    static String above(boolean german) {
        return german
                ? "--- Antworte oberhalb dieser Zeile: Was du schreibst, wird dein Beitrag ---"
                : "--- Reply above this line: what you write becomes your post ---";
    }

    static List<String> below(boolean german) {
        return List.of(
                "",
                "-- ",
                german
                        ? "Waymark: Zeiten stehen in der Zeit von Berlin (Europe/Berlin)."
                        : "Waymark: times are those of London (Europe/London).");
    }

    /** All mails, in an order that never changes. */
    public static List<OurMail> all() {
        var mails = new ArrayList<OurMail>();
        add(mails, MailForms.known(), false);
        add(mails, MailForms.held(), true);
        return mails;
    }

    /** The mails as lines of JSON. */
    public static List<String> lines() {
        var json = new JsonMapper();
        return all().stream().map(json::writeValueAsString).toList();
    }

    private static void add(List<OurMail> mails, List<Form> forms, boolean held) {
        var random = new Random(SEED + (held ? 1 : 0));
        for (var form : forms) {
            for (int k = 0; k < 2 * EACH; k++) {
                boolean german = k % 2 == 1;
                boolean marked = k % 3 > 0 || form.program().contains("marked");
                var words = MailBodies.of(german, held);
                var originals = MailBodies.originals(german);
                var original = new ArrayList<>(originals.get(random.nextInt(originals.size())));
                if (marked && !form.program().contains("marked")) {
                    original.addFirst("");
                    original.addFirst(above(german));
                    original.addAll(below(german));
                }
                var people = Map.of(true, "waymark@mentoring.example.org", false, "mara.berg@example.org");
                var made = form.way()
                        .apply(new Material(
                                german,
                                words.get(random.nextInt(words.size())),
                                original,
                                german ? "Lena hat dir geantwortet: Teamleitung" : "Lena answered you: Leading a team",
                                marked ? "Waymark" : PEOPLE.get(random.nextInt(PEOPLE.size())),
                                people.getOrDefault(marked, ""),
                                PEOPLE.get(random.nextInt(PEOPLE.size())),
                                random));
                mails.add(new OurMail(
                        (held ? "h" : "k") + mails.size(),
                        form.program(),
                        german ? "de" : "en",
                        held,
                        marked,
                        made.html(),
                        made.mail(),
                        made.expected()));
            }
        }
    }
}
