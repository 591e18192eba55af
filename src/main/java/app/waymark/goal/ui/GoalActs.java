package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ui.Discussed;
import app.waymark.feedback.ui.Selected;
import app.waymark.goal.GoalAmendments;
import app.waymark.goal.GoalAnswers;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Measure;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.Reading;
import app.waymark.goal.Repeat.Occurrence;
import app.waymark.goal.ReviewAnswers;
import app.waymark.goal.Verdict;
import app.waymark.goal.ui.SuggestedChanges.Change;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.turn.ui.TurnWords;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What can be done on a goal's page; whatever was done, or refused, the page is read again. */
class GoalActs implements GoalReading.Actions {

    /** What the acts call. */
    @Component
    record Services(
            GoalSteps steps,
            GoalEditing editing,
            GoalSharing sharing,
            GoalAmendments amendments,
            GoalAnswers answers,
            ReviewAnswers reviewing,
            Drafts drafts,
            TurnWords words,
            ReviewWait outlook,
            StepDialog.Services step) {}

    private final Services services;
    private final Accounts accounts;
    private final DateFormats formats;
    private final InlineMessage notice;
    private final Supplier<GoalPage> page;
    private final Consumer<Selected> quoted;
    private final Runnable again;
    private final AmendmentActs amending;

    /**
     * @param notice says why something was refused
     * @param page what is shown
     * @param quoted takes the words that the thread begun next is about
     * @param again reads the page again
     */
    GoalActs(
            Services services,
            Accounts accounts,
            DateFormats formats,
            InlineMessage notice,
            Supplier<GoalPage> page,
            Consumer<Selected> quoted,
            Runnable again) {
        this.services = services;
        this.accounts = accounts;
        this.formats = formats;
        this.notice = notice;
        this.page = page;
        this.quoted = quoted;
        this.again = again;
        this.amending = new AmendmentActs(
                services.amendments(), services.drafts(), services.outlook(), formats::mine, notice, again);
    }

    /** What can be done with the goal as a whole. */
    GoalMenu menu(GoalHeader.Facts facts) {
        return new GoalMenu(
                facts.id(),
                facts.state(),
                facts.archived(),
                facts.revision() == 0 && facts.mentor() == null,
                facts.ofGap(),
                services.steps(),
                services.editing(),
                services.drafts(),
                this::share,
                this::said,
                this::undoable);
    }

    @Override
    public void comment(String part, String selected) {
        var about = GoalTalk.of(notice, page.get());
        begin(about, part, Selected.of(GoalTalk.passage(about, part, selected)));
    }

    /** Begins a thread on what was selected in a part, or suggests other words for it. */
    void about(String part, Selected selected) {
        var about = GoalTalk.of(notice, page.get());
        about.parts().stream()
                .filter(one -> one.key().equals(part))
                .findFirst()
                .ifPresent(one -> begin(about, part, one.selected(selected)));
    }

    private void begin(Discussed about, String part, Selected selected) {
        quoted.accept(selected);
        var begun = new Location(about.beginning(part).substring(1));
        UI.getCurrent().navigate(begun.getPath(), begun.getQueryParameters());
    }

    @Override
    public void take(Change change) {
        amending.take(page.get().id(), change);
    }

    @Override
    public void adapt(Change change) {
        amending.adapt(page.get().id(), change);
    }

    @Override
    public void leave(Change change) {
        amending.leave(page.get().id(), change);
    }

    @Override
    public void withdraw(Change change) {
        amending.withdraw(page.get().id(), change);
    }

    @Override
    public String path(ThreadId thread) {
        return GoalTalk.of(notice, page.get()).path(thread);
    }

    /** Takes all that is suggested and fits. */
    void takeAll() {
        amending.takeAll(page.get().id());
    }

    @Override
    public void tick(UUID item, boolean done) {
        var result = services.steps().tick(page.get().id(), item, done);
        ticked(result);
        if (done && result instanceof ProgressResult.Done) {
            page.get().content().milestones().stream()
                    .filter(one -> one.id().equals(item))
                    .findFirst()
                    .ifPresent(one -> Toasts.undo(
                            notice.getTranslation("goal.milestone.done", one.title()), () -> tick(item, false)));
        }
    }

    @Override
    public void tickTime(UUID step, Occurrence time, boolean done) {
        ticked(services.step().records().tickTime(page.get().id(), step, time, done));
    }

    @Override
    public void move(UUID milestone) {
        var read = page.get();
        var moved = read.content().milestones().stream()
                .filter(one -> one.id().equals(milestone))
                .findFirst()
                .orElse(null);
        new MoveDialog(services.editing(), read, moved, asks(read), formats.mine(), again).open();
    }

    /** Whom saving asks to look at it, and when they probably will; nothing where it asks nobody. */
    private List<String> asks(GoalPage read) {
        if (!read.mine() || read.mentor().isEmpty()) {
            return List.of();
        }
        var mentor = mentor(read);
        var accepted = read.review().verdict() == Verdict.ACCEPTED;
        var said = new ArrayList<String>();
        said.add(notice.getTranslation(accepted ? "goal.editor.accepted" : "goal.restore.asks", mentor));
        said.addAll(services.outlook().ofSaving(notice, read.id(), mentor, formats.mine()));
        return said;
    }

    private String mentor(GoalPage read) {
        return read.mentor()
                .map(one -> Names.of(accounts, List.of(one), notice.getTranslation("goal.somebody"))
                        .first(one))
                .orElse("");
    }

    @Override
    public void details(UUID step) {
        var read = page.get();
        var mentor = mentor(read);
        read.content().allSteps().filter(one -> one.id().equals(step)).forEach(one -> new StepDialog(
                        services.step(), read, one, mentor, formats.mine(), again)
                .open());
    }

    @Override
    public void addReading(Measure measure) {
        new ReadingDialog(services.steps(), page.get().id(), measure, null, formats.mine(), again).open();
    }

    @Override
    public void correct(Measure measure, Reading reading) {
        new ReadingDialog(services.steps(), page.get().id(), measure, reading, formats.mine(), again).open();
    }

    @Override
    public void paste(Measure measure) {
        new PasteDialog(services.steps(), page.get().id(), measure, formats.mine(), services.drafts(), again).open();
    }

    private void ticked(ProgressResult result) {
        switch (result) {
            case ProgressResult.Done unused -> notice.clear();
            case ProgressResult refused -> notice.refuse(ProgressWords.refused(notice, refused, "goal.progress.gone"));
        }
        again.run();
    }

    private void share() {
        if (!ShareDialog.open(
                services.sharing(),
                services.drafts(),
                accounts,
                page.get(),
                services.words(),
                formats.mine(),
                this::said)) {
            notice.refuse(notice.getTranslation("goal.share.nobody"));
        }
    }

    /** Says what was done. */
    void said(String text) {
        Toasts.say(text);
        again.run();
    }

    /** Says what was done, and offers to undo it: who was told of the one hears of the other. */
    private void undoable(String text, Command undo) {
        Toasts.undo(text, undo);
        again.run();
    }
}
