package app.waymark.recognition.internal;

import app.waymark.recognition.KindWord;
import app.waymark.recognition.Moments;
import app.waymark.recognition.Thanks;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Thanks, kind words and what is left out, as rows. */
@Component
public class RecognitionRows {

    private static final List<String> THANKS =
            List.of("id", "goal", "item", "said_by", "said_to", "to_whom", "words", "said_at");

    private final JdbcTemplate jdbc;

    RecognitionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The thanks for something, the earliest first. */
    public static Portion<List<Thanks>> thanksFor(UUID goal, UUID item) {
        return Portion.rows(
                THANKS,
                "select * from thanks where goal = ? and item = ? order by said_at, id limit ?",
                RecognitionRows::thanks,
                goal,
                item,
                Moments.MOST_THANKS);
    }

    /** How many thanks were said for something, a number that nobody changes until the transaction ends. */
    public int lockedThanks(UUID goal, UUID item) {
        return Objects.requireNonNullElse(
                jdbc.queryForObject(
                        "select count(*) from thanks where goal = ? and item = ? for update",
                        Integer.class,
                        goal,
                        item),
                0);
    }

    /** All thanks that somebody said between two instants, the earliest first. */
    public List<Thanks> thanksBy(AccountId person, Instant from, Instant until) {
        return Slice.whole(most -> thanksBy(person, from, until, most));
    }

    private List<Thanks> thanksBy(AccountId person, Instant from, Instant until, int most) {
        return jdbc.query(
                "select * from thanks where said_by = ? and said_at >= ? and said_at < ? order by said_at, id limit ?",
                (row, number) -> thanks(row),
                person.value(),
                utc(from),
                utc(until),
                most);
    }

    /** The latest thanks that somebody said. */
    public List<Thanks> latestThanks(AccountId person, int most) {
        return jdbc.query(
                "select * from thanks where said_by = ? order by said_at desc, id desc limit ?",
                (row, number) -> thanks(row),
                person.value(),
                most);
    }

    public void thank(
            UUID id,
            UUID goal,
            UUID item,
            AccountId by,
            @Nullable AccountId to,
            String toWhom,
            String words,
            Instant at) {
        jdbc.update(
                "insert into thanks (id, goal, item, said_by, said_to, to_whom, words, said_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                goal,
                item,
                by.value(),
                to == null ? null : to.value(),
                toWhom,
                words,
                utc(at));
    }

    /** The thanks that somebody said, the latest first. */
    public List<Thanks> thanksOf(AccountId by, @Nullable Cursor after, int most) {
        return after == null
                ? jdbc.query(
                        "select * from thanks where said_by = ? order by said_at desc, id desc limit ?",
                        (row, number) -> thanks(row),
                        by.value(),
                        most)
                : jdbc.query(
                        "select * from thanks where said_by = ? and (said_at < ? or (said_at = ? and id < ?))"
                                + " order by said_at desc, id desc limit ?",
                        (row, number) -> thanks(row),
                        by.value(),
                        utc(after.at()),
                        utc(after.at()),
                        after.id(),
                        most);
    }

    /** One of them. */
    public Optional<Thanks> thanksOf(AccountId by, UUID id) {
        return jdbc
                .query(
                        "select * from thanks where said_by = ? and id = ?",
                        (row, number) -> thanks(row),
                        by.value(),
                        id)
                .stream()
                .findFirst();
    }

    /** What was said to these, by what was reached. */
    public Map<UUID, List<KindWord>> words(Collection<UUID> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        var marks = String.join(",", Collections.nCopies(items.size(), "?"));
        var found = new HashMap<UUID, List<KindWord>>();
        jdbc.query(
                "select item, said_by, words, said_at from kind_word where item in (" + marks + ") order by said_at",
                row -> {
                    found.computeIfAbsent(row.getObject("item", UUID.class), item -> new ArrayList<>())
                            .add(word(row));
                },
                items.toArray());
        return found;
    }

    /** What was said to this, the earliest first. */
    public static Portion<List<KindWord>> words(UUID item) {
        return Portion.rows(
                List.of("said_by", "words", "said_at"),
                "select said_by, words, said_at from kind_word where item = ? order by said_at",
                RecognitionRows::word,
                item);
    }

    private static KindWord word(ResultSet row) throws SQLException {
        return new KindWord(
                new AccountId(row.getObject("said_by", UUID.class)),
                row.getString("words"),
                instant(row.getObject("said_at", LocalDateTime.class)));
    }

    /** Whether somebody leaves this out of the yearbook. */
    public static Portion<Boolean> leftOut(AccountId person, UUID item) {
        return Portion.rows(
                        List.of("item"),
                        "select item from yearbook_gap where account = ? and item = ?",
                        row -> true,
                        person.value(),
                        item)
                .map(found -> !found.isEmpty());
    }

    /** Says it, or says it anew where the same person said something before. */
    public void say(UUID id, UUID goal, UUID item, AccountId by, String words, Instant at) {
        jdbc.update(
                "insert into kind_word (id, goal, item, said_by, words, said_at) values (?, ?, ?, ?, ?, ?)"
                        + " on duplicate key update words = values(words), said_at = values(said_at)",
                id,
                goal,
                item,
                by.value(),
                words,
                utc(at));
    }

    /** Which of these somebody leaves out of the yearbook. */
    public Set<UUID> leftOut(AccountId person) {
        return new HashSet<>(jdbc.query(
                "select item from yearbook_gap where account = ?",
                (row, number) -> row.getObject(1, UUID.class),
                person.value()));
    }

    public void leaveOut(AccountId person, UUID item, boolean out) {
        jdbc.update("delete from yearbook_gap where account = ? and item = ?", person.value(), item);
        if (out) {
            jdbc.update("insert into yearbook_gap (account, item) values (?, ?)", person.value(), item);
        }
    }

    private static Thanks thanks(ResultSet row) throws SQLException {
        var to = row.getObject("said_to", UUID.class);
        return new Thanks(
                row.getObject("id", UUID.class),
                row.getObject("item", UUID.class),
                to == null ? null : new AccountId(to),
                row.getString("to_whom"),
                row.getString("words"),
                instant(row.getObject("said_at", LocalDateTime.class)));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
