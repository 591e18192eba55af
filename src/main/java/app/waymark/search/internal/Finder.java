package app.waymark.search.internal;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.search.Findable;
import app.waymark.search.FindableKind;
import app.waymark.search.SearchFound;
import app.waymark.search.SearchHit;
import app.waymark.search.ShownFind;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.TypedText;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds: reads what may fit from the reader's shelves, ranks it, and asks the modules which of the best the reader sees. What
 * they then see is compared once more, so that nothing is found by words that are not shown.
 */
@Component
public class Finder {

    /** Fewer than these that are typed rightly, and slips are forgiven as well. */
    private static final int ENOUGH = 10;

    /** How many more are asked for than are shown: some may turn out not to be the reader's to see any more. */
    private static final int SPARE = 20;

    private static final int SNIPPET = 180;

    private final SearchRows rows;
    private final List<Findable> findables;
    private final Portions portions;
    private final Accounts accounts;
    private final Clock clock;

    Finder(SearchRows rows, List<Findable> findables, Portions portions, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.findables = List.copyOf(findables);
        this.portions = portions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A line that does fit. */
    record Ranked(SearchRows.Row row, Ranking.Answer answer) {}

    /** Those that fit, the best first, and whether slips were forgiven. */
    record Fitting(List<Ranked> best, boolean slips) {}

    private record Key(FindableKind kind, UUID thing) {}

    /** What fits, as this reader sees it; empty where nothing was asked. */
    public Optional<SearchFound> find(AccountId reader, String typed, int most) {
        var asked = Asked.of(typed);
        if (asked.nothing()) {
            return Optional.empty();
        }
        var shelves = new LinkedHashSet<>(Set.of(reader.value()));
        var others = findables.stream().map(one -> one.shelves(reader)).toList();
        var read = portions.read(others.toArray(Portion<?>[]::new));
        others.forEach(one -> shelves.addAll(read.of(one)));
        var fitting = fitting(reader, shelves, asked);
        return Optional.of(shown(reader, asked, fitting.best(), new Ranking(asked, fitting.slips()), most));
    }

    /** What fits among all that stands on these shelves; whether the reader sees it is not asked yet. */
    Fitting fitting(AccountId reader, Set<UUID> shelves, Asked asked) {
        var now = clock.instant();
        var ranked = ranked(
                rows.rightly(shelves, asked),
                new Ranking(asked, false),
                asked.terms().size(),
                reader,
                now);
        boolean slips = ranked.size() < ENOUGH;
        if (slips) {
            var seen = ranked.stream().map(one -> key(one.row())).collect(Collectors.toSet());
            var more = rows.withSlips(shelves, asked).stream()
                    .filter(row -> !seen.contains(key(row)))
                    .toList();
            ranked.addAll(ranked(
                    more, new Ranking(asked, true), Math.max(1, asked.terms().size() - 1), reader, now));
            ranked.sort(BEST);
        }
        return new Fitting(ranked, slips);
    }

    private static final Comparator<Ranked> BEST = Comparator.comparingInt(
                    (Ranked one) -> one.answer().terms())
            .thenComparingDouble(one -> one.answer().worth())
            .reversed();

    /** Those that do fit, the best first; a thing that stands on two shelves once. */
    private static List<Ranked> ranked(
            Collection<SearchRows.Row> found, Ranking ranking, int least, AccountId reader, Instant now) {
        var best = new HashMap<Key, Ranked>();
        for (var row : found) {
            var answer = ranking.of(row.line());
            if (answer.terms() >= least) {
                var one = new Ranked(
                        row, answer.with(reader.value().equals(row.candidate().person()), row.at(), now));
                best.merge(key(row), one, (a, b) -> BEST.compare(a, b) <= 0 ? a : b);
            }
        }
        return best.values().stream().sorted(BEST).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Key key(SearchRows.Row row) {
        return new Key(row.candidate().kind(), row.candidate().thing());
    }

    private SearchFound shown(AccountId reader, Asked asked, List<Ranked> ranked, Ranking ranking, int most) {
        var first = ranked.subList(0, Math.min(ranked.size(), most + SPARE));
        var portion = new ArrayList<Portion<List<ShownFind>>>();
        for (var findable : findables) {
            var candidates = first.stream()
                    .map(Ranked::row)
                    .filter(row -> row.source().equals(findable.name()))
                    .map(SearchRows.Row::candidate)
                    .toList();
            if (!candidates.isEmpty()) {
                portion.add(findable.show(reader, candidates));
            }
        }
        var people = accounts.toFind(first.stream()
                .map(one -> one.row().candidate().person())
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet()));
        var all = new ArrayList<Portion<?>>(portion);
        all.add(people);
        var read = portions.read(all.toArray(Portion<?>[]::new));
        Map<Key, ShownFind> seen = new HashMap<>();
        portion.forEach(one -> read.of(one).forEach(find -> seen.put(new Key(find.kind(), find.thing()), find)));
        var names = read.of(people);
        var snippets = new Snippets(asked);
        var hits = new ArrayList<SearchHit>();
        int found = 0;
        for (var one : first) {
            var find = seen.get(key(one.row()));
            if (find != null && fits(ranking, find, one.answer().terms())) {
                found++;
                if (hits.size() < most) {
                    hits.add(hit(one, find, names, snippets));
                }
            }
        }
        return new SearchFound(hits, found > hits.size() || ranked.size() > first.size(), true);
    }

    /** Whether what the reader sees of it has what was asked. */
    private static boolean fits(Ranking ranking, ShownFind find, int terms) {
        var line = new String(Folding.line(find.title(), find.text()), StandardCharsets.UTF_8);
        return ranking.of(line).terms() >= terms;
    }

    private static SearchHit hit(Ranked one, ShownFind find, Map<AccountId, AccountSummary> names, Snippets snippets) {
        var person = find.person() == null ? null : names.get(find.person());
        return new SearchHit(
                find.kind(),
                find.thing(),
                snippets.whole(find.title()),
                TypedText.blank(find.text()) ? List.of() : snippets.around(TypedText.strip(find.text()), SNIPPET),
                find.path(),
                person == null ? "" : person.name(),
                one.row().at());
    }
}
