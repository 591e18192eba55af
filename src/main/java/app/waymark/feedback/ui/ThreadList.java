package app.waymark.feedback.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.Talk;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.Threads;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.KeyedList;
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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The threads about a thing, but for the one that is open beside it. */
class ThreadList extends Composite<Div> {

    /** What a row shows. */
    private record Line(
            ThreadSummary thread, String title, String path, String opener, String last, boolean mine, String holder) {}

    private final transient Threads threads;
    private final transient Accounts accounts;
    private final TitledSection section = new TitledSection(getTranslation("feedback.threads"));
    private final PageLink begin = new PageLink(Links.HOME, getTranslation("feedback.begin"));
    private final Paragraph nothing = new Paragraph();
    private final RowList list = new RowList(getTranslation("feedback.threads"), List.of());
    private final KeyedList<Line> lines =
            KeyedList.rebuilding(list, line -> line.thread().id(), this::row);
    private final NativeButton more = new NativeButton(getTranslation("feedback.more"));
    private final List<ThreadSummary> older = new ArrayList<>();
    private transient @Nullable Discussed about;
    private transient @Nullable Dates dates;
    private transient @Nullable Names names;
    private transient @Nullable Cursor next;
    private transient List<ThreadSummary> latest = List.of();
    private transient @Nullable ThreadId opened;

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
            latest = List.of();
            older.clear();
        }
        var open = talk.open();
        readOlder(talk.threads());
        opened = open == null ? null : open.id();
        showRows();
        begin.setVisible(talked.talks());
        begin.setHref(talked.beginning(null).substring(1));
        nothing.setVisible(lines.size() == 0 && open == null);
        nothing.setText(
                !nothing.isVisible()
                        ? ""
                        : getTranslation(talked.partner() == null ? "feedback.none.unshared" : "feedback.none"));
        offerMore();
        setVisible(lines.size() > 0 || open == null);
    }

    /** What is shown of older ones stays shown, and is shown as it is now. */
    private void readOlder(Slice<ThreadSummary> now) {
        var known = Stream.concat(latest.stream(), older.stream())
                .map(ThreadSummary::id)
                .collect(Collectors.toCollection(HashSet::new));
        latest = now.items();
        next = now.next();
        older.clear();
        latest.forEach(one -> known.remove(one.id()));
        while (next != null && !known.isEmpty()) {
            readOn(Math.min(known.size(), Slice.MOST)).forEach(one -> known.remove(one.id()));
        }
    }

    private List<ThreadSummary> readOn(int size) {
        var talked = Objects.requireNonNull(about);
        var slice = threads.about(talked.type(), talked.id(), talked.asPartner(), next, size);
        older.addAll(slice.items());
        next = slice.next();
        return slice.items();
    }

    private void showRows() {
        lines.show(Stream.concat(latest.stream(), older.stream())
                .filter(one -> !one.id().equals(opened))
                .map(this::line)
                .toList());
        list.setVisible(lines.size() > 0);
    }

    private void more() {
        var found = readOn(Conversations.SHOWN);
        offerMore();
        var others = Names.of(
                accounts,
                found.stream()
                        .flatMap(one -> Stream.of(one.openedBy(), one.lastBy()))
                        .distinct()
                        .toList(),
                Objects.requireNonNull(names).unknown());
        names = Objects.requireNonNull(names).and(others);
        showRows();
    }

    private void offerMore() {
        if (next == null) {
            section.remove(more);
        } else {
            section.add(more);
        }
    }

    private Line line(ThreadSummary thread) {
        var talked = Objects.requireNonNull(about);
        var people = Objects.requireNonNull(names);
        var holder = talked.holder(thread);
        return new Line(
                thread,
                ThreadTitles.of(this, talked, thread.part(), thread.quote()),
                talked.path(thread.id()),
                people.of(thread.openedBy()),
                Objects.requireNonNull(dates).moment(thread.lastAt()),
                holder.equals(talked.reader()) && !talked.asPartner(),
                people.first(holder));
    }

    private Row row(Line line) {
        var thread = line.thread();
        var when = Objects.requireNonNull(dates);
        var row = new Row(new Avatar(thread.openedBy(), line.opener()), line.title(), line.path());
        row.setId(Arrivals.thread(thread.id()));
        row.text(thread.opening());
        if (thread.posts() > 0) {
            row.text(getTranslation("feedback.posts", thread.posts(), line.last()));
        }
        if (thread.resolved()) {
            row.text(new Chip(getTranslation("feedback.resolved"), Chip.Tone.OK));
        } else if (thread.proposed()) {
            row.text(new Chip(getTranslation("feedback.proposed")));
        } else if (thread.waits()) {
            row.text(TurnChip.of(line.mine(), line.holder(), when, thread.lastAt()));
        }
        return row;
    }
}
