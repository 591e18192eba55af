package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.feedback.Talk;
import app.waymark.feedback.ui.Heard;
import app.waymark.goal.EditorPage;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Verdict;
import app.waymark.goal.ui.GoalBanners.Banner;
import app.waymark.goal.ui.OpenRemarks.Remark;
import app.waymark.shared.Dates;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known while a goal is edited: what saving does to the mentor's word, and what the mentor asked to be
 * different; in the form, what is still asked of the goal and, beside its field, of each part. Shown again while somebody types it
 * changes only what is different, and what the other one did in between is said.
 */
class EditorBanners extends Div {

    private final GoalForm form;
    private final KeyedList<Banner> banners = KeyedList.rebuilding(this, Banner::key, GoalBanners::card);
    private final SaveEffect effect;
    private transient @Nullable GoalPage shown;
    private transient @Nullable Talk told;

    /**
     * Nothing to be known yet.
     *
     * @param form shows what is asked
     * @param wait tells when a mentor will probably read it
     */
    EditorBanners(GoalForm form, ReviewWait wait) {
        this.form = form;
        effect = new SaveEffect(wait);
        addClassName("goal-banner");
        form.foot(effect);
    }

    /** Says at the foot of the form what saving this would do, and at the plan how much work it is. */
    void typed(GoalContent content, Dates dates) {
        effect.show(content, dates);
        form.load(PlanLoadWords.of(this, content, shown, dates));
    }

    /** Nothing is said of a goal that is new, or that one may see no longer. */
    void clear() {
        shown = null;
        told = null;
        banners.show(List.of());
        form.ask(List.of());
        effect.about(null, null);
    }

    void show(EditorPage read) {
        var page = read.page();
        var before = shown;
        var heard = told;
        var talk = new Talk(read.remarks(), null, null);
        var about = GoalTalk.of(this, page);
        var names = new Names(read.people(), getTranslation("goal.somebody"));
        shown = page;
        told = talk;
        effect.about(page, names);
        banners.show(Stream.of(accepted(page, names), asked(page, names))
                .flatMap(Optional::stream)
                .toList());
        form.ask(talk.threads().items().stream()
                .filter(thread -> thread.waits() && thread.asks(page.reader()))
                .map(thread -> Remark.of(thread, about, names))
                .toList());
        if (before != null && heard != null && before.id().equals(page.id())) {
            GoalHeard.since(this, before, page, names).forEach(LiveRegion::say);
            Heard.since(this, heard, talk, about, names).forEach(LiveRegion::say);
        }
    }

    /** Whether the mentor accepted what the mentee edits, so that saving asks them again. */
    static boolean accepted(GoalPage page) {
        return page.mine()
                && page.review().verdict() == Verdict.ACCEPTED
                && page.mentor().isPresent();
    }

    private Optional<Banner> accepted(GoalPage page, Names names) {
        return page.mentor()
                .filter(mentor -> accepted(page))
                .map(mentor -> new Banner(
                        "accepted",
                        "goal-asked",
                        "",
                        List.of(getTranslation("goal.editor.accepted", names.first(mentor)))));
    }

    private Optional<Banner> asked(GoalPage page, Names names) {
        var review = page.review();
        return page.mentor()
                .filter(mentor -> page.mine() && review.verdict() == Verdict.CHANGES_ASKED)
                .map(mentor -> new Banner(
                        "asked",
                        "goal-asked",
                        getTranslation("goal.asked", names.first(mentor), review.revision()),
                        review.words().isEmpty() ? List.of() : List.of(review.words())));
    }
}
