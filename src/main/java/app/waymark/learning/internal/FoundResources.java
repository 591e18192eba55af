package app.waymark.learning.internal;

import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeAccess.Parts;
import app.waymark.program.ProgrammeId;
import app.waymark.search.Candidate;
import app.waymark.search.Findable;
import app.waymark.search.FindableKind;
import app.waymark.search.FindableText;
import app.waymark.search.ShownFind;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What one learns from: a programme's is found by the people of its rounds, withdrawn by its coordinators alone; somebody's own
 * by themselves, with what came of it, and by the coordinators it is handed to, without that. What somebody plans is found by
 * {@link FoundPlans}.
 */
@Component
class FoundResources implements Findable {

    static final String NAME = "learning-resource";

    private static final String SELECT = "select r.id as learnt, r.programme as offered_by, r.added_by as added_by,"
            + " r.handed_to as handed_to, r.withdrawn_at is not null as withdrawn, r.changed_at as learnt_at,"
            + " r.title as learnt_title, r.words as learnt_words, p.id is not null as learnt_planned, p.words as came_of_it"
            + " from learning_resource r left join learning_plan p on p.resource = r.id and p.person = ";

    private static final List<String> COLUMNS = List.of(
            "learnt",
            "offered_by",
            "added_by",
            "handed_to",
            "withdrawn",
            "learnt_at",
            "learnt_title",
            "learnt_words",
            "learnt_planned",
            "came_of_it");

    private final ProgrammeAccess programmes;
    private final JdbcTemplate jdbc;

    FoundResources(ProgrammeAccess programmes, JdbcTemplate jdbc) {
        this.programmes = programmes;
        this.jdbc = jdbc;
    }

    /**
     * A resource.
     *
     * @param planned whether the reader plans it; where nobody reads, whoever added it
     * @param came what came of it, of the same person's plan
     */
    private record Row(
            UUID id,
            @Nullable UUID programme,
            @Nullable UUID addedBy,
            @Nullable UUID handedTo,
            boolean withdrawn,
            Instant at,
            String title,
            String words,
            boolean planned,
            String came) {

        String withWhatCame() {
            return came.isEmpty() ? words : words + "\n" + came;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<UUID> units(@Nullable UUID after, int most) {
        return jdbc.query(
                "select id from learning_resource where id > ? order by id limit ?",
                (row, number) -> row.getObject(1, UUID.class),
                after == null ? new UUID(0, 0) : after,
                most);
    }

    @Override
    public Portion<Set<UUID>> shelves(AccountId reader) {
        return programmes.parts(reader).map(PeopleShelf::all);
    }

    @Override
    public List<FindableText> texts(Collection<UUID> units) {
        var texts = new ArrayList<FindableText>();
        for (var one : jdbc.query(
                SELECT + "r.added_by where r.id in (" + ResourceRows.marks(units.size()) + ")",
                (row, number) -> row(row),
                units.toArray())) {
            var programme = one.programme();
            var owner = one.addedBy();
            var handedTo = one.handedTo();
            if (programme != null) {
                texts.add(text(one, one.withdrawn() ? programme : PeopleShelf.of(programme), null, one.words()));
            } else if (owner != null) {
                texts.add(text(one, owner, owner, one.withWhatCame()));
                if (handedTo != null) {
                    texts.add(text(one, handedTo, owner, one.words()));
                }
            }
        }
        return texts;
    }

    private static FindableText text(Row one, UUID shelf, @Nullable UUID person, String body) {
        return new FindableText(
                one.id(), FindableKind.RESOURCE, one.id(), shelf, one.id(), person, one.at(), one.title(), body);
    }

    @Override
    public Portion<List<ShownFind>> show(AccountId reader, Collection<Candidate> candidates) {
        var arguments = new ArrayList<Object>(List.of(reader.value()));
        candidates.forEach(one -> arguments.add(one.thing()));
        return Portion.rows(
                        COLUMNS,
                        SELECT + "? where r.id in (" + ResourceRows.marks(candidates.size()) + ")",
                        FoundResources::row,
                        arguments.toArray())
                .with(programmes.parts(reader), (rows, parts) -> rows.stream()
                        .flatMap(row -> shown(reader, row, parts).stream())
                        .toList());
    }

    private static List<ShownFind> shown(AccountId reader, Row one, Parts parts) {
        var programme = one.programme();
        if (one.planned() || (programme == null && reader.value().equals(one.addedBy()))) {
            return List.of(find(one, one.withWhatCame(), Links.ownLearning(one.id()), null));
        }
        if (programme != null) {
            var id = new ProgrammeId(programme);
            if (!one.withdrawn() && parts.takesPart().contains(id)) {
                return List.of(find(one, one.words(), Links.learningFound(one.title()), null));
            }
            return parts.coordinates().contains(id)
                    ? List.of(find(
                            one, one.words(), Links.programmeLearning(programme, one.title(), one.withdrawn()), null))
                    : List.of();
        }
        var handedTo = one.handedTo();
        return handedTo != null && parts.coordinates().contains(new ProgrammeId(handedTo))
                ? List.of(find(one, one.words(), Links.programmeLearning(handedTo), one.addedBy()))
                : List.of();
    }

    private static ShownFind find(Row one, String text, String path, @Nullable UUID person) {
        return new ShownFind(
                FindableKind.RESOURCE,
                one.id(),
                one.title(),
                text,
                path,
                person == null ? null : new AccountId(person));
    }

    private static Row row(ResultSet row) throws SQLException {
        var came = row.getString("came_of_it");
        return new Row(
                row.getObject("learnt", UUID.class),
                row.getObject("offered_by", UUID.class),
                row.getObject("added_by", UUID.class),
                row.getObject("handed_to", UUID.class),
                row.getBoolean("withdrawn"),
                row.getObject("learnt_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("learnt_title"),
                row.getString("learnt_words"),
                row.getBoolean("learnt_planned"),
                came == null ? "" : came);
    }
}
