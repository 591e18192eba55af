package app.waymark.availability.ui;

import app.waymark.availability.WelcomeReviews;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;

/** How many reviews a week are welcome to a mentor. */
class ReviewsPart extends Composite<Div> {

    private final transient WelcomeReviews reviews;
    private final DecimalField number = new DecimalField().whole().between(1, WelcomeReviews.MOST);
    private final InlineMessage notice = new InlineMessage();

    ReviewsPart(WelcomeReviews reviews) {
        this.reviews = reviews;
        number.setLabel(getTranslation("availability.reviews.number"));
        number.setHelperText(getTranslation("availability.reviews.help"));
        var does = new Paragraph(getTranslation("availability.reviews.does"));
        does.addClassName("wm-small");
        var form = new Div(number, new Button(getTranslation("availability.reviews.save"), press -> save()), notice);
        form.addClassNames("wm-form", "wm-welcome", "wm-others");
        getContent().add(new TitledSection(getTranslation("availability.reviews"), does, form));
    }

    /** Shows what is said of it. */
    void open() {
        int aWeek = reviews.mine();
        number.setNumber(aWeek == 0 ? null : BigDecimal.valueOf(aWeek));
    }

    private void save() {
        notice.clear();
        if (!number.ready()) {
            number.focus();
            return;
        }
        reviews.say(number.integer().orElse(0));
        notice.saved();
    }
}
