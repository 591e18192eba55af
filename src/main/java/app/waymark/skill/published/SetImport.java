package app.waymark.skill.published;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Takes a published set into the database: all of it or nothing. What is as it is published already is not touched; what is
 * not published any more is marked as gone and stays, with all that was said of it.
 */
public final class SetImport {

    /** The longest name that a publisher may give an entry. */
    static final int LONGEST_URI = 250;

    private static final int LONGEST_LABEL = 500;
    private static final int LONGEST_CODE = 60;

    /** Where more than one of so many would be gone, the files are rather a part of the set than a version of it. */
    private static final int FEW = 5;

    private final Connection connection;
    private final Clock clock;
    private final boolean letGo;
    private final Tally came = new Tally();
    private final Tally changed = new Tally();
    private final Tally went = new Tally();

    /**
     * Into the database that this leads to.
     *
     * @param letGo whether more than a fifth of the set may be gone afterwards
     */
    public SetImport(Connection connection, Clock clock, boolean letGo) {
        this.connection = connection;
        this.clock = clock;
        this.letGo = letGo;
    }

    /**
     * Takes it in.
     *
     * @throws SetFault where it looks like a part of the set, and nothing says that the rest is to go
     */
    public SetChanges take(PublishedSet set) throws SQLException {
        return ended(set, true);
    }

    /**
     * Says what taking it in would change, and changes nothing.
     *
     * @throws SetFault as {@link #take}
     */
    public SetChanges look(PublishedSet set) throws SQLException {
        return ended(set, false);
    }

    private SetChanges ended(PublishedSet set, boolean kept) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            var changes = changes(set);
            if (kept) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return changes;
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(before);
        }
    }

    private SetChanges changes(PublishedSet set) throws SQLException {
        var source = set.source();
        var now = clock.instant();
        var stored = StoredSet.locked(connection, source, now);
        var entries = new HashMap<UUID, PublishedEntry>();
        set.entries().forEach(entry -> entries.put(source.id(entry.uri()), entry));
        var goes = new HashSet<UUID>();
        int present = 0;
        for (var one : stored.entries().entrySet()) {
            if (!one.getValue().gone() && set.kinds().contains(one.getValue().kind())) {
                present++;
                if (!entries.containsKey(one.getKey())) {
                    goes.add(one.getKey());
                }
            }
        }
        if (goes.size() * FEW > present && goes.size() > FEW && !letGo) {
            throw new SetFault(goes.size() + " of the " + present + " entries there are would be gone: these files look"
                    + " like a part of " + source.title()
                    + ". Nothing was changed; --let-go takes them in all the same.");
        }
        write(set, stored, entries);
        leave(stored, goes, now);
        var known = new HashSet<>(entries.keySet());
        stored.entries().forEach((id, entry) -> {
            if (!entry.gone() && !goes.contains(id)) {
                known.add(id);
            }
        });
        var relations = new RelationImport(connection, source, known);
        relations.take(stored.relations(), set);
        var kept = new TreeSet<>(stored.languages());
        kept.removeAll(set.languages());
        var languages = new TreeSet<>(stored.languages());
        languages.addAll(set.languages());
        var version = set.version().isEmpty() ? stored.version() : set.version();
        var changes = new SetChanges(
                version,
                came.some(),
                changed.some(),
                went.some(),
                relations.came(),
                relations.changed(),
                relations.went(),
                relations.astray(),
                List.copyOf(kept));
        if (!changes.none() || !version.equals(stored.version()) || !languages.equals(stored.languages())) {
            stored.note(connection, source, version, languages, now);
        }
        return changes;
    }

    private void write(PublishedSet set, StoredSet stored, Map<UUID, PublishedEntry> entries) throws SQLException {
        try (var rows = new Batch(
                        connection,
                        "insert into skill_entry (id, source, uri, kind, code, gone_at) values",
                        6,
                        " on duplicate key update kind = values(kind), code = values(code), gone_at = null");
                var words = new Batch(
                        connection,
                        "insert into skill_words (entry, language, label, others, description, digest) values",
                        6,
                        " on duplicate key update label = values(label), others = values(others),"
                                + " description = values(description), digest = values(digest)")) {
            words.after(rows);
            for (var one : entries.entrySet()) {
                var id = one.getKey();
                var entry = one.getValue();
                var there = stored.entries().get(id);
                boolean isNew = there == null || there.gone();
                boolean other = there != null && !there.says(entry.kind(), cut(entry.code(), LONGEST_CODE));
                if (isNew || other) {
                    rows.add(
                            id,
                            set.source().name(),
                            entry.uri(),
                            entry.kind().name(),
                            cut(entry.code(), LONGEST_CODE),
                            null);
                }
                for (var said : entry.words().entrySet()) {
                    var digest = digest(said.getValue());
                    if (there == null || !digest.equals(there.words().get(said.getKey()))) {
                        other = true;
                        words.add(
                                id,
                                said.getKey(),
                                cut(said.getValue().label(), LONGEST_LABEL),
                                String.join("\n", said.getValue().others()),
                                said.getValue().description(),
                                bytes(digest));
                    }
                }
                other |= there != null && unsay(id, there, entry, set.languages());
                if (isNew) {
                    came.add(label(entry));
                } else if (other) {
                    changed.add(label(entry));
                }
            }
        }
    }

    /** Takes away what an entry said in a language of the files that it is silent in now; says whether there was any. */
    private boolean unsay(UUID id, StoredSet.Entry there, PublishedEntry entry, Set<String> languages)
            throws SQLException {
        boolean some = false;
        for (var language : there.words().keySet()) {
            if (languages.contains(language) && !entry.words().containsKey(language)) {
                try (var delete =
                        connection.prepareStatement("delete from skill_words where entry = ? and language = ?")) {
                    delete.setObject(1, id);
                    delete.setString(2, language);
                    delete.executeUpdate();
                    some = true;
                }
            }
        }
        return some;
    }

    private void leave(StoredSet stored, Collection<UUID> goes, Instant now) throws SQLException {
        try (var update = connection.prepareStatement("update skill_entry set gone_at = ? where id = ?")) {
            for (var id : goes) {
                update.setObject(1, StoredSet.utc(now));
                update.setObject(2, id);
                update.addBatch();
                went.add(stored.labelOf(connection, id, went.count()));
            }
            if (!goes.isEmpty()) {
                update.executeBatch();
            }
        }
    }

    private static String label(PublishedEntry entry) {
        var words = entry.words();
        var english = words.get("en");
        return english != null
                ? english.label()
                : words.values().stream().findFirst().map(EntryWords::label).orElse(entry.uri());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static UUID digest(EntryWords words) {
        try {
            var md = MessageDigest.getInstance("SHA-256");
            md.update(words.label().getBytes(StandardCharsets.UTF_8));
            words.others().forEach(other -> {
                md.update((byte) 1);
                md.update(other.getBytes(StandardCharsets.UTF_8));
            });
            md.update((byte) 2);
            md.update(words.description().getBytes(StandardCharsets.UTF_8));
            var first = ByteBuffer.wrap(md.digest());
            return new UUID(first.getLong(), first.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(UUID digest) {
        return ByteBuffer.allocate(16)
                .putLong(digest.getMostSignificantBits())
                .putLong(digest.getLeastSignificantBits())
                .array();
    }

    /** Counts, and knows the first names of, what was counted. */
    private static final class Tally {

        private static final int NAMED = 10;

        private final List<String> first = new ArrayList<>();
        private int count;

        void add(String name) {
            count++;
            if (first.size() < NAMED && !name.isEmpty()) {
                first.add(name);
            }
        }

        int count() {
            return count;
        }

        SetChanges.Some some() {
            return new SetChanges.Some(count, List.copyOf(first));
        }
    }
}
