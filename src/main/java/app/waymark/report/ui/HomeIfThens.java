package app.waymark.report.ui;

import app.waymark.goal.IfThenReminders.Near;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.Card;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The if-then plans to have in mind today: what one said one would do, just before it is time to. */
class HomeIfThens extends Composite<Div> {

    HomeIfThens(Near near, Dates dates) {
        var card = new Card();
        for (var one : near.plans()) {
            var on = one.on();
            var when = new Span(
                    on == null
                            ? ""
                            : getTranslation(
                                    on.equals(dates.today()) ? "home.if-then.today" : "home.if-then.tomorrow"));
            when.addClassName("wm-small");
            var plan = new Paragraph(getTranslation("home.if-then.said", one.cue(), one.then()));
            var link =
                    new PageLink(Links.goal(one.goal().id().value()), one.goal().title());
            link.addClassName("wm-small");
            card.add(new Div(when, plan, link));
        }
        if (near.more()) {
            card.add(new Div(new PageLink(Links.GOALS, getTranslation("home.if-then.more"))));
        }
        getContent().add(new TitledSection(getTranslation("home.if-then"), card));
    }
}
