package app.waymark.goal.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.search.Candidate;
import app.waymark.search.Findable;
import app.waymark.search.FindableKind;
import app.waymark.search.FindableText;
import app.waymark.search.ShownFind;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Portion;
import app.waymark.shared.TypedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Goals and their steps are found by their mentee, private notes included, and by the mentor they are shared with, as far as
 * {@link Sight} lets them be seen. What is shown of a goal to the people of a programme is for its page, and not found.
 */
@Component
class FoundGoals implements Findable {

    static final String NAME = "goal";

    private static final List<String> COLUMNS =
            List.of("goal", "mentee", "content", "private_notes", "held_back", "closed_why");

    private final GoalRepository goals;

    FoundGoals(GoalRepository goals) {
        this.goals = goals;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<UUID> units(@Nullable UUID after, int most) {
        return goals.idsAfter(after == null ? new UUID(0, 0) : after, Limit.of(most));
    }

    @Override
    public List<FindableText> texts(Collection<UUID> units) {
        var texts = new ArrayList<FindableText>();
        for (var goal : goals.findAllById(units)) {
            var whole = goal.content();
            add(texts, goal, goal.mentee(), Sight.ofAuthor(), whole);
            var mentor = goal.mentor();
            if (mentor != null) {
                add(texts, goal, mentor, Sight.ofMentor(goal), whole);
            }
        }
        return texts;
    }

    private static void add(List<FindableText> texts, Goal goal, AccountId reader, Sight sight, GoalContent whole) {
        var seen = sight.content(whole);
        var notes = sight.throughMentor() ? "" : goal.privateNotes();
        texts.add(
                text(goal, FindableKind.GOAL, goal.getId(), reader, seen.title(), body(seen, notes, goal.closedWhy())));
        seen.allSteps().forEach(step -> texts.add(text(goal, FindableKind.STEP, step.id(), reader, step.text(), "")));
    }

    private static FindableText text(
            Goal goal, FindableKind kind, UUID thing, AccountId reader, String title, String body) {
        return new FindableText(
                goal.getId(),
                kind,
                thing,
                reader.value(),
                goal.getId(),
                goal.mentee().value(),
                goal.changedAt(),
                title,
                body);
    }

    /** Everything that stands on a goal's page in the words of its people, its title and its steps aside. */
    private static String body(GoalContent seen, String notes, @Nullable String closedWhy) {
        var words = new ArrayList<String>();
        words.add(seen.why());
        Stream.of(SmartPart.values()).map(seen::smart).forEach(words::add);
        words.add(seen.obstacle());
        seen.ifThens().forEach(plan -> {
            words.add(plan.cue().words());
            words.add(plan.then());
        });
        seen.milestones().forEach(milestone -> words.add(milestone.title()));
        seen.measures().forEach(measure -> {
            words.add(measure.name());
            words.add(measure.unit());
        });
        words.add(notes);
        words.add(closedWhy == null ? "" : closedWhy);
        words.removeIf(TypedText::blank);
        return String.join("\n", words);
    }

    private record Row(
            UUID goal,
            AccountId mentee,
            String content,
            String notes,
            String heldBack,
            @Nullable String why) {}

    @Override
    public Portion<List<ShownFind>> show(AccountId reader, Collection<Candidate> candidates) {
        var wanted = new HashMap<UUID, Set<UUID>>();
        candidates.forEach(one ->
                wanted.computeIfAbsent(one.unit(), goal -> new HashSet<>()).add(one.thing()));
        var arguments = new ArrayList<Object>(wanted.keySet());
        arguments.add(reader.value());
        arguments.add(reader.value());
        return Portion.rows(
                        COLUMNS,
                        "select id as goal, mentee, content, private_notes, held_back, closed_why from goal where id in ("
                                + String.join(", ", Collections.nCopies(wanted.size(), "?"))
                                + ") and deleted_at is null and (mentee = ? or mentor = ?)",
                        FoundGoals::row,
                        arguments.toArray())
                .map(rows ->
                        rows.stream().flatMap(row -> shown(reader, row, wanted)).toList());
    }

    private static Stream<ShownFind> shown(AccountId reader, Row row, Map<UUID, Set<UUID>> wanted) {
        boolean mine = row.mentee().equals(reader);
        var sight = mine ? Sight.ofAuthor() : Sight.ofMentor(new HeldParts().convertToEntityAttribute(row.heldBack()));
        var seen = sight.content(GoalDocuments.CONTENT.read(row.content(), row.goal()));
        var things = wanted.getOrDefault(row.goal(), Set.of());
        var finds = new ArrayList<ShownFind>();
        if (things.contains(row.goal())) {
            finds.add(new ShownFind(
                    FindableKind.GOAL,
                    row.goal(),
                    seen.title(),
                    body(seen, mine ? row.notes() : "", row.why()),
                    Links.goal(row.goal()),
                    mine ? null : row.mentee()));
        }
        seen.allSteps()
                .filter(step -> things.contains(step.id()))
                .map(step -> step(row, step, seen.title(), mine))
                .forEach(finds::add);
        return finds.stream();
    }

    private static ShownFind step(Row row, Step step, String goal, boolean mine) {
        return new ShownFind(
                FindableKind.STEP,
                step.id(),
                step.text(),
                goal,
                Links.step(row.goal(), step.id()),
                mine ? null : row.mentee());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("goal", UUID.class),
                new AccountId(row.getObject("mentee", UUID.class)),
                row.getString("content"),
                row.getString("private_notes"),
                row.getString("held_back"),
                row.getString("closed_why"));
    }
}
