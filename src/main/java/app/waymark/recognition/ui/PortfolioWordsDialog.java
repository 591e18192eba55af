package app.waymark.recognition.ui;

import app.waymark.recognition.PortfolioPiece;
import app.waymark.recognition.PortfolioResult;
import app.waymark.recognition.PortfolioWords;
import app.waymark.shared.Drafts;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** A heading and words of one's own, to the whole of a portfolio or to a piece of it. */
class PortfolioWordsDialog extends Dialog {

    private final TextField heading = new TextField(getTranslation("portfolio.heading"));
    private final TextArea words = new TextArea(getTranslation("portfolio.words"));
    private final InlineMessage notice = new InlineMessage();
    private final transient List<KeptText> kept;
    private final transient BiFunction<PortfolioWords, PortfolioWords, PortfolioResult> save;
    private transient PortfolioWords before;

    /**
     * @param title what the dialog is called
     * @param help what an empty heading means
     * @param place names what is typed and not saved yet
     * @param save says what the words said before, and what they shall say
     */
    PortfolioWordsDialog(
            String title,
            String help,
            PortfolioWords said,
            int most,
            Drafts drafts,
            UUID place,
            BiFunction<PortfolioWords, PortfolioWords, PortfolioResult> save) {
        this.save = save;
        this.before = said;
        setHeaderTitle(title);
        TextLimit.on(heading, PortfolioPiece.MOST_HEADING);
        heading.setHelperText(help);
        TextLimit.on(words, most);
        words.setMinRows(5);
        kept = List.of(
                KeptText.of(heading, drafts)
                        .at(Drafts.Place.of("recognition", place, "portfolio-heading"), said.heading()),
                KeptText.of(words, drafts).at(Drafts.Place.of("recognition", place, "portfolio-words"), said.words()));
        var form = new Div(notice, heading, words);
        form.addClassNames("wm-form", "portfolio-form");
        add(form);
        var ready = new Button(getTranslation("portfolio.save"), click -> save());
        ready.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(ready, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ready);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                heading.focus();
            }
        });
    }

    private void save() {
        if (!TextLimit.fits(heading, words)) {
            return;
        }
        var result = save.apply(before, new PortfolioWords(heading.getValue(), words.getValue()));
        if (result instanceof PortfolioResult.Done) {
            kept.forEach(KeptText::sent);
            close();
            return;
        }
        notice.refuse(PortfolioTexts.refused(this, result));
        if (result instanceof PortfolioResult.Newer(var present, var said)) {
            // Saved once more, what is typed here takes the place of what was just shown.
            before = new PortfolioWords(present, said);
        }
    }
}
