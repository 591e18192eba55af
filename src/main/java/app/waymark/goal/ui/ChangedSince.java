package app.waymark.goal.ui;

import app.waymark.goal.GoalId;
import app.waymark.goal.SinceReview;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.Keys;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What changed since the mentor's last review, above the text that it is about: open while a review is waited for, and
 * folded away with one press. Of a long plan it shows the beginning; the page that lays two revisions side by side has all.
 */
class ChangedSince extends Composite<Div> {

    /** So many of each kind are shown here. */
    static final int SHOWN = 10;

    /** What it shows. */
    private record Shown(GoalId goal, int revision, String reviewed, SinceReview since, boolean waits) {}

    private final Paragraph same = new Paragraph();
    private final NativeDetails details = new NativeDetails();
    private final Div body = new Div();
    private final Part<Optional<Shown>> part = new Part<>(this::fill);
    private transient @Nullable Dates dates;
    private transient @Nullable Shown shown;
    private transient @Nullable ComparisonPanel changes;

    ChangedSince() {
        same.addClassName("wm-small");
        details.addClassName("goal-since");
        details.setContent(body);
        Keys.on(details.getSummary(), Keys.CHANGES);
        details.addToggleListener(event -> open());
        getContent().addClassName("wm-screen");
        getContent().add(same, details);
    }

    /**
     * Shows it.
     *
     * @param revision the present one
     * @param waits whether the mentor is waited for
     */
    void show(GoalId goal, int revision, Optional<SinceReview> since, boolean waits, Dates now) {
        dates = now;
        part.show(since.map(
                one -> new Shown(goal, revision, now.shortDay(LocalDate.ofInstant(one.at(), now.zone())), one, waits)));
    }

    private void fill(Optional<Shown> now) {
        var before = shown;
        shown = now.orElse(null);
        changes = null;
        setVisible(now.isPresent());
        body.removeAll();
        now.ifPresent(one -> {
            var none = one.since().changes().none();
            same.setVisible(none);
            same.setText(none ? getTranslation("goal.since.same", one.since().revision(), one.reviewed()) : "");
            details.setVisible(!none);
            details.setSummaryText(getTranslation(
                    "goal.since",
                    one.since().revision(),
                    one.reviewed(),
                    getTranslation(
                            "goal.reviews.changed",
                            one.since().changes().words(),
                            one.since().changes().plan().size())));
            // What somebody folded away or opened stays so.
            if (before == null || before.waits() != one.waits()) {
                details.setOpen(one.waits());
            }
        });
        open();
    }

    /** Made once it is looked at. */
    private void open() {
        var one = shown;
        if (one == null || changes != null || !details.isOpen()) {
            return;
        }
        var panel = new ComparisonPanel();
        panel.show("", one.since().changes().first(SHOWN), Objects.requireNonNull(dates));
        var all = new PageLink(
                Links.goalComparison(one.goal().value(), one.since().revision(), one.revision()),
                getTranslation("goal.review.see", one.since().revision()));
        int more = one.since().changes().count()
                - one.since().changes().first(SHOWN).count();
        body.add(panel);
        if (more > 0) {
            var rest = new Paragraph(getTranslation("goal.since.more", more));
            rest.addClassName("wm-small");
            body.add(rest);
        }
        body.add(all);
        changes = panel;
    }
}
