package app.waymark.mentorship.ui;

import app.waymark.mentorship.AnswerResult;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipPage;
import app.waymark.mentorship.MentorshipPages;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.mentorship.NoteResult;
import app.waymark.mentorship.PrivateNote;
import app.waymark.mentorship.PrivateNotes;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.KeptOfPeople;
import app.waymark.shared.Links;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.OwnNote;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.ReportLink;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who the other is, why the two were matched, and the way in and out: accept, decline, end. */
@Route("mentorships")
@PermitAll
class MentorshipView extends Composite<Div>
        implements HasUrlParameter<String>, HasDynamicTitle, MentorshipHead.Decisions {

    private final transient MentorshipPages pages;
    private final transient Mentorships mentorships;
    private final transient PrivateNotes notes;
    private final transient CurrentActor actor;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;

    private final MentorshipHead head;
    private final Paragraph state = new Paragraph();
    private final Paragraph away = new Paragraph();
    private final AboutOther other = new AboutOther();
    private final TitledSection about = new TitledSection("", other);
    private final Part<MentorshipPage> report = new Part<>(this::report);
    private final Div reporting = new Div();
    private final OwnNote note;
    private final UnorderedList reasons = new UnorderedList();
    private final KeyedList<String> whys =
            KeyedList.rebuilding(reasons, reason -> reason, reason -> new ListItem(reason));
    private final TitledSection why = new TitledSection("", reasons);
    private final PageLink meet = PageLink.button(Links.HOME, getTranslation("mentorship.next.meeting"));
    private final PageLink goals = PageLink.button(Links.HOME, "");
    private final PageLink map = PageLink.button(Links.HOME, getTranslation("mentorship.next.map"));
    private final PageLink suggest = PageLink.button(Links.HOME, getTranslation("mentorship.next.suggest"));
    private final PageLink together = PageLink.button(Links.HOME, getTranslation("mentorship.next.together"));
    private final PageLink introduce = PageLink.button(Links.HOME, getTranslation("mentorship.next.introduce"));
    private final TitledSection next;
    private final PageLink talk = PageLink.button(Links.HOME, getTranslation("mentorship.talk"));
    private final PageLink again = PageLink.button(Links.HOME, getTranslation("mentorship.match-again"));
    private transient @Nullable MentorshipPage read;
    private MentorshipId id = new MentorshipId(new UUID(0, 0));
    private @Nullable Registration following;

    MentorshipView(
            MentorshipPages pages,
            Mentorships mentorships,
            PrivateNotes notes,
            KeptOfPeople kept,
            CurrentActor actor,
            DateFormats formats,
            LiveUpdates live,
            Drafts drafts) {
        this.pages = pages;
        this.mentorships = mentorships;
        this.notes = notes;
        note = new OwnNote(
                getTranslation("mentorship.note"),
                getTranslation(kept.notesInFile() ? "mentorship.note.hint" : "mentorship.note.hint.alone"),
                PrivateNotes.LONGEST);
        this.actor = actor;
        this.formats = formats;
        this.live = live;
        head = new MentorshipHead(drafts, this);
        reasons.addClassName("wm-points");
        next = new TitledSection(
                getTranslation("mentorship.next"), actions(meet, together, goals, map, suggest, introduce));
        var body = new Div(state, away, about, why, note, next, actions(talk, again), reporting);
        body.addClassName("wm-stack");
        getContent().add(head, body);
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

    @Override
    public void accept() {
        answered(mentorships.accept(id), "mentorship.accepted");
    }

    @Override
    public boolean decline(String reason) {
        return answered(mentorships.decline(id, reason), "mentorship.declined");
    }

    @Override
    public boolean end(String reason, String done) {
        return answered(mentorships.end(id, reason), done);
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

    private void refresh() {
        var page = pages.read(id);
        read = page;
        show(page);
    }

    /** Much else changes for a person than this page, which is silent where it stays the same. */
    private void live() {
        var before = read;
        refresh();
        var now = read;
        if (before != null && now != null && !before.mentorship().equals(now.mentorship())) {
            state(now).ifPresent(LiveRegion::say);
        }
    }

    /** Who of the two is away, and until when; one's own absence one knows. */
    private String away(MentorshipPage page, AccountId me) {
        var dates = formats.mine();
        return Stream.of(page.mentor(), page.mentee())
                .filter(one -> !one.id().equals(me) && page.away().containsKey(one.id()))
                .map(one -> {
                    var absence = Objects.requireNonNull(page.away().get(one.id()));
                    return getTranslation(
                            "mentorship.is-away", one.name(), dates.day(absence.from()), dates.day(absence.backOn()));
                })
                .collect(Collectors.joining(" "));
    }

    private void show(MentorshipPage page) {
        var mentorship = page.mentorship();
        var me = actor.require().id();
        boolean member = mentorship.has(me);
        boolean mentor = mentorship.mentor().equals(me);
        head.show(page, me);
        var text = state(page).orElse("");
        state.setText(text);
        state.setVisible(!text.isEmpty());
        away.setText(away(page, me));
        away.setVisible(!away.getText().isEmpty());
        about.setVisible(member);
        if (member) {
            var whom = mentor ? page.mentee() : page.mentor();
            about.heading(getTranslation("mentorship.about", whom.name()));
            other.show(
                    whom,
                    mentor ? page.menteeProfile() : page.mentorProfile(),
                    mentor ? page.menteeSays() : page.mentorSays());
        }
        report.show(page);
        note(page);
        why.heading(getTranslation(member ? "mentorship.why" : "mentorship.why.theirs"));
        why.setVisible(!mentorship.why().isEmpty() || !mentorship.skills().isEmpty());
        whys.show(Stream.concat(
                        taught(mentorship).stream(), mentorship.why().stream().map(reason -> page.fields()
                                .phrase(reason, getLocale(), key -> getTranslation(key))))
                .distinct()
                .toList());
        next.setVisible(member && mentorship.state() == MentorshipState.ACTIVE);
        meet.setHref(Links.newMeeting(mentorship.id().value()).substring(1));
        goals.setHref((mentor ? Links.mentee(mentorship.id().value()) : Links.BEGIN_GOAL).substring(1));
        goals.setText(getTranslation(mentor ? "mentorship.next.reviews" : "mentorship.next.goal"));
        map.setVisible(mentor);
        map.setHref(Links.map(mentorship.id().value()).substring(1));
        suggest.setVisible(mentor);
        suggest.setHref(Links.suggestGoal(mentorship.id().value()).substring(1));
        together.setVisible(mentor);
        together.setHref(Links.newGroupMeeting(mentorship.round().value()).substring(1));
        introduce.setVisible(mentor);
        introduce.setHref(Links.introduce(mentorship.id().value()).substring(1));
        talk.setVisible(member && mentorship.startedAt() != null);
        talk.setText(
                page.talks() == 0
                        ? getTranslation("mentorship.talk")
                        : getTranslation("mentorship.talk.open", page.talks()));
        talk.setHref(Links.mentorshipTalk(mentorship.id().value()).substring(1));
        again.setVisible(!member && !mentorship.state().open());
        again.setHref(Links.matching(mentorship.round().value()).substring(1));
    }

    private Optional<String> taught(Mentorship mentorship) {
        return mentorship.skills().isEmpty()
                ? Optional.empty()
                : Optional.of(getTranslation(
                        "mentorship.why.skills",
                        mentorship.skills().stream()
                                .map(one -> one.in(getLocale()))
                                .collect(Collectors.joining(", "))));
    }

    private void note(MentorshipPage page) {
        var own = page.note();
        note.setVisible(own != null);
        if (own != null) {
            note.show(written(own), (text, edition) -> switch (notes.write(id, text, edition)) {
                case NoteResult.Kept(var kept) -> written(kept);
                case NoteResult.Elsewhere(var other) -> written(other);
                case NoteResult.TooLong tooLong -> written(own);
            });
        }
    }

    private static OwnNote.Written written(PrivateNote note) {
        return new OwnNote.Written(note.text(), note.edition());
    }

    private void report(MentorshipPage page) {
        var me = actor.require().id();
        var pair = page.mentorship();
        reporting.removeAll();
        reporting.setVisible(pair.has(me));
        if (pair.has(me)) {
            var other = pair.mentor().equals(me) ? page.mentee() : page.mentor();
            reporting.add(new ReportLink(Mentorships.REPORTED, pair.id().value(), other.name()));
        }
    }

    private Optional<String> state(MentorshipPage page) {
        return new MentorshipWords(this, formats.mine()).state(page);
    }

    private static Div actions(PageLink... links) {
        var actions = new Div(links);
        actions.addClassName("wm-actions");
        return actions;
    }
}
