package app.waymark.skill.published;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the database has of a set, so far as to see what is different.
 *
 * @param version which version it is, or an empty text
 * @param languages the tags of its languages
 */
record StoredSet(
        String version, Set<String> languages, Map<UUID, Entry> entries, Map<RelationImport.Key, Integer> relations) {

    private static final int NAMED = 10;
    private static final int SOME = 5_000;

    /**
     * An entry.
     *
     * @param words the digests of what it says, by language tag
     */
    record Entry(EntryKind kind, String code, boolean gone, Map<String, UUID> words) {

        boolean says(EntryKind other, String otherCode) {
            return kind == other && code.equals(otherCode);
        }
    }

    /** Reads it; nobody else changes the set until the transaction ends. */
    static StoredSet locked(Connection connection, PublishedSource source, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert ignore into skill_set (source, version, languages, edition, changed_at) values (?, '', '', 0, ?)")) {
            insert.setString(1, source.name());
            insert.setObject(2, utc(now));
            insert.executeUpdate();
        }
        var version = "";
        var languages = new TreeSet<String>();
        try (var select =
                connection.prepareStatement("select version, languages from skill_set where source = ? for update")) {
            select.setString(1, source.name());
            try (var row = select.executeQuery()) {
                if (row.next()) {
                    version = row.getString(1);
                    for (var language : row.getString(2).split(",", -1)) {
                        if (!language.isEmpty()) {
                            languages.add(language);
                        }
                    }
                }
            }
        }
        return new StoredSet(version, languages, entries(connection, source), relations(connection, source));
    }

    private static Map<UUID, Entry> entries(Connection connection, PublishedSource source) throws SQLException {
        var entries = new HashMap<UUID, Entry>();
        try (var select = connection.prepareStatement(
                "select id, kind, code, gone_at is not null from skill_entry where source = ?")) {
            select.setFetchSize(SOME);
            select.setString(1, source.name());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    entries.put(
                            row.getObject(1, UUID.class),
                            new Entry(
                                    EntryKind.valueOf(row.getString(2)),
                                    row.getString(3),
                                    row.getBoolean(4),
                                    new HashMap<>()));
                }
            }
        }
        try (var select = connection.prepareStatement("select w.entry, w.language, w.digest from skill_words w"
                + " join skill_entry e on e.id = w.entry where e.source = ?")) {
            select.setFetchSize(SOME);
            select.setString(1, source.name());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var entry = entries.get(row.getObject(1, UUID.class));
                    if (entry != null) {
                        entry.words().put(row.getString(2).intern(), digest(row));
                    }
                }
            }
        }
        return entries;
    }

    private static UUID digest(ResultSet row) throws SQLException {
        var bytes = ByteBuffer.wrap(row.getBytes(3));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static Map<RelationImport.Key, Integer> relations(Connection connection, PublishedSource source)
            throws SQLException {
        var relations = new HashMap<RelationImport.Key, Integer>();
        try (var select = connection.prepareStatement(
                "select r.from_entry, r.kind, r.to_entry, r.level, r.weight from skill_relation r"
                        + " join skill_entry e on e.id = r.from_entry where e.source = ?")) {
            select.setFetchSize(SOME);
            select.setString(1, source.name());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    relations.put(
                            new RelationImport.Key(
                                    row.getObject(1, UUID.class),
                                    RelationKind.valueOf(row.getString(2)),
                                    row.getObject(3, UUID.class)),
                            RelationImport.asked(row.getInt(4), row.getInt(5)));
                }
            }
        }
        return relations;
    }

    /** What an entry is called, for the first few of a list; those after them are counted alone. */
    String labelOf(Connection connection, UUID id, int before) throws SQLException {
        if (before >= NAMED) {
            return "";
        }
        try (var select = connection.prepareStatement(
                "select label from skill_words where entry = ? order by language = 'en' desc, language limit 1")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** Writes down that it changed. */
    void note(Connection connection, PublishedSource source, String newVersion, Set<String> nowIn, Instant now)
            throws SQLException {
        try (var update = connection.prepareStatement("update skill_set set version = ?, languages = ?,"
                + " edition = edition + 1, changed_at = ? where source = ?")) {
            update.setString(1, newVersion);
            update.setString(2, String.join(",", nowIn));
            update.setObject(3, utc(now));
            update.setString(4, source.name());
            update.executeUpdate();
        }
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
