package app.waymark.goal.internal;

import app.waymark.goal.coach.Letter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which letters of which goal somebody sees differently from the coach, and on which words that was said. A goal that is
 * not saved yet has its author for its place.
 */
@Component
public class SeenDifferently {

    private final JdbcTemplate jdbc;

    SeenDifferently(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is around a goal for the coach.
     *
     * @param mentee whose goal it is, or null where there is no such goal
     * @param confidence how sure the mentee said to be in the last check-in, or null where there was none
     * @param linked what the goal leads to or came from: the longer goal, what was suggested or agreed, the vision; or empty
     * @param active how many goals the author works on at present
     * @param words the digests of the words that are seen differently, by letter
     * @param texts what the goal's texts say as they are saved, by the names of {@link TextsSaid}
     * @param begun when the goal was begun, or null where there is no such goal
     * @param said since when the texts say what they say, by the names of {@link TextsSaid}; one that is missing has from the
     *     beginning
     */
    public record Around(
            @Nullable UUID mentee,
            @Nullable Integer confidence,
            String linked,
            int active,
            Map<Letter, String> words,
            Map<String, String> texts,
            @Nullable Instant begun,
            Map<String, LocalDate> said) {}

    /** Reads all of it in one statement. */
    public Around around(UUID author, UUID place) {
        var words = new EnumMap<Letter, String>(Letter.class);
        var said = new HashMap<String, LocalDate>();
        var texts = new HashMap<String, String>();
        var begun = new @Nullable Instant[1];
        var mentee = new @Nullable UUID[1];
        var active = new int[1];
        var confidence = new @Nullable Integer[1];
        var linked = new String[] {""};
        jdbc.query(
                "select null as letter, null as words, null as part, null as said_on,"
                        + " (select content from goal where id = ? and deleted_at is null) as content,"
                        + " (select created_at from goal where id = ?) as begun,"
                        + " (select c.confidence from goal_check_in c where c.goal = ? order by c.made_at desc, c.id desc"
                        + " limit 1) as confidence,"
                        + " coalesce((select p.title from goal g join goal p on p.id = g.parent and " + PlaceRows.HOLDS
                        + " where g.id = ?),"
                        + " (select begun_words from goal where id = ? and begun_kind in ('SUGGESTION', 'FOLLOW_UP')),"
                        + " (select text from goal_vision where mentee = ?), '') as linked,"
                        + " (select mentee from goal where id = ? and deleted_at is null) as mentee,"
                        + " (select count(*) from goal where mentee = ? and state in ('DRAFT', 'SHARED')"
                        + " and deleted_at is null) as active"
                        + " union all select letter, words, null, null, null, null, null, null, null, null"
                        + " from goal_seen_differently where author = ? and place = ?"
                        + " union all select null, null, part, said_on, null, null, null, null, null, null"
                        + " from goal_text_said where goal = ?",
                row -> {
                    var letter = row.getString("letter");
                    var part = row.getString("part");
                    if (part != null) {
                        said.put(part, row.getObject("said_on", LocalDate.class));
                    } else if (letter == null) {
                        mentee[0] = row.getObject("mentee", UUID.class);
                        active[0] = row.getInt("active");
                        confidence[0] = row.getObject("confidence", Integer.class);
                        linked[0] = row.getString("linked");
                        var content = row.getString("content");
                        if (content != null) {
                            texts.putAll(TextsSaid.of(GoalDocuments.CONTENT.read(content, place)));
                            begun[0] =
                                    row.getObject("begun", LocalDateTime.class).toInstant(ZoneOffset.UTC);
                        }
                    } else {
                        words.put(Letter.valueOf(letter), row.getString("words"));
                    }
                },
                place.toString(),
                place.toString(),
                place.toString(),
                place.toString(),
                place.toString(),
                author.toString(),
                place.toString(),
                author.toString(),
                author.toString(),
                place.toString(),
                place.toString());
        return new Around(mentee[0], confidence[0], linked[0], active[0], words, texts, begun[0], said);
    }

    /** Remembers it for a letter, instead of what was said of other words. */
    public void keep(UUID author, UUID place, Letter letter, String words, Instant now) {
        jdbc.update(
                "insert into goal_seen_differently (author, place, letter, words, seen_at) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update words = values(words), seen_at = values(seen_at)",
                author.toString(),
                place.toString(),
                letter.name(),
                words,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /** Forgets it for a letter. */
    public void forget(UUID author, UUID place, Letter letter) {
        jdbc.update(
                "delete from goal_seen_differently where author = ? and place = ? and letter = ?",
                author.toString(),
                place.toString(),
                letter.name());
    }

    /** What was said of a new goal is said of the goal that it became. */
    public void settle(UUID author, UUID goal) {
        jdbc.update(
                "update goal_seen_differently set place = ? where author = ? and place = ?",
                goal.toString(),
                author.toString(),
                author.toString());
    }
}
