package app.waymark.report.internal;

import app.waymark.meeting.AfterMeeting.How;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.report.RoundPair;
import app.waymark.report.RoundPair.Met;
import app.waymark.report.RoundPairs.Order;
import app.waymark.shared.AccountId;
import app.waymark.shared.Alphabet;
import app.waymark.shared.Portion;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Sorted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the mentorships of a round with the names of the two, in one statement. */
@Component
public class PairRows {

    // What a pair is sorted by is one text: names as the reader's language has them, moments as they are written.
    private static final String PAIR = """
                select m.id, m.mentor, m.mentee, m.state, m.mentor_accepted, m.mentee_accepted,
                       coalesce(m.ended_at, m.started_at, m.proposed_at) as since,
                       coalesce(mentor.name, '') as mentor_name, coalesce(mentee.name, '') as mentee_name,
                       (select count(*) from meeting t where t.mentorship = m.id and t.state = 'DONE') as held,
                       (select count(*) from meeting t where t.mentorship = m.id and t.state = 'MISSED') as missed,
                       (select max(t.starts_at) from meeting t where t.mentorship = m.id and t.state = 'DONE') as met_last,
                       (select group_concat(concat(if(a.person = m.mentor, 'MENTOR', 'MENTEE'), ' ', a.how) separator ',')
                        from meeting t join meeting_met a on a.meeting = t.id
                        where t.mentorship = m.id and a.how is not null) as felt
            """;

    private static final String NAMED = """
                from mentorship m
                left join account mentor on mentor.id = m.mentor
                left join account mentee on mentee.id = m.mentee
            """;

    private static final String PAIRS = "select * from (" + PAIR + ", %s as sort_key" + NAMED + """
                where m.round = :round and m.state in (:states)) one
            where true
            """;

    /** More than anybody takes, with all that was declined and ended in a round. */
    private static final int MOST = 300;

    private final JdbcClient jdbc;

    PairRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of a round's pairs in these states, in this order. */
    public Slice<RoundPair> read(
            UUID round,
            Collection<MentorshipState> states,
            Sorted<Order> sorted,
            Locale language,
            @Nullable Cursor after,
            int size) {
        record Keyed(RoundPair pair, String key) {}
        var rows = jdbc.sql(PAIRS.formatted(key(sorted.by(), Alphabet.collation(language)))
                        + sorted.sql("one.sort_key", "one.id"))
                .param("round", round)
                .param("states", states.stream().map(MentorshipState::name).toList())
                .param("after", after == null ? null : after.name())
                .param("afterId", after == null ? null : after.id())
                .param("limit", size + 1)
                .query((row, number) -> new Keyed(pair(row), row.getString("sort_key")))
                .list();
        return Slice.of(
                        rows,
                        size,
                        last -> Cursor.named(last.key(), last.pair().id().value()))
                .map(Keyed::pair);
    }

    /** The pairs of a round that somebody is one of: those that run, then those that are asked, then the others. */
    public Portion<List<RoundPair>> toFind(UUID round, UUID person) {
        return Portion.rows(
                List.of(
                        "id",
                        "mentor",
                        "mentee",
                        "state",
                        "mentor_accepted",
                        "mentee_accepted",
                        "since",
                        "mentor_name",
                        "mentee_name",
                        "held",
                        "missed",
                        "met_last",
                        "felt"),
                PAIR + NAMED + " where m.round = ? and (m.mentor = ? or m.mentee = ?)"
                        + " order by field(m.state, 'ACTIVE', 'PROPOSED', 'ENDED', 'DECLINED'), since desc, m.id limit "
                        + MOST,
                PairRows::pair,
                round.toString(),
                person.toString(),
                person.toString());
    }

    private static String key(Order order, String collation) {
        return switch (order) {
            case PROPOSED -> "date_format(m.proposed_at, '%Y-%m-%d %H:%i:%s.%f')";
            case SINCE -> "date_format(coalesce(m.ended_at, m.started_at, m.proposed_at), '%Y-%m-%d %H:%i:%s.%f')";
            case MENTOR -> "concat(coalesce(mentor.name, ''), ' ', coalesce(mentee.name, '')) collate " + collation;
            case MENTEE -> "concat(coalesce(mentee.name, ''), ' ', coalesce(mentor.name, '')) collate " + collation;
            case STATE ->
                "concat(field(m.state, 'PROPOSED', 'ACTIVE', 'ENDED', 'DECLINED'), ' ', coalesce(mentor.name, ''))"
                        + " collate " + collation;
        };
    }

    private static RoundPair pair(ResultSet row) throws SQLException {
        return new RoundPair(
                new MentorshipId(UUID.fromString(row.getString("id"))),
                AccountId.of(row.getString("mentor")),
                AccountId.of(row.getString("mentee")),
                row.getString("mentor_name"),
                row.getString("mentee_name"),
                MentorshipState.valueOf(row.getString("state")),
                row.getBoolean("mentor_accepted"),
                row.getBoolean("mentee_accepted"),
                instant(row),
                met(row));
    }

    private static Met met(ResultSet row) throws SQLException {
        var last = row.getObject("met_last", LocalDateTime.class);
        var felt = Optional.ofNullable(row.getString("felt")).orElse("");
        return new Met(
                row.getInt("held"),
                row.getInt("missed"),
                last == null ? null : last.toInstant(ZoneOffset.UTC),
                felt(felt, "MENTOR "),
                felt(felt, "MENTEE "));
    }

    private static Map<How, Integer> felt(String all, String whose) {
        return Arrays.stream(all.split(","))
                .filter(one -> one.startsWith(whose))
                .map(one -> How.valueOf(one.substring(whose.length())))
                .collect(Collectors.toMap(how -> how, how -> 1, Integer::sum));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("since", LocalDateTime.class))
                .toInstant(ZoneOffset.UTC);
    }
}
