package app.waymark.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bounded read that has not been made yet. A page is made of many of them, which several classes and modules know how to
 * make; {@link Portions} makes those that are asked for together in one statement, so that a page costs few trips to the
 * database and each class keeps its own SQL. Whoever gives a portion out has decided that the person acting may read it.
 *
 * <p>A portion holds nothing that was read, and can be read again.
 *
 * @param <T> what comes of it
 */
public final class Portion<T> {

    /** What becomes of the rows of one read, in their order. */
    public interface Gathering<T> {

        /** Takes the row at which this result stands; reads it by the names of its columns. */
        void take(ResultSet row) throws SQLException;

        /** What came of all rows. */
        T gathered();
    }

    /** What one row says. */
    @FunctionalInterface
    public interface RowReader<R> {

        R read(ResultSet row) throws SQLException;
    }

    /** Where a row goes. */
    @FunctionalInterface
    public interface RowTaker {

        void take(ResultSet row) throws SQLException;
    }

    /** A query with the names of its columns and what stands for its question marks. */
    public record Query(List<String> columns, String sql, List<@Nullable Object> arguments) {

        public Query {
            columns = List.copyOf(columns);
            arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
        }
    }

    /**
     * A read that is being made.
     *
     * @param takers where the rows of each query go, in the order of {@link #queries}
     * @param result what came of it, once all rows are taken
     */
    public record Begun<T>(List<RowTaker> takers, Supplier<T> result) {}

    private final List<Query> queries;
    private final Supplier<Begun<T>> begin;

    private Portion(List<Query> queries, Supplier<Begun<T>> begin) {
        this.queries = List.copyOf(queries);
        this.begin = begin;
    }

    /**
     * A read that gathers its rows.
     *
     * @param columns every column of the query by its name; where portions that are read together have columns of the same
     *     name, these are of the same type
     * @param sql a query, which says itself how many rows it gives at most and in which order
     * @param gathering begins anew with each read
     */
    public static <T> Portion<T> of(
            List<String> columns, String sql, Supplier<Gathering<T>> gathering, @Nullable Object... arguments) {
        var all = new ArrayList<@Nullable Object>();
        for (var argument : arguments) {
            all.add(argument);
        }
        return new Portion<>(List.of(new Query(columns, sql, all)), () -> {
            var begun = gathering.get();
            return new Begun<>(List.of(begun::take), begun::gathered);
        });
    }

    /** A read that makes one thing of each row. */
    public static <R> Portion<List<R>> rows(
            List<String> columns, String sql, RowReader<? extends R> row, @Nullable Object... arguments) {
        return of(columns, sql, () -> new Listing<R>(row), arguments);
    }

    /** What is known without reading: for whoever gives a portion out, and has nothing to read. */
    public static <T> Portion<T> known(T value) {
        return new Portion<>(List.of(), () -> new Begun<>(List.of(), () -> value));
    }

    /** The same read, of which something else comes. */
    public <R> Portion<R> map(Function<? super T, ? extends R> then) {
        return new Portion<>(queries, () -> {
            var begun = begin.get();
            return new Begun<R>(begun.takers(), () -> then.apply(begun.result().get()));
        });
    }

    /** This read and another, of which one thing comes. */
    public <U, R> Portion<R> with(Portion<U> other, BiFunction<? super T, ? super U, ? extends R> both) {
        return new Portion<>(
                Stream.concat(queries.stream(), other.queries.stream()).toList(), () -> {
                    var one = begin.get();
                    var two = other.begin.get();
                    return new Begun<R>(
                            Stream.concat(one.takers().stream(), two.takers().stream())
                                    .toList(),
                            () -> both.apply(one.result().get(), two.result().get()));
                });
    }

    /** What it asks of the database; nothing where it is known. */
    public List<Query> queries() {
        return queries;
    }

    /** Begins to read. */
    public Begun<T> begin() {
        return begin.get();
    }

    private static final class Listing<R> implements Gathering<List<R>> {

        private final RowReader<? extends R> reader;
        private final List<R> rows = new ArrayList<>();

        Listing(RowReader<? extends R> reader) {
            this.reader = reader;
        }

        @Override
        public void take(ResultSet row) throws SQLException {
            rows.add(reader.read(row));
        }

        @Override
        public List<R> gathered() {
            return List.copyOf(rows);
        }
    }
}
