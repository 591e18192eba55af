package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.skill.OwnStanding;
import app.waymark.skill.StandingPart;
import app.waymark.skill.Standings;
import app.waymark.uikit.Keys;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks where one stands, one question at a time ({@code ?at=LIKES}), in ten minutes altogether. The browser's Back goes back
 * one question; each can be skipped, and what was typed is there again on the page and here.
 */
@Route("skills/standing/begin")
@PermitAll
class StandingBeginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String AT = "at";

    private final transient Standings standings;
    private final transient Drafts drafts;
    private final H2 question = new H2();
    private final Paragraph help = new Paragraph();
    private final UnorderedList there = new UnorderedList();
    private final Div writing = new Div();
    private final Paragraph place = new Paragraph();
    private final Button next = new Button("", click -> next());
    private final Button another = new Button(getTranslation("standing.ask.another"), click -> another());
    private final Button skip = new Button(getTranslation("standing.ask.skip"), click -> on());
    private final Button back = new Button(getTranslation("standing.ask.back"), click -> back());
    private StandingPart part = StandingPart.ROLE;
    private @Nullable StandingFields fields;

    StandingBeginView(Standings standings, Drafts drafts) {
        this.standings = standings;
        this.drafts = drafts;
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(next, Keys.SEND);
        there.addClassName("standing-list");
        place.addClassName("wm-small");
        question.getElement().setAttribute("tabindex", "-1");
        var buttons = new Div(back, next, another, skip);
        buttons.addClassNames("wm-inline", "standing-ask-buttons");
        var asked = new Div(place, question, help, there, writing, buttons);
        asked.addClassName("standing-ask");
        var header = new ViewHeader(getTranslation("standing.ask.title"));
        header.crumb(getTranslation("skill.title"), Links.SKILLS);
        header.crumb(getTranslation("standing.title"), Links.SKILL_STANDING);
        header.sub(getTranslation("standing.ask.sub"));
        header.action(PageLink.button(Links.SKILL_STANDING, getTranslation("standing.ask.leave")));
        getContent().add(header, asked);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var standing = standings.mine();
        part = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AT)
                .flatMap(StandingBeginView::part)
                .orElseGet(() -> first(standing));
        fill(standing);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("standing.ask.title");
    }

    private static Optional<StandingPart> part(String name) {
        return Arrays.stream(StandingPart.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    /** The first about which nothing is said yet. */
    private static StandingPart first(OwnStanding standing) {
        return Arrays.stream(StandingPart.values())
                .filter(one -> standing.of(one).isEmpty())
                .findFirst()
                .orElse(StandingPart.ROLE);
    }

    private void fill(OwnStanding standing) {
        var entries = standing.of(part);
        place.setText(getTranslation("standing.ask.place", part.ordinal() + 1, StandingPart.values().length));
        question.setText(getTranslation("standing.ask." + part));
        help.setText(getTranslation("standing.ask.help." + part));
        there.removeAll();
        there.setVisible(part.many() && !entries.isEmpty());
        entries.forEach(one -> there.add(new ListItem(new Paragraph(one.words()))));
        boolean full = part.many() && entries.size() >= part.most();
        var asking = new StandingFields(part, standings, drafts);
        asking.at(
                part.many() || entries.isEmpty() ? null : entries.getFirst(), drafts.find(StandingPlaces.of(standing)));
        writing.removeAll();
        writing.add(asking);
        writing.setVisible(!full);
        fields = asking;
        back.setEnabled(part.ordinal() > 0);
        another.setVisible(part.many() && !full);
        next.setText(getTranslation(last() ? "standing.ask.done" : "standing.ask.next"));
        skip.setVisible(!full);
        if (!full) {
            asking.focus();
        }
    }

    private boolean last() {
        return part.ordinal() == StandingPart.values().length - 1;
    }

    /** Saves what is typed, if anything is, and asks the next; where nothing is, there is nothing to be saved. */
    private void next() {
        if (saved()) {
            on();
        }
    }

    private void another() {
        if (saved()) {
            fill(standings.mine());
        }
    }

    private boolean saved() {
        var asking = fields;
        if (asking == null || asking.blank() || !asking.open()) {
            return true;
        }
        return asking.save();
    }

    private void on() {
        if (last()) {
            getUI().ifPresent(ui -> ui.navigate(StandingView.class));
        } else {
            go(StandingPart.values()[part.ordinal() + 1]);
        }
    }

    private void back() {
        go(StandingPart.values()[part.ordinal() - 1]);
    }

    private void go(StandingPart to) {
        getUI().ifPresent(ui -> ui.navigate(StandingBeginView.class, QueryParameters.of(AT, to.name())));
    }
}
