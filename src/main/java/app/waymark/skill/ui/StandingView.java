package app.waymark.skill.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.skill.OwnStanding;
import app.waymark.skill.StandingEntry;
import app.waymark.skill.StandingPart;
import app.waymark.skill.StandingResult;
import app.waymark.skill.StandingWord;
import app.waymark.skill.Standings;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where one stands: each part with who sees it, written piece by piece, and looked at again each half year. */
@Route("skills/standing")
@PermitAll
class StandingView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** What stands at the head. */
    private record Head(boolean empty, boolean complete, List<Mentorship> seeing, Names names) {}

    /** When it was looked at last, and whether one is asked to look again. */
    private record Looked(@Nullable LocalDate on, boolean asks, boolean asked) {}

    private final transient Standings standings;
    private final transient Accounts accounts;
    private final transient Drafts drafts;
    private final transient DateFormats formats;
    private final ViewHeader header = new ViewHeader(getTranslation("standing.title"));
    private final Part<Head> head = new Part<>(this::head);
    private final Div asked = new Div();
    private final Part<Looked> looked = new Part<>(this::looked);
    private final Map<StandingPart, StandingSection> sections = new EnumMap<>(StandingPart.class);

    StandingView(
            Standings standings,
            Accounts accounts,
            Drafts drafts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.standings = standings;
        this.accounts = accounts;
        this.drafts = drafts;
        this.formats = formats;
        asked.addClassName("standing-asked");
        var vision = new Div(
                new Paragraph(getTranslation("standing.vision")),
                PageLink.button(Links.VISION, getTranslation("standing.vision.open")));
        vision.addClassName("standing-vision");
        getContent().addClassName("standing-page");
        getContent().add(header, asked);
        var acts = new Acting();
        for (var part : StandingPart.values()) {
            var section = new StandingSection(part, standings, drafts, acts, this::show);
            sections.put(part, section);
        }
        var pair = new Div(sections.get(StandingPart.STRENGTHS), sections.get(StandingPart.WEAKNESSES));
        pair.addClassName("standing-pair");
        var likes = new Div(sections.get(StandingPart.LIKES), sections.get(StandingPart.DISLIKES));
        likes.addClassName("standing-pair");
        getContent().add(sections.get(StandingPart.ROLE), likes, pair, sections.get(StandingPart.VALUES), vision);
        live.follow(this, Changed.person(actor.require().id()), () -> fill(Map.of()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var standing = standings.mine();
        fill(standing, drafts.find(StandingPlaces.of(standing)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("standing.title");
    }

    private void fill(Map<Drafts.Place, String> typed) {
        fill(standings.mine(), typed);
    }

    private void fill(OwnStanding standing, Map<Drafts.Place, String> typed) {
        var mentorships = standings.possible();
        var people = Stream.of(
                        mentorships.stream().map(Mentorship::mentor),
                        standing.shown().values().stream().map(OwnStanding.Shown::mentor),
                        standing.entries().stream()
                                .flatMap(one -> one.added().stream())
                                .map(StandingWord::mentor))
                .flatMap(all -> all)
                .distinct()
                .toList();
        var names = Names.of(accounts, people, getTranslation("standing.somebody"));
        sections.forEach((part, section) -> section.show(standing, mentorships, names, typed));
        var shownIn = standing.shown().values().stream()
                .map(OwnStanding.Shown::mentorship)
                .toList();
        head.show(new Head(
                standing.entries().isEmpty(),
                Stream.of(StandingPart.values())
                        .noneMatch(part -> standing.of(part).isEmpty()),
                mentorships.stream().filter(one -> shownIn.contains(one.id())).toList(),
                names));
        var at = standing.lookedAt();
        var zone = formats.mine().zone();
        looked.show(new Looked(
                at == null || standing.entries().isEmpty() ? null : LocalDate.ofInstant(at, zone),
                standing.asks(),
                standing.asked()));
    }

    private void head(Head now) {
        header.clear();
        header.crumb(getTranslation("skill.title"), Links.SKILLS);
        header.sub(getTranslation(now.empty() ? "standing.sub.empty" : "standing.sub"));
        for (var one : now.seeing()) {
            header.action(PageLink.button(
                    Links.skillStanding(one.id().value()),
                    getTranslation("standing.as-mentor", now.names().first(one.mentor()))));
        }
        header.action(PageLink.button(Links.SKILL_OTHERS, getTranslation("others.title")));
        if (!now.complete()) {
            header.primary(PageLink.primaryButton(
                    Links.SKILL_STANDING_BEGIN, getTranslation(now.empty() ? "standing.begin" : "standing.go-on")));
        }
    }

    private void looked(Looked now) {
        asked.removeAll();
        asked.setVisible(now.on() != null);
        if (now.on() == null) {
            return;
        }
        var dates = formats.mine();
        asked.getElement().getClassList().set("standing-due", now.asked());
        asked.add(new Paragraph(getTranslation(
                now.asked() ? "standing.again.due" : "standing.again.looked", dates.shortDay(now.on()))));
        var actions = new Div();
        actions.addClassName("wm-inline");
        if (now.asked() || now.on().isBefore(dates.today())) {
            actions.add(new Button(getTranslation("standing.again.holds"), click -> {
                standings.stillHolds();
                Toasts.say(getTranslation("standing.again.held"));
                fill(Map.of());
            }));
        }
        actions.add(PageLink.button(Links.SKILL_STANDING_CHANGES, getTranslation("standing.again.changes")));
        actions.add(new Button(getTranslation(now.asks() ? "standing.again.off" : "standing.again.on"), click -> {
            standings.ask(!now.asks());
            fill(Map.of());
        }));
        asked.add(actions);
    }

    private void show(StandingPart part, @Nullable MentorshipId with) {
        if (with == null) {
            standings.keepToOneself(part);
        } else if (standings.show(List.of(part), with) instanceof StandingResult.NotActive) {
            Toasts.refuse(getTranslation("standing.not-active"));
        }
        fill(Map.of());
    }

    private final class Acting implements StandingItem.Acts {

        @Override
        public void move(StandingEntry entry, boolean up) {
            standings.move(entry.id(), up);
            fill(Map.of());
        }

        @Override
        public void remove(StandingEntry entry) {
            standings.remove(entry.id());
            fill(Map.of());
            Toasts.undo(getTranslation("standing.removed"), () -> {
                if (standings.putBack(entry.id()) instanceof StandingResult.TooMany tooMany) {
                    Toasts.refuse(getTranslation("standing.too-many", tooMany.most()));
                }
                fill(Map.of());
            });
        }

        @Override
        public void saved() {
            fill(Map.of());
        }
    }
}
