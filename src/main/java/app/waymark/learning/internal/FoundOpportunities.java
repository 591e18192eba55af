package app.waymark.learning.internal;

import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.search.Candidate;
import app.waymark.search.Findable;
import app.waymark.search.FindableKind;
import app.waymark.search.FindableText;
import app.waymark.search.ShownFind;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.Portion;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What there is to do in the organisation is found by the people of its programme, until its day is over where they are. */
@Component
class FoundOpportunities implements Findable {

    static final String NAME = "opportunity";

    /** The last day is not over anywhere before the day after it is, and what a stop missed is caught up with for so long. */
    private static final int DAYS = 30;

    private static final List<String> COLUMNS =
            List.of("chance", "chance_of", "chance_title", "chance_words", "posted_by");

    private final ProgrammeAccess programmes;
    private final CurrentActor actor;
    private final Clock clock;
    private final JdbcTemplate jdbc;

    FoundOpportunities(ProgrammeAccess programmes, CurrentActor actor, Clock clock, JdbcTemplate jdbc) {
        this.programmes = programmes;
        this.actor = actor;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<UUID> units(@Nullable UUID after, int most) {
        return jdbc.query(
                "select id from learning_opportunity where id > ? order by id limit ?",
                (row, number) -> row.getObject(1, UUID.class),
                after == null ? new UUID(0, 0) : after,
                most);
    }

    @Override
    public List<FindableText> texts(Collection<UUID> units) {
        var arguments = new ArrayList<Object>(units);
        arguments.add(yesterday());
        return jdbc.query(
                "select id, programme, posted_by, posted_at, title, words from learning_opportunity where id in ("
                        + ResourceRows.marks(units.size()) + ") and taken_at is null and ends_on >= ?",
                (row, number) -> new FindableText(
                        row.getObject("id", UUID.class),
                        FindableKind.OPPORTUNITY,
                        row.getObject("id", UUID.class),
                        PeopleShelf.of(row.getObject("programme", UUID.class)),
                        row.getObject("id", UUID.class),
                        row.getObject("posted_by", UUID.class),
                        row.getObject("posted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("title"),
                        row.getString("words")),
                arguments.toArray());
    }

    private record Row(
            UUID id,
            ProgrammeId programme,
            String title,
            String words,
            @Nullable UUID by) {}

    @Override
    public Portion<List<ShownFind>> show(AccountId reader, Collection<Candidate> candidates) {
        var arguments = new ArrayList<Object>();
        candidates.forEach(one -> arguments.add(one.thing()));
        arguments.add(LocalDate.ofInstant(clock.instant(), actor.require().zone()));
        return Portion.rows(
                        COLUMNS,
                        "select id as chance, programme as chance_of, title as chance_title, words as chance_words, posted_by"
                                + " from learning_opportunity where id in (" + ResourceRows.marks(candidates.size())
                                + ") and taken_at is null and ends_on >= ?",
                        FoundOpportunities::row,
                        arguments.toArray())
                .with(programmes.parts(reader), (rows, parts) -> rows.stream()
                        .filter(row -> parts.takesPart().contains(row.programme())
                                || parts.coordinates().contains(row.programme()))
                        .map(row -> new ShownFind(
                                FindableKind.OPPORTUNITY,
                                row.id(),
                                row.title(),
                                row.words(),
                                Links.opportunity(row.id()),
                                row.by() == null ? null : new AccountId(Objects.requireNonNull(row.by()))))
                        .toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("chance", UUID.class),
                new ProgrammeId(row.getObject("chance_of", UUID.class)),
                row.getString("chance_title"),
                row.getString("chance_words"),
                row.getObject("posted_by", UUID.class));
    }

    /** Takes those out of what is searched whose day is over everywhere: they are shown to nobody, and would stand in the way. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> opportunitiesOverTask(OpportunityRows rows, Transactions transactions, Clock clock) {
            return Tasks.recurring("opportunities-over", FixedDelay.of(Duration.ofHours(12)))
                    .execute((instance, context) -> SystemActor.run(() -> transactions.run(() -> {
                        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                        rows.over(today.minusDays(DAYS), today.minusDays(2));
                    })));
        }
    }
}
