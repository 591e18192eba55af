package app.waymark.goal.ui;

import app.waymark.feedback.Post;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.ResolveResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Goals;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.AccountId;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Card;
import app.waymark.uikit.Chip;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TurnChip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The thread that is open beside a goal, or one that is being opened. When the page is read again the composer stays as
 * it is, with the focus and every letter typed; only the posts are shown anew.
 */
class ThreadPanel extends Composite<Card> {

    private static final int KEEP_AFTER_MILLIS = 600;

    private final transient Threads threads;
    private final transient Dates dates;
    private final Consumer<ThreadId> posted;
    private final Runnable again;
    private final H2 title = new H2();
    private final Div marks = new Div();
    private final NativeButton earlier = new NativeButton(getTranslation("feedback.earlier"));
    private final Div posts = new Div();
    private final TextArea answer = new TextArea();
    private final Button send = new Button();
    private final Button resolve = new Button(getTranslation("feedback.resolve"));
    private final InlineMessage notice = new InlineMessage();
    private final Span kept = new Span();
    private @Nullable ThreadSummary thread;
    private @Nullable GoalPage page;
    private @Nullable String part;
    private @Nullable String quote;
    private final List<Post> older = new ArrayList<>();
    private @Nullable Cursor before;

    /**
     * @param posted told of the thread that was written in
     * @param again reads the page again
     */
    ThreadPanel(Threads threads, Dates dates, PageLink close, Consumer<ThreadId> posted, Runnable again) {
        this.threads = threads;
        this.dates = dates;
        this.posted = posted;
        this.again = again;
        marks.addClassName("goal-chips");
        posts.addClassName("feedback-posts");
        kept.addClassName("wm-small");
        earlier.addClassName("goal-quiet-button");
        answer.setWidthFull();
        answer.setMaxLength(Threads.MOST_TEXT);
        answer.setMinRows(3);
        answer.setMaxRows(14);
        answer.setValueChangeMode(ValueChangeMode.LAZY);
        answer.setValueChangeTimeout(KEEP_AFTER_MILLIS);
        answer.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                keep(event.getValue());
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(event -> send());
        Keys.on(send, Keys.SEND);
        resolve.addClickListener(event -> resolve());
        earlier.addClickListener(event -> earlier());
        var buttons = new Div(send, resolve);
        buttons.addClassName("goal-buttons");
        var composer = new Div(answer, kept, buttons, notice);
        composer.addClassNames("feedback-composer", "wm-screen");
        var head = new Div(title, close);
        head.addClassName("feedback-head");
        close.addClassName("wm-screen");
        getContent().addClassName("goal-thread");
        getContent().add(head, marks, earlier, posts, composer);
    }

    /** Shows the page's open thread. */
    void show(GoalPage read, ThreadSummary open, Names names) {
        var other = thread == null || !thread.id().equals(open.id());
        page = read;
        thread = open;
        part = open.part();
        quote = open.quote();
        if (other) {
            older.clear();
            before = read.posts() == null ? null : read.posts().earlier();
            answer.setValue(Objects.requireNonNullElse(open.draft(), ""));
            kept.setText(open.draft() == null ? "" : getTranslation("feedback.kept"));
            notice.clear();
        }
        var writes = open.open() && read.viewpoint() == Viewpoint.OWN;
        title.setText(ThreadTitles.of(this, read, open.part(), open.quote()));
        marks.removeAll();
        if (open.resolved()) {
            marks.add(new Chip(getTranslation("feedback.resolved"), Chip.Tone.OK));
        } else if (open.waits()) {
            var holder = holder(read, open);
            marks.add(TurnChip.of(
                    holder.equals(read.reader()) && read.viewpoint() == Viewpoint.OWN,
                    names.first(holder),
                    dates,
                    open.lastAt()));
        }
        earlier.setVisible(before != null);
        showPosts(names);
        answer.setVisible(writes);
        answer.setLabel(getTranslation("feedback.answer.label"));
        send.setVisible(writes);
        send.setText(getTranslation("feedback.answer"));
        resolve.setVisible(writes && !open.resolved() && open.openedBy().equals(read.reader()));
        if (!open.open() && read.viewpoint() == Viewpoint.OWN) {
            notice.say(getTranslation("feedback.closed"));
        }
    }

    /** Offers to open a thread on a part of the goal, or on the whole of it. */
    void compose(GoalPage read, String on, String passage) {
        var fresh = thread != null || page == null || !Objects.equals(part, on) || !Objects.equals(quote, passage);
        page = read;
        thread = null;
        part = on;
        quote = passage.isEmpty() ? null : passage;
        title.setText(ThreadTitles.of(this, read, on, quote));
        marks.removeAll();
        posts.removeAll();
        earlier.setVisible(false);
        if (quote != null) {
            posts.add(quotation(quote));
        }
        resolve.setVisible(false);
        answer.setVisible(true);
        answer.setLabel(getTranslation("feedback.start.label"));
        send.setVisible(true);
        send.setText(getTranslation("feedback.start"));
        if (fresh) {
            var draft = threads.draft(Goals.THREADS, read.id().value()).orElse("");
            answer.setValue(draft);
            kept.setText(draft.isEmpty() ? "" : getTranslation("feedback.kept"));
            notice.clear();
            answer.focus();
        }
    }

    private void showPosts(Names names) {
        var read = Objects.requireNonNull(page);
        var open = Objects.requireNonNull(thread);
        posts.removeAll();
        if (open.quote() != null) {
            posts.add(quotation(open.quote()));
        }
        older.forEach(one -> posts.add(post(one, names)));
        if (read.posts() != null) {
            read.posts().posts().forEach(one -> posts.add(post(one, names)));
        }
    }

    private Component post(Post post, Names names) {
        var name = new Span(names.first(post.author()));
        name.addClassName("feedback-name");
        var when = new Span(dates.moment(post.writtenAt()));
        when.addClassName("wm-small");
        when.setTitle(dates.exact(post.writtenAt()));
        var text = new Div(PostText.of(post.text()));
        text.addClassName("feedback-text");
        var body = new Div(new Div(name, new Span(" "), when), text);
        var row = new Div(new Avatar(post.author(), names.of(post.author())).small(), body);
        row.addClassName("feedback-post");
        return row;
    }

    private static Component quotation(String text) {
        var quoted = new Paragraph(text);
        quoted.addClassName("feedback-quote");
        return quoted;
    }

    private void earlier() {
        var open = Objects.requireNonNull(thread);
        var found = threads.posts(open.id(), before, Goals.SHOWN);
        older.addAll(0, found.posts());
        before = found.earlier();
        again.run();
    }

    private void keep(String text) {
        var read = Objects.requireNonNull(page);
        if (thread == null) {
            threads.keepDraft(Goals.THREADS, read.id().value(), text);
        } else {
            threads.keepDraft(thread.id(), text);
        }
        kept.setText(text.isBlank() ? "" : getTranslation("feedback.kept"));
    }

    private void send() {
        var read = Objects.requireNonNull(page);
        var result = thread == null
                ? threads.start(Goals.THREADS, read.id().value(), part, quote, answer.getValue())
                : threads.post(thread.id(), answer.getValue());
        switch (result) {
            case PostResult.Posted done -> {
                answer.clear();
                kept.setText("");
                notice.say(getTranslation("feedback.sent"));
                posted.accept(done.thread());
            }
            case PostResult.Blank blank -> {
                notice.refuse(getTranslation("feedback.blank"));
                answer.focus();
            }
            case PostResult.TooLong tooLong -> notice.refuse(getTranslation("feedback.too-long", Threads.MOST_TEXT));
            case PostResult.NotShared notShared -> notice.refuse(getTranslation("feedback.not-shared"));
        }
    }

    private void resolve() {
        switch (threads.resolve(Objects.requireNonNull(thread).id())) {
            case ResolveResult.Resolved resolved -> {
                notice.say(getTranslation("feedback.settled"));
                again.run();
            }
            case ResolveResult.NotTheOpener notTheOpener -> notice.refuse(getTranslation("feedback.not-the-opener"));
            case ResolveResult.NotShared notShared -> notice.refuse(getTranslation("feedback.not-shared"));
        }
    }

    /** The way to a thread of this goal. */
    static String path(GoalPage page, ThreadId thread) {
        var path = Links.goalThread(page.id().value(), thread.value());
        return page.viewpoint() == Viewpoint.AS_MENTOR ? path + "&as=mentor" : path;
    }

    /** Whose move it is in a thread that waits. */
    static AccountId holder(GoalPage page, ThreadSummary thread) {
        return thread.lastBy().equals(page.mentee()) ? page.mentor().orElse(page.mentee()) : page.mentee();
    }
}
