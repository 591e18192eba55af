package app.waymark.meeting.internal;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.availability.FreeTimes;
import app.waymark.goal.GoalDay;
import app.waymark.goal.GoalDays;
import app.waymark.meeting.CalendarFeeds.Feed;
import app.waymark.meeting.CalendarFeeds.Kind;
import app.waymark.shared.Links;
import app.waymark.shared.Portions;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Translations;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VFreeBusy;
import net.fortuna.ical4j.model.parameter.FbType;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.FreeBusy;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Writes what a person has in Waymark for the calendar programs that read it at their address. The same things give the
 * same bytes, so that whoever asks again can be told that nothing is new. Whoever calls it has decided for whom.
 */
@Component
public class FeedWriter {

    /** What was stays for a season; what comes is there for more than a year. */
    private static final Duration BACK = Duration.ofDays(90);

    private static final Duration AHEAD = Duration.ofDays(400);
    private static final Duration BUSY_AHEAD = Duration.ofDays(60);
    private static final int MOST = 1_000;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final MeetingRepository meetings;
    private final GoalDays days;
    private final FreeTimes free;
    private final Accounts accounts;
    private final CalendarFiles files;
    private final SeriesRepository series;
    private final SeriesFiles seriesFiles;
    private final GroupRows groups;
    private final GroupFiles groupFiles;
    private final Portions portions;
    private final Translations translations;
    private final Links links;
    private final Clock clock;

    FeedWriter(
            MeetingRepository meetings,
            GoalDays days,
            FreeTimes free,
            Accounts accounts,
            CalendarFiles files,
            SeriesRepository series,
            SeriesFiles seriesFiles,
            GroupRows groups,
            GroupFiles groupFiles,
            Portions portions,
            Translations translations,
            Links links,
            Clock clock) {
        this.meetings = meetings;
        this.days = days;
        this.free = free;
        this.accounts = accounts;
        this.files = files;
        this.series = series;
        this.seriesFiles = seriesFiles;
        this.groups = groups;
        this.groupFiles = groupFiles;
        this.portions = portions;
        this.translations = translations;
        this.links = links;
        this.clock = clock;
    }

    /** What was chosen, in the language of its person; empty where they have no account any more. */
    public Optional<Feed> calendar(FeedRows.Found found) {
        var me = found.person();
        var kinds = found.feed().kinds();
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        List<MeetingEntity> booked = kinds.contains(Kind.MEETINGS)
                ? meetings.booked(me.value(), today.minus(BACK), today.plus(AHEAD), Limit.of(MOST))
                : List.of();
        List<GroupRows.Dated> together = kinds.contains(Kind.MEETINGS)
                ? groups.booked(me, today.minus(BACK), today.plus(AHEAD), MOST)
                : List.of();
        var ids = booked.stream()
                .map(MeetingEntity::series)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var repeating = series.together(ids);
        var toName = accounts.toFind(Stream.of(
                        Stream.of(me),
                        booked.stream().map(one -> one.other(me)),
                        together.stream().map(one -> one.group().organiser()))
                .flatMap(all -> all)
                .distinct()
                .toList());
        var toDate = days.toRead(
                me,
                LocalDate.ofInstant(today.minus(BACK), ZoneOffset.UTC),
                LocalDate.ofInstant(today.plus(AHEAD), ZoneOffset.UTC),
                kinds.contains(Kind.STEPS),
                kinds.contains(Kind.MILESTONES),
                MOST);
        var read = portions.read(toName, toDate);
        var people = read.of(toName);
        var account = people.get(me);
        if (account == null) {
            return Optional.empty();
        }
        var locale = account.locale();
        var events = new ArrayList<CalendarComponent>();
        // A series is one event that repeats, with all of its dates, those beyond the window among them.
        events.addAll(seriesFiles.zones(repeating));
        repeating.forEach((one, dates) -> events.addAll(seriesFiles.components(
                one,
                dates,
                new CalendarFiles.Whom(
                        locale,
                        null,
                        People.person(
                                        one.mentor().equals(me) ? one.mentee() : one.mentor(),
                                        people.get(one.mentor().equals(me) ? one.mentee() : one.mentor()))
                                .name()),
                SeriesViews.elsewhere(one, people),
                one.changedAt())));
        booked.stream()
                .filter(one -> !one.ofSeries())
                .forEach(one -> events.add(files.event(
                        one,
                        locale,
                        null,
                        People.person(one.other(me), people.get(one.other(me))).name(),
                        one.changedAt())));
        together.forEach(one -> events.add(groupFiles.event(
                one.group(),
                me,
                locale,
                one.answer(),
                People.person(one.group().organiser(), people.get(one.group().organiser()))
                        .name())));
        read.of(toDate)
                .forEach(day -> events.add(event(day, locale, found.feed().madeAt())));
        return Optional.of(feed(account, "meeting.feed.name", events));
    }

    private VEvent event(GoalDay day, Locale locale, Instant madeAt) {
        var page = links.absolute(Links.goal(day.goal().value()));
        var key = "meeting.feed." + day.kind() + (day.done() ? ".done" : "");
        List<Property> said = List.of(
                new Uid(day.id() + "@waymark"),
                new DtStamp(madeAt),
                // The whole day, wherever one is: a day of a plan has no zone.
                new DtStart<>(day.on()),
                new DtEnd<>(day.on().plusDays(1)),
                new Summary(translations.text(locale, key, day.text())),
                new Description(translations.text(locale, "meeting.feed.goal", day.title(), page)),
                new Url(URI.create(page)),
                // Nobody is out of reach because something is due.
                ImmutableTransp.TRANSPARENT);
        return new VEvent(new PropertyList(said));
    }

    /** When there is no time in the next weeks, for meetings here and by the calendars elsewhere; not why. */
    public Optional<Feed> busy(FeedRows.Found found) {
        var me = found.person();
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var window = new TimeWindow(today, today.plus(BUSY_AHEAD));
        var toName = accounts.toFind(List.of(me));
        var toKnow = free.toRead(List.of(me), window);
        var toClaim = Claims.toFind(List.of(me), window);
        var read = portions.read(toName, toKnow, toClaim);
        var account = read.of(toName).get(me);
        if (account == null) {
            return Optional.empty();
        }
        var known = read.of(toKnow).get(me);
        var taken = together(Stream.concat(
                        known == null ? Stream.of() : known.busy().stream(),
                        read.of(toClaim).stream().map(Claims.Claim::window))
                .filter(window::overlaps)
                .toList());
        List<Property> said = new ArrayList<>(List.of(
                new Uid("busy-" + found.feed().madeAt().getEpochSecond() + "@waymark"),
                new DtStamp(today),
                new DtStart<>(window.start()),
                new DtEnd<>(window.end())));
        taken.forEach(one -> said.add(new FreeBusy(
                new ParameterList(List.of(FbType.BUSY)), UTC.format(one.start()) + "/" + UTC.format(one.end()))));
        return Optional.of(feed(account, "meeting.feed.busy.name", List.of(new VFreeBusy(new PropertyList(said)))));
    }

    /** What touches is one: how a busy time is put together is nobody's business. */
    static List<TimeWindow> together(List<TimeWindow> windows) {
        var sorted =
                windows.stream().sorted(Comparator.comparing(TimeWindow::start)).toList();
        var joined = new ArrayList<TimeWindow>();
        for (var next : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.end().isBefore(next.start())) {
                joined.add(next);
            } else if (next.end().isAfter(last.end())) {
                joined.set(joined.size() - 1, new TimeWindow(last.start(), next.end()));
            }
        }
        return joined;
    }

    private Feed feed(AccountSummary account, String name, List<? extends CalendarComponent> components) {
        var called = translations.text(account.locale(), name, account.name());
        var calendar = files.published(
                List.of(
                        // RFC 7986, and the names by which programs knew the same before.
                        new XProperty("NAME", called),
                        new XProperty("X-WR-CALNAME", called),
                        new XProperty("REFRESH-INTERVAL", new ParameterList(List.of(Value.DURATION)), "PT1H"),
                        new XProperty("X-PUBLISHED-TTL", "PT1H")),
                components);
        return new Feed(digest(calendar), calendar);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
