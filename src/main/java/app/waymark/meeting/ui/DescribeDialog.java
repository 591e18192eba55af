package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingPlan;
import app.waymark.uikit.Keys;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;

/** Changes what a meeting is about and where it is. */
class DescribeDialog extends Dialog {

    DescribeDialog(MeetingDetails meeting, BiConsumer<String, String> then) {
        setHeaderTitle(getTranslation("meeting.describe"));
        var topic = new TextField(getTranslation("meeting.topic"));
        topic.setMaxLength(MeetingPlan.LONGEST_TOPIC);
        topic.setRequiredIndicatorVisible(true);
        topic.setValue(meeting.topic());
        var place = new TextField(getTranslation("meeting.place"));
        place.setHelperText(getTranslation("meeting.place.help"));
        place.setMaxLength(MeetingPlan.LONGEST_PLACE);
        place.setValue(meeting.place());
        var fields = new Div(topic, place);
        fields.addClassName("wm-dialog-fields");
        add(fields);
        var save = new Button(getTranslation("meeting.save"), event -> {
            topic.setErrorMessage(getTranslation("meeting.topic.missing"));
            topic.setInvalid(topic.getValue().isBlank());
            if (topic.isInvalid()) {
                topic.focus();
                return;
            }
            close();
            then.accept(topic.getValue(), place.getValue());
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()), save);
    }
}
