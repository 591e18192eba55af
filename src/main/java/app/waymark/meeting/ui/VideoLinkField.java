package app.waymark.meeting.ui;

import app.waymark.meeting.VideoLink;
import app.waymark.meeting.VideoLinkResult;
import app.waymark.shared.Drafts;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The address of video calls, kept as it is typed, with a button that saves it. */
class VideoLinkField extends Composite<Div> {

    private final TextField field = TextLimit.on(new TextField(), VideoLink.LONGEST);
    private final InlineMessage notice = new InlineMessage();
    private final KeptText kept;
    private transient @Nullable Function<String, VideoLinkResult> saving;

    VideoLinkField(String label, String help, Drafts drafts) {
        field.setLabel(getTranslation(label));
        field.setHelperText(getTranslation(help, VideoLink.MEETING));
        field.setManualValidation(true);
        field.setWidthFull();
        kept = KeptText.of(field, drafts);
        getContent().addClassName("wm-stack");
        getContent().add(field, new Div(new Button(getTranslation("meeting.video.save"), press -> save())), notice);
    }

    /**
     * As {@link #show(Drafts.Place, String, Function)}, for a page that reads what was typed in all its fields at once.
     *
     * @param typed what was typed and not saved, of all places
     */
    void show(
            Drafts.Place place,
            String stored,
            Map<Drafts.Place, String> typed,
            Function<String, VideoLinkResult> save) {
        saving = save;
        kept.at(place, stored, Optional.ofNullable(typed.get(place)));
        notice.clear();
    }

    /** Shows what is stored, or what was typed and not saved. */
    void show(Drafts.Place place, String stored, Function<String, VideoLinkResult> save) {
        saving = save;
        kept.at(place, stored);
        notice.clear();
    }

    private void save() {
        if (saving == null || !TextLimit.fits(field)) {
            return;
        }
        switch (saving.apply(field.getValue())) {
            case VideoLinkResult.Saved(var link) -> {
                field.setInvalid(false);
                field.setValue(link);
                kept.sent();
                notice.saved();
            }
            case VideoLinkResult.NoLink() -> refuse(getTranslation("meeting.video.no-link"));
            case VideoLinkResult.OneRoom() -> refuse(getTranslation("meeting.video.one-room", VideoLink.MEETING));
            case VideoLinkResult.TooLong(int length, int most) ->
                refuse(getTranslation("meeting.too-long", length, most));
        }
    }

    private void refuse(String why) {
        notice.clear();
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }
}
