package app.waymark.search.internal;

import app.waymark.search.Findable;
import app.waymark.search.FindableText;
import app.waymark.shared.SystemActor;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes what can be found of units, as the modules say it when the transaction that changed them is about to commit. */
@Component
public class IndexWriter {

    /** How many units are read and written at once. */
    static final int BATCH = 100;

    private final ObjectProvider<Findable> findables;
    private final JdbcTemplate jdbc;
    private final EntityManager entities;

    IndexWriter(ObjectProvider<Findable> findables, JdbcTemplate jdbc, EntityManager entities) {
        this.findables = findables;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** Has these units written anew before the transaction commits, each once. */
    public void changed(String source, Collection<UUID> units) {
        if (units.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("What is found changes with the transaction that changes it");
        }
        var pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.units.computeIfAbsent(source, name -> new LinkedHashSet<>()).addAll(units);
    }

    private final class Pending implements TransactionSynchronization {

        private final Map<String, Set<UUID>> units = new LinkedHashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(IndexWriter.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(IndexWriter.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            lock();
            SystemActor.run(() -> units.forEach((source, all) -> write(source, all)));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(IndexWriter.this);
        }

        /** Not while they are being taken in: that reads them, and writes what it read a moment later. */
        private void lock() {
            jdbc.queryForList(
                    "select source from search_lock where source in ("
                            + String.join(", ", Collections.nCopies(units.size(), "?"))
                            + ") order by source lock in share mode",
                    units.keySet().toArray());
        }
    }

    /** Writes these units as they are now, inside the caller's transaction. */
    void write(String source, Collection<UUID> units) {
        var findable = findables.stream()
                .filter(one -> one.name().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing to be found is called " + source));
        var all = List.copyOf(units);
        for (int from = 0; from < all.size(); from += BATCH) {
            write(findable, all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    private record Place(UUID shelf, String kind, UUID thing) {}

    private record Line(UUID unit, UUID about, @Nullable UUID person, Instant at, byte[] words) {

        boolean same(Line other) {
            return unit.equals(other.unit)
                    && about.equals(other.about)
                    && Objects.equals(person, other.person)
                    && at.equals(other.at)
                    && Arrays.equals(words, other.words);
        }
    }

    private void write(Findable findable, List<UUID> units) {
        var wanted = new LinkedHashMap<Place, Line>();
        for (var text : findable.texts(units)) {
            wanted.put(new Place(text.shelf(), text.kind().name(), text.thing()), line(text));
        }
        var present = present(findable.name(), units);
        var gone = new ArrayList<Object[]>();
        present.forEach((place, line) -> {
            if (!wanted.containsKey(place)) {
                gone.add(new Object[] {place.shelf(), place.kind(), place.thing()});
            }
        });
        var written = new ArrayList<@Nullable Object[]>();
        wanted.forEach((place, line) -> {
            var before = present.get(place);
            if (before == null || !line.same(before)) {
                written.add(new @Nullable Object[] {
                    place.shelf(),
                    place.kind(),
                    place.thing(),
                    findable.name(),
                    line.unit(),
                    line.about(),
                    line.person(),
                    LocalDateTime.ofInstant(line.at(), ZoneOffset.UTC),
                    line.words(),
                    place.shelf(),
                    line.person(),
                    place.kind()
                });
            }
        });
        if (!gone.isEmpty()) {
            jdbc.batchUpdate("delete from search_text where shelf = ? and kind = ? and thing = ?", gone);
        }
        if (!written.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into search_text (shelf, kind, thing, source, unit, about, person, at, words)"
                            + " select ?, ?, ?, ?, ?, ?, ?, ?, ? from dual"
                            + " where not exists (select 1 from search_forgotten where person = ? or (person = ? and ? = 'PERSON'))"
                            + " on duplicate key update source = values(source), unit = values(unit),"
                            + " about = values(about), person = values(person), at = values(at), words = values(words)",
                    written);
        }
    }

    private Map<Place, Line> present(String source, List<UUID> units) {
        var present = new HashMap<Place, Line>();
        var arguments = new ArrayList<Object>(units);
        arguments.addFirst(source);
        jdbc.query(
                "select shelf, kind, thing, unit, about, person, at, words from search_text where source = ? and unit in ("
                        + String.join(", ", Collections.nCopies(units.size(), "?")) + ")",
                row -> {
                    present.put(
                            new Place(
                                    row.getObject("shelf", UUID.class),
                                    row.getString("kind"),
                                    row.getObject("thing", UUID.class)),
                            new Line(
                                    row.getObject("unit", UUID.class),
                                    row.getObject("about", UUID.class),
                                    row.getObject("person", UUID.class),
                                    row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                    row.getBytes("words")));
                },
                arguments.toArray());
        return present;
    }

    private static Line line(FindableText text) {
        return new Line(
                text.unit(),
                text.about(),
                text.person(),
                text.at().truncatedTo(ChronoUnit.MICROS),
                Folding.line(text.title(), text.body()));
    }
}
