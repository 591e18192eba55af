package app.waymark.uikit;

import app.waymark.shared.Drafts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.data.value.HasValueChangeMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is typed into a field until it is sent, whatever happens in between: {@code
 * KeptText.of(field, drafts).at(Drafts.Place.of("meeting", id, "notes"))}. Whoever comes back finds it in the field. Call
 * {@link #sent} when the text has arrived where it belongs.
 */
public final class KeptText {

    private final UntilKept keeping;
    private final HasValue<?, String> field;
    private final Drafts drafts;
    private Drafts.@Nullable Place place;
    private String stored = "";

    private KeptText(Component component, HasValue<?, String> field, Drafts drafts) {
        this.keeping = new UntilKept(component);
        this.field = field;
        this.drafts = drafts;
    }

    /** Keeps what is typed into this field, once it is said where. */
    public static <C extends Component & HasValueChangeMode & HasValueAndElement<?, String>> KeptText of(
            C field, Drafts drafts) {
        return new KeptText(Typing.keep(field), field, drafts).listening();
    }

    /** The same for a field whose text is chosen, and arrives whole. */
    public static <C extends Component & HasValueAndElement<?, String>> KeptText chosen(C field, Drafts drafts) {
        return new KeptText(field, field, drafts).listening();
    }

    private KeptText listening() {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep();
            }
        });
        return this;
    }

    /** Says for what an empty field is, and brings back what was typed for it. */
    public KeptText at(Drafts.Place where) {
        return at(where, "");
    }

    /**
     * Says for what the field is, and brings back what was typed for it; nothing happens where it is for this already.
     *
     * @param present what stands there where nothing else was typed: the text that is being changed
     */
    public KeptText at(Drafts.Place where, String present) {
        return where.equals(place) ? this : at(where, present, drafts.find(where));
    }

    /**
     * As {@link #at(Drafts.Place, String)}, for pages that read the drafts of all their fields at once, and whenever what is
     * stored was read again.
     *
     * @param typed what was typed for it and not sent; where nothing was, the field shows what is stored
     */
    public KeptText at(Drafts.Place where, String present, Optional<String> typed) {
        place = where;
        stored = present;
        field.setValue(typed.orElse(present));
        return this;
    }

    /**
     * Takes over what was stored elsewhere meanwhile, unless something else is typed here, which stays.
     *
     * @return false where what is typed stands over something newer
     */
    public boolean meanwhile(String present) {
        if (present.equals(stored)) {
            return true;
        }
        boolean typed = open();
        stored = present;
        if (!typed) {
            field.setValue(present);
        }
        return !open();
    }

    /** What was put into the field here rather than typed is kept, too. */
    public void keepNow() {
        keep();
    }

    /** Whether the field holds something that was typed and not sent. */
    public boolean open() {
        return !field.getValue().equals(stored);
    }

    /** The text has arrived where it belongs: what was kept is forgotten, and the field is as {@link #at} found it next. */
    public void sent() {
        stored = field.getValue();
        forget();
    }

    /** The text is thrown away: the field shows what is stored, and what was kept is forgotten. */
    public void discard() {
        field.setValue(stored);
        forget();
    }

    private void forget() {
        keeping.forget();
        if (place != null) {
            drafts.forget(place);
        }
    }

    private void keep() {
        keeping.keep(() -> {
            var where = place;
            if (where == null) {
                return;
            }
            if (open()) {
                drafts.keep(where, field.getValue());
            } else {
                drafts.forget(where);
            }
        });
    }
}
