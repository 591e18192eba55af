package app.waymark.skill.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.skill.OpinionRound;
import app.waymark.skill.SharedStanding;
import app.waymark.skill.SharedStandings;
import app.waymark.skill.StandingPart;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** What a mentee shows of where they stand: for the mentor, who may add a word; the mentee sees here what the mentor sees. */
@Route("skills/standing/of/:mentorship")
@PermitAll
class StandingOfView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SharedStandings standings;
    private final transient Accounts accounts;
    private final AccountId me;
    private final ViewHeader header = new ViewHeader();
    private final Div body = new Div();
    private final Div nothing = new Div();
    private final Part<String> none = new Part<>(this::none);
    private final Map<StandingPart, TitledSection> sections = new EnumMap<>(StandingPart.class);
    private final Map<StandingPart, KeyedList<SharedItem.Shown>> items = new EnumMap<>(StandingPart.class);
    private final Section others = new Section();
    private final Part<List<OpinionRound.Told>> opinions = new Part<>(this::others);
    private final Part<List<String>> head = new Part<>(this::head);
    private @Nullable MentorshipId mentorship;
    private String title = "";

    StandingOfView(SharedStandings standings, Accounts accounts, Drafts drafts, LiveUpdates live, CurrentActor actor) {
        this.standings = standings;
        this.accounts = accounts;
        me = actor.require().id();
        body.addClassNames("wm-stack", "wm-reading-width");
        body.add(nothing);
        for (var part : StandingPart.values()) {
            var list = new UnorderedList();
            list.addClassName("standing-list");
            list.getElement().setAttribute("role", "list");
            list.getElement().setAttribute("aria-label", getTranslation("standing.part." + part));
            items.put(
                    part,
                    new KeyedList<>(
                            list,
                            (SharedItem.Shown one) -> one.entry().id(),
                            one -> new SharedItem(standings, drafts, this::fill)));
            var section = new TitledSection(getTranslation("standing.of.part." + part), list);
            sections.put(part, section);
            body.add(section);
        }
        body.add(others);
        getContent().add(header, body);
        live.follow(this, Changed.person(me), this::again);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            mentorship = new MentorshipId(
                    UUID.fromString(event.getRouteParameters().get("mentorship").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        fill();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Something changed: what is shown no longer, or not any more at all, goes from the page at once. */
    private void again() {
        try {
            fill();
        } catch (AccessDeniedException ended) {
            items.values().forEach(list -> list.show(List.of()));
            sections.values().forEach(section -> section.setVisible(false));
            opinions.show(List.of());
            none.show(getTranslation("standing.of.over"));
            nothing.setVisible(true);
            LiveRegion.say(getTranslation("standing.of.over"));
        }
    }

    private void fill() {
        var id = Objects.requireNonNull(mentorship);
        var read = standings.in(id);
        var names = Names.of(accounts, List.of(read.mentee(), read.mentor()), getTranslation("standing.somebody"));
        boolean mentor = read.mentor().equals(me);
        head.show(
                mentor
                        ? List.of(
                                getTranslation("standing.of.title", names.first(read.mentee())),
                                getTranslation("standing.of.sub", names.first(read.mentee())),
                                names.of(read.mentee()),
                                Links.mentee(id.value()))
                        : List.of(
                                getTranslation("standing.as-mentor.title", names.first(read.mentor())),
                                getTranslation("standing.as-mentor.sub", names.first(read.mentor())),
                                getTranslation("standing.title"),
                                Links.SKILL_STANDING));
        for (var part : StandingPart.values()) {
            show(part, read, names, mentor);
        }
        none.show(getTranslation(mentor ? "standing.of.none" : "standing.as-mentor.none", names.first(read.mentee())));
        opinions.show(read.opinions());
        nothing.setVisible(read.entries().isEmpty() && read.opinions().isEmpty());
    }

    private void others(List<OpinionRound.Told> now) {
        others.removeAll();
        others.setVisible(!now.isEmpty());
        others.add(new H2(getTranslation("others.shown")));
        for (var one : now) {
            var part = new Div(new H3(one.question().text()), OthersAnswers.of(this, one, false, false));
            part.addClassName("others-told");
            others.add(part);
        }
    }

    private void show(StandingPart part, SharedStanding read, Names names, boolean mentor) {
        var entries = read.of(part);
        Objects.requireNonNull(items.get(part))
                .show(entries.stream()
                        .map(one -> new SharedItem.Shown(
                                one, Objects.requireNonNull(mentorship), names.first(read.mentor()), mentor))
                        .toList());
        Objects.requireNonNull(sections.get(part)).setVisible(!entries.isEmpty());
    }

    private void head(List<String> now) {
        title = now.getFirst();
        header.clear();
        header.heading(title);
        header.sub(now.get(1));
        header.crumb(now.get(2), now.get(3));
    }

    private void none(String sentence) {
        nothing.removeAll();
        nothing.add(new EmptyState(Glyph.GOAL, sentence, getTranslation("standing.of.none.more")));
    }
}
