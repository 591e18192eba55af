package app.waymark.skill.published;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes in how the entries of a set belong together. */
final class RelationImport {

    private static final int SOME = 1_000;

    private final Connection connection;
    private final PublishedSource source;
    private final Set<UUID> known;
    private int came;
    private int changed;
    private int went;
    private int astray;

    /** @param known the entries that there are now */
    RelationImport(Connection connection, PublishedSource source, Set<UUID> known) {
        this.connection = connection;
        this.source = source;
        this.known = known;
    }

    /** What a relation is known by. */
    record Key(UUID from, RelationKind kind, UUID to) {}

    /** Level and weight as one number, to be compared. */
    static int asked(int level, int weight) {
        return level * 100 + weight;
    }

    void take(Map<Key, Integer> stored, PublishedSet set) throws SQLException {
        var ids = new HashMap<String, UUID>();
        var left = new HashMap<>(stored);
        left.keySet()
                .removeIf(key -> !set.relationKinds().contains(key.kind())
                        && known.contains(key.from())
                        && known.contains(key.to()));
        try (var rows = new Batch(
                connection,
                "insert into skill_relation (from_entry, kind, to_entry, level, weight) values",
                5,
                " on duplicate key update level = values(level), weight = values(weight)")) {
            var seen = new HashMap<Key, Integer>();
            for (var one : set.relations()) {
                var key = new Key(
                        ids.computeIfAbsent(one.from(), source::id),
                        one.kind(),
                        ids.computeIfAbsent(one.to(), source::id));
                if (!known.contains(key.from()) || !known.contains(key.to())) {
                    astray++;
                    continue;
                }
                var asked = asked(one.level(), one.weight());
                if (seen.put(key, asked) != null) {
                    continue;
                }
                left.remove(key);
                var before = stored.get(key);
                if (before == null) {
                    came++;
                } else if (before != asked) {
                    changed++;
                } else {
                    continue;
                }
                rows.add(key.from(), key.kind().name(), key.to(), one.level(), one.weight());
            }
        }
        remove(left.keySet());
    }

    private void remove(Set<Key> left) throws SQLException {
        try (var delete = connection.prepareStatement(
                "delete from skill_relation where from_entry = ? and kind = ? and to_entry = ?")) {
            for (var key : left) {
                delete.setObject(1, key.from());
                delete.setString(2, key.kind().name());
                delete.setObject(3, key.to());
                delete.addBatch();
                went++;
                if (went % SOME == 0) {
                    delete.executeBatch();
                }
            }
            if (went % SOME != 0) {
                delete.executeBatch();
            }
        }
    }

    int came() {
        return came;
    }

    int changed() {
        return changed;
    }

    int went() {
        return went;
    }

    int astray() {
        return astray;
    }
}
