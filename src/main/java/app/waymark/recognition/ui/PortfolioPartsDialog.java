package app.waymark.recognition.ui;

import app.waymark.recognition.PortfolioKind;
import app.waymark.recognition.PortfolioPart;
import app.waymark.recognition.PortfolioResult;
import app.waymark.uikit.InlineMessage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Asks what of a thing is to be in the portfolio; nothing is chosen that its person did not choose. */
class PortfolioPartsDialog extends Dialog {

    private final CheckboxGroup<PortfolioPart> parts = new CheckboxGroup<>(getTranslation("portfolio.parts"));
    private final InlineMessage notice = new InlineMessage();
    private final transient Function<Set<PortfolioPart>, PortfolioResult> take;

    PortfolioPartsDialog(
            String name,
            PortfolioKind kind,
            String does,
            List<PortfolioPart> offered,
            Set<PortfolioPart> chosen,
            Function<Set<PortfolioPart>, PortfolioResult> take) {
        this.take = take;
        setHeaderTitle(does);
        parts.setItems(offered);
        parts.setItemLabelGenerator(part -> getTranslation("portfolio.part." + part));
        parts.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        parts.setValue(chosen);
        var always = new Paragraph(getTranslation("portfolio.always." + kind, name));
        var form = new Div(notice, always, parts);
        if (offered.contains(PortfolioPart.MENTOR_RATING)) {
            var rule = new Paragraph(getTranslation("portfolio.mentor-rule"));
            rule.addClassName("wm-small");
            form.add(rule);
        }
        form.addClassNames("wm-form", "portfolio-form");
        add(form);
        var ready = new Button(does, click -> take());
        ready.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ready);
    }

    private void take() {
        var result = take.apply(parts.getValue());
        if (result instanceof PortfolioResult.Done) {
            close();
        } else {
            notice.refuse(PortfolioTexts.refused(this, result));
        }
    }
}
