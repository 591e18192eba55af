package app.waymark.feedback.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.Talk;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.Threads;
import app.waymark.shared.Dates;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The threads about a thing, but for the one that is open beside it. */
class ThreadList extends Composite<Div> {

    private final transient Threads threads;
    private final transient Accounts accounts;
    private final TitledSection section = new TitledSection(getTranslation("feedback.threads"));
    private final PageLink begin = new PageLink("/", getTranslation("feedback.begin"));
    private final Paragraph nothing = new Paragraph();
    private final RowList list = new RowList(getTranslation("feedback.threads"), List.of());
    private final NativeButton more = new NativeButton(getTranslation("feedback.more"));
    private final List<ThreadSummary> older = new ArrayList<>();
    private transient @Nullable Discussed about;
    private transient @Nullable Dates dates;
    private transient @Nullable Names names;
    private transient @Nullable Cursor next;

    ThreadList(Threads threads, Accounts accounts) {
        this.threads = threads;
        this.accounts = accounts;
        nothing.addClassName("wm-small");
        more.addClassName("feedback-quiet-button");
        more.addClickListener(event -> more());
        section.addClassName("wm-screen");
        section.aside(begin);
        section.add(nothing, list);
        getContent().addClassName("feedback-threads");
        getContent().add(section);
    }

    void show(Discussed talked, Talk talk, Names read, Dates dates) {
        var other = about == null || !about.id().equals(talked.id()) || about.asPartner() != talked.asPartner();
        about = talked;
        names = read;
        this.dates = dates;
        if (other) {
            older.clear();
            next = talk.threads().next();
        }
        var open = talk.open();
        var rows = Stream.concat(talk.threads().items().stream(), older.stream())
                .filter(one -> open == null || !one.id().equals(open.id()))
                .map(this::row)
                .toList();
        begin.setVisible(talked.talks());
        begin.setHref(talked.beginning(null).substring(1));
        nothing.setVisible(rows.isEmpty() && open == null);
        nothing.setText(
                !nothing.isVisible()
                        ? ""
                        : getTranslation(talked.partner() == null ? "feedback.none.unshared" : "feedback.none"));
        list.setVisible(!rows.isEmpty());
        list.show(rows);
        offerMore();
        setVisible(!rows.isEmpty() || open == null);
    }

    private void more() {
        var talked = Objects.requireNonNull(about);
        var slice = threads.about(talked.type(), talked.id(), talked.asPartner(), next, Conversations.SHOWN);
        older.addAll(slice.items());
        next = slice.next();
        offerMore();
        names = Names.of(
                accounts,
                slice.items().stream()
                        .flatMap(one -> Stream.of(one.openedBy(), one.lastBy()))
                        .distinct()
                        .toList(),
                Objects.requireNonNull(names).unknown());
        slice.items().forEach(one -> list.add(row(one)));
    }

    private void offerMore() {
        if (next == null) {
            section.remove(more);
        } else {
            section.add(more);
        }
    }

    private Row row(ThreadSummary thread) {
        var talked = Objects.requireNonNull(about);
        var people = Objects.requireNonNull(names);
        var when = Objects.requireNonNull(dates);
        var row = new Row(
                new Avatar(thread.openedBy(), people.of(thread.openedBy())),
                ThreadTitles.of(this, talked, thread.part(), thread.quote()),
                talked.path(thread.id()));
        row.text(thread.opening());
        row.text(getTranslation("feedback.posts", thread.posts(), when.moment(thread.lastAt())));
        if (thread.resolved()) {
            row.text(new Chip(getTranslation("feedback.resolved"), Chip.Tone.OK));
        } else if (thread.waits()) {
            var holder = talked.holder(thread);
            row.text(TurnChip.of(
                    holder.equals(talked.reader()) && !talked.asPartner(),
                    people.first(holder),
                    when,
                    thread.lastAt()));
        }
        return row;
    }
}
