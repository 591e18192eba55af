package app.waymark.learning.ui;

import app.waymark.learning.LearningPlan;
import app.waymark.learning.LearningResult;
import app.waymark.learning.LearningState;
import app.waymark.learning.OwnLearning;
import app.waymark.learning.PlannedResource;
import app.waymark.learning.ResourceDraft;
import app.waymark.learning.StepMade;
import app.waymark.program.ProgrammeAccess.Involved;
import app.waymark.shared.AccountId;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can be done with something to learn from, on a page that shows it. */
class LearningActs implements ResourceRow.Acts {

    private final OwnLearning learning;
    private final Drafts drafts;
    private final DateFormats formats;
    private final AccountId me;
    private final Component page;
    private final Supplier<SkillNames> names;
    private final Supplier<List<Involved>> programmes;
    private final Runnable refresh;

    /** @param refresh reads the page anew */
    LearningActs(
            OwnLearning learning,
            Drafts drafts,
            DateFormats formats,
            AccountId me,
            Component page,
            Supplier<SkillNames> names,
            Supplier<List<Involved>> programmes,
            Runnable refresh) {
        this.learning = learning;
        this.drafts = drafts;
        this.formats = formats;
        this.me = me;
        this.page = page;
        this.names = names;
        this.programmes = programmes;
        this.refresh = refresh;
    }

    @Override
    public void plan(PlannedResource one) {
        told(learning.plan(one.resource().id()));
    }

    @Override
    public void move(PlannedResource one, LearningPlan plan, LearningState state) {
        told(learning.move(plan.id(), state));
    }

    @Override
    public void finish(PlannedResource one, LearningPlan plan) {
        new FinishDialog(learning, one.resource(), plan, drafts, formats.mine().today(), refresh).open();
    }

    @Override
    public void more(PlannedResource one, MoreButton.Menu menu) {
        var resource = one.resource();
        var plan = one.plan();
        menu.act(
                page.getTranslation("learning.step"),
                () -> step(resource.title(), goal -> learning.makeStep(resource.id(), goal)));
        if (plan != null) {
            if (plan.state() == LearningState.DONE) {
                menu.act(page.getTranslation("learning.finish.change"), () -> finish(one, plan));
                menu.act(page.getTranslation("learning.again"), () -> move(one, plan, LearningState.UNDER_WAY));
            } else {
                menu.act(page.getTranslation("learning.done"), () -> finish(one, plan));
            }
            if (!resource.ownOf(me)) {
                menu.act(page.getTranslation("learning.drop"), () -> drop(one, plan));
            }
        }
        if (resource.ownOf(me)) {
            menu.act(page.getTranslation("learning.change"), () -> change(one));
            if (resource.handedTo() == null) {
                programmes.get().stream()
                        .filter(Involved::takesPart)
                        .forEach(programme -> menu.act(
                                page.getTranslation(
                                        "learning.hand", programme.programme().name()),
                                () -> told(learning.hand(resource.id(), programme.id()))));
            } else {
                menu.act(page.getTranslation("learning.take-back"), () -> told(learning.hand(resource.id(), null)));
            }
            menu.act(page.getTranslation("learning.remove"), () -> remove(one));
        }
    }

    /** Makes a step in one's only goal at once, and asks in which where there are several. */
    void step(String title, Function<UUID, StepMade> make) {
        new MakeStepDialog(title, learning.goals(), make, refresh).open();
    }

    /** Adds something of one's own. */
    void add() {
        new ResourceDialog(
                        null,
                        names.get(),
                        drafts,
                        me.value(),
                        page.getTranslation("learning.new"),
                        (ResourceDraft draft) -> saved(learning.add(draft)))
                .open();
    }

    private void change(PlannedResource one) {
        new ResourceDialog(
                        one.resource(),
                        names.get(),
                        drafts,
                        me.value(),
                        page.getTranslation("learning.change"),
                        (ResourceDraft draft) -> saved(learning.change(
                                one.resource().id(), one.resource().edition(), draft)))
                .open();
    }

    private void drop(PlannedResource one, LearningPlan plan) {
        Confirm.end(
                        page.getTranslation("learning.drop.ask", one.resource().title()),
                        page.getTranslation("learning.drop.text"),
                        page.getTranslation("learning.drop"),
                        () -> told(learning.drop(plan.id())))
                .open();
    }

    private void remove(PlannedResource one) {
        Confirm.end(
                        page.getTranslation(
                                "learning.remove.ask", one.resource().title()),
                        page.getTranslation("learning.remove.text"),
                        page.getTranslation("learning.remove"),
                        () -> told(learning.remove(one.resource().id())))
                .open();
    }

    private LearningResult saved(LearningResult result) {
        if (result instanceof LearningResult.Saved) {
            refresh.run();
        }
        return result;
    }

    private void told(LearningResult result) {
        if (!(result instanceof LearningResult.Saved)) {
            Toasts.refuse(LearningWords.refused(page, result));
        }
        refresh.run();
    }
}
