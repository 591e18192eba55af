package app.waymark.goal.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;

/** Lets a new goal begin with what many write, to be adapted, rather than with nothing. */
class TemplateChoice extends Composite<Div> {

    /** @param begin begins with the one that was picked */
    TemplateChoice(Consumer<ReadyTemplate> begin) {
        var choice = new Select<ReadyTemplate>();
        choice.setLabel(getTranslation("goal.template.choose"));
        choice.setHelperText(getTranslation("goal.template.help"));
        choice.setPlaceholder(getTranslation("goal.template.none"));
        choice.setItems(ReadyTemplate.values());
        choice.setItemLabelGenerator(one -> one.called(this));
        choice.addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) {
                begin.accept(event.getValue());
            }
        });
        getContent().addClassName("goal-template");
        getContent().add(choice);
    }
}
