package app.waymark.report.ui;

import app.waymark.goal.CheckIns;
import app.waymark.goal.Offered;
import app.waymark.shared.Links;
import app.waymark.uikit.Card;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** The check-ins that are offered today, a few of them; each can be let pass without anybody hearing of it. */
class HomeCheckIn extends Card {

    private static final int SHOWN = 3;

    HomeCheckIn(List<Offered> offered, CheckIns checkIns, Runnable refresh) {
        addClassName("home-check-in");
        add(new H2(getTranslation("home.check-in")), new Paragraph(getTranslation("home.check-in.sub")));
        offered.stream().limit(SHOWN).forEach(one -> {
            var check = PageLink.button(Links.checkIn(one.goal().value()), getTranslation("home.check-in.now"));
            check.setAriaLabel(getTranslation("home.check-in.now.of", one.title()));
            var skip = new Button(getTranslation("home.check-in.skip"), event -> {
                checkIns.skip(one.goal());
                refresh.run();
            });
            skip.setAriaLabel(getTranslation("home.check-in.skip.of", one.title()));
            var name = new Div(new PageLink(Links.goal(one.goal().value()), one.title()));
            name.addClassName("home-check-in-name");
            var line = new Div(name, skip, check);
            line.addClassName("home-check-in-line");
            add(line);
        });
        if (offered.size() > SHOWN) {
            add(new PageLink(Links.GOALS, getTranslation("home.check-in.more", offered.size() - SHOWN)));
        }
    }
}
