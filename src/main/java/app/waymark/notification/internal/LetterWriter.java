package app.waymark.notification.internal;

import app.waymark.account.Contact;
import app.waymark.meeting.CalendarMailDue.Answering;
import app.waymark.notification.MailWord;
import app.waymark.notification.ProgrammeMail;
import app.waymark.notification.Topic;
import app.waymark.notification.internal.OutgoingMail.Written;
import app.waymark.program.InvitationsDue;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Said;
import app.waymark.shared.Sayings;
import app.waymark.shared.TimeZones;
import app.waymark.shared.Translations;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Puts a message into its recipient's words: their language, their zone, and a link that lands on the right page. */
@Component
class LetterWriter {

    private final Translations translations;
    private final DateFormats formats;
    private final Sayings sayings;
    private final Links links;
    private final OffLinks offs;
    private final SpringTemplateEngine templates;

    LetterWriter(
            Translations translations,
            DateFormats formats,
            Sayings sayings,
            Links links,
            OffLinks offs,
            @MailTemplate SpringTemplateEngine mailTemplates) {
        this.translations = translations;
        this.formats = formats;
        this.sayings = sayings;
        this.links = links;
        this.offs = offs;
        this.templates = mailTemplates;
    }

    /**
     * One thing that a mail says.
     *
     * @param body one paragraph a line
     * @param link the whole address behind the button, or empty for none
     */
    record Part(String title, String body, String link) {

        /** For the templates. */
        public List<String> paragraphs() {
            return body.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /**
     * What there is to say in the recipient's words.
     *
     * @param words the arguments of both messages
     * @param link the whole address behind the button
     */
    Part part(Contact recipient, String titleKey, String bodyKey, Object[] words, String link) {
        var locale = language(recipient);
        return new Part(
                translations.text(locale, titleKey, words),
                translations.knows(bodyKey) ? translations.text(locale, bodyKey, words) : "",
                link);
    }

    /** The message that says more in a mail, which has room for more than a line: its own, where there is one. */
    String mailBody(String bodyKey) {
        return translations.knows(bodyKey + ".mail") ? bodyKey + ".mail" : bodyKey;
    }

    /** A mail that says one thing, which is its subject too, and that nobody can turn off. */
    Written write(Contact recipient, Part part, @Nullable Head head) {
        return write(recipient, part, null, head);
    }

    /**
     * A mail that says one thing, which is its subject too.
     *
     * @param topic by which choice of its recipient's it comes, or null where it is none of theirs
     */
    Written write(Contact recipient, Part part, @Nullable Topic topic, @Nullable Head head) {
        return write(
                recipient,
                head,
                part.title(),
                List.of(part),
                null,
                topic == null || topic == Topic.ALWAYS ? Set.of() : Set.of(topic));
    }

    /**
     * A mail that asks whether its reader comes, which nobody can turn off.
     *
     * @param otherName whom they meet, or null
     */
    Written writeToBeAnswered(
            Contact recipient, @Nullable Head head, Part part, Answering answering, @Nullable String otherName) {
        var locale = language(recipient);
        var path = answering.path();
        var name = otherName == null ? translations.text(locale, "mail.somebody") : otherName;
        var choices = path == null
                ? List.<Choice>of()
                : Stream.of("yes", "no", "other")
                        .map(one -> new Choice(
                                translations.text(locale, "mail.calendar." + one), links.absolute(path + "/" + one)))
                        .toList();
        var asks = translations.text(
                locale,
                "mail.calendar." + (answering.heard() ? "heard" : "unheard") + (path == null ? ".alone" : ""),
                name);
        return write(recipient, head, part.title(), List.of(part), null, Set.of(), new Asks(asks, choices));
    }

    /** What a mail asks its reader, and where each answer is given. */
    record Asks(String words, List<Choice> choices) {

        private static final Asks NOTHING = new Asks("", List.of());
    }

    /** One answer, and the whole address at which it is given. */
    record Choice(String words, String link) {}

    /** Of what one mail is; nothing where a part of it is nobody's choice. */
    static Set<Topic> topics(Stream<@Nullable Topic> parts) {
        var all = parts.map(one -> one == null ? Topic.ALWAYS : one).collect(Collectors.toSet());
        return all.contains(Topic.ALWAYS) ? Set.of() : all;
    }

    /**
     * A mail that says several things, or one.
     *
     * @param answered what of it an answer to it is read as an answer to, or null where none is read
     * @param topics of what it is, where its recipient can turn that off
     */
    Written write(
            Contact recipient, @Nullable Head head, @Nullable Said answered, Set<Topic> topics, List<Part> parts) {
        if (parts.size() == 1) {
            return write(recipient, head, parts.getFirst().title(), parts, answered, topics);
        }
        var subject = translations.text(
                language(recipient), "mail.several.subject", parts.getFirst().title(), parts.size() - 1);
        return write(recipient, head, subject, parts, answered, topics);
    }

    private Written write(
            Contact recipient,
            @Nullable Head head,
            String subject,
            List<Part> parts,
            @Nullable Said answered,
            Set<Topic> topics) {
        return write(recipient, head, subject, parts, answered, topics, Asks.NOTHING);
    }

    private Written write(
            Contact recipient,
            @Nullable Head head,
            String subject,
            List<Part> parts,
            @Nullable Said answered,
            Set<Topic> topics,
            Asks asks) {
        var locale = language(recipient);
        var context = new Context(locale);
        context.setVariable("asks", asks);
        // Above all else, so that it parts an answer from what it quotes, whatever the mail program makes of it.
        context.setVariable("above", answered == null ? "" : translations.text(locale, "mail.reply.above") + "\n\n");
        var how = answered == null ? List.<How>of() : howToAnswer(recipient, answered);
        context.setVariable("how", how);
        context.setVariable("answer", translations.text(locale, "mail.answer"));
        heading(context, head);
        context.setVariable("title", subject);
        context.setVariable("parts", parts);
        context.setVariable("greeting", translations.text(locale, "mail.greeting", recipient.name()));
        context.setVariable("button", translations.text(locale, "mail.button"));
        // Two hyphens and a space: mail programs leave out what follows when they quote.
        context.setVariable("signature", "-- ");
        context.setVariable("footer", footer(recipient, locale, head, answered != null, !how.isEmpty()));
        var off = offs.of(recipient.id(), topics);
        context.setVariable("off", off.orElse(""));
        context.setVariable(
                "offWords",
                translations.text(
                        locale,
                        topics.size() == 1 ? "mail.off" : "mail.off.several",
                        topics.stream()
                                .findFirst()
                                .map(topic -> translations.text(locale, "reach.topic." + topic))
                                .orElse("")));
        context.setVariable("reach", off.isPresent() ? links.absolute(Links.WHAT_REACHES_ME) : "");
        context.setVariable("reachWords", translations.text(locale, "mail.reach"));
        context.setVariable("home", links.absolute(Links.HOME));
        context.setVariable("language", locale.getLanguage());
        return new Written(
                subject.replaceAll("\\R", " "),
                airy(templates.process("message.txt", context)),
                templates.process("message.html", context));
    }

    /** One empty line between what belongs apart, and none more. */
    static String airy(String text) {
        return text.replaceAll("\\n{3,}", "\n\n").stripTrailing() + "\n";
    }

    /** Who it is that writes: a programme, with its picture where it has one, or Waymark. */
    void heading(Context context, @Nullable Head head) {
        var logo = head == null ? null : head.logo();
        context.setVariable("brand", head == null ? "Waymark" : head.name());
        context.setVariable("own", head == null);
        context.setVariable("by", head == null ? "" : translations.text(context.getLocale(), "mail.by", head.name()));
        context.setVariable("logo", logo == null ? "" : "cid:" + Head.CONTENT_ID);
        context.setVariable("logoWidth", logo == null ? 0 : logo.width());
        context.setVariable("logoHeight", logo == null ? 0 : logo.height());
    }

    /** Whoever has no account has no time zone either, and their mail speaks of none. */
    private String footer(Contact recipient, Locale locale, @Nullable Head head, boolean answered, boolean toldHow) {
        var replyTo = head == null ? null : head.replyTo();
        boolean stranger = recipient.zone() instanceof ZoneOffset;
        if (!answered && head != null && replyTo != null) {
            var reaches = translations.text(locale, "mail.footer.reaches", head.name(), replyTo);
            return stranger
                    ? reaches
                    : translations.text(
                                    locale,
                                    "mail.footer.times",
                                    TimeZones.city(recipient.zone(), locale),
                                    recipient.zone().getId())
                            + " " + reaches;
        }
        if (stranger) {
            return translations.text(locale, "mail.footer.stranger");
        }
        return translations.text(
                locale,
                !answered ? "mail.footer" : toldHow ? "mail.footer.answer" : "mail.footer.answered",
                TimeZones.city(recipient.zone(), locale),
                recipient.zone().getId());
    }

    /**
     * One way to answer a mail.
     *
     * @param words what to write
     * @param does what that does
     */
    record How(String words, String does) {}

    /** With which words it can be answered, a line each; none where whatever is written is a post. */
    private List<How> howToAnswer(Contact recipient, Said answered) {
        var key = "mail.answer." + answered.kind();
        return translations.knows(key)
                ? translations
                        .text(language(recipient), key, words(recipient, null, answered))
                        .lines()
                        .map(line -> line.split(" – ", 2))
                        .filter(line -> line.length == 2)
                        .map(line -> new How(line[0].strip(), line[1].strip()))
                        .toList()
                : List.of();
    }

    /** The arguments of a message's sentences, as the recipient reads them: the other's name, and what is said. */
    Object[] words(Contact recipient, @Nullable String fromName, Said said) {
        var name = fromName == null ? translations.text(language(recipient), "mail.somebody") : fromName;
        return sayings.words(dates(recipient), name, said);
    }

    /** The same for a one-time link: nobody, and until when it works. */
    Object[] until(Contact recipient, Instant end) {
        return new Object[] {
            translations.text(language(recipient), "mail.somebody"),
            dates(recipient).dayAndTime(end)
        };
    }

    /** One of the mails that a programme can put into its own words, in Waymark's. */
    Part part(Contact recipient, ProgrammeMail mail, Map<MailWord, String> with, String link) {
        var words =
                mail.arguments().stream().map(one -> with.getOrDefault(one, "")).toArray();
        return part(recipient, mail.subjectKey(), mail.bodyKey(), words, link);
    }

    /**
     * What an invitation to a round is filled with.
     *
     * @param as as what somebody is asked: mentor, mentee or both
     * @param end until when the link works, or null where it does for good
     */
    Map<MailWord, String> invitation(
            Contact recipient, InvitationsDue due, String askBack, String as, @Nullable Instant end) {
        return Map.of(
                MailWord.RECIPIENT,
                recipient.name(),
                MailWord.INVITER,
                due.inviter(),
                MailWord.PROGRAMME,
                due.programmeName(),
                MailWord.ROUND,
                due.roundName(),
                MailWord.CONTACT,
                askBack,
                MailWord.PART,
                translations.text(language(recipient), "mail.program.invitation.as." + as),
                MailWord.UNTIL,
                end == null
                        ? ""
                        : translations.text(
                                language(recipient),
                                "mail.program.invitation.until",
                                dates(recipient).dayAndTime(end)));
    }

    private Dates dates(Contact recipient) {
        return formats.of(language(recipient), recipient.zone());
    }

    private static Locale language(Contact recipient) {
        return Translations.supported(recipient.locale());
    }
}
