package app.waymark.skill.ui;

import app.waymark.uikit.Keys;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** What is written in the place of something that is read: fields, the press that saves them, and the one that leaves them. */
class StandingForm extends Div {

    StandingForm(Runnable save, Runnable leave, Component... fields) {
        var press = new Button(getTranslation("standing.save"), click -> save.run());
        press.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(press, Keys.SEND);
        var buttons = new Div(press, new Button(getTranslation("uikit.cancel"), click -> leave.run()));
        buttons.addClassName("wm-inline");
        addClassName("standing-form");
        add(fields);
        add(buttons);
    }
}
