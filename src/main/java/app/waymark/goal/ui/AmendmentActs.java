package app.waymark.goal.ui;

import app.waymark.feedback.ReviewRemarks;
import app.waymark.feedback.Threads;
import app.waymark.goal.AmendResult;
import app.waymark.goal.GoalAmendments;
import app.waymark.goal.GoalId;
import app.waymark.goal.ui.SuggestedChanges.Change;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.Toasts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the mentee says to suggested words; whatever came of it, the page is read again. */
class AmendmentActs {

    private final GoalAmendments amendments;
    private final Drafts drafts;
    private final ReviewWait wait;
    private final Supplier<Dates> dates;
    private final InlineMessage notice;
    private final Runnable again;

    AmendmentActs(
            GoalAmendments amendments,
            Drafts drafts,
            ReviewWait wait,
            Supplier<Dates> dates,
            InlineMessage notice,
            Runnable again) {
        this.amendments = amendments;
        this.drafts = drafts;
        this.wait = wait;
        this.dates = dates;
        this.notice = notice;
        this.again = again;
    }

    void take(GoalId goal, Change change) {
        told(amendments.take(goal, change.thread(), over(change)), "goal.amend.taken");
    }

    /** Other words than those that were suggested, which are where one begins. */
    void adapt(GoalId goal, Change change) {
        var place = Drafts.Place.of("goal", goal, "adapt", change.thread());
        if (drafts.find(place).isEmpty()) {
            drafts.keep(place, change.words());
        }
        ReasonDialog.ask(
                        notice.getTranslation("goal.amend.adapt.title"),
                        change.quote().isEmpty() ? "" : notice.getTranslation("goal.amend.was", over(change)),
                        notice.getTranslation("goal.amend.adapt.yes"))
                .label(notice.getTranslation("goal.amend.adapt.words"))
                .helper(String.join(" ", asked(goal, change.who())))
                .most(ReviewRemarks.MOST_AMENDS)
                .needed(notice.getTranslation("goal.amend.blank"))
                .kept(drafts, place)
                .openUntil(words ->
                        told(amendments.adapt(goal, change.thread(), over(change), words), "goal.amend.adapted"));
    }

    private List<String> asked(GoalId goal, String mentor) {
        var said = new ArrayList<String>();
        said.add(notice.getTranslation("goal.amend.adapt.helper", mentor));
        said.addAll(wait.ofSaving(notice, goal, mentor, dates.get()));
        return said;
    }

    void leave(GoalId goal, Change change) {
        ReasonDialog.ask(
                        notice.getTranslation("goal.amend.leave.title"),
                        notice.getTranslation("goal.amend.leave.text", change.who()),
                        notice.getTranslation("goal.amend.leave.yes"))
                .label(notice.getTranslation("goal.amend.leave.words"))
                .most(Threads.MOST_TEXT)
                .kept(drafts, Drafts.Place.of("goal", goal, "leave", change.thread()))
                .openUntil(why -> told(amendments.leave(goal, change.thread(), why), "goal.amend.left"));
    }

    void withdraw(GoalId goal, Change change) {
        told(amendments.withdraw(goal, change.thread()), "goal.amend.withdrawn");
    }

    /** Takes all that fit. */
    void takeAll(GoalId goal) {
        Toasts.say(notice.getTranslation("goal.amend.taken.all", amendments.takeAll(goal)));
        again.run();
    }

    private static @Nullable String over(Change change) {
        return change.quote().isEmpty() ? null : change.now();
    }

    /** Says what came of it; gives whether that needs no more to be said. */
    private boolean told(AmendResult result, String done) {
        switch (result) {
            case AmendResult.Done unused -> {
                notice.clear();
                Toasts.say(notice.getTranslation(done));
            }
            case AmendResult.Conflict conflict ->
                notice.refuse(notice.getTranslation(
                        conflict.now() == null ? "goal.amend.conflict.gone" : "goal.amend.conflict",
                        Objects.requireNonNullElse(conflict.now(), "")));
            case AmendResult.Decided decided ->
                notice.refuse(notice.getTranslation("feedback.amendment." + decided.state()));
            case AmendResult.Unfit unfit -> {
                var said = new PlanWords(notice, Locale.ROOT);
                notice.refuse(
                        unfit.faults().stream().map(said::fault).distinct().collect(Collectors.joining(" ")));
            }
            case AmendResult.Blank unused -> notice.refuse(notice.getTranslation("goal.amend.blank"));
            case AmendResult.NotYours unused -> notice.refuse(notice.getTranslation("goal.gone.title"));
            case AmendResult.Closed closed -> notice.refuse(notice.getTranslation("goal.closed." + closed.state()));
        }
        again.run();
        return !(result instanceof AmendResult.Blank);
    }
}
