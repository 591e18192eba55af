package app.waymark.feedback.ui;

import app.waymark.feedback.AttachResult;
import app.waymark.feedback.Attachment;
import app.waymark.feedback.Attachments;
import app.waymark.file.Files;
import app.waymark.uikit.FileUpload;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Typing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** The files that go with what is being written: added, described where they are pictures, and taken out again. */
class Attaching extends Composite<Div> {

    private final transient @Nullable Attachments attachments;
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Attachment> shown = KeyedList.rebuilding(list, Attachment::id, this::item);
    private final InlineMessage notice = new InlineMessage();
    private transient @Nullable UUID place;
    private @Nullable String part;

    /** @param attachments keeps them; null where none are taken */
    Attaching(@Nullable Attachments attachments) {
        this.attachments = attachments;
        list.addClassName("feedback-files");
        getContent().addClassName("feedback-attaching");
        getContent().add(list, FileUpload.ofMany(Files.MOST_BYTES, notice, this::attach), notice);
    }

    /**
     * Adds to what is being written at this place, and shows what was added there before.
     *
     * @param at the thread, the thing that a thread is begun about, or a remark
     * @param on what of the thing, or null
     * @param known what was added there, or null where nobody has read it yet
     */
    void at(UUID at, @Nullable String on, @Nullable List<Attachment> known) {
        var other = !at.equals(place) || !Objects.equals(on, part);
        place = at;
        part = on;
        if (other && attachments != null) {
            notice.clear();
            show(known == null ? attachments.begun(at, on) : known);
        }
    }

    /** Whether a file can be added now. */
    void offer(boolean can) {
        setVisible(can && attachments != null);
    }

    /** What was added has gone with what was written. */
    void sent() {
        notice.clear();
        show(List.of());
    }

    private void show(List<Attachment> files) {
        shown.show(files);
        list.setVisible(!files.isEmpty());
    }

    private ListItem item(Attachment file) {
        var out = new NativeButton(getTranslation("feedback.file.remove"), event -> {
            kept().remove(file.id());
            again();
        });
        out.addClassName("feedback-quiet-button");
        out.setAriaLabel(getTranslation("feedback.file.remove.what", file.name()));
        KeyedList.part(out, "remove");
        var item = new ListItem(AttachedList.of(this, file), out);
        if (file.picture()) {
            var alt = new TextField(getTranslation("feedback.file.alt"));
            alt.setValue(file.alt());
            alt.setWidthFull();
            Typing.keep(alt);
            TextLimit.on(alt, Attachments.MOST_ALT);
            alt.addValueChangeListener(event -> {
                if (TextLimit.fits(alt)) {
                    kept().describe(file.id(), alt.getValue());
                }
            });
            item.add(alt);
        }
        return item;
    }

    private void attach(String name, InputStreamSource content) {
        switch (kept().add(Objects.requireNonNull(place), part, name, content)) {
            case AttachResult.Attached unused -> {
                notice.clear();
                again();
            }
            case AttachResult.NotKept not -> notice.refuse(AttachedList.refused(this, not.why()));
            case AttachResult.TooMany unused -> notice.refuse(getTranslation("feedback.file.many", Attachments.MOST));
        }
    }

    private void again() {
        show(kept().begun(Objects.requireNonNull(place), part));
    }

    private Attachments kept() {
        return Objects.requireNonNull(attachments, "offered where they are kept alone");
    }
}
