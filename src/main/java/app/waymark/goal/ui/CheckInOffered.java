package app.waymark.goal.ui;

import app.waymark.goal.CheckInList;
import app.waymark.goal.CheckInOffer;
import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Rhythm;
import app.waymark.shared.Links;
import app.waymark.uikit.Card;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** The check-in that is offered today on a goal's page; nothing where none is. */
class CheckInOffered extends Div {

    private record Shown(GoalId goal, CheckInOffer offer, Rhythm rhythm) {}

    private final transient CheckIns checkIns;
    private final Runnable again;
    private final Part<Shown> card = new Part<>(this::fill);

    CheckInOffered(CheckIns checkIns, Runnable again) {
        this.checkIns = checkIns;
        this.again = again;
        addClassNames("goal-banner", "wm-screen");
    }

    void show(GoalPage page, CheckInList weeks) {
        var offer = weeks.offer();
        setVisible(offer != null && offer.now());
        if (offer != null && offer.now()) {
            card.show(new Shown(page.id(), offer, weeks.rhythm()));
        }
    }

    private void fill(Shown shown) {
        removeAll();
        var skip = new Button(getTranslation("goal.checkin.skip." + shown.rhythm()), event -> {
            checkIns.skip(shown.goal());
            again.run();
        });
        var buttons =
                new Div(PageLink.button(Links.checkIn(shown.goal().value()), getTranslation("goal.checkin.now")), skip);
        buttons.addClassName("goal-buttons");
        var card = new Card(
                new H2(getTranslation("goal.checkin.heading." + shown.rhythm())),
                new Paragraph(
                        getTranslation("goal.checkin.offer." + shown.offer().why())),
                buttons);
        card.addClassName("checkin-offer");
        add(card);
    }
}
