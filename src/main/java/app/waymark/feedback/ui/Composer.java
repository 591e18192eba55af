package app.waymark.feedback.ui;

import app.waymark.feedback.Draft;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.ResolveResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.Threads;
import app.waymark.shared.TypedText;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Typing;
import app.waymark.uikit.UntilKept;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
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
    private final Consumer<ThreadId> sent;
    private final Runnable again;
    private final Select<String> passages = new Select<>();
    private final TextArea answer = new TextArea();
    private final UntilKept keeping = new UntilKept(answer);
    private final Button send = new Button();
    private final Button resolve = new Button();
    private final InlineMessage notice = new InlineMessage();
    private final Span kept = new Span();
    private transient @Nullable Discussed about;
    private transient @Nullable ThreadSummary thread;
    private @Nullable String part;
    private @Nullable String quote;
    private boolean filling;

    /**
     * @param sent told of the thread that was written in
     * @param again shows the page anew
     */
    Composer(Threads threads, Consumer<ThreadId> sent, Runnable again) {
        this.threads = threads;
        this.sent = sent;
        this.again = again;
        kept.addClassName("wm-small");
        passages.setLabel(getTranslation("feedback.passage"));
        passages.setWidthFull();
        passages.setItemLabelGenerator(one -> one.isEmpty()
                ? getTranslation("feedback.passage.none")
                : getTranslation("feedback.passage.one", one.replaceAll("\\s+", " ")));
        passages.addValueChangeListener(event -> {
            if (!filling) {
                quote = event.getValue() == null || event.getValue().isEmpty() ? null : event.getValue();
                keeping.keep(() -> keep(answer.getValue()));
                again.run();
            }
        });
        answer.setWidthFull();
        answer.setMinRows(3);
        answer.setMaxRows(14);
        Typing.keep(answer);
        TextLimit.on(answer, Threads.MOST_TEXT);
        answer.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                keeping.keep(() -> keep(answer.getValue()));
            }
            nameResolving();
        });
        // The one primary button is the page's own; that answering comes first is said by what resolving looks like.
        resolve.addThemeVariants(ButtonVariant.TERTIARY);
        send.addClickListener(event -> send());
        Keys.on(send, Keys.SEND);
        resolve.addClickListener(event -> resolve());
        var buttons = new Div(send, resolve);
        buttons.addClassName("feedback-buttons");
        getContent().addClassNames("feedback-composer", "wm-screen");
        getContent().add(passages, answer, kept, buttons, notice);
    }

    /** Takes answers in this thread. */
    void answering(Discussed talked, ThreadSummary open) {
        var other = thread == null || !thread.id().equals(open.id());
        about = talked;
        thread = open;
        part = open.part();
        quote = open.quote();
        if (other) {
            bring(Objects.requireNonNullElse(open.draft(), ""));
        }
        var writes = open.open() && !talked.asPartner();
        passages.setVisible(false);
        answer.setVisible(writes);
        answer.setLabel(getTranslation("feedback.answer.label"));
        send.setVisible(writes);
        send.setText(getTranslation("feedback.answer"));
        resolve.setVisible(writes && !open.resolved() && open.openedBy().equals(talked.reader()));
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
     */
    void beginning(Discussed talked, @Nullable String on, String selected) {
        var fresh = thread != null || about == null || !Objects.equals(part, on);
        about = talked;
        thread = null;
        part = on;
        var text = talked.part(on).map(Discussed.Part::text).orElse("");
        var stands = !selected.isEmpty() && text.contains(selected);
        if (fresh) {
            var draft = threads.draft(talked.type(), talked.id(), on);
            quote = draft.map(Draft::quote).filter(text::contains).orElse(null);
            bring(draft.map(Draft::text).orElse(""));
        }
        if (stands && selected.length() <= Threads.MOST_QUOTE) {
            quote = selected;
        } else if (stands) {
            notice.refuse(getTranslation("feedback.passage.too-long", selected.length(), Threads.MOST_QUOTE));
        }
        offer(text);
        answer.setVisible(true);
        answer.setLabel(getTranslation("feedback.start.label"));
        send.setVisible(true);
        send.setText(getTranslation("feedback.start"));
        resolve.setVisible(false);
        if (fresh || stands) {
            answer.focus();
        }
    }

    /** The passage that the thread is, or will be, about. */
    Optional<String> passage() {
        return Optional.ofNullable(quote);
    }

    private void offer(String text) {
        var choices = new ArrayList<String>();
        choices.add("");
        if (quote != null) {
            choices.add(quote);
        }
        Sentences.of(text, getLocale()).stream()
                .filter(one -> !choices.contains(one))
                .forEach(choices::add);
        passages.setVisible(choices.size() > 1);
        filling = true;
        passages.setItems(choices);
        passages.setValue(Objects.requireNonNullElse(quote, ""));
        filling = false;
    }

    private void bring(String text) {
        keeping.forget();
        answer.setValue(text);
        kept.setText(text.isEmpty() ? "" : getTranslation("feedback.kept"));
        notice.clear();
    }

    private void nameResolving() {
        resolve.setText(getTranslation(answer.isEmpty() ? "feedback.resolve" : "feedback.answer-and-resolve"));
    }

    private void keep(String text) {
        var talked = Objects.requireNonNull(about);
        var done = thread == null
                ? threads.keepDraft(talked.type(), talked.id(), part, quote, text)
                : threads.keepDraft(thread.id(), text);
        if (!done) {
            tooLong(text.length());
        }
        kept.setText(done && !TypedText.blank(text) ? getTranslation("feedback.kept") : "");
    }

    private void send() {
        var talked = Objects.requireNonNull(about);
        told(
                thread == null
                        ? threads.start(talked.type(), talked.id(), part, quote, answer.getValue())
                        : threads.post(thread.id(), answer.getValue()),
                "feedback.sent");
    }

    private void told(PostResult result, String done) {
        switch (result) {
            case PostResult.Posted posted -> {
                answer.clear();
                keeping.forget();
                kept.setText("");
                notice.say(getTranslation(done));
                sent.accept(posted.thread());
            }
            case PostResult.Blank blank -> {
                notice.refuse(getTranslation("feedback.blank"));
                answer.focus();
            }
            case PostResult.TooLong tooLong -> {
                tooLong(tooLong.length());
                answer.focus();
            }
            case PostResult.PassageTooLong passage ->
                notice.refuse(getTranslation("feedback.passage.too-long", passage.length(), Threads.MOST_QUOTE));
            case PostResult.NotShared notShared -> notice.refuse(getTranslation("feedback.not-shared"));
        }
    }

    private void tooLong(int length) {
        notice.refuse(getTranslation("feedback.too-long", Threads.MOST_TEXT, length));
    }

    /** With an answer half written both are done: it is sent, and the question is settled. */
    private void resolve() {
        var open = Objects.requireNonNull(thread);
        if (!TypedText.blank(answer.getValue())) {
            told(threads.postAndResolve(open.id(), answer.getValue()), "feedback.settled");
            return;
        }
        switch (threads.resolve(open.id())) {
            case ResolveResult.Resolved resolved -> {
                notice.say(getTranslation("feedback.settled"));
                again.run();
            }
            case ResolveResult.NotTheOpener notTheOpener -> notice.refuse(getTranslation("feedback.not-the-opener"));
            case ResolveResult.NotShared notShared -> notice.refuse(getTranslation("feedback.not-shared"));
        }
    }
}
