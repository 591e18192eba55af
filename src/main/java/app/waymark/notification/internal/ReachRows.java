package app.waymark.notification.internal;

import app.waymark.notification.MailPace;
import app.waymark.notification.ReachChoice;
import app.waymark.notification.ReachRefused;
import app.waymark.notification.ReachTimes;
import app.waymark.notification.Topic;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What people chose of what reaches them. */
@Component
public class ReachRows {

    /** What is chosen of all stands under the id that nobody has. */
    private static final UUID ALL = new UUID(0, 0);

    /** More mails are not counted. */
    private static final int MOST_MAILS = 999;

    private final JdbcTemplate jdbc;
    private final Portions portions;
    private final Unreachable unreachable;

    ReachRows(JdbcTemplate jdbc, Portions portions, Unreachable unreachable) {
        this.jdbc = jdbc;
        this.portions = portions;
        this.unreachable = unreachable;
    }

    /**
     * What one person chose.
     *
     * @param people by whom it is chosen of
     * @param mails how many mails went to them lately
     */
    public record Stored(
            Map<Topic, ReachChoice> chosen,
            Map<AccountId, Map<Topic, ReachChoice>> people,
            ReachTimes times,
            @Nullable ReachRefused refused,
            int mails) {

        /** Nothing was chosen. */
        static final Stored NOTHING = new Stored(Map.of(), Map.of(), ReachTimes.USUAL, null, 0);

        /** What holds of one topic where it is about this person. */
        ReachChoice of(Topic topic, @Nullable AccountId person) {
            var own = person == null
                    ? null
                    : people.getOrDefault(person, Map.of()).get(topic);
            var everywhere = own == null ? chosen.get(topic) : own;
            return everywhere == null ? topic.usual() : everywhere;
        }

        /** Whether something is to come together with other things at this pace. */
        boolean chose(MailPace pace) {
            return chosen.values().stream().anyMatch(choice -> choice.mail() == pace)
                    || people.values().stream()
                            .flatMap(some -> some.values().stream())
                            .anyMatch(choice -> choice.mail() == pace);
        }
    }

    private record Line(UUID account, UUID partner, Topic topic, ReachChoice choice) {}

    private record Timed(UUID account, ReachTimes times) {}

    /** What this person chose, and how many mails went to them since then; in one statement. */
    public Stored of(AccountId person, Instant since) {
        var lines = lines(List.of(person.value()));
        var times = times(List.of(person.value()));
        var mails = Portion.<Integer>rows(
                List.of("mails_lately"),
                "select count(*) as mails_lately from (select 1 from mail where recipient = ? and state = 'SENT'"
                        + " and sent_with is null and sent_at >= ? limit " + MOST_MAILS + ") m",
                row -> row.getInt("mails_lately"),
                person.value(),
                LocalDateTime.ofInstant(since, ZoneOffset.UTC));
        var dead = unreachable.toRead(person);
        var read = portions.read(lines, times, mails, dead);
        return stored(
                read.of(lines),
                read.of(times).stream().map(Timed::times).findFirst().orElse(ReachTimes.USUAL),
                read.of(dead).stream().findFirst().orElse(null),
                read.of(mails).getFirst());
    }

    /** What each of these chose; whoever chose nothing is missing. In one statement. */
    Map<AccountId, Stored> of(Collection<AccountId> people) {
        var ids = people.stream().map(AccountId::value).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var lines = lines(ids);
        var times = times(ids);
        var read = portions.read(lines, times);
        var byAccount = new HashMap<UUID, List<Line>>();
        read.of(lines).forEach(line -> byAccount
                .computeIfAbsent(line.account(), unused -> new java.util.ArrayList<>())
                .add(line));
        var timed = new HashMap<UUID, ReachTimes>();
        read.of(times).forEach(one -> timed.put(one.account(), one.times()));
        var found = new HashMap<AccountId, Stored>();
        for (var id : ids) {
            if (byAccount.containsKey(id) || timed.containsKey(id)) {
                found.put(
                        new AccountId(id),
                        stored(
                                byAccount.getOrDefault(id, List.of()),
                                timed.getOrDefault(id, ReachTimes.USUAL),
                                null,
                                0));
            }
        }
        return found;
    }

    /** Has nobody else choose for this person until the present transaction ends. */
    public void lock(AccountId person) {
        jdbc.update(
                "insert ignore into reach_times (account, morning, weekday) values (?, ?, ?)",
                person.value(),
                ReachTimes.USUAL.morning(),
                ReachTimes.USUAL.weekday().getValue());
        jdbc.queryForList("select account from reach_times where account = ? for update", person.value());
    }

    /** Chooses this of one topic, or nothing. */
    public void choose(AccountId person, @Nullable AccountId of, Topic topic, @Nullable ReachChoice choice) {
        var partner = of == null ? ALL : of.value();
        if (choice == null) {
            jdbc.update(
                    "delete from reach_choice where account = ? and partner = ? and topic = ?",
                    person.value(),
                    partner,
                    topic.name());
        } else {
            jdbc.update(
                    "replace into reach_choice (account, partner, topic, here, mail) values (?, ?, ?, ?, ?)",
                    person.value(),
                    partner,
                    topic.name(),
                    choice.here(),
                    choice.mail().name());
        }
    }

    /** Has mail come at these times. */
    public void choose(AccountId person, ReachTimes times) {
        jdbc.update(
                "update reach_times set morning = ?, weekday = ?, quiet_from = ?, quiet_until = ? where account = ?",
                times.morning(),
                times.weekday().getValue(),
                times.quietFrom(),
                times.quietUntil(),
                person.value());
    }

    /** Ends mail of these topics to this person, of whomever it was chosen; what stands in the inbox stays. */
    public void noMail(AccountId person, Set<Topic> topics) {
        for (var topic : topics) {
            jdbc.update(
                    "insert into reach_choice (account, partner, topic, here, mail) values (?, ?, ?, ?, 'NEVER')"
                            + " on duplicate key update mail = 'NEVER'",
                    person.value(),
                    ALL,
                    topic.name(),
                    topic.usual().here());
            jdbc.update(
                    "update reach_choice set mail = 'NEVER' where account = ? and topic = ?",
                    person.value(),
                    topic.name());
        }
    }

    /** Ends the letters to this person: what was to be said in them is not mailed. */
    public void noLetters(AccountId person) {
        jdbc.update(
                "update reach_choice set mail = 'NEVER' where account = ? and mail in ('DAILY', 'WEEKLY')",
                person.value());
        jdbc.update("update digest set daily_at = null, weekly_at = null where account = ?", person.value());
        jdbc.update("update notice set letter = null where recipient = ? and letter is not null", person.value());
    }

    /** Has this person have chosen nothing of any topic. */
    public void reset(AccountId person) {
        jdbc.update("delete from reach_choice where account = ?", person.value());
    }

    /** Who is to be looked at, and since when. */
    record Due(UUID account, Instant at) {}

    /** Has what is offered to this person be looked for from their next morning on, where they want to be told. */
    public void expectOffers(AccountId person, ReachTimes times, ZoneId zone, Instant now) {
        var wanted = of(List.of(person))
                .getOrDefault(person, Stored.NOTHING)
                .of(Topic.CHECK_INS, null)
                .mail();
        offerAt(person, wanted == MailPace.AT_ONCE ? CheckInMails.next(now, null, times, zone) : null);
    }

    /** The next of those to whom something may be offered by now, after this one. */
    List<Due> dueToOffer(Instant now, Due after, int most) {
        return jdbc.query(
                "select account, offers_at from reach_times where offers_at <= ? and (offers_at > ? or (offers_at = ?"
                        + " and account > ?)) order by offers_at, account limit ?",
                (row, number) -> new Due(
                        row.getObject("account", UUID.class),
                        row.getObject("offers_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                utc(now),
                utc(after.at()),
                utc(after.at()),
                after.account(),
                most);
    }

    /** Whether something may still be offered to this person, of which nobody else disposes until this transaction ends. */
    boolean lockToOffer(AccountId person, Instant now) {
        return !jdbc.queryForList(
                        "select account from reach_times where account = ? and offers_at <= ? for update",
                        person.value(),
                        utc(now))
                .isEmpty();
    }

    /** When to look next for what is offered to this person; null for never. */
    void offerAt(AccountId person, @Nullable Instant at) {
        jdbc.update(
                "update reach_times set offers_at = ? where account = ?", at == null ? null : utc(at), person.value());
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Stored stored(List<Line> lines, ReachTimes times, @Nullable ReachRefused refused, int mails) {
        var chosen = new EnumMap<Topic, ReachChoice>(Topic.class);
        var people = new HashMap<AccountId, Map<Topic, ReachChoice>>();
        for (var line : lines) {
            if (line.partner().equals(ALL)) {
                chosen.put(line.topic(), line.choice());
            } else {
                people.computeIfAbsent(new AccountId(line.partner()), unused -> new EnumMap<>(Topic.class))
                        .put(line.topic(), line.choice());
            }
        }
        return new Stored(chosen, people, times, refused, mails);
    }

    private static Portion<List<Line>> lines(List<UUID> people) {
        return Portion.rows(
                List.of("reach_account", "partner", "topic", "here", "mail_pace"),
                "select account as reach_account, partner, topic, here, mail as mail_pace from reach_choice where account in ("
                        + marks(people) + ") limit " + (people.size() * 5_000L),
                row -> new Line(
                        UUID.fromString(row.getString("reach_account")),
                        UUID.fromString(row.getString("partner")),
                        Topic.valueOf(row.getString("topic")),
                        new ReachChoice(row.getBoolean("here"), MailPace.valueOf(row.getString("mail_pace")))),
                people.toArray());
    }

    private static Portion<List<Timed>> times(List<UUID> people) {
        return Portion.rows(
                List.of("timed_account", "morning", "weekday", "quiet_from", "quiet_until"),
                "select account as timed_account, morning, weekday, quiet_from, quiet_until from reach_times"
                        + " where account in (" + marks(people) + ") limit " + people.size(),
                row -> new Timed(
                        UUID.fromString(row.getString("timed_account")),
                        new ReachTimes(
                                java.util.Objects.requireNonNull(time(row, "morning")),
                                DayOfWeek.of(row.getInt("weekday")),
                                time(row, "quiet_from"),
                                time(row, "quiet_until"))),
                people.toArray());
    }

    private static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    private static String marks(List<UUID> people) {
        return String.join(", ", Collections.nCopies(people.size(), "?"));
    }
}
