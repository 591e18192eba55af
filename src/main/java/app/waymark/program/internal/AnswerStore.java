package app.waymark.program.internal;

import app.waymark.program.Field;
import app.waymark.program.FieldAnswer;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.Readers;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers, row by row: a thousand people's are written and read at once. */
@Component
public class AnswerStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    AnswerStore(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** What an import says of these people. What somebody wrote about themselves stays. */
    public void bringIn(UUID programme, Map<String, Field> fields, Map<UUID, Map<String, String>> said) {
        var now = now();
        var rows = said.entrySet().stream()
                .flatMap(person -> person.getValue().entrySet().stream().map(one -> {
                    var field = Objects.requireNonNull(fields.get(one.getKey()), "a declared field");
                    return new Object[] {
                        programme,
                        person.getKey(),
                        one.getKey(),
                        one.getValue(),
                        field.readers().name(),
                        field.use().name(),
                        now
                    };
                }))
                .toList();
        if (!rows.isEmpty()) {
            batch.batchUpdate(
                    "insert into answer (programme, account, field_key, text, own, said_to, said_for, given_at)"
                            + " values (?, ?, ?, ?, false, ?, ?, ?) on duplicate key update"
                            + " given_at = if(own or text = value(text), given_at, value(given_at)),"
                            + " said_to = if(own, said_to, value(said_to)),"
                            + " said_for = if(own, said_for, value(said_for)),"
                            + " text = if(own, text, value(text))",
                    rows);
        }
    }

    /** An answer as it stands, with whom it was said to and for what; whether its person said it, or took it away. */
    record Stands(UUID account, String key, String text, boolean own, String to, String use) {}

    /** What these people said to these fields of a programme. */
    List<Stands> standing(UUID programme, Collection<UUID> accounts, Collection<String> fields) {
        if (accounts.isEmpty() || fields.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select account, field_key, text, own, said_to, said_for from answer where programme = :programme"
                                + " and account in (:accounts) and field_key in (:fields)")
                .param("programme", programme)
                .param("accounts", accounts)
                .param("fields", fields)
                .query((row, number) -> new Stands(
                        row.getObject("account", UUID.class),
                        row.getString("field_key"),
                        row.getString("text"),
                        row.getBoolean("own"),
                        row.getString("said_to"),
                        row.getString("said_for")))
                .list();
    }

    /** Takes answers away that nobody gave themselves. */
    void clear(UUID programme, Map<UUID, Set<String>> keys) {
        var rows = keys.entrySet().stream()
                .flatMap(
                        person -> person.getValue().stream().map(key -> new Object[] {programme, person.getKey(), key}))
                .toList();
        if (!rows.isEmpty()) {
            batch.batchUpdate(
                    "delete from answer where programme = ? and account = ? and field_key = ? and own = false", rows);
        }
    }

    /** An answer that is to be as it was before, where it still is as it was written and nobody gave it themselves. */
    record Back(UUID account, String key, String written, ImportRecords.Said before) {}

    /** Puts answers back. */
    void putBack(UUID programme, List<Back> backs) {
        batch.batchUpdate(
                "delete from answer where programme = ? and account = ? and field_key = ? and text = ? and own = false",
                backs.stream()
                        .filter(one -> one.before().text() == null)
                        .map(one -> new Object[] {programme, one.account(), one.key(), one.written()})
                        .toList());
        batch.batchUpdate(
                "update answer set text = ?, said_to = ?, said_for = ? where programme = ? and account = ?"
                        + " and field_key = ? and text = ? and own = false",
                backs.stream()
                        .filter(one ->
                                one.before().text() != null && !one.written().isEmpty())
                        .map(one -> new Object[] {
                            one.before().text(),
                            one.before().to(),
                            one.before().use(),
                            programme,
                            one.account(),
                            one.key(),
                            one.written()
                        })
                        .toList());
        batch.batchUpdate(
                "insert ignore into answer (programme, account, field_key, text, own, said_to, said_for, given_at)"
                        + " values (?, ?, ?, ?, false, ?, ?, ?)",
                backs.stream()
                        .filter(one ->
                                one.before().text() != null && one.written().isEmpty())
                        .map(one -> new Object[] {
                            programme,
                            one.account(),
                            one.key(),
                            one.before().text(),
                            one.before().to(),
                            one.before().use(),
                            now()
                        })
                        .toList());
    }

    /**
     * What this person says to this field from now on. An empty text takes the answer away; that it was taken away stays
     * known, so that no import brings it back.
     */
    public void say(UUID programme, UUID account, Field field, String text) {
        jdbc.sql("insert into answer (programme, account, field_key, text, own, said_to, said_for, given_at)"
                        + " values (?, ?, ?, ?, true, ?, ?, ?) on duplicate key update text = value(text), own = true,"
                        + " said_to = value(said_to), said_for = value(said_for), given_at = value(given_at)")
                .params(
                        programme,
                        account,
                        field.key(),
                        text,
                        field.readers().name(),
                        field.use().name(),
                        now())
                .update();
    }

    /**
     * What a programme asks, in its order, each with what this person says to it; an answer that its person took away is no
     * answer.
     */
    public Portion<List<FieldAnswer>> toSheet(UUID programme, UUID account) {
        return Portion.rows(
                List.of(
                        "field_key",
                        "label_en",
                        "label_de",
                        "kind",
                        "readers",
                        "used_for",
                        "choices",
                        "said",
                        "own",
                        "said_to",
                        "said_for"),
                "select f.field_key, f.label_en, f.label_de, f.kind, f.readers, f.used_for, f.choices,"
                        + " coalesce(a.text, '') as said, a.own, a.said_to, a.said_for from program_field f"
                        + " left join answer a on a.programme = f.programme and a.field_key = f.field_key"
                        + " and a.account = ? where f.programme = ? order by f.position, f.field_key limit ?",
                AnswerStore::answer,
                account,
                programme,
                Field.MOST);
    }

    private static FieldAnswer answer(ResultSet row) throws SQLException {
        var field = field(row);
        var text = row.getString("said");
        return text.isEmpty()
                ? new FieldAnswer(field, "", true, true)
                : new FieldAnswer(
                        field,
                        text,
                        row.getBoolean("own"),
                        Readers.valueOf(row.getString("said_to")) == field.readers()
                                && FieldUse.valueOf(row.getString("said_for")) == field.use());
    }

    private static Field field(ResultSet row) throws SQLException {
        return new Field(
                row.getString("field_key"),
                row.getString("label_en"),
                row.getString("label_de"),
                FieldKind.valueOf(row.getString("kind")),
                Readers.valueOf(row.getString("readers")),
                FieldUse.valueOf(row.getString("used_for")),
                row.getString("choices").lines().toList());
    }

    /** Something that a circle reads of somebody. */
    public record ToldRow(UUID account, Field field, String text) {}

    /** What this circle reads of these people, in the order of the programme's fields. */
    public Portion<List<ToldRow>> toTold(UUID round, Collection<UUID> accounts, Readers circle) {
        var open = open(circle);
        if (accounts.isEmpty() || open.isEmpty()) {
            return Portion.known(List.of());
        }
        var arguments = new ArrayList<Object>(open);
        arguments.addAll(open);
        arguments.addAll(accounts);
        arguments.add(round);
        return Portion.rows(
                List.of(
                        "account",
                        "said",
                        "field_key",
                        "label_en",
                        "label_de",
                        "kind",
                        "readers",
                        "used_for",
                        "choices"),
                "select a.account, a.text as said, f.field_key, f.label_en, f.label_de, f.kind, f.readers, f.used_for,"
                        + " f.choices from round r join program_field f on f.programme = r.programme"
                        + " and f.readers in (" + places(open) + ") join answer a on a.programme = r.programme"
                        + " and a.field_key = f.field_key and a.said_to in (" + places(open) + ") and a.account in ("
                        + places(accounts) + ") and a.text <> '' where r.id = ? order by f.position, f.field_key limit "
                        + Field.MOST * accounts.size(),
                row -> new ToldRow(row.getObject("account", UUID.class), field(row), row.getString("said")),
                arguments.toArray());
    }

    private static String places(Collection<?> all) {
        return all.stream().map(one -> "?").collect(Collectors.joining(", "));
    }

    private static List<String> open(Readers circle) {
        return Stream.of(Readers.values())
                .filter(circle::reads)
                .map(Readers::name)
                .toList();
    }

    /**
     * A field of the programme, and whether the circle reads it; or, with an account, one that it reads but for what this
     * person said to it before.
     */
    public record Quoted(@Nullable UUID account, String key, boolean open, String labelEn, String labelDe) {}

    /** What this circle may be quoted of these people, beside what the programme's fields are called. */
    public List<Quoted> quotable(UUID programme, Collection<UUID> accounts, Readers circle) {
        var open = open(circle);
        return jdbc.sql("select null as account, field_key, readers in (:open) as open, label_en, label_de"
                        + " from program_field where programme = :programme"
                        + " union all select a.account, a.field_key, false, '', '' from answer a"
                        + " join program_field f on f.programme = a.programme and f.field_key = a.field_key"
                        + " where a.programme = :programme and a.account in (:accounts)"
                        + " and f.readers in (:open) and a.said_to not in (:open) and a.text <> ''")
                .param("programme", programme)
                .param("open", open.isEmpty() ? List.of("") : open)
                .param("accounts", accounts.isEmpty() ? List.of(new UUID(0, 0)) : accounts)
                .query((row, number) -> new Quoted(
                        row.getObject("account", UUID.class),
                        row.getString("field_key"),
                        row.getBoolean("open"),
                        row.getString("label_en"),
                        row.getString("label_de")))
                .list();
    }

    /** A field of a round's programme, or, with an account, what somebody said to it. */
    public record Used(@Nullable UUID account, String key, String text, String labelEn, String labelDe) {}

    /**
     * What everybody who takes part in this round said to its programme for this use, where it is the field's still, beside
     * all fields of the programme.
     */
    public List<Used> used(UUID round, FieldUse use) {
        return jdbc.sql("select null as account, f.field_key, '' as text, f.label_en, f.label_de from round r"
                        + " join program_field f on f.programme = r.programme where r.id = :round"
                        + " union all select a.account, a.field_key, a.text, '', '' from participant p"
                        + " join round r on r.id = p.round"
                        + " join answer a on a.programme = r.programme and a.account = p.account and a.said_for = :use"
                        + " and a.text <> ''"
                        + " join program_field f on f.programme = r.programme and f.field_key = a.field_key"
                        + " and f.used_for = :use where p.round = :round")
                .param("use", use.name())
                .param("round", round)
                .query((row, number) -> new Used(
                        row.getObject("account", UUID.class),
                        row.getString("field_key"),
                        row.getString("text"),
                        row.getString("label_en"),
                        row.getString("label_de")))
                .list();
    }

    /** Takes everything away that this person said to a programme. */
    public void forget(UUID programme, UUID account) {
        jdbc.sql("delete from answer where programme = ? and account = ?")
                .params(programme, account)
                .update();
    }

    /** Takes everybody's answers to a field away. */
    public int forgetField(UUID programme, String key) {
        return jdbc.sql("delete from answer where programme = ? and field_key = ?")
                .params(programme, key)
                .update();
    }

    /** What was said before answers belonged to a programme, by key. */
    public Map<String, String> unassigned(UUID account) {
        var found = new java.util.TreeMap<String, String>();
        jdbc.sql("select field_key, text from unassigned_answer where account = ?")
                .param(account)
                .query((row, number) -> Map.entry(row.getString("field_key"), row.getString("text")))
                .list()
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** Takes one of those away, and says whether it was there. */
    public boolean takeUnassigned(UUID account, String key) {
        return jdbc.sql("delete from unassigned_answer where account = ? and field_key = ?")
                        .params(account, key)
                        .update()
                > 0;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
