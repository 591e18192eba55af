package app.waymark.skill.ui;

import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.skill.RateResult;
import app.waymark.skill.RatedSkill;
import app.waymark.skill.Rating;
import app.waymark.skill.Ratings;
import app.waymark.skill.SkillSheet;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One says at which level one is in each skill of a framework: a press or a digit each, kept at once. */
@Route("skills/rate")
@PermitAll
class RateSkillsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Ratings ratings;
    private final transient DateFormats formats;
    private final transient CurrentActor actor;
    private final ViewHeader header = new ViewHeader(getTranslation("skill.rate.title"));
    private final PageTabs frameworks = PageTabs.filter(getTranslation("skill.rate.framework"));
    private final Div nothing = new Div();
    private final Credits credits = new Credits();
    private final RateList list;
    private transient @Nullable UUID wanted;

    RateSkillsView(Ratings ratings, Drafts drafts, DateFormats formats, CurrentActor actor) {
        this.ratings = ratings;
        this.formats = formats;
        this.actor = actor;
        list = new RateList(
                drafts,
                getTranslation("skill.rate.example"),
                this::keep,
                skill -> Drafts.Place.of(
                        "skill", skill.key().framework(), skill.key().skill(), "example"));
        nothing.add(new EmptyState(Glyph.SKILL, getTranslation("skill.none"), getTranslation("skill.none.more")));
        header.crumb(getTranslation("skill.title"), Links.SKILLS);
        header.primary(PageLink.primaryButton(Links.SKILLS, getTranslation("skill.rate.done")));
        var body = new Div(frameworks, nothing, list, credits);
        body.addClassName("wm-reading-width");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = id(event, "framework");
        list.begin(id(event, "skill"));
        fill();
    }

    private static @Nullable UUID id(BeforeEnterEvent event, String name) {
        try {
            return event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(name)
                    .map(UUID::fromString)
                    .orElse(null);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("skill.rate.title");
    }

    private void fill() {
        var all = ratings.sheets().stream().filter(SkillSheet::offered).toList();
        var sheet = all.stream()
                .filter(one -> one.framework().equals(wanted))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(null);
        nothing.setVisible(sheet == null);
        list.setVisible(sheet != null);
        credits.show(sheet);
        frameworks.setVisible(all.size() > 1);
        frameworks.show(all.stream()
                .map(one -> new PageTabs.Tab(
                        one.content().name().in(getLocale()), Links.rateSkills(one.framework()), one.equals(sheet)))
                .toList());
        if (sheet == null) {
            return;
        }
        var skills = sheet.skills().stream().filter(one -> !one.gone()).toList();
        long rated = skills.stream().filter(one -> today(one) != null).count();
        header.sub(getTranslation("skill.rate.sub", (int) rated, skills.size()));
        list.show(skills, this::today, this::before);
    }

    private boolean keep(RatedSkill skill, int level, String words) {
        boolean kept =
                switch (ratings.rate(skill.key(), level, words)) {
                    case RateResult.Kept unused -> true;
                    case RateResult.TooLong unused -> false;
                    case RateResult.Gone unused -> {
                        Toasts.refuse(getTranslation("skill.rate.gone"));
                        yield false;
                    }
                };
        fill();
        return kept;
    }

    /** What was said today: what is chosen again today takes its place. */
    private @Nullable Rating today(RatedSkill skill) {
        var last = skill.latestOwn();
        return last != null && today(last.at()) ? last : null;
    }

    private @Nullable Rating before(RatedSkill skill) {
        List<Rating> earlier =
                skill.own().stream().filter(one -> !today(one.at())).toList();
        return earlier.isEmpty() ? null : earlier.getLast();
    }

    private boolean today(Instant at) {
        var zone = Objects.requireNonNull(actor.require()).zone();
        return at.atZone(zone).toLocalDate().equals(formats.mine().today());
    }
}
