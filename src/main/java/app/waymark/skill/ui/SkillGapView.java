package app.waymark.skill.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.mentorship.Mentorship;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.skill.GapPage;
import app.waymark.skill.OwnStanding;
import app.waymark.skill.RatedSkill;
import app.waymark.skill.Rating;
import app.waymark.skill.Ratings;
import app.waymark.skill.SkillGap;
import app.waymark.skill.SkillGaps;
import app.waymark.skill.SkillSheet;
import app.waymark.skill.Standings;
import app.waymark.skill.WantedRole;
import app.waymark.skill.WantedRoles;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies between oneself and the role one wants: the biggest gap first, as a picture, as a table, and skill by skill. */
@Route("skills")
@PermitAll
class SkillGapView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SkillGaps gaps;
    private final transient Standings standings;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final ViewHeader header = new ViewHeader(getTranslation("skill.title"));
    private final Div nothing = new Div();
    private final Credits credits = new Credits();
    private final Select<WantedRole> role = new Select<>();
    private final Span wanted = new Span(getTranslation("skill.wanted"));
    private final Span about = new Span();
    private final GapPanel panel;
    private final transient AskMentor ask;
    private final StrengthsPart strengths = new StrengthsPart();
    private final Div below = new Div();
    private transient GapPlace place = GapPlace.of(Links.SKILLS, QueryParameters.empty());
    private boolean filling;

    SkillGapView(
            SkillGaps gaps,
            Ratings ratings,
            WantedRoles roles,
            Standings standings,
            Accounts accounts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.gaps = gaps;
        this.standings = standings;
        this.accounts = accounts;
        this.formats = formats;
        ask = new AskMentor(ratings, this::fill);
        role.setAriaLabel(getTranslation("skill.wanted"));
        role.addClassName("skill-role");
        role.setItemLabelGenerator(one -> one.name().in(getLocale()));
        role.addValueChangeListener(event -> {
            if (!filling && event.getValue() != null) {
                roles.lookAt(event.getValue().id());
                fill();
            }
        });
        about.addClassName("wm-small");
        wanted.addClassName("skill-wanted");
        wanted.getElement().setAttribute("aria-hidden", "true");
        panel = new GapPanel(
                wanted, role, new PageLink(Links.WANTED_ROLES, getTranslation("skill.wanted.change")), about);
        getContent().add(header, nothing, panel, below, credits, new SkillPlaces());
        live.follow(this, Changed.skills(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = GapPlace.of(Links.SKILLS, event.getLocation().getQueryParameters());
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("skill.title");
    }

    private void fill() {
        var page = gaps.mine(place.framework());
        var sheet = page.sheet();
        var standing = standings.mine();
        boolean rated = sheet != null && sheet.rated() > 0;
        var mentors = sheet != null && rated ? ask.mentors(sheet) : List.<Mentorship>of();
        var names = names(page, mentors, standing);
        header.clear();
        nothing.removeAll();
        panel.setVisible(rated);
        credits.show(rated ? sheet : null);
        nothing.setVisible(!rated);
        strengths.show(standing, names);
        stand(rated ? panel.below() : below);
        if (sheet == null) {
            header.heading(getTranslation("skill.title")).sub("");
            nothing.add(new EmptyState(Glyph.SKILL, getTranslation("skill.none"), getTranslation("skill.none.more")));
        } else if (!rated) {
            header.heading(getTranslation("skill.gap.begin")).sub(getTranslation("skill.gap.private"));
            nothing.add(new EmptyState(
                            Glyph.SKILL,
                            getTranslation("skill.gap.begin.say", sheet.skills().size()),
                            getTranslation("skill.gap.begin.more"))
                    .action(PageLink.primaryButton(
                            Links.rateSkills(sheet.framework()), getTranslation("skill.rate.begin"))));
        } else {
            show(page, sheet, mentors, names);
        }
    }

    /** Strengths stand under the skills, beside the one that is open, and under nothing where nothing is rated. */
    private void stand(Div place) {
        if (strengths.getParent().filter(place::equals).isEmpty()) {
            place.add(strengths);
        }
    }

    private void show(GapPage page, SkillSheet sheet, List<Mentorship> mentors, Names names) {
        var dates = formats.mine();
        var called = raters(sheet).collect(Collectors.toMap(one -> one, names::first));
        var mentor = mentor(sheet);
        var reader = new GapReader(
                true,
                getTranslation("skill.you"),
                called.size() > 1 ? getTranslation("skill.gap.mentors") : mentor == null ? "" : names.first(mentor),
                dates,
                called);
        header.heading(heading(page)).sub(sub(sheet, reader, dates));
        if (sheet.offered()) {
            header.action(PageLink.button(Links.rateSkills(sheet.framework()), getTranslation("skill.rate.again")));
        }
        ask.offer(sheet, mentors, names).forEach(header::action);
        var biggest = page.gaps().stream().filter(one -> one.goal() == null).findFirst();
        if (page.role() == null) {
            header.primary(PageLink.primaryButton(Links.WANTED_ROLES, getTranslation("skill.wanted.choose")));
        } else if (biggest.isPresent()) {
            var key = biggest.get().skill().key();
            header.primary(PageLink.primaryButton(
                    Links.goalOfGap(key.framework(), key.skill()), getTranslation("skill.gap.make.biggest")));
        }
        filling = true;
        role.setVisible(page.role() != null);
        wanted.setVisible(page.role() != null);
        role.setItems(page.roles());
        page.roles().stream()
                .filter(one ->
                        page.role() != null && one.id().equals(page.role().id()))
                .findFirst()
                .ifPresent(role::setValue);
        filling = false;
        about.setText(getTranslation(
                "skill.gap.about", page.rows().size(), sheet.content().name().in(getLocale()), (int)
                        page.rows().stream().filter(SkillGap::asked).count()));
        panel.show(page, sheet, reader, place);
    }

    private String heading(GapPage page) {
        var wanted = page.role();
        if (wanted == null) {
            return getTranslation("skill.gap.heading.none", (int)
                    page.rows().stream().filter(one -> one.level() != null).count());
        }
        long unrated = page.rows().stream()
                .filter(one -> one.asked() && one.level() == null)
                .count();
        var name = wanted.name().in(getLocale());
        return page.gaps().isEmpty() && unrated > 0
                ? getTranslation("skill.gap.heading.unrated", (int) unrated, name)
                : getTranslation("skill.gap.heading", page.gaps().size(), name);
    }

    private String sub(SkillSheet sheet, GapReader reader, Dates dates) {
        var own = day(sheet, dates, skill -> Stream.ofNullable(skill.latestOwn()));
        if (own.isEmpty()) {
            return "";
        }
        var theirs = raters(sheet)
                .map(by -> getTranslation(
                        "skill.gap.sub.mentor",
                        reader.name(by),
                        day(sheet, dates, skill -> skill.theirs().stream()
                                        .filter(one -> one.by().equals(by)))
                                .orElse("")))
                .collect(Collectors.joining(", "));
        return theirs.isEmpty()
                ? getTranslation("skill.gap.sub.own", own.get())
                : getTranslation(reader.several() ? "skill.gap.sub.all" : "skill.gap.sub.both", own.get(), theirs);
    }

    /** The mentors who said something of it, whoever did last first. */
    private static Stream<AccountId> raters(SkillSheet sheet) {
        return sheet.skills().stream()
                .flatMap(one -> one.latestOfEach().stream())
                .sorted(Comparator.comparing(Rating::at).reversed())
                .map(Rating::by)
                .distinct();
    }

    private static Optional<String> day(SkillSheet sheet, Dates dates, Function<RatedSkill, Stream<Rating>> which) {
        return sheet.skills().stream()
                .flatMap(which)
                .map(Rating::at)
                .max(Comparator.<Instant>naturalOrder())
                .map(at -> dates.day(at.atZone(dates.zone()).toLocalDate()));
    }

    /** The mentor it is shared with, else the one who said something last. */
    private static @Nullable AccountId mentor(SkillSheet sheet) {
        var with = sheet.with();
        return with != null
                ? with.mentor()
                : sheet.skills().stream()
                        .flatMap(one -> Stream.ofNullable(one.latestTheirs()))
                        .max(Comparator.comparing(Rating::at))
                        .map(Rating::by)
                        .orElse(null);
    }

    /** Of everybody the page speaks of, read at once. */
    private Names names(GapPage page, List<Mentorship> asked, OwnStanding standing) {
        var people = Stream.of(
                        page.sheets().stream().flatMap(one -> Stream.ofNullable(mentor(one))),
                        Stream.ofNullable(page.sheet()).flatMap(SkillGapView::raters),
                        asked.stream().map(Mentorship::mentor),
                        StrengthsPart.people(standing))
                .flatMap(one -> one)
                .distinct()
                .toList();
        return Names.of(accounts, people, getTranslation("skill.somebody"));
    }
}
