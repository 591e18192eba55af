package app.waymark.mentorship.ui;

import app.waymark.account.AccountSummary;
import app.waymark.mentorship.AnswerResult;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipPage;
import app.waymark.mentorship.MentorshipPages;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.profile.Profile;
import app.waymark.program.AnswerDirectory.Told;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Card;
import app.waymark.uikit.Chip;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who the other is, why the two were matched, and the way in and out: accept, decline, end. */
@Route("mentorships")
@PermitAll
class MentorshipView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient MentorshipPages pages;
    private final transient Mentorships mentorships;
    private final transient CurrentActor actor;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final transient Drafts drafts;

    private final ViewHeader header = new ViewHeader();
    private final Div body = new Div();
    private final Part<MentorshipPage> shown = new Part<>(this::show);
    private transient @Nullable MentorshipPage read;
    private MentorshipId id = new MentorshipId(new UUID(0, 0));
    private @Nullable Registration following;

    MentorshipView(
            MentorshipPages pages,
            Mentorships mentorships,
            CurrentActor actor,
            DateFormats formats,
            LiveUpdates live,
            Drafts drafts) {
        this.pages = pages;
        this.mentorships = mentorships;
        this.actor = actor;
        this.formats = formats;
        this.live = live;
        this.drafts = drafts;
        body.addClassName("wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void setParameter(BeforeEvent event, String text) {
        try {
            id = new MentorshipId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        refresh();
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.person(actor.require().id()), this::live);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentorship.title");
    }

    private void refresh() {
        var page = pages.read(id);
        read = page;
        shown.show(page);
    }

    /** Much else changes for a person than this page: it stays as it is, and silent, where it would look the same. */
    private void live() {
        var before = read;
        refresh();
        var now = read;
        if (before != null && now != null && !before.mentorship().equals(now.mentorship())) {
            state(now).ifPresent(LiveRegion::say);
        }
    }

    private void show(MentorshipPage page) {
        var mentorship = page.mentorship();
        var me = actor.require().id();
        boolean member = mentorship.has(me);
        header.clear();
        if (member) {
            var other = mentorship.mentor().equals(me) ? page.mentee() : page.mentor();
            header.heading(getTranslation(
                    mentorship.mentor().equals(me) ? "mentorship.with.mentee" : "mentorship.with.mentor",
                    other.name()));
        } else {
            header.heading(getTranslation(
                    "mentorship.of", page.mentor().name(), page.mentee().name()));
        }
        var round = page.round()
                .map(one -> getTranslation("mentorship.round", one.programmeName(), one.name()))
                .orElse("");
        if (member) {
            header.crumb(getTranslation("mentorship.home"), Links.HOME).sub(round);
        } else {
            header.crumb(round, Links.roundMentorships(mentorship.round().value()));
        }
        header.marks(chip(mentorship));
        actions(mentorship, page);
        body.removeAll();
        state(page).ifPresent(text -> body.add(new Paragraph(text)));
        if (member) {
            var other = mentorship.mentor().equals(me) ? page.mentee() : page.mentor();
            var profile = mentorship.mentor().equals(me) ? page.menteeProfile() : page.mentorProfile();
            var says = mentorship.mentor().equals(me) ? page.menteeSays() : page.mentorSays();
            body.add(new TitledSection(getTranslation("mentorship.about", other.name()), about(other, profile, says)));
        }
        if (!mentorship.why().isEmpty()) {
            var why = new UnorderedList();
            mentorship
                    .why()
                    .forEach(reason -> why.add(
                            new ListItem(page.fields().phrase(reason, getLocale(), key -> getTranslation(key)))));
            body.add(new TitledSection(getTranslation(member ? "mentorship.why" : "mentorship.why.theirs"), why));
        }
        if (member && mentorship.state() == MentorshipState.ACTIVE) {
            body.add(new TitledSection(getTranslation("mentorship.next"), next(mentorship)));
        }
        if (!member && !mentorship.state().open()) {
            var again = new Div(PageLink.button(
                    Links.matching(mentorship.round().value()), getTranslation("mentorship.match-again")));
            again.addClassName("wm-actions");
            body.add(again);
        }
    }

    private Component next(Mentorship mentorship) {
        var links = new Div();
        links.addClassName("wm-actions");
        links.add(
                PageLink.button(Links.newMeeting(mentorship.id().value()), getTranslation("mentorship.next.meeting")));
        links.add(
                mentorship.mentee().equals(actor.require().id())
                        ? PageLink.button(Links.NEW_GOAL, getTranslation("mentorship.next.goal"))
                        : PageLink.button(Links.REVIEWS, getTranslation("mentorship.next.reviews")));
        return links;
    }

    private void actions(Mentorship mentorship, MentorshipPage page) {
        var me = actor.require().id();
        if (mentorship.waitsFor(me)) {
            header.action(new Button(getTranslation("mentorship.decline"), click -> ask(
                            "mentorship.decline", getTranslation("mentorship.decline.text"))
                    .openUntil(reason -> answered(mentorships.decline(id, reason), "mentorship.declined"))));
            header.primary(new Button(
                    getTranslation("mentorship.accept"),
                    click -> answered(mentorships.accept(id), "mentorship.accepted")));
        } else if (mentorship.state().open()) {
            var told = Stream.of(page.mentor(), page.mentee())
                    .filter(one -> !one.id().equals(me))
                    .map(AccountSummary::name)
                    .collect(Collectors.joining(getTranslation("mentorship.and")));
            var end = mentorship.state() == MentorshipState.PROPOSED ? "mentorship.withdraw" : "mentorship.end";
            header.action(new Button(getTranslation(end), click -> ask(end, getTranslation(end + ".text", told))
                    .openUntil(reason -> answered(mentorships.end(id, reason), end + ".done"))));
        }
    }

    private ReasonDialog ask(String what, String text) {
        return ReasonDialog.ask(getTranslation(what + ".title"), text, getTranslation(what))
                .ends()
                .label(getTranslation("mentorship.reason"))
                .most(Mentorships.MOST_REASON)
                .needed(getTranslation("mentorship.reason.missing"))
                .kept(drafts, Drafts.Place.of("mentorship", id, what));
    }

    private boolean answered(AnswerResult result, String done) {
        Toasts.say(getTranslation(
                switch (result) {
                    case AnswerResult.Done yes -> done;
                    case AnswerResult.Closed no -> "mentorship.closed";
                    case AnswerResult.TooLong no -> "mentorship.reason.too-long";
                }));
        refresh();
        return !(result instanceof AnswerResult.TooLong);
    }

    private Chip chip(Mentorship mentorship) {
        var tone =
                switch (mentorship.state()) {
                    case PROPOSED -> Chip.Tone.TURN;
                    case ACTIVE -> Chip.Tone.OK;
                    case DECLINED, ENDED -> Chip.Tone.QUIET;
                };
        return new Chip(getTranslation("mentorship.state." + mentorship.state()), tone);
    }

    private Optional<String> state(MentorshipPage page) {
        var mentorship = page.mentorship();
        var dates = formats.mine();
        return switch (mentorship.state()) {
            case PROPOSED -> {
                var missing = Stream.of(
                                mentorship.mentorAccepted()
                                        ? null
                                        : page.mentor().name(),
                                mentorship.menteeAccepted()
                                        ? null
                                        : page.mentee().name())
                        .filter(java.util.Objects::nonNull)
                        .toList();
                yield Optional.of(getTranslation(
                        "mentorship.proposed.text",
                        dates.moment(mentorship.proposedAt()),
                        String.join(getTranslation("mentorship.and"), missing)));
            }
            case ACTIVE ->
                Optional.ofNullable(mentorship.startedAt())
                        .map(at -> getTranslation("mentorship.active.text", dates.moment(at)));
            case DECLINED, ENDED -> {
                var by = mentorship.endedBy();
                boolean theirs =
                        mentorship.mentor().equals(by) || mentorship.mentee().equals(by);
                var who = mentorship.mentor().equals(by)
                        ? page.mentor().name()
                        : mentorship.mentee().equals(by)
                                ? page.mentee().name()
                                : getTranslation("mentorship.coordination");
                var at = mentorship.endedAt();
                var reason = mentorship.reason();
                var how =
                        theirs && mentorship.state() == MentorshipState.DECLINED ? "mentorship.no" : "mentorship.over";
                yield Optional.of(getTranslation(
                        how + (reason == null || reason.isEmpty() ? ".text" : ".reason"),
                        who,
                        at == null ? "" : dates.moment(at),
                        reason == null ? "" : reason));
            }
        };
    }

    private Component about(AccountSummary other, Optional<Profile> profile, List<Told> says) {
        var card = new Card();
        card.addClassName("mentorship-about");
        var headline = profile.map(Profile::headline).orElse("");
        var who = new Div(new Span(other.name()), new Span(headline));
        var head = new Div(new Avatar(other.id(), other.name()), who);
        head.addClassName("mentorship-about-head");
        card.add(head);
        var facts = new DescriptionList();
        profile.map(Profile::about)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> fact(facts, getTranslation("mentorship.about.about"), new Text(text)));
        says.forEach(one -> fact(facts, one.field().label(getLocale()), new Text(one.text())));
        profile.map(Profile::links)
                .filter(links -> !links.isEmpty())
                .ifPresent(links -> fact(facts, getTranslation("mentorship.about.links"), links(links)));
        if (facts.getChildren().findAny().isPresent()) {
            card.add(facts);
        } else if (headline.isEmpty()) {
            card.add(new Paragraph(getTranslation("mentorship.about.nothing", other.name())));
        }
        return card;
    }

    private static void fact(DescriptionList facts, String term, Component... said) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(said));
    }

    private static Component[] links(List<String> links) {
        return links.stream()
                .map(one -> {
                    var link = new Anchor(one, one);
                    link.setTarget(AnchorTarget.BLANK);
                    link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
                    return new Div(link);
                })
                .toArray(Component[]::new);
    }
}
