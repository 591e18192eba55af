package app.waymark.report.ui;

import app.waymark.meeting.MeetingSummary;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.mentorship.NoteResult;
import app.waymark.mentorship.PrivateNote;
import app.waymark.mentorship.PrivateNotes;
import app.waymark.report.MenteePage;
import app.waymark.report.MenteePage.Promise;
import app.waymark.report.MenteePages;
import app.waymark.report.MenteePages.Shown;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.KeptOfPeople;
import app.waymark.shared.Links;
import app.waymark.uikit.Card;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.OwnNote;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.ReportLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** One mentee, for their mentor: what waits and for whom, the goals with how sure the mentee is, what was promised. */
@Route("mentees/:mentorship")
@PermitAll
class MenteeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** How many goals and promises are shown at first, and how many more at a press. */
    private static final int AT_FIRST = 12;

    private static final int MORE = 50;

    private final transient MenteePages pages;
    private final transient PrivateNotes notes;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final AccountId me;
    private final ViewHeader header = new ViewHeader();
    private final Part<MentorshipId> actions = new Part<>(this::actions);
    private final HomeTurns mine;
    private final HomeTurns theirs;
    private final TitledSection mineSection;
    private final TitledSection theirsSection;
    private final UnorderedList goalList = new UnorderedList();
    private final KeyedList<MenteeGoalCard.Shown> goals;
    private final Button furtherGoals = new Button(getTranslation("home.more"), click -> more());
    private final Div noGoals = new Div();
    private final Part<String> nothing = new Part<>(this::nothing);
    private final RowList promiseList = new RowList(getTranslation("mentee.promised"), List.of());
    private final KeyedList<Promised> promises;
    private final Button furtherPromises = new Button(getTranslation("home.more"), click -> more());
    private final TitledSection promised;
    private final Div meeting = new Div();
    private final Part<Optional<MeetingSummary>> next = new Part<>(this::next);
    private final Div page = new Div();
    private final OwnNote note;
    private final Div reporting = new Div();
    private final Part<Named> report = new Part<>(this::report);
    private final Div over = new Div();
    private int shown = AT_FIRST;
    private String heading = "";
    private String title = "";
    private @Nullable MentorshipId mentorship;
    private @Nullable Registration following;

    MenteeView(
            MenteePages pages,
            PrivateNotes notes,
            KeptOfPeople kept,
            DateFormats formats,
            HomeTurns.Services turns,
            LiveUpdates live,
            CurrentActor actor) {
        this.pages = pages;
        this.notes = notes;
        note = new OwnNote(
                getTranslation("mentorship.note"),
                getTranslation(kept.notesInFile() ? "mentorship.note.hint" : "mentorship.note.hint.alone"),
                PrivateNotes.LONGEST);
        this.formats = formats;
        this.live = live;
        this.me = actor.require().id();
        mine = new HomeTurns(getTranslation("mentee.mine"), turns, this::refresh);
        theirs = new HomeTurns(getTranslation("mentee.theirs"), turns, this::refresh);
        mineSection = new TitledSection(getTranslation("mentee.mine"), mine);
        theirsSection = new TitledSection(getTranslation("mentee.theirs"), theirs);
        goals = KeyedList.rebuilding(goalList, MenteeGoalCard.Shown::id, MenteeGoalCard::new);
        goalList.addClassName("mentee-goals");
        goalList.getElement().setAttribute("role", "list");
        goalList.getElement().setAttribute("aria-label", getTranslation("mentee.goals"));
        promises = KeyedList.rebuilding(promiseList, Promised::key, this::promise);
        promised = new TitledSection(getTranslation("mentee.promised"), promiseList, furtherPromises);
        var first = new Div(
                mineSection,
                theirsSection,
                new TitledSection(getTranslation("mentee.goals"), noGoals, goalList, furtherGoals));
        var second = new Div(new TitledSection(getTranslation("home.meeting"), meeting), promised, note, reporting);
        first.addClassName("wm-stack");
        second.addClassName("wm-stack");
        page.add(first, second);
        page.addClassName("wm-two");
        getContent().add(header, page, over);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mentorship =
                event.getRouteParameters().get("mentorship").map(MenteeView::id).orElseThrow(NotFoundException::new);
        shown = AT_FIRST;
        refresh();
        if (following == null) {
            following = live.follow(this, Changed.person(me), this::again);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static MentorshipId id(String text) {
        try {
            return new MentorshipId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void more() {
        shown += MORE;
        refresh();
    }

    /** Somebody else did something: what waits now is said; or it is over between the two, and nothing is shown any more. */
    private void again() {
        var before = heading;
        try {
            refresh();
        } catch (AccessDeniedException ended) {
            Objects.requireNonNull(following).remove();
            header.clear();
            title = getTranslation("mentee.title");
            header.heading(title);
            header.sub("");
            getContent().remove(page);
            over.removeAll();
            over.add(new EmptyState(Glyph.HOME, getTranslation("mentee.over"), getTranslation("mentee.over.more"))
                    .action(PageLink.button(Links.HOME, getTranslation("mentee.over.home"))));
            LiveRegion.say(getTranslation("mentee.over"));
            return;
        }
        if (!before.equals(heading)) {
            LiveRegion.say(heading);
        }
    }

    private void refresh() {
        var id = Objects.requireNonNull(mentorship);
        var read = pages.read(id, new Shown(Math.max(mine.shown(), theirs.shown()), shown, shown));
        var dates = formats.mine();
        var name = read.mentee().name();
        // Several of them stand open beside each other; a tab says whose it is.
        title = name;
        heading = getTranslation(
                "mentee.heading",
                name,
                read.mine().items().stream()
                        .filter(turn -> turn.restsOn() == null)
                        .count());
        header.heading(heading);
        actions.show(id);
        report.show(new Named(id, name));
        note.show(written(read.note()), (text, edition) -> switch (notes.write(id, text, edition)) {
            case NoteResult.Kept(var kept) -> written(kept);
            case NoteResult.Elsewhere(var other) -> written(other);
            case NoteResult.TooLong tooLong -> written(read.note());
        });
        Map<AccountId, String> names = new HashMap<>(Map.of(read.mentee().id(), name));
        mine.show(read.mine(), names, me, dates);
        theirs.show(read.theirs(), names, me, dates);
        mineSection.setVisible(!read.mine().items().isEmpty());
        theirsSection.setVisible(!read.theirs().items().isEmpty());
        goals.show(read.goals().goals().stream()
                .map(goal -> new MenteeGoalCard.Shown(goal, dates))
                .toList());
        goalList.setVisible(!read.goals().goals().isEmpty());
        furtherGoals.setVisible(read.goals().more());
        nothing.show(read.goals().goals().isEmpty() ? name : "");
        promises.show(
                read.promised().stream().map(one -> promised(one, read, dates)).toList());
        promised.setVisible(!read.promised().isEmpty());
        furtherPromises.setVisible(read.morePromised());
        next.show(read.meeting());
    }

    private void actions(MentorshipId id) {
        header.clear();
        header.crumb(getTranslation("home.nav"), Links.HOME);
        header.action(
                PageLink.button(Links.map(id.value()), getTranslation("mentee.map")),
                PageLink.button(Links.skillsOf(id.value()), getTranslation("skill.title")),
                PageLink.button(Links.skillStanding(id.value()), getTranslation("mentee.standing")),
                PageLink.button(Links.suggestGoal(id.value()), getTranslation("mentee.suggest")),
                PageLink.button(Links.mentorship(id.value()), getTranslation("mentee.about")));
        header.primary(PageLink.primaryButton(Links.newMeeting(id.value()), getTranslation("mentee.meet")));
    }

    private static OwnNote.Written written(PrivateNote note) {
        return new OwnNote.Written(note.text(), note.edition());
    }

    /** Whom the page is about. */
    private record Named(MentorshipId mentorship, String name) {}

    private void report(Named mentee) {
        reporting.removeAll();
        reporting.add(new ReportLink(Mentorships.REPORTED, mentee.mentorship().value(), mentee.name()));
    }

    private void nothing(String name) {
        noGoals.removeAll();
        if (!name.isEmpty()) {
            noGoals.add(new EmptyState(
                    Glyph.GOAL, getTranslation("mentee.no-goals", name), getTranslation("mentee.no-goals.more")));
        }
    }

    private void next(Optional<MeetingSummary> found) {
        meeting.removeAll();
        var dates = formats.mine();
        meeting.add(found.map(one -> meeting(one, dates)).orElseGet(() -> {
            var none = new Div(getTranslation("mentee.no-meeting"));
            none.addClassName("wm-quiet");
            return none;
        }));
    }

    private static Div meeting(MeetingSummary one, Dates dates) {
        var window = Objects.requireNonNull(one.window(), "a confirmed meeting has its time");
        var topic = new Div(one.topic());
        topic.addClassName("wm-small");
        return new Card(new PageLink(Links.meeting(one.id().value()), dates.span(window)), topic);
    }

    /** A promise in the reader's words. */
    private record Promised(String key, String text, String path, String whose, String due) {}

    private Promised promised(Promise one, MenteePage read, Dates dates) {
        var goal = one.goal();
        var due = one.due();
        return new Promised(
                one.meeting() + " " + one.text() + " " + one.who(),
                one.text(),
                goal == null ? Links.meeting(one.meeting().value()) : Links.goal(goal.value()),
                one.who().equals(me)
                        ? getTranslation("mentee.promised.you")
                        : getTranslation("mentee.promised.by", read.mentee().name()),
                due == null ? "" : getTranslation("mentee.promised.due", dates.shortDay(due)));
    }

    private Row promise(Promised one) {
        var row = new Row(null, one.text(), one.path());
        return row.text(one.due().isEmpty() ? one.whose() : one.whose() + " · " + one.due());
    }
}
