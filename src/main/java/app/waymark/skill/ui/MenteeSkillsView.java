package app.waymark.skill.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.skill.GapPage;
import app.waymark.skill.MentorRatings;
import app.waymark.skill.SkillGaps;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** What a mentee shows their mentor of skills: those the mentor was asked about, with both numbers once both are given. */
@Route("skills/of/:mentorship")
@PermitAll
class MenteeSkillsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SkillGaps gaps;
    private final transient MentorRatings ratings;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final ViewHeader header = new ViewHeader();
    private final Div nothing = new Div();
    private final Credits credits = new Credits();
    private final Span wanted = new Span();
    private final GapPanel panel = new GapPanel(wanted);
    private transient @Nullable MentorshipId mentorship;
    private transient GapPlace place = GapPlace.of(Links.SKILLS, QueryParameters.empty());
    private String title = "";
    private transient @Nullable Shown shown;

    /** What the page was made of: where that is the same, the page stays as it is. */
    private record Shown(GapPage page, GapPlace place, String mentee) {}

    MenteeSkillsView(
            SkillGaps gaps,
            MentorRatings ratings,
            Accounts accounts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.gaps = gaps;
        this.ratings = ratings;
        this.accounts = accounts;
        this.formats = formats;
        wanted.addClassName("wm-small");
        getContent().add(header, nothing, panel, credits);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = mentorship(event);
        mentorship = id;
        place = GapPlace.of(Links.skillsOf(id.value()), event.getLocation().getQueryParameters());
        fill();
    }

    /** The mentorship that an address names. */
    static MentorshipId mentorship(BeforeEnterEvent event) {
        try {
            return new MentorshipId(
                    UUID.fromString(event.getRouteParameters().get("mentorship").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void fill() {
        var id = Objects.requireNonNull(mentorship);
        GapPage page;
        try {
            page = gaps.of(id, place.framework());
        } catch (AccessDeniedException notTheMentor) {
            throw new NotFoundException();
        }
        var mentee = ratings.of(id).mentee();
        var names = Names.of(accounts, List.of(mentee), getTranslation("skill.somebody"));
        var now = new Shown(page, place, names.of(mentee));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        title = getTranslation("skill.of.title", names.first(mentee));
        header.clear();
        header.heading(title).sub(getTranslation("skill.of.sub", names.first(mentee)));
        header.crumb(names.of(mentee), Links.mentee(id.value()));
        header.action(PageLink.button(Links.SKILL_FRAMEWORKS, getTranslation("skill.read.title")));
        nothing.removeAll();
        var sheet = page.sheet();
        panel.setVisible(sheet != null);
        credits.show(sheet);
        nothing.setVisible(sheet == null);
        if (sheet == null) {
            nothing.add(new EmptyState(
                    Glyph.SKILL,
                    getTranslation("skill.of.none", names.first(mentee)),
                    getTranslation("skill.of.none.more")));
            return;
        }
        if (page.sheets().stream().anyMatch(one -> one.ask() != null)) {
            header.primary(PageLink.primaryButton(Links.rateSkillsOf(id.value()), getTranslation("skill.rate.of")));
        }
        var role = page.role();
        wanted.setText(
                role == null
                        ? sheet.content().name().in(getLocale())
                        : getTranslation(
                                "skill.of.wanted",
                                names.first(mentee),
                                role.name().in(getLocale())));
        panel.show(
                page,
                sheet,
                new GapReader(false, names.first(mentee), getTranslation("skill.you"), formats.mine(), Map.of()),
                place);
    }
}
