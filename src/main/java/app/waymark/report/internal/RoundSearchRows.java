package app.waymark.report.internal;

import app.waymark.meeting.Invitable;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.RoundSearch;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Alphabet;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds those who take part in a round across the tables of several modules. */
@Component
class RoundSearchRows implements RoundSearch {

    private static final String PEOPLE = """
            select one.* from (
                select p.account, a.name, a.zone, p.mentor, p.mentee, a.name collate %s as sort_key
                from participant p join account a on a.id = p.account
                where p.round = :round and a.closed_at is null
                  and (:part = 'EVERYBODY' or (:part = 'MENTORS' and p.mentor) or (:part = 'MENTEES' and p.mentee))
                  and (:words = '' or a.name like :like)) one
            where :after is null or one.sort_key > :after or (one.sort_key = :after and one.account > :afterId)
            order by one.sort_key, one.account limit :limit""";

    private final JdbcClient jdbc;

    RoundSearchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Slice<Invitable> find(
            RoundId round, Part part, String words, Locale language, @Nullable Cursor after, int size) {
        var rows = jdbc.sql(PEOPLE.formatted(Alphabet.collation(language)))
                .param("round", round.value().toString())
                .param("part", part.name())
                .param("words", words)
                .param(
                        "like",
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("after", after == null ? null : after.name())
                .param("afterId", after == null ? null : after.id().toString())
                .param("limit", size + 1)
                .query((row, number) -> new Invitable(
                        new MeetingPerson(
                                AccountId.of(row.getString("account")),
                                row.getString("name"),
                                ZoneId.of(row.getString("zone"))),
                        row.getBoolean("mentor"),
                        row.getBoolean("mentee")))
                .list();
        return Slice.of(
                rows,
                size,
                last -> Cursor.named(last.person().name(), last.person().id().value()));
    }
}
