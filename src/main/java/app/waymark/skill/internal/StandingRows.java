package app.waymark.skill.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.skill.OwnStanding;
import app.waymark.skill.StandingEntry;
import app.waymark.skill.StandingPart;
import app.waymark.skill.StandingWord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where mentees stand, as rows: what they say, which part is shown to whom, what mentors added, what it said before. */
@Component
public class StandingRows {

    /** How often it is kept what it said before, and how much of what was taken away can be put back. */
    static final int KEPT = 12;

    private static final String ENTRIES = """
            select e.id, e.part, e.words, e.example, e.edition, e.written_at, w.mentor, w.words as added, w.said_at
            from skill_standing_entry e left join skill_standing_word w on w.entry = e.id
            """;

    private final JdbcClient jdbc;

    StandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry with whose it is and whether it was taken away. */
    public record Owned(AccountId mentee, StandingEntry entry, boolean removed, OwnStanding.@Nullable Shown shown) {}

    /** What stands of a mentee beside their words. */
    public record Frame(
            @Nullable Instant writtenAt,
            @Nullable Instant lookedAt,
            boolean asks,
            @Nullable UUID asked,
            Map<StandingPart, OwnStanding.Shown> shown) {}

    /** When it was looked at, and to whom which part is shown. */
    public Frame frame(AccountId mentee) {
        var shown = new EnumMap<StandingPart, OwnStanding.Shown>(StandingPart.class);
        var found = new ArrayList<Frame>();
        jdbc.sql("""
                select s.written_at, s.looked_at, s.asks, s.asked, h.part, h.mentorship, h.mentor
                from skill_standing s left join skill_standing_shown h on h.mentee = s.mentee where s.mentee = ?
                """).param(mentee.value()).query((RowCallbackHandler) row -> {
            found.add(new Frame(
                    at(row, "written_at"),
                    at(row, "looked_at"),
                    row.getBoolean("asks"),
                    row.getObject("asked", UUID.class),
                    Map.of()));
            if (row.getString("part") != null) {
                shown.put(StandingPart.valueOf(row.getString("part")), shown(row));
            }
        });
        if (found.isEmpty()) {
            return new Frame(null, null, true, null, Map.of());
        }
        var one = found.getFirst();
        return new Frame(one.writtenAt(), one.lookedAt(), one.asks(), one.asked(), Map.copyOf(shown));
    }

    /** The same, locked for a change; made where there was none. */
    public Frame locked(AccountId mentee, Instant now) {
        jdbc.sql(
                        "insert ignore into skill_standing (mentee, begun_at, written_at, looked_at, asks) values (?, ?, ?, ?, true)")
                .params(mentee.value(), utc(now), utc(now), utc(now))
                .update();
        lock(mentee);
        return frame(mentee);
    }

    /** Holds what is shown to whom as it is, until the transaction ends. */
    public void lock(AccountId mentee) {
        jdbc.sql("select mentee from skill_standing where mentee = ? for update")
                .param(mentee.value())
                .query(UUID.class)
                .optional();
    }

    /** What somebody says, with all that was added. */
    public List<StandingEntry> entries(AccountId mentee) {
        return read(
                ENTRIES + " where e.mentee = ? and e.removed_at is null order by e.place, e.id, w.said_at",
                mentee.value());
    }

    /** What is shown in a mentorship, with what was added in it. */
    public List<StandingEntry> shownIn(MentorshipId mentorship) {
        return read(ENTRIES + """
                         and w.mentorship = ?
                        join skill_standing_shown h on h.mentee = e.mentee and h.part = e.part and h.mentorship = ?
                        where e.removed_at is null order by e.place, e.id
                        """, mentorship.value(), mentorship.value());
    }

    private List<StandingEntry> read(String sql, Object... params) {
        var entries = new LinkedHashMap<UUID, StandingEntry>();
        jdbc.sql(sql).params(params).query((RowCallbackHandler) row -> {
            var one = entry(row);
            entries.merge(one.id(), one, StandingRows::together);
        });
        return entries.values().stream()
                .sorted(Comparator.comparing(StandingEntry::part))
                .toList();
    }

    private static StandingEntry together(StandingEntry one, StandingEntry other) {
        var all = new ArrayList<>(one.added());
        all.addAll(other.added());
        return new StandingEntry(one.id(), one.part(), one.words(), one.example(), one.edition(), one.writtenAt(), all);
    }

    /** Some entries, whosever they are and also where they were taken away, with to whom they are shown. */
    public List<Owned> owned(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select e.id, e.mentee, e.part, e.words, e.example, e.edition, e.written_at, e.removed_at,
                       h.mentorship, h.mentor as shown_to, null as mentor
                from skill_standing_entry e
                left join skill_standing_shown h on h.mentee = e.mentee and h.part = e.part
                where e.id in (:ids)
                """)
                .param("ids", ids)
                .query((row, number) -> new Owned(
                        new AccountId(row.getObject("mentee", UUID.class)),
                        entry(row),
                        row.getObject("removed_at") != null,
                        row.getObject("mentorship") == null
                                ? null
                                : new OwnStanding.Shown(
                                        new MentorshipId(row.getObject("mentorship", UUID.class)),
                                        new AccountId(row.getObject("shown_to", UUID.class)))))
                .list();
    }

    /** One of them. */
    public Optional<Owned> owned(UUID id) {
        return owned(List.of(id)).stream().findFirst();
    }

    /** Writes something new at the end of its part. */
    public void add(UUID id, AccountId mentee, StandingPart part, String words, String example, Instant now) {
        jdbc.sql("""
                insert into skill_standing_entry (id, mentee, part, place, words, example, edition, written_at)
                select ?, ?, ?, coalesce(max(place), 0) + 1, ?, ?, 1, ? from skill_standing_entry where mentee = ? and part = ?
                """)
                .params(id, mentee.value(), part.name(), words, example, utc(now), mentee.value(), part.name())
                .update();
    }

    /** Writes it anew. */
    public void write(UUID id, String words, String example, Instant now) {
        jdbc.sql(
                        "update skill_standing_entry set words = ?, example = ?, edition = edition + 1, written_at = ? where id = ?")
                .params(words, example, utc(now), id)
                .update();
    }

    /** Puts it at a place. */
    public void place(UUID id, int place) {
        jdbc.sql("update skill_standing_entry set place = ? where id = ?")
                .params(place, id)
                .update();
    }

    /** Takes it away. */
    public void remove(UUID id, Instant now) {
        jdbc.sql("update skill_standing_entry set removed_at = ? where id = ?")
                .params(utc(now), id)
                .update();
    }

    /** Puts it back. */
    public void putBack(UUID id) {
        jdbc.sql("update skill_standing_entry set removed_at = null where id = ?")
                .param(id)
                .update();
    }

    /** Those that were taken away so long ago, or are so many, that they are not kept any longer. */
    public List<UUID> removedLongAgo(AccountId mentee) {
        return jdbc.sql("select id from skill_standing_entry where mentee = ? and removed_at is not null"
                        + " order by removed_at desc limit 100 offset " + KEPT)
                .param(mentee.value())
                .query(UUID.class)
                .list();
    }

    /** Forgets these for good. */
    public void forget(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from skill_standing_entry where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    /** Something was written; with that it was looked at. */
    public void written(AccountId mentee, Instant now) {
        jdbc.sql("update skill_standing set written_at = ?, looked_at = ?, asked = null where mentee = ?")
                .params(utc(now), utc(now), mentee.value())
                .update();
    }

    /** It was looked at and left as it is. */
    public void lookedAt(AccountId mentee, Instant now) {
        jdbc.sql("update skill_standing set looked_at = ?, asked = null where mentee = ?")
                .params(utc(now), mentee.value())
                .update();
    }

    /** Whether they want to be asked to look at it again. */
    public void asks(AccountId mentee, boolean asks) {
        jdbc.sql("update skill_standing set asks = ?, asked = null where mentee = ?")
                .params(asks, mentee.value())
                .update();
    }

    /** Notes that they are asked, by a turn about this. */
    public void asked(AccountId mentee, UUID about) {
        jdbc.sql("update skill_standing set asked = ? where mentee = ?")
                .params(about, mentee.value())
                .update();
    }

    /** Who wants to be asked, has something written, and has not looked at it since then; a few at a time. */
    public List<AccountId> due(Instant before, int most) {
        return jdbc.sql("""
                select s.mentee from skill_standing s where s.asks and s.looked_at < ? and s.asked is null
                and exists (select 1 from skill_standing_entry e where e.mentee = s.mentee and e.removed_at is null)
                order by s.looked_at limit ? for update
                """)
                .params(utc(before), most)
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Shows a part to this one alone, or with null to nobody. */
    public void show(AccountId mentee, StandingPart part, OwnStanding.@Nullable Shown to) {
        jdbc.sql("delete from skill_standing_shown where mentee = ? and part = ?")
                .params(mentee.value(), part.name())
                .update();
        if (to != null) {
            jdbc.sql("insert into skill_standing_shown (mentee, part, mentorship, mentor) values (?, ?, ?, ?)")
                    .params(
                            mentee.value(),
                            part.name(),
                            to.mentorship().value(),
                            to.mentor().value())
                    .update();
        }
    }

    /** What a mentor added in a mentorship to this; empty where nothing. */
    public String word(UUID entry, MentorshipId mentorship) {
        return jdbc.sql("select words from skill_standing_word where entry = ? and mentorship = ? for update")
                .params(entry, mentorship.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Writes what a mentor adds in the place of what they did before; an empty word takes it away. */
    public void word(UUID entry, MentorshipId mentorship, AccountId mentor, String words, Instant now) {
        jdbc.sql("delete from skill_standing_word where entry = ? and mentorship = ?")
                .params(entry, mentorship.value())
                .update();
        if (!words.isEmpty()) {
            jdbc.sql(
                            "insert into skill_standing_word (entry, mentorship, mentor, words, said_at) values (?, ?, ?, ?, ?)")
                    .params(entry, mentorship.value(), mentor.value(), words, utc(now))
                    .update();
        }
    }

    /** What it said until a time. */
    public record Kept(Instant at, StandingDocument content) {}

    /** What it said before, the latest first. */
    public List<Kept> kept(AccountId mentee) {
        return jdbc.sql("select kept_at, content from skill_standing_kept where mentee = ? order by kept_at desc limit "
                        + KEPT)
                .param(mentee.value())
                .query((row, number) ->
                        new Kept(at(row, "kept_at"), StandingDocument.FORMAT.read(row.getString("content"), mentee)))
                .list();
    }

    /** Keeps what it says now, before it is changed. */
    public void keep(AccountId mentee, StandingDocument content, Instant now) {
        jdbc.sql("insert ignore into skill_standing_kept (mentee, kept_at, content) values (?, ?, ?)")
                .params(mentee.value(), utc(now), StandingDocument.FORMAT.write(content))
                .update();
        var old = jdbc.sql(
                        "select kept_at from skill_standing_kept where mentee = ? order by kept_at desc limit 1 offset "
                                + KEPT)
                .param(mentee.value())
                .query(LocalDateTime.class)
                .optional();
        old.ifPresent(at -> jdbc.sql("delete from skill_standing_kept where mentee = ? and kept_at <= ?")
                .params(mentee.value(), at)
                .update());
    }

    private static OwnStanding.Shown shown(ResultSet row) throws SQLException {
        return new OwnStanding.Shown(
                new MentorshipId(row.getObject("mentorship", UUID.class)),
                new AccountId(row.getObject("mentor", UUID.class)));
    }

    private static StandingEntry entry(ResultSet row) throws SQLException {
        var mentor = row.getObject("mentor", UUID.class);
        return new StandingEntry(
                row.getObject("id", UUID.class),
                StandingPart.valueOf(row.getString("part")),
                row.getString("words"),
                row.getString("example"),
                row.getInt("edition"),
                at(row, "written_at"),
                mentor == null
                        ? List.of()
                        : List.of(new StandingWord(new AccountId(mentor), row.getString("added"), at(row, "said_at"))));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
