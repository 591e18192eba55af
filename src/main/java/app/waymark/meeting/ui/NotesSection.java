package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.Notes;
import app.waymark.meeting.NotesResult;
import app.waymark.shared.Dates;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;

/**
 * Notes to read, and on request to write. While somebody writes nothing moves under their hands; when the other saved
 * first both versions are shown, and the writer decides what becomes of them.
 */
class NotesSection extends Composite<TitledSection> {

    /** Saves notes over the revision that was read. */
    interface Save {
        NotesResult save(MeetingId meeting, String text, int revision);
    }

    private final String heading;
    private final transient Save save;
    private final String none;
    private final Paragraph text = new Paragraph();
    private final Paragraph by = new Paragraph();
    private final Button edit = new Button(getTranslation("meeting.notes.edit"));
    private final TextArea field = new TextArea();
    private final Div conflict = new Div();
    private final InlineMessage notice = new InlineMessage();
    private final Div writing = new Div();

    private @Nullable MeetingId meeting;
    private @Nullable Dates dates;
    private String other = "";
    private Notes shown = Notes.NONE;
    private int base;

    NotesSection(String headingKey, String noneKey, Save save) {
        this.heading = getTranslation(headingKey);
        this.none = getTranslation(noneKey);
        this.save = save;
        text.addClassName("wm-reading");
        by.addClassName("wm-small");
        edit.addClickListener(event -> write());
        field.setAriaLabel(heading);
        field.setMaxLength(Notes.LONGEST);
        field.addClassName("wm-notes-field");
        conflict.addClassName("wm-notes-conflict");
        var saving = new Button(getTranslation("meeting.save"), event -> save(field.getValue()));
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(saving, Keys.SEND);
        var buttons = new Div(saving, new Button(getTranslation("uikit.cancel"), event -> read()));
        buttons.addClassName("wm-offer-actions");
        writing.addClassName("wm-notes-writing");
        writing.add(conflict, field, buttons);
        writing.setVisible(false);
    }

    @Override
    protected TitledSection initContent() {
        return new TitledSection(heading, text, by, writing, notice).aside(edit);
    }

    /** Shows them as they are now; whoever is writing keeps what they have, and hears of a newer version. */
    void show(MeetingId of, Notes notes, boolean readOnly, Dates formats, MeetingPerson otherPerson) {
        boolean another = !of.equals(meeting);
        meeting = of;
        dates = formats;
        other = MeetingWords.first(otherPerson);
        shown = notes;
        edit.setVisible(!readOnly && (another || !writing.isVisible()));
        if (another || readOnly) {
            read();
            edit.setVisible(!readOnly);
        } else if (!writing.isVisible()) {
            fill();
        } else if (notes.revision() != base && !conflict.isVisible()) {
            notice.refuse(getTranslation("meeting.notes.newer", other));
        }
    }

    private void read() {
        writing.setVisible(false);
        conflict.setVisible(false);
        edit.setVisible(true);
        notice.clear();
        fill();
    }

    private void fill() {
        var formats = dates;
        boolean empty = shown.text().isBlank();
        text.setVisible(true);
        text.setText(empty ? none : shown.text());
        text.setClassName("wm-quiet", empty);
        var at = shown.at();
        by.setVisible(at != null && formats != null);
        if (at != null && formats != null) {
            by.setText(getTranslation("meeting.notes.saved", formats.moment(at)));
            by.setTitle(formats.exact(at));
        }
    }

    private void write() {
        base = shown.revision();
        field.setValue(shown.text());
        conflict.setVisible(false);
        text.setVisible(false);
        by.setVisible(false);
        edit.setVisible(false);
        notice.clear();
        writing.setVisible(true);
        field.focus();
    }

    private void save(String typed) {
        if (meeting == null) {
            return;
        }
        switch (save.save(meeting, typed, base)) {
            case NotesResult.Saved(var notes) -> {
                shown = notes;
                read();
                notice.saved();
                edit.focus();
            }
            case NotesResult.Conflict(var theirs) -> conflict(theirs);
            case NotesResult.Closed() -> notice.refuse(getTranslation("meeting.closed"));
            case NotesResult.TooLong(int length, int most) ->
                notice.refuse(getTranslation("meeting.too-long", length, most));
        }
    }

    /** Theirs above, what was typed untouched below; the next save is over theirs, which have been seen by then. */
    private void conflict(Notes theirs) {
        base = theirs.revision();
        shown = theirs;
        var their = new Paragraph(theirs.text());
        their.addClassName("wm-reading");
        var both = new Button(getTranslation("meeting.notes.both"), event -> {
            field.setValue(theirs.text() + "\n\n" + field.getValue());
            conflict.setVisible(false);
            notice.clear();
            field.focus();
        });
        conflict.removeAll();
        conflict.add(
                new H3(getTranslation("meeting.notes.theirs", other)),
                their,
                both,
                new H3(getTranslation("meeting.notes.yours")));
        conflict.setVisible(true);
        notice.refuse(getTranslation("meeting.notes.conflict", other));
    }
}
