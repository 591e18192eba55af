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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Meetings of groups are found by those who are of them: topic, place, what the organiser said and all wrote down. */
@Component
class FoundGroupMeetings implements Findable {

    private static final String TOPIC = Changed.meeting(new UUID(0, 0)).topic().replace(new UUID(0, 0).toString(), "");

    private static final List<String> COLUMNS =
            List.of("meeting", "person", "organiser", "met_at", "topic", "place", "words", "notes");

    /** A row for each meeting and one of its people. */
    private static final String SELECT = "select m.id as meeting, p.person as person, m.organiser as organiser,"
            + " m.starts_at as met_at, m.topic as topic, m.place as place, m.words as words, n.text as notes"
            + " from group_meeting m join group_person p on p.meeting = m.id"
            + " left join meeting_note n on n.meeting = m.id and n.scope = m.id where m.id in (%s)%s"
            + " order by m.id, p.person limit 10000";

    private final SearchIndex index;
    private final JdbcTemplate jdbc;

    FoundGroupMeetings(SearchIndex index, JdbcTemplate jdbc) {
        this.index = index;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(Changed changed) {
        if (changed.topic().startsWith(TOPIC)) {
            index.changed(name(), List.of(UUID.fromString(changed.topic().substring(TOPIC.length()))));
        }
    }

    @Override
    public String name() {
        return "group-meeting";
    }

    @Override
    public List<UUID> units(@Nullable UUID after, int most) {
        return jdbc.query(
                "select id from group_meeting where id > ? order by id limit ?",
                (row, number) -> row.getObject(1, UUID.class),
                after == null ? new UUID(0, 0) : after,
                most);
    }

    @Override
    public List<FindableText> texts(Collection<UUID> units) {
        return jdbc.query(
                select(units, ""),
                (row, number) -> {
                    var meeting = row.getObject("meeting", UUID.class);
                    return new FindableText(
                            meeting,
                            FindableKind.MEETING,
                            meeting,
                            row.getObject("person", UUID.class),
                            meeting,
                            row.getObject("organiser", UUID.class),
                            row.getObject("met_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            row.getString("topic"),
                            body(row));
                },
                units.toArray());
    }

    @Override
    public Portion<List<ShownFind>> show(AccountId reader, Collection<Candidate> candidates) {
        var ids = candidates.stream().map(Candidate::thing).toList();
        var arguments = new ArrayList<Object>(ids.stream().map(UUID::toString).toList());
        arguments.add(reader.toString());
        return Portion.rows(
                COLUMNS,
                select(ids, " and p.person = ?"),
                row -> {
                    var meeting = UUID.fromString(row.getString("meeting"));
                    return new ShownFind(
                            FindableKind.MEETING,
                            meeting,
                            row.getString("topic"),
                            body(row),
                            Links.groupMeeting(meeting),
                            AccountId.of(row.getString("organiser")));
                },
                arguments.toArray());
    }

    private static String body(ResultSet row) throws SQLException {
        return Stream.of("place", "words", "notes")
                .map(column -> text(row, column))
                .filter(words -> !TypedText.blank(words))
                .collect(Collectors.joining("\n"));
    }

    private static String text(ResultSet row, String column) {
        try {
            var text = row.getString(column);
            return text == null ? "" : text;
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String select(Collection<UUID> ids, String and) {
        return SELECT.formatted(String.join(", ", Collections.nCopies(ids.size(), "?")), and);
    }
}
