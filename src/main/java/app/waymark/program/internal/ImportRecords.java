package app.waymark.program.internal;

import app.waymark.program.ImportColumn.Target;
import app.waymark.program.PartSaid;
import app.waymark.program.PastImport;
import app.waymark.program.PersonColumn;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.document.DocumentFormat;
import app.waymark.shared.document.UnreadableDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What imports did, for as long as they can be taken back, and where their columns went. */
@Component
class ImportRecords {

    /** How long an import can be taken back, and what it changed is known. */
    static final Duration UNDONE_WITHIN = Duration.ofDays(1);

    /** The most imports of a round that are told of. */
    static final int MOST = 20;

    /**
     * How somebody is in a round.
     *
     * @param state of the invitation
     */
    record Standing(
            String state,
            String name,
            String language,
            boolean mentor,
            boolean mentee,
            @Nullable Integer capacity) {}

    /** An answer as it stood; a text of null where there was none. */
    record Said(@Nullable String text, String to, String use) {}

    /**
     * What an import did with somebody.
     *
     * @param before null where they were not in the round
     * @param answers what they said before, of the fields that the import wrote
     * @param written what it wrote instead; an empty text where it took an answer away
     */
    record Done(@Nullable Standing before, Standing after, Map<String, Said> answers, Map<String, String> written) {}

    /** The same with whom. */
    record DoneTo(UUID account, boolean made, Done done) {}

    private static final DocumentFormat<Done> DONE =
            DocumentFormat.of("what an import did", Done.class).build();

    /** Where a column went. */
    record Went(@Nullable PersonColumn person, @Nullable String field, Map<String, PartSaid> parts) {}

    private static final DocumentFormat<Went> WENT =
            DocumentFormat.of("where a column of a file goes", Went.class).build();

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ImportRecords(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Keeps what an import did. */
    void keep(
            UUID id,
            UUID round,
            @Nullable UUID by,
            Instant at,
            String file,
            int added,
            int changed,
            List<DoneTo> done,
            Collection<String> fields) {
        jdbc.sql(
                        "insert into people_import (id, round, by_account, at, file, added, changed) values (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(round)
                .param(by)
                .param(utc(at))
                .param(file)
                .param(added)
                .param(changed)
                .update();
        batch.batchUpdate(
                "insert into people_import_row (import_id, account, made, document) values (?, ?, ?, ?)",
                done.stream()
                        .map(one -> new Object[] {id, one.account(), one.made(), DONE.write(one.done())})
                        .toList());
        batch.batchUpdate(
                "insert into people_import_field (import_id, field_key) values (?, ?)",
                fields.stream().map(key -> new Object[] {id, key}).toList());
    }

    /** The imports of a round that were made since, the latest first. */
    List<PastImport> since(UUID round, Instant since) {
        return jdbc.sql(
                        "select i.id, i.round, i.by_account, i.at, i.file, i.added, i.changed, i.undone_at from people_import i"
                                + " where i.round = ? and i.at > ? order by i.at desc, i.id desc limit " + MOST)
                .params(round, utc(since))
                .query((row, number) -> past(row))
                .list();
    }

    /** One of them, locked. */
    Optional<PastImport> lock(UUID id) {
        return jdbc.sql(
                        "select i.id, i.round, i.by_account, i.at, i.file, i.added, i.changed, i.undone_at from people_import i"
                                + " where i.id = ? for update")
                .param(id)
                .query((row, number) -> past(row))
                .optional();
    }

    private static PastImport past(ResultSet row) throws SQLException {
        var by = row.getObject("by_account", UUID.class);
        var undone = row.getObject("undone_at", LocalDateTime.class);
        var at = row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new PastImport(
                row.getObject("id", UUID.class),
                new RoundId(row.getObject("round", UUID.class)),
                by == null ? null : new AccountId(by),
                at,
                row.getString("file"),
                row.getInt("added"),
                row.getInt("changed"),
                at.plus(UNDONE_WITHIN),
                undone == null ? null : undone.toInstant(ZoneOffset.UTC));
    }

    /** Whether a later import of the same round wrote to people of this one, and was not taken back. */
    boolean overlaid(UUID id) {
        return jdbc.sql(
                        "select exists (select 1 from people_import one join people_import later on later.round = one.round"
                                + " and (later.at > one.at or (later.at = one.at and later.id > one.id)) and later.undone_at is null"
                                + " join people_import_row mine on mine.import_id = one.id"
                                + " join people_import_row theirs on theirs.import_id = later.id and theirs.account = mine.account"
                                + " where one.id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** What it did with whom. */
    List<DoneTo> rows(UUID id) {
        return jdbc.sql("select account, made, document from people_import_row where import_id = ? order by account")
                .param(id)
                .query((row, number) -> new DoneTo(
                        row.getObject("account", UUID.class),
                        row.getBoolean("made"),
                        DONE.read(row.getString("document"), id)))
                .list();
    }

    /** The fields it declared. */
    List<String> fields(UUID id) {
        return jdbc.sql("select field_key from people_import_field where import_id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    /** It is taken back. */
    void undone(UUID id, @Nullable UUID by, Instant at) {
        jdbc.sql("update people_import set undone_by = ?, undone_at = ? where id = ?")
                .param(by)
                .param(utc(at))
                .param(id)
                .update();
        jdbc.sql("delete from people_import_row where import_id = ?").param(id).update();
    }

    /** Forgets imports that can no longer be taken back, and says how many. */
    int forget(Instant before) {
        return jdbc.sql("delete from people_import where at <= ?")
                .param(utc(before))
                .update();
    }

    /** Where columns went the last time. */
    Map<String, Target> targets(UUID programme, Collection<String> names) {
        var found = new HashMap<String, Target>();
        went(programme, names).forEach((name, went) -> found.put(name, target(went)));
        return found;
    }

    /** What words meant in columns of parts the last time. */
    Map<String, PartSaid> parts(UUID programme, Collection<String> names) {
        var found = new HashMap<String, PartSaid>();
        went(programme, names).values().forEach(went -> found.putAll(went.parts()));
        return found;
    }

    private Map<String, Went> went(UUID programme, Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        var found = new LinkedHashMap<String, Went>();
        jdbc.sql("select name, document from import_column where programme = :programme and name in (:names)")
                .param("programme", programme)
                .param("names", names)
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("document")))
                .list()
                .forEach(one -> read(one.getValue(), programme).ifPresent(went -> found.put(one.getKey(), went)));
        return found;
    }

    /** What cannot be read any more is as good as none: it is chosen again. */
    private static Optional<Went> read(String document, UUID programme) {
        try {
            return Optional.of(WENT.read(document, programme));
        } catch (UnreadableDocument other) {
            return Optional.empty();
        }
    }

    private static Target target(Went went) {
        if (went.person() != null) {
            return new Target.ToPerson(went.person());
        }
        return went.field() == null ? new Target.LeftOut() : new Target.ToField(went.field());
    }

    /** Keeps where columns went. */
    void remember(UUID programme, Map<String, Target> targets, Map<String, PartSaid> parts) {
        batch.batchUpdate(
                "insert into import_column (programme, name, document) values (?, ?, ?)"
                        + " on duplicate key update document = value(document)",
                targets.entrySet().stream()
                        .filter(one -> one.getKey().length() <= FileColumns.LONGEST)
                        .map(one -> new Object[] {programme, one.getKey(), WENT.write(went(one.getValue(), parts))})
                        .toList());
    }

    private static Went went(Target target, Map<String, PartSaid> parts) {
        return switch (target) {
            case Target.ToPerson(var what) -> new Went(what, null, what == PersonColumn.PART ? parts : Map.of());
            case Target.ToField(var key) -> new Went(null, key, Map.of());
            case Target.NewField(var field) -> new Went(null, field.key(), Map.of());
            case Target.LeftOut out -> new Went(null, null, Map.of());
        };
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
