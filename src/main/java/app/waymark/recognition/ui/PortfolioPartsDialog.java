package app.waymark.recognition.ui;

import app.waymark.recognition.PortfolioChoice;
import app.waymark.recognition.PortfolioKind;
import app.waymark.recognition.PortfolioMentor;
import app.waymark.recognition.PortfolioPart;
import app.waymark.recognition.PortfolioResult;
import app.waymark.shared.Dates;
import app.waymark.uikit.InlineMessage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks what of a thing is to be in the portfolio; nothing is chosen that its person did not choose. */
class PortfolioPartsDialog extends Dialog {

    private final CheckboxGroup<PortfolioPart> parts = new CheckboxGroup<>(getTranslation("portfolio.parts"));
    private final CheckboxGroup<PortfolioMentor> mentors = new CheckboxGroup<>(getTranslation("portfolio.mentors"));
    private final InlineMessage notice = new InlineMessage();
    private final transient Function<PortfolioChoice, PortfolioResult> take;

    PortfolioPartsDialog(
            String name,
            PortfolioKind kind,
            String does,
            List<PortfolioPart> offered,
            List<PortfolioMentor> named,
            Dates dates,
            PortfolioChoice chosen,
            Function<PortfolioChoice, PortfolioResult> take) {
        this.take = take;
        setHeaderTitle(does);
        parts.setItems(offered);
        parts.setItemLabelGenerator(part -> getTranslation("portfolio.part." + part));
        parts.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        parts.setValue(chosen.parts());
        parts.setVisible(!offered.isEmpty());
        var always = new Paragraph(getTranslation("portfolio.always." + kind, name));
        var form = new Div(notice, always, parts);
        if (!named.isEmpty()) {
            mentors.setItems(named);
            mentors.setItemLabelGenerator(one -> getTranslation(
                    "portfolio.mentors.one",
                    one.name().isEmpty() ? getTranslation("portfolio.page.mentor") : one.name(),
                    one.level(),
                    dates.shortDay(one.on())));
            mentors.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
            mentors.setHelperText(getTranslation("portfolio.mentor-rule"));
            mentors.setValue(named.stream()
                    .filter(one -> chosen.mentors().contains(one.id()))
                    .collect(Collectors.toSet()));
            form.add(mentors);
        }
        form.addClassNames("wm-form", "portfolio-form");
        add(form);
        var ready = new Button(does, click -> take());
        ready.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ready);
    }

    private void take() {
        var result = take.apply(new PortfolioChoice(
                parts.getValue(),
                mentors.getValue().stream().map(PortfolioMentor::id).collect(Collectors.toSet())));
        if (result instanceof PortfolioResult.Done) {
            close();
        } else {
            notice.refuse(PortfolioTexts.refused(this, result));
        }
    }
}
