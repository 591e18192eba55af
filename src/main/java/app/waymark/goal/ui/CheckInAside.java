package app.waymark.goal.ui;

import app.waymark.goal.CheckIn;
import app.waymark.goal.CheckInPage;
import app.waymark.shared.Dates;
import app.waymark.uikit.Card;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.TrendChart;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** What stands beside the questions of a check-in: the plan for what could get in the way, and the weeks before. */
class CheckInAside extends Div {

    CheckInAside(CheckInPage page, Optional<CheckInForm.Plan> plan, Dates dates) {
        addClassName("checkin-side");
        plan.ifPresent(one -> {
            var came = new Span(getTranslation("goal.checkin.cue"));
            came.addClassName("wm-small");
            var card = new Card(
                    new H2(getTranslation("goal.checkin.plan")),
                    new Paragraph(getTranslation(
                            "goal.write.if-then.said",
                            one.plan().cue().words(),
                            one.plan().then())),
                    came,
                    one.came());
            card.addClassName("checkin-plan");
            add(card);
        });
        if (!page.latest().isEmpty()) {
            add(trend(this, page.latest(), dates));
            var last = page.latest().getFirst();
            add(new TitledSection(
                    getTranslation("goal.checkin.last", dates.day(last.on())),
                    new Paragraph(CheckInWords.said(this, last))));
        }
    }

    /** How sure somebody was at the last check-ins, as a picture. */
    static TitledSection trend(Div words, List<CheckIn> latest, Dates dates) {
        var name = words.getTranslation("goal.checkin.trend");
        return new TitledSection(
                name,
                new TrendChart(
                        dates,
                        name,
                        latest.stream()
                                .map(one -> new TrendChart.Value(one.on(), one.confidence()))
                                .toList()));
    }
}
