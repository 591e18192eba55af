package app.waymark.skill.ui;

import app.waymark.account.Accounts;
import app.waymark.shared.Links;
import app.waymark.skill.Standings;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** One's own skills. */
@Route("skills")
@PermitAll
class SkillGapView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final StrengthsPart strengths;

    SkillGapView(Standings standings, Accounts accounts) {
        strengths = new StrengthsPart(standings, accounts);
        getContent()
                .add(
                        new ViewHeader(getTranslation("skill.title"))
                                .action(
                                        PageLink.button(Links.SKILL_FRAMEWORKS, getTranslation("skill.read.title")),
                                        PageLink.button(Links.SKILL_STANDING, getTranslation("standing.title"))),
                        new EmptyState(Glyph.SKILL, getTranslation("skill.none"), getTranslation("skill.none.more")),
                        strengths);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        strengths.fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("skill.title");
    }
}
