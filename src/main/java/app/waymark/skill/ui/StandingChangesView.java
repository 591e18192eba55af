package app.waymark.skill.ui;

import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.skill.StandingChanges;
import app.waymark.skill.StandingChanges.Change;
import app.waymark.skill.Standings;
import app.waymark.uikit.ChangedText;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;

/** What became different of where one stands, the latest first; for oneself alone. */
@Route("skills/standing/changes")
@PermitAll
class StandingChangesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Standings standings;
    private final transient DateFormats formats;
    private final Div body = new Div();

    StandingChangesView(Standings standings, DateFormats formats) {
        this.standings = standings;
        this.formats = formats;
        var header = new ViewHeader(getTranslation("standing.changes.title"));
        header.crumb(getTranslation("skill.title"), Links.SKILLS);
        header.crumb(getTranslation("standing.title"), Links.SKILL_STANDING);
        header.sub(getTranslation("standing.changes.sub"));
        body.addClassNames("wm-stack", "wm-reading-width");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var all = standings.changes();
        body.removeAll();
        all.forEach(one -> body.add(section(one)));
        if (all.isEmpty()) {
            body.add(new EmptyState(
                    Glyph.GOAL, getTranslation("standing.changes.none"), getTranslation("standing.changes.none.more")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("standing.changes.title");
    }

    private Component section(StandingChanges one) {
        var dates = formats.mine();
        var section = new TitledSection(getTranslation(
                "standing.changes.since", dates.shortDay(LocalDate.ofInstant(one.until(), dates.zone()))));
        one.changes().forEach(change -> section.add(change(change)));
        return section;
    }

    private Component change(Change change) {
        var text = new Div(new H3(getTranslation("standing.part." + change.part())));
        if (change.before().isEmpty()) {
            text.add(small("standing.changes.new"), new Paragraph(change.after()));
        } else if (change.after().isEmpty()) {
            text.add(small("standing.changes.gone"), new ChangedText(change.before(), ""));
        } else {
            text.add(new ChangedText(change.before(), change.after()));
        }
        text.addClassName("standing-change");
        return text;
    }

    private Paragraph small(String key) {
        var text = new Paragraph(getTranslation(key));
        text.addClassName("wm-small");
        return text;
    }
}
