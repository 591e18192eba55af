package app.waymark.report.ui;

import app.waymark.program.AnswerDirectory.Told;
import app.waymark.program.Answers;
import app.waymark.program.InvitationState;
import app.waymark.program.Invitations;
import app.waymark.program.Participants;
import app.waymark.program.RoundId;
import app.waymark.report.RoundPerson;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Changes somebody's part in a round: mentor, mentee or both, and how many mentees they take. */
class PartDialog extends Dialog {

    private static final int MOST = 50;

    PartDialog(
            Participants participants,
            Invitations invitations,
            Answers answers,
            RoundId round,
            RoundPerson person,
            Runnable done) {
        boolean joined = person.state() == InvitationState.JOINED;
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
        var capacity = new DecimalField(getTranslation("people.change.capacity"))
                .whole()
                .between(0, MOST);
        capacity.setHelperText(getTranslation("people.change.capacity.hint"));
        if (person.capacity() != null) {
            capacity.setNumber(person.capacity());
        }
        var save = new Button(getTranslation("people.change.save"), click -> {
            boolean mentor = part.getValue().contains("mentor");
            boolean mentee = part.getValue().contains("mentee");
            part.setInvalid(part.getValue().isEmpty());
            // Whoever has not answered says it when they do.
            if (capacity.ready() && capacity.isEmpty() && joined && mentor) {
                capacity.setErrorMessage(getTranslation("people.change.capacity.wrong", MOST));
                capacity.setInvalid(true);
            }
            if (part.isInvalid() || capacity.isInvalid()) {
                return;
            }
            var places = capacity.number().map(BigDecimal::intValueExact).orElse(null);
            if (joined) {
                participants.change(round, person.account(), mentor, mentee, Objects.requireNonNullElse(places, 0));
            } else {
                invitations.change(round, person.account(), mentor, mentee, places);
            }
            close();
            Toasts.say(getTranslation("people.changed", person.name()));
            done.run();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        var form = new Div(part, capacity);
        form.addClassName("wm-form");
        said(answers.of(round, person.account())).ifPresent(form::add);
        add(form);
        if (!joined) {
            getFooter().add(new Button(getTranslation("people.withdraw"), click -> {
                invitations.withdraw(round, person.account());
                close();
                Toasts.say(getTranslation("people.withdrawn", person.name()));
                done.run();
            }));
        }
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), save);
    }

    /** What the person says to the programme and coordinators read. */
    private Optional<Component> said(List<Told> told) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var list = new DescriptionList();
        told.forEach(one -> list.add(
                new DescriptionList.Term(one.field().label(getLocale())), new DescriptionList.Description(one.text())));
        return Optional.of(new TitledSection(getTranslation("people.said"), list));
    }
}
