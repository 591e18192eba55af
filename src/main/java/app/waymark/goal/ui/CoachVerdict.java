package app.waymark.goal.ui;

import app.waymark.goal.coach.Standing;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What the coach says of one letter, beside its question: the standing, why, and one thing that could be done. */
class CoachVerdict extends Composite<Div> {

    /**
     * What is shown.
     *
     * @param offer what one press would do, or empty
     * @param differently whether the person sees it differently
     */
    record Shown(Standing standing, String reason, String suggestion, String offer, boolean differently) {}

    private final Span standing = new Span();
    private final Span reason = new Span();
    private final Paragraph suggestion = new Paragraph();
    private final Button offer = new Button();
    private final Button differently = new Button();
    private final Div buttons = new Div(offer, differently);
    private final Part<Shown> part = new Part<>(this::fill);
    private final String letter;

    /**
     * @param letter what the question is called
     * @param take takes the offer
     * @param differ tells that the person sees it differently, or no longer
     */
    CoachVerdict(String letter, Runnable take, Runnable differ) {
        this.letter = letter;
        standing.addClassName("wm-said");
        suggestion.addClassName("wm-quiet");
        offer.addClickListener(event -> take.run());
        differently.addClickListener(event -> differ.run());
        differently.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.addClassName("goal-buttons");
        getContent().addClassName("goal-coach");
        getContent().add(new Paragraph(standing, reason), suggestion, buttons);
        setVisible(false);
    }

    void show(Shown now) {
        setVisible(true);
        part.show(now);
    }

    void hide() {
        setVisible(false);
    }

    private void fill(Shown now) {
        getContent().setClassName("goal-coach-met", now.standing() == Standing.MET);
        getContent().setClassName("goal-coach-unsure", now.standing() == Standing.CANNOT_TELL || now.differently());
        standing.setText(
                getTranslation("goal.coach.said", letter, getTranslation("goal.coach." + now.standing())) + " ");
        reason.setText(now.differently() ? getTranslation("goal.coach.seen") : now.reason());
        suggestion.setText(now.differently() ? "" : now.suggestion());
        suggestion.setVisible(!now.differently());
        offer.setText(now.offer());
        offer.setAriaLabel(getTranslation("goal.coach.said", letter, now.offer()));
        offer.setVisible(!now.offer().isEmpty() && !now.differently());
        var differ = getTranslation(now.differently() ? "goal.coach.listen" : "goal.coach.differently");
        differently.setText(differ);
        differently.setAriaLabel(getTranslation("goal.coach.said", letter, differ));
        differently.setVisible(now.standing() != Standing.MET);
        buttons.setVisible(offer.isVisible() || differently.isVisible());
    }
}
