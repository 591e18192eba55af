package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingDetails;
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
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;

/** Changes what a meeting is about and where it is. */
class DescribeDialog extends Dialog {

    DescribeDialog(MeetingDetails meeting, Drafts drafts, BiConsumer<String, String> then) {
        setHeaderTitle(getTranslation("meeting.describe"));
        var topic = new TextField(getTranslation("meeting.topic"));
        TextLimit.on(topic, MeetingPlan.LONGEST_TOPIC);
        topic.setRequiredIndicatorVisible(true);
        var keptTopic =
                KeptText.of(topic, drafts).at(Drafts.Place.of("meeting", meeting.id(), "topic"), meeting.topic());
        var place = new TextField(getTranslation("meeting.place"));
        place.setHelperText(getTranslation("meeting.place.help"));
        TextLimit.on(place, MeetingPlan.LONGEST_PLACE);
        var keptPlace =
                KeptText.of(place, drafts).at(Drafts.Place.of("meeting", meeting.id(), "place"), meeting.place());
        var fields = new Div(topic, place);
        fields.addClassName("wm-dialog-fields");
        add(fields);
        var save = new Button(getTranslation("meeting.save"), event -> {
            if (TypedText.blank(topic.getValue())) {
                topic.setErrorMessage(getTranslation("meeting.topic.missing"));
                topic.setInvalid(true);
                topic.focus();
                return;
            }
            if (!TextLimit.fits(topic, place)) {
                return;
            }
            keptTopic.sent();
            keptPlace.sent();
            close();
            then.accept(topic.getValue(), place.getValue());
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        topic.setManualValidation(true);
        place.setManualValidation(true);
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()), save);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                topic.focus();
            }
        });
    }
}
