package app.waymark.program.ui;

import app.waymark.program.RoundId;
import app.waymark.program.SignupForms.Source;
import app.waymark.uikit.Keys;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/** Takes over the form of another round. */
class SignupCopyDialog extends Dialog {

    SignupCopyDialog(List<Source> sources, Consumer<RoundId> take) {
        setHeaderTitle(getTranslation("signup.begin.copy"));
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()));
        if (sources.isEmpty()) {
            add(new Paragraph(getTranslation("signup.copy.none")));
            return;
        }
        var from = new Select<Source>();
        from.setLabel(getTranslation("signup.copy.from"));
        from.setItems(sources);
        from.setItemLabelGenerator(one -> getTranslation("rounds.name", one.programme(), one.name()));
        from.setValue(sources.getFirst());
        from.setWidthFull();
        add(new Paragraph(getTranslation("signup.copy.text")), from);
        var copy = new Button(getTranslation("signup.copy.do"), click -> {
            close();
            take.accept(from.getValue().round());
        });
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(copy, Keys.SEND);
        getFooter().add(copy);
    }
}
