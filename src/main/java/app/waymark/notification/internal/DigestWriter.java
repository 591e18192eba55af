package app.waymark.notification.internal;

import app.waymark.account.Contact;
import app.waymark.goal.GoalDay;
import app.waymark.meeting.ComingMeetings;
import app.waymark.notification.ReachTimes;
import app.waymark.notification.internal.OutgoingMail.Written;
import app.waymark.shared.AccountId;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.shared.Said;
import app.waymark.shared.Sayings;
import app.waymark.shared.Translations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Puts what there is to say into a letter that one reads with one's coffee, in its reader's language and on their clock. */
@Component
class DigestWriter {

    /** So many entries a part, and how many more there are. */
    private static final int SHOWN = 8;

    private static final int LONGEST_QUOTE = 200;

    private final Translations translations;
    private final DateFormats formats;
    private final Sayings sayings;
    private final Links links;
    private final OffLinks offs;
    private final LetterWriter writer;
    private final SpringTemplateEngine templates;

    DigestWriter(
            Translations translations,
            DateFormats formats,
            Sayings sayings,
            Links links,
            OffLinks offs,
            LetterWriter writer,
            @MailTemplate SpringTemplateEngine mailTemplates) {
        this.translations = translations;
        this.formats = formats;
        this.sayings = sayings;
        this.links = links;
        this.offs = offs;
        this.writer = writer;
        this.templates = mailTemplates;
    }

    /**
     * One entry.
     *
     * @param when on which day, or since when
     * @param more what else there is to say, or empty
     */
    record Line(String text, String when, String more, String link) {}

    /**
     * A part of the letter.
     *
     * @param rest how many more there are, in words, or empty
     */
    record Section(String title, List<Line> lines, String rest) {}

    Written write(
            Contact recipient,
            @Nullable Head head,
            ReachTimes times,
            Digests.Content content,
            Map<AccountId, String> names) {
        var words = new Words(
                Translations.supported(recipient.locale()),
                formats.of(recipient.locale(), recipient.zone()),
                names,
                content.weekly() ? "week" : "day");
        var sections = Stream.of(
                        words.section("waits", waits(words, content)),
                        words.section("happened", happened(words, content)),
                        words.section("next." + words.span(), next(words, content)))
                .filter(section -> !section.lines().isEmpty())
                .toList();
        int waiting = content.waits().size();
        var lead = waiting > 0
                ? words.say("mail.digest.lead.waits", waiting)
                : content.happened().isEmpty()
                        ? words.say("mail.digest.lead.next." + words.span())
                        : words.say(
                                "mail.digest.lead.happened", content.happened().size());
        var subject = words.say("mail.digest.subject." + words.span(), lead);
        var context = new Context(words.locale());
        context.setVariable("language", words.locale().getLanguage());
        writer.heading(context, head);
        context.setVariable("title", subject);
        context.setVariable("greeting", words.say("mail.digest.greeting", recipient.name()));
        context.setVariable("lead", lead + ".");
        context.setVariable("sections", sections);
        context.setVariable("button", words.say("mail.digest.button"));
        context.setVariable("home", links.absolute(Links.HOME));
        context.setVariable("signature", "-- ");
        context.setVariable("footer", footer(words, times));
        context.setVariable("off", offs.ofLetters(recipient.id()));
        context.setVariable("offWords", words.say("mail.off.letters"));
        context.setVariable("reachWords", words.say("mail.reach"));
        context.setVariable("reach", links.absolute(Links.WHAT_REACHES_ME));
        return new Written(
                subject.replaceAll("\\R", " "),
                LetterWriter.airy(templates.process("digest.txt", context)),
                templates.process("digest.html", context));
    }

    private String footer(Words words, ReachTimes times) {
        var at = java.time.format.DateTimeFormatter.ofPattern(words.say("dates.time"), words.locale())
                .format(times.morning());
        var city = words.dates().city(words.dates().zone());
        return words.span().equals("day")
                ? words.say("mail.digest.footer.day", at, city)
                : words.say(
                        "mail.digest.footer.week",
                        times.weekday().getDisplayName(java.time.format.TextStyle.FULL, words.locale()),
                        at,
                        city);
    }

    private List<Line> waits(Words words, Digests.Content content) {
        return content.waits().stream()
                .map(turn -> new Line(
                        words.sentence("turn." + turn.kind() + ".mine", turn.asker(), turn.said()),
                        words.say("mail.digest.yours", words.dates().waited(turn.since())),
                        words.detail("turn." + turn.kind() + ".detail", turn.asker(), turn.said()),
                        links.absolute(turn.path())))
                .toList();
    }

    private List<Line> happened(Words words, Digests.Content content) {
        return content.happened().stream()
                .map(notice -> {
                    var said = notice.said(sayings);
                    return new Line(
                            words.sentence(notice.key(), notice.from(), said),
                            words.dates().moment(notice.at()),
                            words.detail(notice.key().replaceFirst("\\.title$", ".body"), notice.from(), said),
                            links.absolute(notice.path()));
                })
                .toList();
    }

    private record Dated(LocalDate day, Line line) {}

    private List<Line> next(Words words, Digests.Content content) {
        var all = new ArrayList<Dated>();
        content.meetings().forEach(one -> all.add(meeting(words, one)));
        content.due().forEach(one -> all.add(due(words, one)));
        return all.stream()
                .sorted(Comparator.comparing(Dated::day))
                .map(Dated::line)
                .toList();
    }

    private Dated meeting(Words words, ComingMeetings.Coming one) {
        var day = one.startsAt().atZone(words.dates().zone()).toLocalDate();
        return new Dated(
                day,
                new Line(
                        words.say(
                                one.group() ? "mail.digest.meeting.group" : "mail.digest.meeting",
                                words.name(one.other()),
                                one.topic()),
                        words.dates().dayAndTime(one.startsAt()),
                        "",
                        links.absolute(one.path())));
    }

    private Dated due(Words words, GoalDay one) {
        return new Dated(
                one.on(),
                new Line(
                        words.say("mail.digest." + one.kind(), one.text(), one.title()),
                        words.dates().day(one.on()),
                        "",
                        links.absolute(Links.goal(one.goal().value()))));
    }

    /** The language, the clock and the names of one letter. */
    private final class Words {

        private final Locale locale;
        private final Dates dates;
        private final Map<AccountId, String> names;
        private final String span;

        Words(Locale locale, Dates dates, Map<AccountId, String> names, String span) {
            this.locale = locale;
            this.dates = dates;
            this.names = names;
            this.span = span;
        }

        Locale locale() {
            return locale;
        }

        Dates dates() {
            return dates;
        }

        String span() {
            return span;
        }

        String say(String key, Object... arguments) {
            return translations.text(locale, key, arguments);
        }

        String name(@Nullable AccountId person) {
            var somebody = say("mail.somebody");
            return person == null ? somebody : names.getOrDefault(person, somebody);
        }

        String sentence(String key, @Nullable AccountId from, Said said) {
            return say(key, sayings.words(dates, name(from), said));
        }

        String detail(String key, @Nullable AccountId from, Said said) {
            return translations.knows(key)
                    ? Excerpt.of(sentence(key, from, said).lines().findFirst().orElse(""), LONGEST_QUOTE)
                    : "";
        }

        Section section(String name, List<Line> lines) {
            return new Section(
                    say("mail.digest." + name),
                    lines.stream().limit(SHOWN).toList(),
                    lines.size() > SHOWN ? say("mail.digest.more", lines.size() - SHOWN) : "");
        }
    }
}
