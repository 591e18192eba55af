package app.waymark.goal.internal;

import app.waymark.goal.GoalChanges;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalOrigin;
import app.waymark.goal.GoalParts;
import app.waymark.goal.HeldPart;
import app.waymark.goal.ShownGoal;
import app.waymark.goal.ShownGoal.Stands;
import app.waymark.goal.Viewpoint;
import app.waymark.goal.internal.GoalRepository.SummaryRow;
import app.waymark.shared.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody sees of a goal that they may read. This is decided here and nowhere else: pages, lists, history, threads,
 * turns, mail and exports that reach a mentor ask it, and so do the mentee's view "as my mentor" and the page on which the
 * people of a programme show each other their goals.
 */
public final class Sight {

    private static final Map<String, HeldPart> PARTS = Map.of(
            GoalSubjects.WHY, HeldPart.WHY,
            GoalContent.OBSTACLE, HeldPart.OBSTACLE,
            GoalParts.EVIDENCE, HeldPart.EVIDENCE,
            GoalParts.CHECK_IN, HeldPart.CHECK_INS,
            GoalParts.LOOK_BACK, HeldPart.CHECK_INS);

    private final boolean throughMentor;
    private final Set<HeldPart> hidden;

    private Sight(boolean throughMentor, Set<HeldPart> hidden) {
        this.throughMentor = throughMentor;
        this.hidden = hidden;
    }

    /**
     * What a reader sees. Anybody but the mentee sees what the mentor does.
     *
     * @param eyes through whose eyes the mentee reads; of no consequence for anybody else
     */
    public static Sight of(Goal goal, AccountId reader, Viewpoint eyes) {
        return goal.isMentee(reader) && eyes == Viewpoint.OWN ? ofAuthor() : ofMentor(goal);
    }

    /** What somebody sees of a goal of their own. */
    public static Sight ofAuthor() {
        return new Sight(false, Set.of());
    }

    /** What the mentor sees, or would see: for what is sent there. */
    public static Sight ofMentor(Goal goal) {
        return ofMentor(goal.heldBack());
    }

    /** The same of a goal of which this is held back. */
    static Sight ofMentor(Set<HeldPart> heldBack) {
        return new Sight(true, heldBack);
    }

    /** What the people of a programme see of a goal that is shown there, whoever they are. */
    public static ShownGoal ofProgramme(SummaryRow goal) {
        return new ShownGoal(
                new GoalId(goal.id()),
                new AccountId(goal.mentee()),
                goal.title(),
                goal.horizon(),
                switch (goal.state()) {
                    case DRAFT, SHARED -> Stands.UNDER_WAY;
                    case PAUSED -> Stands.PAUSED;
                    case REACHED -> Stands.REACHED;
                    case DROPPED -> Stands.LET_GO;
                });
    }

    /** Whether these are the mentor's eyes. */
    public boolean throughMentor() {
        return throughMentor;
    }

    /** Whether a part that can be held back is seen. */
    public boolean sees(HeldPart part) {
        return !hidden.contains(part);
    }

    /** What a goal was begun from; with whom is for the mentee, and for that one where they are its mentor. */
    public Optional<GoalOrigin> origin(Goal goal) {
        return goal.origin().filter(one -> !throughMentor || one.with() == null || goal.isMentor(one.with()));
    }

    /** The document without what is held back. */
    public GoalContent content(GoalContent whole) {
        var seen = sees(HeldPart.WHY) ? whole : whole.withWhy("");
        return sees(HeldPart.OBSTACLE) ? seen : seen.withObstacle("").withIfThens(List.of());
    }

    /** What somebody with these eyes typed, with what they did not see as it stands. */
    public GoalContent written(GoalContent typed, GoalContent stands) {
        var written = sees(HeldPart.WHY) ? typed : typed.withWhy(stands.why());
        return sees(HeldPart.OBSTACLE)
                ? written
                : written.withObstacle(stands.obstacle()).withIfThens(stands.ifThens());
    }

    /** What somebody with these eyes has typed and not saved, without what is held back from them by now. */
    public GoalEdit typed(GoalEdit edit) {
        return new GoalEdit(content(edit.content()), throughMentor ? "" : edit.privateNotes(), edit.why());
    }

    /** The parts, by the names that threads know them by, whose words are not seen. */
    Set<String> unseen() {
        return PARTS.entrySet().stream()
                .filter(part -> !sees(part.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What is different between two documents, as far as it is seen. */
    public GoalChanges changes(GoalContent before, GoalContent after) {
        return GoalChanges.between(content(before), content(after));
    }
}
