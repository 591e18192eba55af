package app.waymark.goal;

import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalRestoring.Unsaved;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * Random lives of a shared goal: the mentee and the mentor who may edit write, add steps, bring back, hold back, stop
 * sharing and share again; the mentor gives verdicts in between. What the mentor read at each verdict is remembered here and
 * held against what the verdict's revision says at the end.
 */
public final class RandomLives {

    /** How long one goal lives before the next one begins. */
    private static final int ONE_LIFE = 100;

    private final Goals goals;
    private final GoalEditing editing;
    private final GoalSharing sharing;
    private final GoalReviews reviews;
    private final GoalRestoring restoring;
    private final GoalSteps steps;
    private final Random random;
    private final Acting acting;
    private final Actor mara;
    private final Actor jonas;
    private final MentorshipId pair;
    private int verdicts;
    private int word;

    /** Lets somebody do something as the person who is signed in. */
    @FunctionalInterface
    public interface Acting {
        void as(Actor actor, Runnable work);
    }

    /**
     * @param mara the mentee of the pair
     * @param jonas its mentor
     */
    public RandomLives(
            ApplicationContext context, Acting acting, Actor mara, Actor jonas, MentorshipId pair, long seed) {
        goals = context.getBean(Goals.class);
        editing = context.getBean(GoalEditing.class);
        sharing = context.getBean(GoalSharing.class);
        reviews = context.getBean(GoalReviews.class);
        restoring = context.getBean(GoalRestoring.class);
        steps = context.getBean(GoalSteps.class);
        random = new Random(seed);
        this.acting = acting;
        this.mara = mara;
        this.jonas = jonas;
        this.pair = pair;
    }

    /** How many verdicts were given so far. */
    public int verdicts() {
        return verdicts;
    }

    /** Makes so many random changes, and says which verdicts show another text than they were given on. */
    public List<String> live(int edits) {
        var wrong = new ArrayList<String>();
        for (int done = 0; done < edits; done += ONE_LIFE) {
            wrong.addAll(once(Math.min(ONE_LIFE, edits - done)));
        }
        return wrong;
    }

    private List<String> once(int edits) {
        var begun = new ArrayList<GoalId>();
        acting.as(mara, () -> {
            begun.add(((Saved) editing.create(GoalEdit.of(GoalContent.titled(words())))).goal());
            sharing.shareWith(begun.getFirst(), pair, true, "");
        });
        var goal = begun.getFirst();
        Map<UUID, GoalContent> read = new HashMap<>();
        for (int edit = 0; edit < edits; edit++) {
            var actor = random.nextInt(3) == 0 ? jonas : mara;
            acting.as(actor, () -> change(goal, actor));
            if (random.nextInt(4) == 0) {
                acting.as(jonas, () -> judge(goal, read));
            }
        }
        var wrong = new ArrayList<String>();
        acting.as(mara, () -> {
            for (var given : reviews.verdicts(goal, 1, Integer.MAX_VALUE)) {
                var text = reviews.text(goal, given.revision()).orElseThrow().content();
                var then = read.get(given.id());
                var seen = given.unseen().contains(HeldPart.WHY) ? text.withWhy("") : text;
                if (!seen.equals(then)) {
                    wrong.add(goal + ": " + given + " was given on " + then + " and shows " + seen);
                }
            }
        });
        return wrong;
    }

    private void judge(GoalId goal, Map<UUID, GoalContent> read) {
        var page = page(goal);
        switch (random.nextInt(3)) {
            case 0 -> reviews.accept(goal, page.revision(), words());
            case 1 -> reviews.askForChanges(goal, page.revision(), words());
            default -> reviews.justComments(goal, page.revision(), "");
        }
        reviews.verdicts(goal, 1, Integer.MAX_VALUE).forEach(given -> read.putIfAbsent(given.id(), page.content()));
        verdicts++;
    }

    private void change(GoalId goal, Actor actor) {
        var page = page(goal);
        switch (random.nextInt(actor == mara ? 9 : 7)) {
            case 0 -> save(page, page.content().withTitle(words()));
            case 1 -> save(page, page.content().withWhy(words()));
            case 2 -> save(page, page.content().withSmart(SmartPart.values()[random.nextInt(5)], words()));
            case 3 ->
                save(page, page.content().withTargetOn(LocalDate.of(2027, 1, 1).plusDays(random.nextInt(400))));
            case 4 -> steps.add(goal, words(), null, null);
            case 5 ->
                restoring.restore(goal, 1 + random.nextInt(page.revision()), page.edition(), words(), Unsaved.FORGET);
            case 6 -> save(page, page.content().withPlan(List.of(), List.of(Milestone.of(words(), null))));
            case 7 -> sharing.holdBack(goal, random.nextBoolean() ? Set.of() : Set.of(HeldPart.WHY));
            default -> {
                sharing.stopSharing(goal);
                save(page(goal), page(goal).content().withTitle(words()));
                sharing.shareWith(goal, pair, true, "");
            }
        }
    }

    private void save(GoalPage page, GoalContent content) {
        editing.save(page.id(), page.edition(), new GoalEdit(content, "", words()));
    }

    private String words() {
        return "word" + word++ + " and more";
    }

    private GoalPage page(GoalId goal) {
        return ((Shown) goals.read(goal, Viewpoint.OWN, null)).page();
    }
}
