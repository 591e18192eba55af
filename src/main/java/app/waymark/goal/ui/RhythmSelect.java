package app.waymark.goal.ui;

import app.waymark.goal.Rhythm;
import app.waymark.uikit.InlineMessage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/** How often somebody wants to be offered something; taken over at once. */
class RhythmSelect extends Div {

    RhythmSelect(String label, List<Rhythm> choices, Rhythm now, Consumer<Rhythm> take) {
        var select = new Select<Rhythm>();
        var said = new InlineMessage();
        select.setLabel(getTranslation(label));
        select.setItems(choices);
        select.setItemLabelGenerator(one -> getTranslation("goal.rhythm." + one));
        select.setValue(now);
        select.setWidthFull();
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                take.accept(event.getValue());
                said.say(getTranslation("goal.rhythm.taken"));
            }
        });
        add(select, said);
    }
}
