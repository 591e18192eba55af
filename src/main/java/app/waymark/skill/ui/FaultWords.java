package app.waymark.skill.ui;

import app.waymark.skill.FrameworkFault;
import com.vaadin.flow.component.Component;

/** What is wrong with a framework, in words. */
final class FaultWords {

    private FaultWords() {}

    static String of(Component reader, FrameworkFault fault) {
        return reader.getTranslation("skill.fault." + fault.what(), fault.count(), fault.most());
    }
}
