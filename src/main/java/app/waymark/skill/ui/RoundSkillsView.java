package app.waymark.skill.ui;

import app.waymark.program.RoundId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.skill.RoundSkills;
import app.waymark.skill.RoundSkillsPage;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Which skills I let enter the matching of a round: what I offer as a mentor, what I want to learn as a mentee. */
@Route("rounds/:round/skills")
@PermitAll
class RoundSkillsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RoundSkills skills;
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private final ViewHeader header = new ViewHeader();
    private final RoundSkillsPart sought;
    private final RoundSkillsPart offered;
    private final Div nothing = new Div();
    private final Credits credits = new Credits();
    private @Nullable RoundId round;
    private @Nullable Registration following;

    RoundSkillsView(RoundSkills skills, Drafts drafts, DateFormats formats, LiveUpdates live, CurrentActor actor) {
        this.skills = skills;
        this.live = live;
        this.actor = actor;
        var dates = formats.mine();
        sought = new RoundSkillsPart(true, skills, drafts, dates);
        offered = new RoundSkillsPart(false, skills, drafts, dates);
        nothing.add(new EmptyState(Glyph.SKILL, getTranslation("skill.none"), getTranslation("skill.none.more")));
        var body = new Div(sought, offered, nothing, credits);
        body.addClassName("wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            round = new RoundId(
                    UUID.fromString(event.getRouteParameters().get("round").orElseThrow(NotFoundException::new)));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        try {
            show(skills.mine(round));
        } catch (AccessDeniedException noPart) {
            // Whether there is such a round is none of their business; where they do take part is.
            event.forwardTo(Links.PARTS.substring(1));
            return;
        }
        if (following == null) {
            following = live.follow(this, Changed.skills(actor.require().id()), this::follow);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("skill.round.title");
    }

    private void follow() {
        var present = round;
        if (present != null) {
            var page = skills.mine(present);
            if (page.mentee()) {
                sought.follow(page);
            }
            if (page.mentor()) {
                offered.follow(page);
            }
        }
    }

    private void show(RoundSkillsPage page) {
        header.clear();
        header.crumb(getTranslation("parts.title"), Links.PARTS)
                .crumb(page.round().name(), Links.part(page.round().id().value()))
                .heading(getTranslation("skill.round.title"))
                .sub(getTranslation(
                        "skill.round.sub", page.round().name(), page.round().programmeName()));
        boolean any = page.asks() || page.sought().stands() || page.offered().stands();
        sought.setVisible(page.mentee() && any);
        offered.setVisible(page.mentor() && any);
        nothing.setVisible(!any);
        if (page.mentee() && any) {
            sought.show(page);
        }
        if (page.mentor() && any) {
            offered.show(page);
        }
        credits.show(page.frameworks(), page.adopted());
    }
}
