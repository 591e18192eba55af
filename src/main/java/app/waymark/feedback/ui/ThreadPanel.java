package app.waymark.feedback.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.Amendment;
import app.waymark.feedback.Post;
import app.waymark.feedback.Posts;
import app.waymark.feedback.QuotedPassage;
import app.waymark.feedback.Remark;
import app.waymark.feedback.ThreadPosts;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.Threads;
import app.waymark.shared.Dates;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Card;
import app.waymark.uikit.ChangedText;
import app.waymark.uikit.Chip;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.TurnChip;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The thread that is open beside a thing, or one that is being opened. When the page is read again what is there stays
 * as it is, with the focus and every letter typed; what came since is added.
 */
class ThreadPanel extends Composite<Card> implements PostItem.Acts {

    /** Whether a thread is settled, or whose move it is since when. */
    private record State(
            boolean resolved,
            boolean proposed,
            boolean waits,
            boolean mine,
            String holder,
            Instant since,
            boolean opened,
            String opener) {

        private static final State NONE = new State(false, false, false, false, "", Instant.EPOCH, false, "");
    }

    /** What a thread suggests, and in whose place. */
    private record Suggestion(String quote, Amendment amendment) {}

    private final transient Threads threads;
    private final transient Accounts accounts;
    private final Composer composer;
    private final H2 title = new H2();
    private final PageLink close;
    private final Div marks = new Div();
    private final Paragraph quotation = new Paragraph();
    private final Paragraph readsNow = new Paragraph();
    private final NativeButton earlier = new NativeButton(getTranslation("feedback.earlier"));
    private final OrderedList posts = new OrderedList();
    private final KeyedList<PostItem.Line> rows =
            KeyedList.rebuilding(posts, line -> line.post().id(), line -> new PostItem(line, this));
    private final Div suggested = new Div();
    private final Paragraph meaning = new Paragraph();
    private final Part<Optional<Suggestion>> amendment = new Part<>(this::suggest);
    private final Part<State> state = new Part<>(this::mark);
    private final transient SequencedMap<UUID, PostItem.Line> lines = new TreeMap<>();
    private final transient PostDialogs dialogs;
    private transient @Nullable Discussed talked;
    private transient @Nullable ThreadSummary thread;
    private transient @Nullable Cursor before;
    private transient @Nullable Names names;
    private transient @Nullable Dates dates;

    ThreadPanel(
            Threads threads,
            Posts written,
            Accounts accounts,
            PageLink close,
            Composer composer,
            Runnable left,
            Runnable again) {
        this.threads = threads;
        this.accounts = accounts;
        this.close = close;
        this.composer = composer;
        dialogs = new PostDialogs(written, this, again);
        composer.leaving(left);
        marks.addClassName("feedback-chips");
        quotation.addClassName("feedback-quote");
        readsNow.addClassNames("feedback-quote", "feedback-quote-now");
        posts.addClassName("feedback-posts");
        posts.getElement().setAttribute("role", "list");
        earlier.addClassName("feedback-quiet-button");
        earlier.addClickListener(event -> earlier());
        close.addClassName("wm-screen");
        meaning.addClassNames("wm-small", "wm-screen");
        var head = new Div(title, close);
        head.addClassName("feedback-head");
        getContent().addClassName("feedback-thread");
        getContent().add(head, marks, quotation, readsNow, suggested, earlier, posts, meaning, composer);
    }

    /**
     * Shows this thread.
     *
     * @return the posts of the other one that came since it was shown last
     */
    List<UUID> show(Discussed about, ThreadSummary open, ThreadPosts last, Names read, Dates dates) {
        var other = thread == null || !thread.id().equals(open.id());
        thread = open;
        talked = about;
        names = read;
        this.dates = dates;
        var known = other ? Set.<UUID>of() : Set.copyOf(lines.keySet());
        read(open, last, known);
        composer.answering(about, open);
        close.givesBack(about.path(open.id()));
        head(about, open.part(), open.quote());
        readsNow(open.passage());
        amendment.show(Optional.ofNullable(open.amendment())
                .map(one -> new Suggestion(Objects.requireNonNullElse(open.quote(), ""), one)));
        var holder = about.holder(open);
        state.show(new State(
                open.resolved(),
                open.proposed(),
                open.waits(),
                holder.equals(about.reader()) && !about.asPartner(),
                read.first(holder),
                open.lastAt(),
                open.openedBy().equals(about.reader()),
                read.first(open.openedBy())));
        earlier.setVisible(before != null);
        rows.show(List.copyOf(lines.values()));
        return other
                ? List.of()
                : lines.values().stream()
                        .filter(line ->
                                !line.own() && !known.contains(line.post().id()))
                        .map(line -> line.post().id())
                        .toList();
    }

    /** The posts that are shown, in their order. */
    Stream<UUID> posts() {
        return lines.keySet().stream();
    }

    /** What is shown of it stays shown, however much that is, and is shown as it is now. */
    private void read(ThreadSummary open, ThreadPosts last, Set<UUID> known) {
        var who = Objects.requireNonNull(names);
        lines.clear();
        put(last.posts(), open, who);
        before = last.earlier();
        for (long missing = missing(known); before != null && missing > 0; missing = missing(known)) {
            var page = threads.posts(open.id(), before, (int) Math.min(missing, Slice.MOST));
            put(page.posts(), open, who);
            before = page.earlier();
        }
    }

    private long missing(Set<UUID> known) {
        return known.stream().filter(id -> !lines.containsKey(id)).count();
    }

    private void put(List<Post> posts, ThreadSummary open, Names who) {
        var about = Objects.requireNonNull(talked);
        var when = Objects.requireNonNull(dates);
        posts.forEach(post -> lines.put(post.id(), PostItem.Line.of(post, about, open.open(), who, when)));
    }

    /** Offers to open a thread on a part of the thing; null is the whole. */
    void begin(Discussed about, @Nullable String part, Selected selected, Collected collected) {
        empty();
        composer.beginning(about, part, selected, collected);
        close.givesBack(about.beginning(part));
        head(about, part, composer.passage().orElse(null));
        readsNow(null);
        amendment.show(Optional.empty());
    }

    /** Offers to change a remark that was collected and not sent. */
    void change(Discussed about, Remark remark) {
        empty();
        composer.changing(about, remark);
        close.givesBack(about.changing(remark.id()));
        head(about, remark.part(), remark.quote());
        readsNow(remark.passage());
        amendment.show(Optional.empty());
    }

    @Override
    public void quote(PostItem.Line line) {
        var path = Objects.requireNonNull(talked)
                        .path(Objects.requireNonNull(thread).id()) + "#post-"
                + line.post().id();
        composer.quote(line.post().format().quoted(line.post().text(), line.whose(), path));
    }

    @Override
    public void change(PostItem.Line line) {
        dialogs.change(line.post());
    }

    @Override
    public void delete(PostItem.Line line) {
        dialogs.delete(line.post());
    }

    @Override
    public void history(PostItem.Line line) {
        dialogs.history(line.post(), Objects.requireNonNull(dates));
    }

    private void empty() {
        thread = null;
        before = null;
        lines.clear();
        rows.show(List.of());
        state.show(State.NONE);
        earlier.setVisible(false);
    }

    /** The passage in today's words where they differ from those that were talked about, or that it is gone. */
    private void readsNow(@Nullable QuotedPassage passage) {
        var standing = passage == null ? QuotedPassage.Standing.PLACED : passage.standing();
        readsNow.setVisible(standing != QuotedPassage.Standing.PLACED);
        readsNow.setText(
                switch (standing) {
                    case PLACED -> "";
                    case MOVED ->
                        getTranslation(
                                "feedback.passage.moved",
                                Objects.requireNonNull(passage).words());
                    case GONE -> getTranslation("feedback.passage.gone");
                });
    }

    private void head(Discussed about, @Nullable String part, @Nullable String quote) {
        var heading = ThreadTitles.of(this, about, part, quote);
        title.setText(heading);
        close.setAriaLabel(getTranslation("feedback.close.what", heading));
        quotation.setVisible(quote != null);
        quotation.setText(Objects.requireNonNullElse(quote, ""));
    }

    private void suggest(Optional<Suggestion> now) {
        suggested.removeAll();
        suggested.setVisible(now.isPresent());
        now.ifPresent(one -> {
            var state = new Paragraph(
                    getTranslation("feedback.amendment." + one.amendment().state()));
            state.addClassName("wm-small");
            suggested.add(new ChangedText(one.quote(), one.amendment().words()), state);
        });
    }

    private void mark(State now) {
        marks.removeAll();
        meaning.setVisible(!now.equals(State.NONE));
        meaning.setText(now.equals(State.NONE) ? "" : getTranslation(meaning(now), now.opener()));
        if (now.resolved()) {
            marks.add(new Chip(getTranslation("feedback.resolved"), Chip.Tone.OK));
        } else if (now.proposed()) {
            marks.add(new Chip(getTranslation("feedback.proposed")));
        } else if (now.waits()) {
            marks.add(TurnChip.of(now.mine(), now.holder(), Objects.requireNonNull(dates), now.since()));
        }
    }

    /** Who says when it is settled, and what the reader can do to that. */
    private static String meaning(State now) {
        var stands = now.resolved() ? "resolved" : now.proposed() ? "proposed" : "open";
        return "feedback.meaning." + stands + (now.opened() ? ".mine" : ".theirs");
    }

    private void earlier() {
        var open = Objects.requireNonNull(thread);
        var found = threads.posts(open.id(), before, Conversations.SHOWN);
        var who = Names.of(
                accounts,
                found.posts().stream().map(Post::author).distinct().toList(),
                Objects.requireNonNull(names).unknown());
        put(found.posts(), open, who);
        rows.show(List.copyOf(lines.values()));
        before = found.earlier();
        earlier.setVisible(before != null);
    }
}
