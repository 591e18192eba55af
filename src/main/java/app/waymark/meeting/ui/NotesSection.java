package app.waymark.meeting.ui;

import app.waymark.feedback.ui.TalkLink;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.Notes;
import app.waymark.meeting.NotesResult;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Excerpt;
import app.waymark.shared.TypedText;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Notes to read, and on request to write. While somebody writes nothing moves under their hands; when the other saved
 * first both are put together, and where both changed one sentence the writer decides what becomes of it. What was typed and not saved is there
 * again, with the revision it was begun on, so that it never goes over something its writer has not seen.
 */
class NotesSection extends Composite<TitledSection> {

    /** Saves notes over the revision that was read. */
    interface Save {
        NotesResult save(MeetingId meeting, String text, int revision);
    }

    /** Has the other read a paragraph of one's own notes. */
    interface Share {
        NotesResult share(MeetingId meeting, int paragraph, int revision);
    }

    private final String name;
    private final String heading;
    private final transient Save save;
    private final transient Drafts drafts;
    private final String none;
    private final Paragraph text = new Paragraph();
    private final Div paragraphs = new Div();
    private final Paragraph by = new Paragraph();
    private final Button edit = new Button(getTranslation("meeting.notes.edit"));
    private final TextArea field = TextLimit.on(new TextArea(), Notes.LONGEST);
    private final KeptText kept;
    private final Div below = new Div();
    private final Div conflict = new Div();
    private final InlineMessage notice = new InlineMessage();
    private final Div writing = new Div();
    private final TalkLink talk = new TalkLink();

    private transient @Nullable Share sharing;
    private @Nullable Command shared;
    private boolean readOnly;
    private @Nullable MeetingId meeting;
    private @Nullable Dates dates;
    private String other = "";
    private Notes shown = Notes.NONE;
    private int base;
    private int told;
    private boolean baseKept;

    /** Notes of this name; the message keys are the name and {@code <name>.none}. */
    NotesSection(String name, Drafts drafts, Save save) {
        this.name = name;
        this.heading = getTranslation(name);
        this.none = getTranslation(name + ".none");
        this.drafts = drafts;
        this.save = save;
        text.addClassName("wm-reading");
        by.addClassName("wm-small");
        // There are two of these on the page.
        edit.setAriaLabel(edit.getText() + ": " + heading);
        edit.addClickListener(event -> write(shown.text(), shown.revision()));
        // Heard before the text itself is kept: a text without its revision would go over what others wrote.
        field.addValueChangeListener(event -> keepBase(event.isFromClient()));
        kept = KeptText.of(field, drafts);
        field.setAriaLabel(heading);
        field.addClassName("wm-notes-field");
        conflict.addClassName("wm-notes-conflict");
        var saving = new Button(getTranslation("meeting.save"), event -> save());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(saving, Keys.SEND);
        var buttons = new Div(saving, new Button(getTranslation("uikit.cancel"), event -> cancel()));
        buttons.addClassName("wm-offer-actions");
        writing.addClassName("wm-notes-writing");
        writing.add(conflict, field, buttons);
        writing.setVisible(false);
    }

    @Override
    protected TitledSection initContent() {
        return new TitledSection(heading, text, paragraphs, by, talk, below, writing, notice).aside(edit);
    }

    /** Each paragraph can be shared by itself; what is to happen then besides. */
    void shares(Share with, Command then) {
        sharing = with;
        shared = then;
        paragraphs.addClassName("wm-notes-paragraphs");
        field.setHelperText(getTranslation("meeting.notes.paragraphs"));
    }

    /** Shows this under notes in which something stands. */
    void below(Component component) {
        below.removeAll();
        below.add(component);
    }

    /** Shows the way to what is said about them. */
    void talk(TalkLink.Entry entry) {
        talk.show(entry);
    }

    /** Where unsaved notes of this meeting are kept, and the revision they were begun on. */
    List<Drafts.Place> places(MeetingId of) {
        return List.of(Drafts.Place.of("meeting", of, name), Drafts.Place.of("meeting", of, name, "base"));
    }

    /** Shows them as they are now; whoever is writing keeps what they have, and hears of a newer version. */
    void show(MeetingId of, Notes notes, boolean ended, Dates formats, MeetingPerson otherPerson) {
        readOnly = ended;
        boolean another = !of.equals(meeting);
        meeting = of;
        dates = formats;
        other = MeetingWords.first(otherPerson);
        shown = notes;
        if (another || readOnly) {
            read();
        }
        edit.setVisible(!readOnly && !writing.isVisible());
        if (another && !readOnly) {
            resume(of, notes);
        } else if (!writing.isVisible()) {
            fill();
        } else if (notes.revision() != base && notes.revision() != told && !conflict.isVisible()) {
            told = notes.revision();
            notice.refuse(getTranslation("meeting.notes.newer", other));
        }
    }

    private void resume(MeetingId of, Notes notes) {
        kept.at(places(of).getFirst(), notes.text());
        if (kept.open()) {
            base = drafts.find(places(of).getLast()).map(Integer::valueOf).orElse(notes.revision());
            baseKept = true;
            told = notes.revision();
            open();
            notice.remind(getTranslation(
                    base == notes.revision() ? "meeting.notes.unsaved" : "meeting.notes.unsaved.newer", other));
        }
    }

    private void keepBase(boolean typed) {
        if (typed && !baseKept && meeting != null) {
            drafts.keep(places(meeting).getLast(), String.valueOf(base));
            baseKept = true;
        }
    }

    private void forgetBase() {
        if (baseKept && meeting != null) {
            drafts.forget(places(meeting).getLast());
        }
        baseKept = false;
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
        boolean empty = TypedText.blank(shown.text());
        var of = meeting;
        boolean apart = sharing != null && !readOnly && !empty && of != null;
        text.setVisible(!apart);
        text.setText(empty ? none : shown.text());
        paragraphs.removeAll();
        paragraphs.setVisible(apart);
        if (apart) {
            var all = shown.paragraphs();
            for (int i = 0; i < all.size(); i++) {
                paragraphs.add(paragraph(Objects.requireNonNull(of), i, all.get(i)));
            }
        }
        below.setVisible(!empty);
        text.setClassName("wm-quiet", empty);
        var at = shown.at();
        by.setVisible(at != null && formats != null);
        if (at != null && formats != null) {
            by.setText(getTranslation("meeting.notes.saved", formats.moment(at)));
            by.setTitle(formats.exact(at));
        }
    }

    private Div paragraph(MeetingId of, int place, String words) {
        var said = new Paragraph(words);
        said.addClassName("wm-reading");
        var share = new Button(getTranslation("meeting.notes.share", other), event -> share(of, place, words));
        share.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        share.setAriaLabel(share.getText() + ": " + Excerpt.of(words, 60));
        return new Div(said, share);
    }

    private void write(String beginning, int revision) {
        base = revision;
        field.setValue(shown.text());
        kept.sent();
        field.setValue(beginning);
        notice.clear();
        open();
        field.focus();
    }

    private void open() {
        conflict.setVisible(false);
        text.setVisible(false);
        paragraphs.setVisible(false);
        by.setVisible(false);
        below.setVisible(false);
        edit.setVisible(false);
        writing.setVisible(true);
    }

    private void cancel() {
        var typed = field.getValue();
        int begun = base;
        boolean lost = kept.open();
        kept.discard();
        forgetBase();
        read();
        if (lost) {
            notice.offer(
                    getTranslation("meeting.notes.discarded"), getTranslation("uikit.undo"), () -> write(typed, begun));
        }
        edit.focus();
    }

    private void save() {
        if (meeting == null || !TextLimit.fits(field)) {
            return;
        }
        switch (save.save(meeting, field.getValue(), base)) {
            case NotesResult.Saved(var notes) -> {
                shown = notes;
                kept.sent();
                forgetBase();
                read();
                notice.saved();
                edit.focus();
            }
            case NotesResult.Joined(var notes) -> {
                shown = notes;
                kept.sent();
                forgetBase();
                read();
                notice.say(getTranslation("meeting.notes.joined", other));
                edit.focus();
            }
            case NotesResult.Conflict(var theirs, var together) -> conflict(theirs, together);
            case NotesResult.Closed() -> notice.refuse(getTranslation("meeting.closed"));
            case NotesResult.TooLong(int length, int most) ->
                notice.refuse(getTranslation("meeting.too-long", length, most));
        }
    }

    /**
     * What was saved above; below, to be looked over, both together, in which every word that was typed still stands. The
     * next save is over theirs, which have been seen by then.
     */
    private void conflict(Notes theirs, String together) {
        base = theirs.revision();
        baseKept = false;
        keepBase(true);
        shown = theirs;
        var their = new Paragraph(theirs.text());
        their.addClassName("wm-reading");
        conflict.removeAll();
        conflict.add(
                new H3(getTranslation("meeting.notes.theirs", other)),
                their,
                new H3(getTranslation("meeting.notes.together")));
        conflict.setVisible(true);
        field.setValue(together);
        if (meeting != null) {
            drafts.keep(places(meeting).getFirst(), together);
        }
        notice.refuse(getTranslation("meeting.notes.conflict", other));
        field.focus();
    }

    private void share(MeetingId of, int paragraph, String words) {
        Confirm.ask(
                getTranslation("meeting.notes.share.heading", other),
                words,
                getTranslation("meeting.notes.share", other),
                () -> {
                    switch (Objects.requireNonNull(sharing).share(of, paragraph, shown.revision())) {
                        case NotesResult.Saved(var notes) -> {
                            shown = notes;
                            fill();
                            notice.say(getTranslation("meeting.notes.shared", other));
                            Objects.requireNonNull(shared).execute();
                        }
                        case NotesResult.TooLong(int length, int most) ->
                            notice.refuse(getTranslation("meeting.too-long", length, most));
                        case NotesResult.Closed() -> notice.refuse(getTranslation("meeting.closed"));
                        default -> {
                            Objects.requireNonNull(shared).execute();
                            notice.refuse(getTranslation("meeting.notes.share.changed"));
                        }
                    }
                });
    }
}
