package app.waymark.uikit;

import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;

/** What the reader keeps for themselves of something: it is kept as it is typed, and nothing is sent. */
public class OwnNote extends TitledSection {

    /** A note as it is kept: what it says, and which writing of it that is. */
    public record Written(String text, int edition) {}

    /** Keeps a note over the writing that was read, and answers what is kept now: that, or what another window wrote. */
    @FunctionalInterface
    public interface Keeping {

        Written keep(String text, int edition);
    }

    private final TextArea field = new TextArea();
    private final InlineMessage notice = new InlineMessage();
    private final UntilKept keeping;
    private transient @Nullable Keeping keep;
    private Written shown = new Written("", 0);
    private boolean begun;

    /**
     * A note under this heading.
     *
     * @param hint who reads it
     * @param most how long it may be
     */
    public OwnNote(String heading, String hint, int most) {
        super(heading);
        field.setAriaLabel(heading);
        field.setHelperText(hint);
        field.setWidthFull();
        field.setMinRows(2);
        field.setMaxRows(12);
        TextLimit.on(field, most);
        keeping = new UntilKept(Typing.keep(field));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keeping.keep(this::write);
            }
        });
        addClassName("wm-screen");
        add(field, notice);
    }

    /** Shows a note and says how it is kept; while the page is read again what is typed stays. */
    public void show(Written note, Keeping how) {
        keep = how;
        if (!begun || field.getValue().equals(shown.text())) {
            begun = true;
            shown = note;
            field.setValue(note.text());
        }
    }

    private void write() {
        var how = keep;
        if (how == null || !TextLimit.fits(field)) {
            return;
        }
        var typed = field.getValue();
        var kept = how.keep(typed, shown.edition());
        if (kept.text().equals(typed)) {
            shown = kept;
            notice.say(getTranslation("uikit.note.kept"));
        } else {
            notice.offer(getTranslation("uikit.note.elsewhere"), getTranslation("uikit.note.both"), () -> {
                shown = kept;
                field.setValue(kept.text() + "\n\n" + typed);
                notice.clear();
                write();
            });
        }
    }
}
