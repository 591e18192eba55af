package app.waymark.skill.ui;

import app.waymark.shared.Links;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** One's own skills. */
@Route("skills")
@PermitAll
class SkillGapView extends Composite<Div> implements HasDynamicTitle {

    SkillGapView() {
        getContent()
                .add(
                        new ViewHeader(getTranslation("skill.title"))
                                .action(PageLink.button(Links.SKILL_FRAMEWORKS, getTranslation("skill.read.title"))),
                        new EmptyState(Glyph.SKILL, getTranslation("skill.none"), getTranslation("skill.none.more")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("skill.title");
    }
}
