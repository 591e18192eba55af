package app.waymark.goal.ui;

import app.waymark.goal.SmartPart;
import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;

/**
 * The five questions in the order in which their letters make the word in the reader's language: "attraktiv" comes
 * before "realistisch" in German, where English has "achievable" before "relevant".
 */
final class SmartOrder {

    private SmartOrder() {}

    static List<SmartPart> of(Component words) {
        return Arrays.stream(words.getTranslation("goal.smart.order").split(" "))
                .map(SmartOrder::part)
                .toList();
    }

    private static SmartPart part(String key) {
        return Arrays.stream(SmartPart.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
