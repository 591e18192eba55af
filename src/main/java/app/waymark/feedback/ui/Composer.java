package app.waymark.feedback.ui;

import app.waymark.feedback.Attachment;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.Draft;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.Remark;
import app.waymark.feedback.RemarkResult;
import app.waymark.feedback.ResolveResult;
import app.waymark.feedback.ReviewRemarks;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.Threads;
import app.waymark.shared.TypedText;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Typing;
import app.waymark.uikit.UntilKept;
import app.waymark.uikit.WritingField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer is written, or the first post of a thread with the passage it is about. What is typed is kept for that
 * thread, or for that part of the thing, and stays with its focus whenever the page is read again.
 */
class Composer extends Composite<Div> {

    private final transient Threads threads;
    private final transient @Nullable ReviewRemarks remarks;
    private final Consumer<ThreadId> sent;
    private final Runnable again;
    private final PassageChoice passages = new PassageChoice(this::about);
    private final WhichOne which = new WhichOne(this::typed);
    private final TextArea answer = new TextArea();
    private final WritingField writing = new WritingField(answer);
    private final UntilKept keeping = new UntilKept(answer);
    private final Attaching attaching;
    private final SuggestedWords words = new SuggestedWords(this::typed);
    private final Button send = new Button();
    private final Button collect = new Button(getTranslation("feedback.remark.add"));
    private final Button resolve = new Button();
    private final InlineMessage notice = new InlineMessage();
    private final Span kept = new Span();
    private transient @Nullable Discussed about;
    private transient @Nullable ThreadSummary thread;
    private transient Collected collected = Collected.NOTHING;
    private transient @Nullable Remark remark;
    private boolean opened;
    private @Nullable String part;
    private @Nullable String quote;
    private Runnable left = () -> {};

    /**
     * @param attachments keeps the files that go with what is written; null where there is no room for them
     * @param remarks keeps what is collected for a review; null where nothing is reviewed
     * @param sent told of the thread that was written in
     * @param again shows the page anew
     */
    Composer(
            Threads threads,
            @Nullable Attachments attachments,
            @Nullable ReviewRemarks remarks,
            Consumer<ThreadId> sent,
            Runnable again) {
        this.threads = threads;
        this.remarks = remarks;
        attaching = new Attaching(attachments);
        this.sent = sent;
        this.again = again;
        kept.addClassName("wm-small");
        answer.setWidthFull();
        answer.setMinRows(3);
        answer.setMaxRows(14);
        Typing.keep(answer);
        TextLimit.on(answer, Threads.MOST_TEXT);
        answer.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed();
            }
            nameResolving();
        });
        // The one primary button is the page's own; that answering comes first is said by what resolving looks like.
        resolve.addThemeVariants(ButtonVariant.TERTIARY);
        send.addClickListener(event -> send());
        Keys.on(send, Keys.SEND);
        collect.addClickListener(event -> collect());
        resolve.addClickListener(event -> resolve());
        var buttons = new Div(collect, send, resolve);
        buttons.addClassName("feedback-buttons");
        getContent().addClassNames("feedback-composer", "wm-screen");
        getContent().add(passages, which, writing, attaching, words, kept, buttons, notice);
    }

    /** Takes answers in this thread. */
    void answering(Discussed talked, ThreadSummary open) {
        answering(talked, open, null);
    }

    /** @param files those of an answer that was begun, where they are known */
    void answering(Discussed talked, ThreadSummary open, @Nullable List<Attachment> files) {
        var other = thread == null || !thread.id().equals(open.id());
        about = talked;
        thread = open;
        remark = null;
        collect.setVisible(false);
        words.offer(false, "", false);
        part = open.part();
        quote = open.quote();
        if (other) {
            bring(Objects.requireNonNullElse(open.draft(), ""));
        }
        var writes = open.open() && !talked.asPartner();
        passages.setVisible(false);
        which.setVisible(false);
        writing.setVisible(writes);
        attaching.offer(writes);
        attaching.at(open.id().value(), null, files);
        answer.setLabel(getTranslation("feedback.answer.label"));
        send.setVisible(writes);
        send.setText(getTranslation("feedback.answer"));
        opened = open.openedBy().equals(talked.reader());
        resolve.setVisible(writes && !open.resolved() && (opened || !open.proposed()));
        nameResolving();
        if (!open.open() && !talked.asPartner()) {
            notice.say(getTranslation("feedback.closed"));
        }
    }

    /**
     * Takes the first post of a thread.
     *
     * @param on the part, or null for the whole
     * @param selected what was selected on the page when it was begun; what does not stand in the part is none of it
     * @param review what is collected for a review, which it can go into
     */
    void beginning(Discussed talked, @Nullable String on, Selected selected, Collected review) {
        var fresh = thread != null || remark != null || about == null || !Objects.equals(part, on);
        about = talked;
        thread = null;
        remark = null;
        collected = review;
        part = on;
        var text = talked.part(on).map(Discussed.Part::text).orElse("");
        var chosen = selected.words();
        var stands = !chosen.isEmpty() && text.contains(chosen);
        if (fresh) {
            var draft = threads.draft(talked.type(), talked.id(), on);
            quote = talked.name(on)
                    .or(() -> draft.map(Draft::quote).filter(text::contains))
                    .orElse(null);
            bring(draft.map(Draft::text).orElse(""));
            words.bring(draft.map(Draft::amends).orElse(null));
        }
        if (stands && chosen.length() <= Threads.MOST_QUOTE) {
            quote = chosen;
        } else if (stands) {
            notice.refuse(getTranslation("feedback.passage.too-long", chosen.length(), Threads.MOST_QUOTE));
        }
        which.ask(talked.name(on).isPresent() || quote == null ? "" : quote, text, stands ? selected.at() : null);
        passages.offer(talked.name(on).isPresent() ? "" : text, quote);
        writing.setVisible(true);
        answer.setLabel(getTranslation("feedback.start.label"));
        attaching.offer(true);
        attaching.at(talked.id(), on, null);
        send.setVisible(true);
        send.setText(getTranslation(review.collects() ? "feedback.remark.now" : "feedback.start"));
        resolve.setVisible(false);
        reviewing(review);
        if (stands && selected.suggests()) {
            words.begin();
        } else if (fresh || stands) {
            answer.focus();
        }
    }

    /** Takes changes to a remark that was collected; it is kept as it is typed. */
    void changing(Discussed talked, Remark one) {
        var fresh = remark == null || !remark.id().equals(one.id());
        about = talked;
        thread = null;
        remark = one;
        part = one.part();
        quote = one.quote();
        if (fresh) {
            bring(one.text());
            words.bring(one.amends());
        }
        passages.setVisible(false);
        which.setVisible(false);
        writing.setVisible(true);
        answer.setLabel(getTranslation("feedback.remark.label"));
        attaching.offer(true);
        attaching.at(one.id(), null, null);
        send.setVisible(false);
        resolve.setVisible(false);
        collect.setVisible(true);
        collect.setText(getTranslation("feedback.remark.done"));
        collect.removeThemeVariants(ButtonVariant.TERTIARY);
        amends();
        if (fresh) {
            answer.focus();
        }
    }

    /** Whoever has a review open adds to it; what is said at once is the other choice, and the other way round. */
    private void reviewing(Collected review) {
        var open = !review.remarks().isEmpty();
        collect.setVisible(review.collects());
        collect.setText(getTranslation(open ? "feedback.remark.add" : "feedback.remark.collect"));
        if (open) {
            collect.removeThemeVariants(ButtonVariant.TERTIARY);
            send.addThemeVariants(ButtonVariant.TERTIARY);
        } else {
            collect.addThemeVariants(ButtonVariant.TERTIARY);
            send.removeThemeVariants(ButtonVariant.TERTIARY);
        }
        amends();
    }

    private void amends() {
        var talked = Objects.requireNonNull(about);
        var can = collected.collects() && part != null && talked.amends(part, quote);
        words.offer(can, Objects.requireNonNullElse(quote, ""), can && quote == null);
    }

    /** Adds somebody's words to what is being written, as a quotation. */
    void quote(String quotation) {
        var typed = answer.getValue();
        writing.write();
        answer.setValue(typed + (typed.isEmpty() || typed.endsWith("\n\n") ? "" : "\n\n") + quotation);
        typed();
        answer.focus();
    }

    /** Goes to where one types. */
    void focus() {
        answer.focus();
    }

    /** @param then goes back to the page without it, once it was collected */
    void leaving(Runnable then) {
        left = then;
    }

    /** The passage that the thread is, or will be, about. */
    Optional<String> passage() {
        return Optional.ofNullable(quote);
    }

    private void bring(String text) {
        keeping.forget();
        answer.setValue(text);
        writing.write();
        kept.setText(text.isEmpty() ? "" : getTranslation("feedback.kept"));
        notice.clear();
    }

    private void nameResolving() {
        var alone = answer.isEmpty();
        resolve.setText(
                opened
                        ? getTranslation(alone ? "feedback.resolve" : "feedback.answer-and-resolve")
                        : getTranslation(alone ? "feedback.propose" : "feedback.answer-and-propose"));
    }

    private void about(@Nullable String passage) {
        quote = passage;
        typed();
        again.run();
    }

    private void typed() {
        keeping.keep(() -> keep(answer.getValue()));
    }

    private void keep(String text) {
        if (remark != null) {
            told(Objects.requireNonNull(remarks).rewrite(remark.id(), text, words.value()));
            return;
        }
        var talked = Objects.requireNonNull(about);
        var done = thread == null
                ? threads.keepDraft(talked.type(), talked.id(), part, quote, text, words.value())
                : threads.keepDraft(thread.id(), text);
        if (!done) {
            notice.refuse(WhyRefused.tooLong(this, text.length()));
        }
        kept.setText(done && !TypedText.blank(text) ? getTranslation("feedback.kept") : "");
    }

    /** Adds it to the review, of which nobody hears before that is sent; or is done with one that was added. */
    private void collect() {
        var talked = Objects.requireNonNull(about);
        var kept = Objects.requireNonNull(remarks);
        var changed = remark;
        if (!which.answered()) {
            return;
        }
        var result = changed != null
                ? kept.rewrite(changed.id(), answer.getValue(), words.value())
                : kept.add(talked.type(), talked.id(), part, quote, answer.getValue(), words.value());
        told(result);
        if (result instanceof RemarkResult.Kept(var added)) {
            var place = which.place();
            if (changed == null && place != null) {
                kept.place(added, place);
            }
            if (changed == null) {
                attaching.sent();
                threads.dropDraft(talked.type(), talked.id(), part);
            }
            left.run();
        }
    }

    private void told(RemarkResult result) {
        if (result instanceof RemarkResult.Kept) {
            keeping.forget();
            notice.clear();
            kept.setText(getTranslation("feedback.kept"));
        } else {
            notice.refuse(WhyRefused.of(this, result));
        }
    }

    private void send() {
        var talked = Objects.requireNonNull(about);
        var suggested = words.value();
        if (!which.answered()) {
            return;
        }
        if (thread == null && suggested != null && part != null) {
            told(
                    threads.suggest(talked.type(), talked.id(), part, quote, answer.getValue(), suggested),
                    "feedback.sent");
            return;
        }
        told(
                thread == null
                        ? threads.start(talked.type(), talked.id(), part, quote, answer.getValue())
                        : threads.post(thread.id(), answer.getValue()),
                "feedback.sent");
    }

    private void told(PostResult result, String done) {
        if (result instanceof PostResult.Posted posted) {
            var place = which.place();
            if (thread == null && place != null) {
                threads.place(posted.thread(), place);
            }
            answer.clear();
            attaching.sent();
            writing.write();
            words.bring(null);
            keeping.forget();
            kept.setText("");
            notice.say(getTranslation(done));
            sent.accept(posted.thread());
            return;
        }
        notice.refuse(WhyRefused.of(this, result));
        if (result instanceof PostResult.Blank || result instanceof PostResult.TooLong) {
            writing.write();
            answer.focus();
        }
    }

    /** With an answer half written both are done: it is sent, and the question is settled. */
    private void resolve() {
        var open = Objects.requireNonNull(thread);
        if (!TypedText.blank(answer.getValue())) {
            told(
                    threads.postAndResolve(open.id(), answer.getValue()),
                    opened ? "feedback.settled" : "feedback.suggested");
            return;
        }
        var result = opened ? threads.resolve(open.id()) : threads.propose(open.id());
        switch (result) {
            case ResolveResult.Resolved unused -> done("feedback.settled");
            case ResolveResult.Proposed unused -> done("feedback.suggested");
            case ResolveResult.NotTheOpener not -> notice.refuse(WhyRefused.of(this, not));
            case ResolveResult.NotShared not -> notice.refuse(WhyRefused.of(this, not));
        }
    }

    private void done(String key) {
        notice.say(getTranslation(key));
        again.run();
    }
}
