package app.waymark.meeting.internal;

import app.waymark.meeting.GroupAnswer;
import app.waymark.meeting.GroupLine;
import app.waymark.meeting.GroupMeetingId;
import app.waymark.meeting.GroupPlan;
import app.waymark.program.ProgrammeId;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.TimeWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Meetings of groups and their people, as rows. Every change raises the meeting's version, so that what races waits for it. */
@Component
public class GroupRows {

    /** A meeting of a group. */
    public record Group(
            GroupMeetingId id,
            RoundId round,
            ProgrammeId programme,
            AccountId organiser,
            boolean coordinator,
            boolean cancelled,
            String topic,
            String place,
            String words,
            TimeWindow window,
            int sequence,
            Instant createdAt,
            Instant changedAt,
            String reason) {

        /** Whether it is still to begin. */
        public boolean comes(Instant now) {
            return !cancelled && window.start().isAfter(now);
        }
    }

    /** Somebody of it; who called it is one of them and comes. */
    public record Person(
            AccountId id, GroupAnswer answer, @Nullable Boolean came) {}

    /** One of them with all of its people. */
    public record Whole(Group group, List<Person> people) {

        public Whole {
            people = List.copyOf(people);
        }

        /** Those who are invited. */
        public List<Person> guests() {
            return people.stream()
                    .filter(one -> !one.id().equals(group.organiser()))
                    .toList();
        }

        /** What this one of them answered; empty for anybody else. */
        public Optional<GroupAnswer> answer(AccountId person) {
            return people.stream()
                    .filter(one -> one.id().equals(person))
                    .map(Person::answer)
                    .findFirst();
        }
    }

    private static final String FIELDS =
            "m.id as id, m.round as round, m.programme as programme, m.organiser as organiser,"
                    + " m.coordinator as coordinator, m.cancelled as cancelled, m.topic as topic, m.place as place,"
                    + " m.words as words, m.starts_at as starts_at, m.ends_at as ends_at, m.sequence as sequence,"
                    + " m.created_at as created_at, m.changed_at as changed_at, m.reason as reason";

    private static final List<String> LINE_COLUMNS = List.of(
            "kind",
            "id",
            "organiser",
            "topic",
            "place",
            "starts_at",
            "ends_at",
            "cancelled",
            "answer",
            "coming",
            "people");

    private static final String LINE = "select '%s' as kind, m.id as id, m.organiser as organiser, m.topic as topic,"
            + " m.place as place, m.starts_at as starts_at, m.ends_at as ends_at, m.cancelled as cancelled,"
            + " p.answer as answer,"
            + " (select count(*) from group_person q where q.meeting = m.id and q.answer = 'YES') as coming,"
            + " (select count(*) from group_person q where q.meeting = m.id) as people"
            + " from group_person p join group_meeting m on m.id = p.meeting where p.person = ? ";

    private static final String COMING = "COMING";
    private static final String PAST = "PAST";

    private final JdbcTemplate jdbc;

    GroupRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A meeting is called, by its organiser alone for now. */
    public void insert(Group group) {
        jdbc.update(
                "insert into group_meeting (id, round, programme, organiser, coordinator, cancelled, topic, place, words,"
                        + " starts_at, ends_at, sequence, created_at, changed_at, reason, begun, version)"
                        + " values (?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?, '', false, 0)",
                group.id().value(),
                group.round().value(),
                group.programme().value(),
                group.organiser().value(),
                group.coordinator(),
                group.topic(),
                group.place(),
                group.words(),
                Claims.utc(group.window().start()),
                Claims.utc(group.window().end()),
                group.sequence(),
                Claims.utc(group.createdAt()),
                Claims.utc(group.changedAt()));
        add(group.id(), List.of(group.organiser()), GroupAnswer.YES, group.createdAt());
    }

    /** These are of it from now on. */
    public void add(GroupMeetingId id, Collection<AccountId> people, GroupAnswer answer, Instant now) {
        if (people.isEmpty()) {
            return;
        }
        var arguments = new ArrayList<Object>();
        people.forEach(person -> arguments.addAll(List.of(id.value(), person.value(), answer.name(), Claims.utc(now))));
        jdbc.update(
                "insert into group_person (meeting, person, answer, asked_at) values "
                        + String.join(", ", Collections.nCopies(people.size(), "(?, ?, ?, ?)")),
                arguments.toArray());
    }

    /** These are of it no more. */
    public void remove(GroupMeetingId id, AccountId person) {
        jdbc.update("delete from group_person where meeting = ? and person = ?", id.value(), person.value());
    }

    /** It with all of its people, locked for a change until the transaction ends. */
    public Optional<Whole> lock(GroupMeetingId id) {
        int there = jdbc.update("update group_meeting set version = version + 1 where id = ?", id.value());
        return there == 0 ? Optional.empty() : find(id);
    }

    /** The same where this person is of it; empty otherwise, and nothing is locked. */
    public Optional<Whole> lockOf(GroupMeetingId id, AccountId person) {
        // The meeting's row before the person's: everything else that changes people has locked the meeting first.
        int there = jdbc.update(
                "update group_meeting set version = version + 1 where id = ?"
                        + " and exists (select 1 from group_person p where p.meeting = group_meeting.id and p.person = ?)",
                id.value(),
                person.value());
        return there == 0 ? Optional.empty() : find(id);
    }

    /** The same where this person called it; empty otherwise, and nothing is locked. */
    public Optional<Whole> lockCalledBy(GroupMeetingId id, AccountId organiser) {
        int there = jdbc.update(
                "update group_meeting set version = version + 1 where id = ? and organiser = ?",
                id.value(),
                organiser.value());
        return there == 0 ? Optional.empty() : find(id);
    }

    /** It with all of its people. */
    public Optional<Whole> find(GroupMeetingId id) {
        return jdbc
                .query(
                        "select " + FIELDS + " from group_meeting m where m.id = ?",
                        (row, number) -> group(row),
                        id.value())
                .stream()
                .findFirst()
                .map(group -> new Whole(group, people(id)));
    }

    private List<Person> people(GroupMeetingId id) {
        return jdbc.query(
                "select person, answer, came from group_person where meeting = ? order by person limit 100",
                (row, number) -> person(row),
                id.value());
    }

    /** One answers. */
    public void answer(GroupMeetingId id, AccountId person, GroupAnswer answer, Instant now) {
        jdbc.update(
                "update group_person set answer = ?, answered_at = ? where meeting = ? and person = ?",
                answer.name(),
                Claims.utc(now),
                id.value(),
                person.value());
    }

    /** Everybody but who called it is asked again. */
    public void askAgain(Group group, Instant now) {
        jdbc.update(
                "update group_person set answer = 'OPEN', asked_at = ?, answered_at = null"
                        + " where meeting = ? and person <> ?",
                Claims.utc(now),
                group.id().value(),
                group.organiser().value());
    }

    /** Whether one was there, as the organiser noted. */
    public void came(GroupMeetingId id, AccountId person, boolean came) {
        jdbc.update(
                "update group_person set came = ? where meeting = ? and person = ?", came, id.value(), person.value());
    }

    /** It is at this time. */
    public void move(GroupMeetingId id, TimeWindow window, Instant now) {
        jdbc.update(
                "update group_meeting set starts_at = ?, ends_at = ?, sequence = sequence + 1, changed_at = ? where id = ?",
                Claims.utc(window.start()),
                Claims.utc(window.end()),
                Claims.utc(now),
                id.value());
    }

    /** It is this from now on. */
    public void describe(GroupMeetingId id, GroupPlan plan, Instant now) {
        jdbc.update(
                "update group_meeting set topic = ?, place = ?, words = ?, sequence = sequence + 1, changed_at = ?"
                        + " where id = ?",
                plan.topic(),
                plan.place(),
                plan.words(),
                Claims.utc(now),
                id.value());
    }

    /** It is off. */
    public void cancel(GroupMeetingId id, String reason, Instant now) {
        jdbc.update(
                "update group_meeting set cancelled = true, reason = ?, sequence = sequence + 1, changed_at = ? where id = ?",
                reason,
                Claims.utc(now),
                id.value());
    }

    /** Calendars are told of something that is no change of the meeting. */
    public void raise(GroupMeetingId id) {
        jdbc.update("update group_meeting set sequence = sequence + 1 where id = ?", id.value());
    }

    /** Those that are to come of which this person is one, whoever called them; of one round, or of all. */
    public List<GroupMeetingId> comingOf(AccountId person, @Nullable RoundId round, Instant now) {
        return Slice.whole(most -> jdbc.query(
                "select m.id from group_person p join group_meeting m on m.id = p.meeting where p.person = ?"
                        + " and not m.cancelled and m.starts_at > ? and (? is null or m.round = ?) order by m.id limit ?",
                (row, number) -> id(row),
                person.value(),
                Claims.utc(now),
                round == null ? null : round.toString(),
                round == null ? null : round.toString(),
                most));
    }

    /** Those of a programme that are to come. */
    public List<GroupMeetingId> comingIn(ProgrammeId programme, Instant now) {
        return Slice.whole(most -> jdbc.query(
                "select m.id from group_meeting m where m.programme = ?"
                        + " and not m.cancelled and m.starts_at > ? order by m.id limit ?",
                (row, number) -> id(row),
                programme.value(),
                Claims.utc(now),
                most));
    }

    /** Those that have begun since they were looked at last; what began first before. */
    public List<GroupMeetingId> begun(Instant now, int most) {
        return jdbc.query(
                "select m.id from group_meeting m where not m.begun and m.starts_at <= ? order by m.starts_at, m.id limit ?",
                (row, number) -> id(row),
                Claims.utc(now),
                most);
    }

    /** It has begun, and was looked at. */
    public void begin(GroupMeetingId id) {
        jdbc.update("update group_meeting set begun = true where id = ?", id.value());
    }

    /** The topic of a meeting, of two or of a group, for whoever holds a time for it. */
    public Optional<String> topic(UUID meeting) {
        return jdbc
                .query(
                        "select topic from meeting where id = ? union all select topic from group_meeting where id = ?",
                        (row, number) -> row.getString(1),
                        meeting,
                        meeting)
                .stream()
                .findFirst();
    }

    /** Whether this is the id of a meeting of a group. */
    public boolean isGroup(UUID meeting) {
        return !jdbc.query(
                        "select id from group_meeting where id = ?",
                        (row, number) -> row.getObject("id", UUID.class),
                        meeting)
                .isEmpty();
    }

    /** What of a person's time is taken by meetings other than this one; fails as a lost race where that is newer than what this transaction sees. */
    public List<Claims.Claim> inTheWay(AccountId person, TimeWindow window, UUID but) {
        return jdbc.query(
                "select meeting, person, starts_at, ends_at from meeting_claim where person = ? and ends_at > ?"
                        + " and starts_at < ? and meeting <> ? order by starts_at limit 1 for update",
                (row, number) -> new Claims.Claim(
                        row.getObject("meeting", UUID.class),
                        new AccountId(row.getObject("person", UUID.class)),
                        Claims.window(row)),
                person.value(),
                Claims.utc(window.start()),
                Claims.utc(window.end()),
                but);
    }

    /** Frees what everybody but the organiser holds for it. */
    public void freeGuests(Group group) {
        jdbc.update(
                "delete from meeting_claim where meeting = ? and person <> ?",
                group.id().value(),
                group.organiser().value());
    }

    /** Frees what one holds for it. */
    public void free(GroupMeetingId id, AccountId person) {
        jdbc.update("delete from meeting_claim where meeting = ? and person = ?", id.value(), person.value());
    }

    /**
     * One with its people and notes as its people see it; empty for anybody else. In one statement.
     *
     * @param notes what all of them write
     */
    public record Seen(Whole whole, Notes notes) {

        /** The notes as they stand there. */
        public record Notes(
                String text,
                int revision,
                @Nullable AccountId by,
                @Nullable Instant at) {}
    }

    /** The same to be read with other things. */
    public Portion<Optional<Seen>> toSee(GroupMeetingId id, AccountId reader) {
        var one = id.toString();
        var among = "exists (select 1 from group_person x where x.meeting = m.id and x.person = ?)";
        var group = Portion.rows(
                List.of(
                        "id",
                        "round",
                        "programme",
                        "organiser",
                        "coordinator",
                        "cancelled",
                        "topic",
                        "place",
                        "words",
                        "starts_at",
                        "ends_at",
                        "sequence",
                        "created_at",
                        "changed_at",
                        "reason"),
                "select " + FIELDS + " from group_meeting m where m.id = ? and " + among,
                GroupRows::group,
                one,
                reader.toString());
        var people = Portion.rows(
                List.of("person", "answer", "came"),
                "select p.person as person, p.answer as answer, p.came as came from group_person p"
                        + " join group_meeting m on m.id = p.meeting where m.id = ? and " + among
                        + " order by p.person limit 100",
                GroupRows::person,
                one,
                reader.toString());
        var notes = Portion.rows(
                List.of("text", "revision", "person", "changed_at"),
                "select n.text as text, n.revision as revision, n.saved_by as person, n.saved_at as changed_at"
                        + " from meeting_note n join group_meeting m on m.id = n.meeting"
                        + " where m.id = ? and n.scope = m.id and " + among,
                row -> new Seen.Notes(
                        row.getString("text"),
                        row.getInt("revision"),
                        account(row, "person"),
                        instant(row, "changed_at")),
                one,
                reader.toString());
        return group.with(people, (found, all) -> found.stream()
                        .map(first -> new Whole(first, all))
                        .findFirst())
                .with(
                        notes,
                        (whole, written) -> whole.map(there -> new Seen(
                                there, written.isEmpty() ? new Seen.Notes("", 0, null, null) : written.getFirst())));
    }

    /**
     * Those of which this person is one, to come before what was: the soonest first, then the latest; a page at a time, in
     * one statement. Called off ones go with their day.
     */
    public Portion<Slice<GroupLine>> mine(AccountId person, Instant now, @Nullable Cursor after, int size) {
        var me = person.toString();
        var past = after != null && after.name().equals(PAST) ? after : null;
        var coming = past != null
                ? Portion.known(List.<GroupLine>of())
                : lines(
                        COMING,
                        "and m.ends_at > ? and not m.cancelled and (m.starts_at > ? or (m.starts_at = ? and m.id > ?))"
                                + " order by m.starts_at, m.id limit ?",
                        me,
                        Claims.utc(now),
                        Claims.utc(after == null ? Instant.EPOCH : after.at()),
                        Claims.utc(after == null ? Instant.EPOCH : after.at()),
                        after == null ? new UUID(0, 0).toString() : after.id().toString(),
                        size + 1);
        var before = lines(
                PAST,
                "and (m.ends_at <= ? or m.cancelled) and (? or m.starts_at < ? or (m.starts_at = ? and m.id < ?))"
                        + " order by m.starts_at desc, m.id desc limit ?",
                me,
                Claims.utc(now),
                past == null,
                Claims.utc(past == null ? now : past.at()),
                Claims.utc(past == null ? now : past.at()),
                past == null ? new UUID(0, 0).toString() : past.id().toString(),
                size + 1);
        return coming.with(
                before,
                (first, then) -> Slice.of(
                        Stream.concat(first.stream(), then.stream())
                                .limit(size + 1L)
                                .toList(),
                        size,
                        line -> new Cursor(
                                line.window().start(), line.id().value(), first.contains(line) ? COMING : PAST)));
    }

    /** The next to which this person goes, or may go, soon. */
    public Portion<Optional<GroupLine>> next(AccountId person, Instant now, Instant until) {
        return lines(
                        "NEXT",
                        "and m.ends_at > ? and m.starts_at < ? and not m.cancelled and p.answer in ('YES', 'MAYBE')"
                                + " order by m.starts_at, m.id limit 1",
                        person.toString(),
                        Claims.utc(now),
                        Claims.utc(until))
                .map(found -> found.stream().findFirst());
    }

    /** Those that begin between two moments, but for what this person said no to. */
    public Portion<List<GroupLine>> within(AccountId person, Instant from, Instant to, int most) {
        return lines(
                "WITHIN",
                "and m.starts_at >= ? and m.starts_at < ? and not m.cancelled and p.answer <> 'NO'"
                        + " order by m.starts_at, m.id limit ?",
                person.toString(),
                Claims.utc(from),
                Claims.utc(to),
                most);
    }

    private static Portion<List<GroupLine>> lines(String kind, String and, Object... arguments) {
        return Portion.rows(LINE_COLUMNS, LINE.formatted(kind) + and, GroupRows::line, arguments);
    }

    /** Those that are in the calendar of this person in a stretch of time: they come, or perhaps. */
    public List<Dated> booked(AccountId person, Instant from, Instant to, int most) {
        return jdbc.query(
                "select " + FIELDS + ", p.answer as answer from group_person p join group_meeting m on m.id = p.meeting"
                        + " where p.person = ? and p.answer in ('YES', 'MAYBE') and not m.cancelled"
                        + " and m.starts_at between ? and ? order by m.starts_at, m.id limit ?",
                (row, number) -> new Dated(group(row), GroupAnswer.valueOf(row.getString("answer"))),
                person.value(),
                Claims.utc(from),
                Claims.utc(to),
                most);
    }

    /** One with what its reader answered. */
    public record Dated(Group group, GroupAnswer answer) {}

    private static GroupLine line(ResultSet row) throws SQLException {
        return new GroupLine(
                new GroupMeetingId(UUID.fromString(row.getString("id"))),
                AccountId.of(row.getString("organiser")),
                row.getString("topic"),
                row.getString("place"),
                Claims.window(row),
                row.getBoolean("cancelled"),
                GroupAnswer.valueOf(row.getString("answer")),
                row.getInt("coming"),
                row.getInt("people"));
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                id(row),
                new RoundId(UUID.fromString(row.getString("round"))),
                new ProgrammeId(UUID.fromString(row.getString("programme"))),
                AccountId.of(row.getString("organiser")),
                row.getBoolean("coordinator"),
                row.getBoolean("cancelled"),
                row.getString("topic"),
                row.getString("place"),
                row.getString("words"),
                Claims.window(row),
                row.getInt("sequence"),
                instant(row, "created_at"),
                instant(row, "changed_at"),
                row.getString("reason"));
    }

    private static Person person(ResultSet row) throws SQLException {
        boolean came = row.getBoolean("came");
        return new Person(
                account(row, "person"), GroupAnswer.valueOf(row.getString("answer")), row.wasNull() ? null : came);
    }

    private static GroupMeetingId id(ResultSet row) throws SQLException {
        return new GroupMeetingId(UUID.fromString(row.getString("id")));
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        return AccountId.of(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
