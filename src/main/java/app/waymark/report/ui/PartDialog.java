package app.waymark.report.ui;

import app.waymark.program.Participants;
import app.waymark.program.RoundId;
import app.waymark.report.RoundPerson;
import app.waymark.uikit.Keys;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashSet;
import java.util.Objects;

/** Changes somebody's part in a round: mentor, mentee or both, and how many mentees they take. */
class PartDialog extends Dialog {

    private static final int MOST = 50;

    PartDialog(Participants participants, RoundId round, RoundPerson person, Runnable done) {
        setHeaderTitle(person.name());
        var part = new CheckboxGroup<String>(getTranslation("people.change.part"));
        part.setItems("mentor", "mentee");
        part.setItemLabelGenerator(one -> getTranslation("people.change." + one));
        var chosen = new LinkedHashSet<String>();
        if (person.mentor()) {
            chosen.add("mentor");
        }
        if (person.mentee()) {
            chosen.add("mentee");
        }
        part.setValue(chosen);
        part.setErrorMessage(getTranslation("people.change.part.missing"));
        var capacity = new IntegerField(getTranslation("people.change.capacity"));
        capacity.setHelperText(getTranslation("people.change.capacity.hint"));
        capacity.setMin(0);
        capacity.setMax(MOST);
        capacity.setStepButtonsVisible(true);
        capacity.setValue(person.capacity());
        capacity.setErrorMessage(getTranslation("people.change.capacity.wrong", MOST));
        var save = new Button(getTranslation("people.change.save"), click -> {
            var places = Objects.requireNonNullElse(capacity.getValue(), -1);
            part.setInvalid(part.getValue().isEmpty());
            capacity.setInvalid(places < 0 || places > MOST);
            if (part.isInvalid() || capacity.isInvalid()) {
                return;
            }
            participants.change(
                    round,
                    person.account(),
                    part.getValue().contains("mentor"),
                    part.getValue().contains("mentee"),
                    places);
            close();
            Toasts.say(getTranslation("people.changed", person.name()));
            done.run();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        var form = new Div(part, capacity);
        form.addClassName("wm-form");
        add(form);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), save);
    }
}
