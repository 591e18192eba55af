package app.waymark.mailbox.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * How mail programs write an answer: what they put above a quote, how they mark it, what they add below. Each form makes one
 * answer of a person's words and the mail that is answered. The forms in {@link #held()} were written down before and looked at
 * after the cutter was done.
 */
final class MailForms {

    private MailForms() {}

    /**
     * Everything that an answer is made of.
     *
     * @param german whether program and people speak German
     * @param words what the person writes, paragraphs with an empty line between
     * @param original the lines of the mail that is answered
     * @param name who wrote the original, as their address has it
     * @param address the address that the original came from
     * @param person who answers
     * @param extra chooses among variants
     */
    record Material(
            boolean german,
            String words,
            List<String> original,
            String subject,
            String name,
            String address,
            String person,
            Random extra) {

        String pick(String... ways) {
            return ways[extra.nextInt(ways.length)];
        }

        String either(String english, String inGerman) {
            return german ? inGerman : english;
        }
    }

    /**
     * What a form made.
     *
     * @param expected what has to be kept
     */
    record Made(boolean html, String mail, String expected) {

        static Made text(String mail, String expected) {
            return new Made(false, mail, expected);
        }
    }

    /** A way in which a program writes. */
    record Form(String program, Function<Material, Made> way) {}

    /** The programs that the cutter was made with. */
    static List<Form> known() {
        return List.of(
                new Form("Gmail", m -> top(m, gmail(m), true)),
                new Form("Gmail, signature", m -> signed(m, gmail(m))),
                new Form("Gmail, inline", m -> inline(m, gmail(m))),
                new Form("Gmail, HTML", MailForms::gmailHtml),
                new Form("Outlook for Windows", m -> header(m, outlook(m), "")),
                new Form("Outlook for Windows, signature", m -> header(m, outlook(m), block(m))),
                new Form(
                        "Outlook for Windows, disclaimer",
                        m -> header(m, outlook(m), block(m) + "\n\n" + disclaimer(m))),
                new Form("Outlook on the web", m -> header(m, rule() + outlook(m), "")),
                new Form("Outlook on the web, HTML", MailForms::outlookHtml),
                new Form("Outlook mobile", m -> header(m, rule() + outlook(m), "\n" + outlookMobile(m))),
                new Form("Apple Mail", m -> top(m, apple(m), false)),
                new Form(
                        "Apple Mail, iPhone",
                        m -> phone(m, apple(m), m.either("Sent from my iPhone", "Von meinem iPhone gesendet"))),
                new Form("Apple Mail, HTML", MailForms::appleHtml),
                new Form("Thunderbird, above", m -> top(m, thunderbird(m), false)),
                new Form("Thunderbird, below", m -> below(m, thunderbird(m), "")),
                new Form("Thunderbird, below, signature", m -> below(m, thunderbird(m), "\n\n-- \n" + card(m))),
                new Form("Thunderbird, inline", m -> inline(m, thunderbird(m))),
                new Form("GMX", m -> header(m, gmx(m), "")),
                new Form(
                        "GMX, app",
                        m -> header(
                                m,
                                appHeader(m),
                                "\n" + m.either("Sent with the GMX Mail App", "Gesendet mit der GMX Mail App"))),
                new Form("GMX, HTML", MailForms::gmxHtml),
                new Form("Web.de", m -> header(m, gmx(m), "")),
                new Form(
                        "Web.de, app",
                        m -> top(
                                m,
                                k9(m),
                                m.german()
                                        ? "Diese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet."
                                        : "Sent from my Android phone with WEB.DE Mail.")),
                new Form(
                        "Proton",
                        m -> proton(
                                m,
                                m.either(
                                        "Sent with Proton Mail secure email.",
                                        "Gesendet mit Proton Mail sichere E-Mail."))),
                new Form(
                        "Proton, mobile",
                        m -> proton(
                                m,
                                m.either(
                                        "Sent from Proton Mail for Android.",
                                        "Gesendet von Proton Mail für Android."))),
                new Form(
                        "K-9",
                        m -> top(
                                m,
                                k9(m),
                                m.either(
                                        "Sent from my Android device with K-9 Mail. Please excuse my brevity.",
                                        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet."))),
                new Form("Yahoo", m -> yahoo(m, "    ")),
                new Form(
                        "Yahoo, mobile",
                        m -> yahoo(
                                m,
                                m.either("Sent from Yahoo Mail on Android", "Gesendet von Yahoo Mail auf Android")
                                        + " \n \n  ")),
                new Form("Outlook, below, marked", MailForms::belowOurs));
    }

    /** The programs that it was only tried with. */
    static List<Form> held() {
        return List.of(
                new Form(
                        "Samsung",
                        m -> header(
                                m, samsung(m), "\n\n" + m.either("Sent from my Galaxy", "Von meinem Galaxy gesendet"))),
                new Form(
                        "Windows Mail",
                        m -> header(
                                m,
                                outlook(m),
                                "\n\n"
                                        + m.either(
                                                "Sent from Mail for Windows 10", "Gesendet von Mail für Windows 10"))),
                new Form(
                        "Mutt",
                        m -> below(
                                m,
                                m.either(
                                        "On Tue, Nov 03, 2026 at 10:12:33AM +0100, " + m.name() + " wrote:",
                                        "Am Di, Nov 03, 2026 at 10:12:33 +0100 schrieb " + m.name() + ":"),
                                "\n\n-- \n" + m.person())),
                new Form(
                        "Evolution",
                        m -> top(
                                m,
                                m.either(
                                        "On Tue, 2026-11-03 at 10:12 +0100, " + m.name() + " wrote:",
                                        "Am Dienstag, dem 03.11.2026 um 10:12 +0100 schrieb " + m.name() + ":"),
                                false)),
                new Form(
                        "KMail",
                        m -> inline(
                                m,
                                m.either(
                                        "On Tuesday, 3 November 2026 10:12:33 CET " + m.name() + " wrote:",
                                        "Am Dienstag, 3. November 2026, 10:12:33 CET schrieb " + m.name() + ":"))),
                new Form(
                        "Fastmail",
                        m -> top(
                                m,
                                m.either(
                                        "On Tue, 3 Nov 2026, at 10:12 AM, " + m.name() + " wrote:",
                                        "Am Di, 3. Nov 2026, um 10:12, schrieb " + m.name() + ":"),
                                false)),
                new Form(
                        "Spark",
                        m -> top(
                                m,
                                m.either(
                                        "On 3 Nov 2026 at 10:12 +0100, " + m.name() + " <" + m.address() + ">, wrote:",
                                        "Am 3. Nov. 2026, 10:12 +0100 schrieb " + m.name() + " <" + m.address() + ">:"),
                                false)),
                new Form(
                        "FairEmail",
                        m -> top(
                                m,
                                m.either(
                                        "3 Nov 2026 10:12:33 " + m.name() + " <" + m.address() + ">:",
                                        "03.11.2026 10:12:33 " + m.name() + " <" + m.address() + ">:"),
                                false)),
                new Form(
                        "Zoho",
                        m -> top(
                                m,
                                "---- On Tue, 03 Nov 2026 10:12:33 +0100 " + m.name() + " <" + m.address()
                                        + "> wrote ----",
                                false)),
                new Form(
                        "Thunderbird for Android",
                        m -> phone(
                                m,
                                apple(m),
                                m.either("Sent from Thunderbird for Android", "Gesendet mit Thunderbird für Android"))),
                new Form(
                        "Posteo",
                        m -> top(
                                m,
                                m.either(
                                        "On 2026-11-03 10:12, " + m.name() + " wrote:",
                                        "Am 03.11.2026 10:12 schrieb " + m.name() + ":"),
                                false)),
                new Form("T-Online", m -> header(m, tOnline(m), "")),
                new Form(
                        "iPad",
                        m -> below(m, apple(m), "\n\n" + m.either("Sent from my iPad", "Von meinem iPad gesendet"))));
    }

    // What stands above a quote.

    private static String gmail(Material m) {
        return m.either(
                "On Tue, Nov 3, 2026 at 10:12 AM " + m.name() + " <" + m.address() + "> wrote:",
                m.pick(
                        "Am Di., 3. Nov. 2026 um 10:12 Uhr schrieb " + m.name() + " <" + m.address() + ">:",
                        m.name() + " <" + m.address() + "> schrieb am Di., 3. Nov. 2026, 10:12:"));
    }

    private static String apple(Material m) {
        return m.either(
                m.pick(
                        "On 3. Nov 2026, at 10:12, " + m.name() + " <" + m.address() + "> wrote:",
                        "On Nov 3, 2026, at 10:12 AM, " + m.name() + " <" + m.address() + "> wrote:"),
                "Am 03.11.2026 um 10:12 schrieb " + m.name() + " <" + m.address() + ">:");
    }

    private static String thunderbird(Material m) {
        return m.either(
                m.pick("On 03/11/2026 10:12, " + m.name() + " wrote:", "On 11/3/26 10:12 AM, " + m.name() + " wrote:"),
                m.pick(
                        "Am 03.11.26 um 10:12 schrieb " + m.name() + ":",
                        "Am 03.11.2026 um 10:12 schrieb " + m.name() + ":"));
    }

    private static String k9(Material m) {
        return m.either(
                "On November 3, 2026 10:12:33 AM GMT+01:00, " + m.name() + " <" + m.address() + "> wrote:",
                "Am 3. November 2026 10:12:33 MEZ schrieb " + m.name() + " <" + m.address() + ">:");
    }

    private static String outlook(Material m) {
        var colon = m.pick(": ", ": ");
        var from = m.name() + " <" + m.address() + ">";
        return m.either(
                "From" + colon + from + "\nSent: Tuesday, November 3, 2026 10:12 AM\nTo: " + m.person() + "\nSubject: "
                        + m.subject(),
                "Von" + colon + from + "\nGesendet: Dienstag, 3. November 2026 10:12\nAn: " + m.person() + "\nBetreff: "
                        + m.subject());
    }

    private static String gmx(Material m) {
        return m.either(
                "Sent: Tuesday, November 03, 2026 at 10:12 AM\nFrom: \"" + m.name() + "\" <" + m.address()
                        + ">\nTo: me@gmx.example\nSubject: " + m.subject(),
                "Gesendet: Dienstag, 03. November 2026 um 10:12 Uhr\nVon: \"" + m.name() + "\" <" + m.address()
                        + ">\nAn: ich@gmx.example\nBetreff: " + m.subject());
    }

    private static String appHeader(Material m) {
        return m.either(
                "On 03.11.26, 10:12, " + m.name() + " <" + m.address() + "> wrote:",
                "Am 03.11.26, 10:12 schrieb " + m.name() + " <" + m.address() + ">:");
    }

    private static String samsung(Material m) {
        return m.either(
                "-------- Original message --------\nFrom: " + m.name() + " <" + m.address()
                        + ">\nDate: 03/11/2026 10:12 (GMT+01:00)\nTo: me@example.org\nSubject: " + m.subject(),
                "-------- Ursprüngliche Nachricht --------\nVon: " + m.name() + " <" + m.address()
                        + ">\nDatum: 03.11.26 10:12 (GMT+01:00)\nAn: ich@example.org\nBetreff: " + m.subject());
    }

    private static String tOnline(Material m) {
        return m.either(
                "-----Original Message-----\nSubject: " + m.subject() + "\nDate: 2026-11-03T10:12:33+0100\nFrom: \""
                        + m.name() + "\" <" + m.address() + ">\nTo: me@example.org",
                "-----Original-Nachricht-----\nBetreff: " + m.subject() + "\nDatum: 2026-11-03T10:12:33+0100\nVon: \""
                        + m.name() + "\" <" + m.address() + ">\nAn: ich@example.org");
    }

    private static String rule() {
        return "________________________________\n";
    }

    private static String outlookMobile(Material m) {
        return m.either(
                "Get Outlook for iOS<https://aka.ms/o0ukef>",
                m.pick(
                        "Outlook für iOS beziehen<https://aka.ms/o0ukef>",
                        "Holen Sie sich Outlook für Android<https://aka.ms/AAb9ysg>"));
    }

    // What stands below somebody's words.

    private static String card(Material m) {
        return m.person() + "\n"
                + m.either(
                        "Procurement, Sample Ltd\nPhone: +44 20 7946 0018",
                        "Einkauf, Muster GmbH\nTel.: +49 30 901820-17");
    }

    private static String block(Material m) {
        return "\n" + m.either("Kind regards,", "Mit freundlichen Grüßen") + "\n\n" + m.person() + "\n"
                + m.either(
                        "Head of Procurement\nSample Ltd | 12 Any Street | London\nPhone: +44 20 7946 0018\nwww.sample.example",
                        "Teamleiterin Einkauf\nMuster GmbH | Beispielweg 3 | 10115 Berlin\nTel.: +49 30 901820-17\nwww.muster.example");
    }

    private static String disclaimer(Material m) {
        return m.either(
                "This e-mail and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, please delete it.",
                "Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind, vernichten Sie bitte diese Mail.");
    }

    // Ways to put them together.

    private static Made top(Material m, String attribution, boolean wrapped) {
        var line = wrapped && attribution.length() > 70 ? wrap(attribution, 70) : attribution;
        return Made.text(m.words() + "\n\n" + line + "\n\n" + quoted(m.original()) + "\n", m.words());
    }

    private static Made top(Material m, String attribution, String device) {
        return Made.text(
                m.words() + "\n-- \n" + device + "\n\n" + attribution + "\n" + quoted(m.original()), m.words());
    }

    private static Made phone(Material m, String attribution, String device) {
        var quote = quoted(m.original());
        // The phone marks its attribution as quoted, too; the tablet does not.
        var below = m.extra().nextBoolean()
                ? "> " + attribution + "\n> \n> " + quote.replace("\n", "\n> ")
                : attribution + "\n\n" + quote;
        return Made.text(m.words() + "\n\n" + device + "\n\n" + below + "\n", m.words());
    }

    private static Made signed(Material m, String attribution) {
        return Made.text(
                wrap(m.words(), 74) + "\n\n-- \n" + card(m) + "\n\n\n" + wrap(attribution, 70) + "\n\n"
                        + quoted(m.original()),
                m.words());
    }

    private static Made below(Material m, String attribution, String tail) {
        return Made.text(attribution + "\n" + quoted(m.original()) + "\n\n" + m.words() + tail + "\n", m.words());
    }

    private static Made header(Material m, String header, String tail) {
        return Made.text(
                m.words() + "\n" + tail + "\n\n" + header + "\n\n" + String.join("\n", m.original()) + "\n", m.words());
    }

    private static Made proton(Material m, String device) {
        var attribution = m.either(
                "On Tuesday, November 3rd, 2026 at 10:12 AM, " + m.name() + " <" + m.address() + "> wrote:",
                m.name() + " <" + m.address() + "> schrieb am Dienstag, 3. November 2026 um 10:12:");
        return Made.text(
                m.words() + "\n\n\n" + device + "\n\n" + attribution + "\n\n" + quoted(m.original()), m.words());
    }

    private static Made yahoo(Material m, String lead) {
        var attribution = m.either(
                "On Tuesday, November 3, 2026 at 10:12:33 AM GMT+1, " + m.name() + " <" + m.address() + "> wrote:",
                "Am Dienstag, 3. November 2026 um 10:12:33 MEZ hat " + m.name() + " <" + m.address()
                        + "> Folgendes geschrieben:");
        return Made.text(
                " " + m.words() + "\n\n" + lead + attribution + "  \n \n " + String.join("\n", m.original()) + "\n  ",
                m.words());
    }

    /** Below a mail that no sign marks as quoted, whose last lines are known. */
    private static Made belowOurs(Material m) {
        var marked = new ArrayList<String>();
        marked.add(MailsOfOurs.above(m.german()));
        marked.add("");
        marked.addAll(m.original());
        marked.addAll(MailsOfOurs.below(m.german()));
        return Made.text(outlook(m) + "\n\n" + String.join("\n", marked) + "\n\n" + m.words() + "\n", m.words());
    }

    /** An answer below each of two paragraphs of the original. */
    private static Made inline(Material m, String attribution) {
        var paragraphs = m.words().split("\n\n");
        // Nobody could tell what begins like a quote from the quotes around it.
        if (paragraphs.length < 2 || m.words().startsWith(">")) {
            return below(m, attribution, "");
        }
        var asked = m.original().stream().filter(line -> line.endsWith("?")).toList();
        var lead = m.original().stream().filter(line -> !line.endsWith("?")).toList();
        var second = m.either("What do you think of the second part?", "Was hältst du vom zweiten Teil?");
        var first = asked.isEmpty() ? m.either("How did it go?", "Wie lief es?") : asked.getFirst();
        var rest = m.words().substring(paragraphs[0].length()).strip();
        var mail = attribution + "\n" + quoted(lead) + "\n>\n" + quoted(List.of(first)) + "\n\n" + paragraphs[0]
                + "\n\n" + quoted(List.of(second)) + "\n\n" + rest + "\n\n"
                + quoted(List.of("", m.either("Until soon", "Bis bald"))) + "\n";
        var expected =
                quoted(List.of(first)) + "\n\n" + paragraphs[0] + "\n\n" + quoted(List.of(second)) + "\n\n" + rest;
        return Made.text(mail, expected);
    }

    private static Made gmailHtml(Material m) {
        return new Made(
                true,
                "<div dir=\"ltr\">" + html(m.words())
                        + "</div><br><div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" class=\"gmail_attr\">"
                        + escape(gmail(m))
                                .replace("&lt;", "&lt;<a href=\"mailto:x\">")
                                .replace("&gt;", "</a>&gt;")
                        + "<br></div><blockquote class=\"gmail_quote\" style=\"margin:0\">"
                        + html(String.join("\n", m.original())) + "</blockquote></div>",
                m.words());
    }

    private static Made outlookHtml(Material m) {
        return new Made(
                true,
                "<html><head><style>p{margin:0}</style></head><body><div class=\"elementToProof\">" + html(m.words())
                        + "</div><div id=\"Signature\"><p>" + html(card(m))
                        + "</p></div><div id=\"appendonsend\"></div><hr style=\"width:98%\"><div id=\"divRplyFwdMsg\"><font face=\"Calibri\">"
                        + escape(outlook(m)).replace("\n", "<br>").replaceAll("(^|<br>)([^:]+:)", "$1<b>$2</b>")
                        + "</font></div><div>" + html(String.join("\n", m.original())) + "</div></body></html>",
                m.words());
    }

    private static Made appleHtml(Material m) {
        return new Made(
                true,
                "<html><body style=\"overflow-wrap: break-word;\">" + html(m.words())
                        + "<br><div><br><blockquote type=\"cite\"><div>" + escape(apple(m)) + "</div><br><div>"
                        + html(String.join("\n", m.original())) + "</div></blockquote></div><br></body></html>",
                m.words());
    }

    private static Made gmxHtml(Material m) {
        return new Made(
                true,
                "<html><body><div style=\"font-family: Verdana\">" + html(m.words())
                        + "<div>&nbsp;</div><div name=\"quote\" style=\"border-left: 2px solid\"><div><b>"
                        + escape(gmx(m)).replace("\n", "<br/>\n<b>").replace(":", ":</b>")
                        + "</div><div name=\"quoted-content\">" + html(String.join("\n", m.original()))
                        + "</div></div></div></body></html>",
                m.words());
    }

    private static String html(String words) {
        return "<div>"
                + escape(words).replace("\n\n", "</div><div><br></div><div>").replace("\n", "<br>") + "</div>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String quoted(List<String> lines) {
        var quoted = new StringBuilder();
        for (var line : lines) {
            for (var part : wrap(line, 72).split("\n", -1)) {
                quoted.append(quoted.isEmpty() ? "" : "\n").append(part.isEmpty() ? ">" : "> " + part);
            }
        }
        return quoted.toString();
    }

    private static String wrap(String text, int width) {
        var wrapped = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            int length = 0;
            var out = new StringBuilder();
            for (var word : line.split(" ", -1)) {
                if (length > 0 && length + 1 + word.length() > width) {
                    out.append('\n');
                    length = 0;
                }
                out.append(length == 0 ? "" : " ").append(word);
                length += (length == 0 ? 0 : 1) + word.length();
            }
            wrapped.append(wrapped.isEmpty() ? "" : "\n").append(out);
        }
        return wrapped.toString();
    }
}
