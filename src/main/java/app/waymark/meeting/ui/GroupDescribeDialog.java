package app.waymark.meeting.ui;

import app.waymark.meeting.GroupDetails;
import app.waymark.meeting.GroupPlan;
import app.waymark.meeting.MeetingPlan;
import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Changes what a meeting of a group is about, where it is, and what its organiser has to say. */
class GroupDescribeDialog extends Dialog {

    /** Does it. */
    interface Then {
        void describe(String topic, String place, String words);
    }

    GroupDescribeDialog(GroupDetails meeting, Drafts drafts, Then then) {
        setHeaderTitle(getTranslation("meeting.describe"));
        var topic = TextLimit.on(new TextField(getTranslation("meeting.topic")), MeetingPlan.LONGEST_TOPIC);
        topic.setRequiredIndicatorVisible(true);
        topic.setManualValidation(true);
        var place = TextLimit.on(new TextField(getTranslation("meeting.place")), MeetingPlan.LONGEST_PLACE);
        place.setHelperText(getTranslation("meeting.place.help"));
        place.setManualValidation(true);
        var words = TextLimit.on(new TextArea(getTranslation("meeting.group.words")), GroupPlan.LONGEST_WORDS);
        words.setManualValidation(true);
        var kept = List.of(
                KeptText.of(topic, drafts).at(at(meeting, "topic"), meeting.topic()),
                KeptText.of(place, drafts).at(at(meeting, "place"), meeting.place()),
                KeptText.of(words, drafts).at(at(meeting, "words"), meeting.words()));
        var fields = new Div(topic, place, words);
        fields.addClassName("wm-dialog-fields");
        add(fields);
        var save = new Button(getTranslation("meeting.save"), event -> {
            if (TypedText.blank(topic.getValue())) {
                topic.setErrorMessage(getTranslation("meeting.topic.missing"));
                topic.setInvalid(true);
                topic.focus();
                return;
            }
            if (!TextLimit.fits(topic, place, words)) {
                return;
            }
            kept.forEach(KeptText::sent);
            close();
            then.describe(topic.getValue(), place.getValue(), words.getValue());
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()), save);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                topic.focus();
            }
        });
    }

    private static Drafts.Place at(GroupDetails meeting, String field) {
        return Drafts.Place.of("meeting", meeting.id(), field);
    }
}
