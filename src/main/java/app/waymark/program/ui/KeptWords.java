package app.waymark.program.ui;

import app.waymark.shared.Drafts;
import app.waymark.uikit.KeptText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is typed into the texts of a dialog is there again when the dialog is, until it is saved. */
final class KeptWords {

    private final List<KeptText> texts = new ArrayList<>();

    /**
     * Keeps these texts, which hold what is stored.
     *
     * @param place for what each stands
     */
    <C extends Component & HasValueAndElement<?, String>> KeptWords(
            Drafts drafts, Function<String, Drafts.Place> place, Map<String, C> fields) {
        var typed = drafts.find(fields.keySet().stream().map(place).toList());
        fields.forEach((part, field) -> {
            var kept = field instanceof TextArea area
                    ? KeptText.of(area, drafts)
                    : KeptText.of((TextField) (Component) field, drafts);
            var at = place.apply(part);
            texts.add(kept.at(at, field.getValue(), Optional.ofNullable(typed.get(at))));
        });
    }

    /** It has arrived where it belongs. */
    void sent() {
        texts.forEach(KeptText::sent);
    }
}
