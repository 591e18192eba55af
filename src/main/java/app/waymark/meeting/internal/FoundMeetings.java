package app.waymark.meeting.internal;

import app.waymark.search.Candidate;
import app.waymark.search.Findable;
import app.waymark.search.FindableKind;
import app.waymark.search.FindableText;
import app.waymark.search.SearchIndex;
import app.waymark.search.ShownFind;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.shared.Portion;
import app.waymark.shared.TypedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Meetings are found by their two people: topic, place, agenda, what both wrote down and agreed; own notes by their author. */
@Component
class FoundMeetings implements Findable {

    private static final String TOPIC = Changed.meeting(new UUID(0, 0)).topic().replace(new UUID(0, 0).toString(), "");

    private static final List<String> COLUMNS =
            List.of("meeting", "mentor", "mentee", "met_at", "topic", "place", "scope", "words");

    /** The meetings with what belongs to them, for ids that are given four times; no hundred of them have more rows. */
    private static final String SELECT = "select m.id as meeting, m.mentor as mentor, m.mentee as mentee,"
            + " coalesce(m.starts_at, m.created_at) as met_at, m.topic as topic, m.place as place, p.scope as scope,"
            + " p.words as words from meeting m left join ("
            + "select meeting, null as scope, text as words, 1 as nth, place as nr from meeting_agenda_item where meeting in (%1$s)"
            + " union all select meeting, if(scope = meeting, null, scope), text, 2, 0 from meeting_note where meeting in (%1$s)"
            + " union all select meeting, null, text, 3, 0 from meeting_follow_up where meeting in (%1$s)"
            + ") p on p.meeting = m.id where m.id in (%1$s)%2$s order by m.id, p.nth, p.nr limit 20000";

    private final SearchIndex index;
    private final JdbcTemplate jdbc;

    FoundMeetings(SearchIndex index, JdbcTemplate jdbc) {
        this.index = index;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(Changed changed) {
        if (changed.topic().startsWith(TOPIC)) {
            index.changed(name(), List.of(UUID.fromString(changed.topic().substring(TOPIC.length()))));
        }
    }

    private record Written(@Nullable UUID scope, String words) {}

    /** A meeting with all that is written of it. */
    private record Whole(
            UUID id, UUID mentor, UUID mentee, Instant at, String topic, String place, List<Written> written) {

        /** What one of the two reads. */
        String body(UUID reader) {
            var words = new ArrayList<String>();
            words.add(place);
            written.stream()
                    .filter(one -> one.scope() == null || one.scope().equals(reader))
                    .map(Written::words)
                    .forEach(words::add);
            words.removeIf(TypedText::blank);
            return String.join("\n", words);
        }

        UUID other(UUID reader) {
            return reader.equals(mentor) ? mentee : mentor;
        }
    }

    @Override
    public String name() {
        return "meeting";
    }

    @Override
    public List<UUID> units(@Nullable UUID after, int most) {
        return jdbc.query(
                "select id from meeting where id > ? order by id limit ?",
                (row, number) -> row.getObject(1, UUID.class),
                after == null ? new UUID(0, 0) : after,
                most);
    }

    @Override
    public List<FindableText> texts(Collection<UUID> units) {
        var gathering = new Gathering();
        jdbc.query(
                select(units, ""),
                (RowCallbackHandler) gathering::take,
                four(units).toArray());
        return gathering.gathered().stream()
                .flatMap(meeting -> List.of(meeting.mentor(), meeting.mentee()).stream()
                        .map(reader -> new FindableText(
                                meeting.id(),
                                FindableKind.MEETING,
                                meeting.id(),
                                reader,
                                meeting.id(),
                                meeting.other(reader),
                                meeting.at(),
                                meeting.topic(),
                                meeting.body(reader))))
                .toList();
    }

    @Override
    public Portion<List<ShownFind>> show(AccountId reader, Collection<Candidate> candidates) {
        var ids = candidates.stream().map(Candidate::thing).toList();
        var arguments = four(ids);
        arguments.add(reader.value());
        arguments.add(reader.value());
        return Portion.of(
                        COLUMNS,
                        select(ids, " and (m.mentor = ? or m.mentee = ?)"),
                        Gathering::new,
                        arguments.toArray())
                .map(meetings -> meetings.stream()
                        .map(meeting -> new ShownFind(
                                FindableKind.MEETING,
                                meeting.id(),
                                meeting.topic(),
                                meeting.body(reader.value()),
                                Links.meeting(meeting.id()),
                                new AccountId(meeting.other(reader.value()))))
                        .toList());
    }

    private static String select(Collection<UUID> ids, String and) {
        return SELECT.formatted(String.join(", ", Collections.nCopies(ids.size(), "?")), and);
    }

    private static ArrayList<Object> four(Collection<UUID> ids) {
        var all = new ArrayList<Object>();
        for (int i = 0; i < 4; i++) {
            all.addAll(ids);
        }
        return all;
    }

    private static final class Gathering implements Portion.Gathering<List<Whole>> {

        private final LinkedHashMap<UUID, Whole> meetings = new LinkedHashMap<>();

        @Override
        public void take(ResultSet row) throws SQLException {
            var id = row.getObject("meeting", UUID.class);
            var meeting = meetings.get(id);
            if (meeting == null) {
                meeting = new Whole(
                        id,
                        row.getObject("mentor", UUID.class),
                        row.getObject("mentee", UUID.class),
                        row.getObject("met_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("topic"),
                        row.getString("place"),
                        new ArrayList<>());
                meetings.put(id, meeting);
            }
            var words = row.getString("words");
            if (words != null) {
                var scope = row.getString("scope");
                meeting.written().add(new Written(scope == null ? null : UUID.fromString(scope), words));
            }
        }

        @Override
        public List<Whole> gathered() {
            return List.copyOf(meetings.values());
        }
    }
}
