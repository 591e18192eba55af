package app.waymark.goal.ui;

import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.TurnChip;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** The threads about a goal, but for the one that is open beside it. */
class ThreadList extends Composite<Div> {

    /** Reads the threads after a place in the list, and the names of those who wrote in them. */
    interface More {

        Slice<ThreadSummary> after(Cursor place);

        Names names(Slice<ThreadSummary> threads);
    }

    ThreadList(GoalPage page, @Nullable ThreadId open, Names names, Dates dates, More more) {
        var heading = getTranslation("feedback.threads");
        var section = new TitledSection(heading);
        section.addClassName("wm-screen");
        var others = page.threads().items().stream()
                .filter(thread -> !thread.id().equals(open))
                .toList();
        if (page.sharing() != null && page.viewpoint() == Viewpoint.OWN) {
            section.aside(
                    new PageLink(Links.goal(page.id().value()) + "?comment=goal", getTranslation("feedback.begin")));
        }
        if (others.isEmpty() && open == null) {
            var nothing =
                    new Paragraph(getTranslation(page.sharing() == null ? "feedback.none.unshared" : "feedback.none"));
            nothing.addClassNames("wm-small");
            section.add(nothing);
        }
        if (!others.isEmpty()) {
            var list = new RowList(
                    heading,
                    others.stream()
                            .map(thread -> row(page, thread, names, dates))
                            .toList());
            section.add(list);
            more(section, list, page, page.threads().next(), dates, more);
        }
        if (!others.isEmpty() || open == null) {
            getContent().add(section);
        }
    }

    private void more(
            TitledSection section, RowList list, GoalPage page, @Nullable Cursor next, Dates dates, More more) {
        if (next == null) {
            return;
        }
        var button = new NativeButton(getTranslation("feedback.more"));
        button.addClassName("goal-quiet-button");
        button.addClickListener(event -> {
            var slice = more.after(next);
            var names = more.names(slice);
            slice.items().forEach(thread -> list.add(row(page, thread, names, dates)));
            section.remove(button);
            more(section, list, page, slice.next(), dates, more);
        });
        section.add(button);
    }

    private Row row(GoalPage page, ThreadSummary thread, Names names, Dates dates) {
        var row = new Row(
                new Avatar(thread.openedBy(), names.of(thread.openedBy())),
                ThreadTitles.of(this, page, thread.part(), thread.quote()),
                ThreadPanel.path(page, thread.id()));
        row.text(thread.opening());
        row.text(getTranslation("feedback.posts", thread.posts(), dates.moment(thread.lastAt())));
        if (thread.resolved()) {
            row.text(new Chip(getTranslation("feedback.resolved"), Chip.Tone.OK));
        } else if (thread.waits()) {
            var holder = ThreadPanel.holder(page, thread);
            row.text(TurnChip.of(
                    holder.equals(page.reader()) && page.viewpoint() == Viewpoint.OWN,
                    names.first(holder),
                    dates,
                    thread.lastAt()));
        }
        return row;
    }
}
