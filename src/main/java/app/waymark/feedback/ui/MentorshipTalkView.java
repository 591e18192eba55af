package app.waymark.feedback.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.Posts;
import app.waymark.feedback.Threads;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the two of a mentorship say to each other about it, and about nothing else that they share. */
@Route("mentorships/:mentorship/talk")
@PermitAll
class MentorshipTalkView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Threads threads;
    private final transient MentorshipAccess mentorships;
    private final transient Accounts accounts;
    private final transient CurrentActor actor;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader("");
    private final Conversations conversations;
    private transient @Nullable Mentorship mentorship;
    private transient Place place = Place.of(QueryParameters.empty());
    private @Nullable Registration following;
    private String title = "";

    MentorshipTalkView(
            Threads threads,
            Posts posts,
            Attachments attachments,
            MentorshipAccess mentorships,
            Accounts accounts,
            CurrentActor actor,
            DateFormats formats,
            LiveUpdates live) {
        this.threads = threads;
        this.mentorships = mentorships;
        this.accounts = accounts;
        this.actor = actor;
        this.formats = formats;
        this.live = live;
        conversations = new Conversations(threads, posts, attachments, accounts, this::fill);
        var body = new Div(conversations);
        body.addClassName("wm-reading-width");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var one = mentorships.own(id(event)).orElseThrow(NotFoundException::new);
        place = Place.of(event.getLocation().getQueryParameters());
        var other = mentorship == null || !mentorship.id().equals(one.id());
        mentorship = one;
        fill();
        if (other) {
            if (following != null) {
                following.remove();
            }
            following = live.follow(this, new Changed(Threads.MENTORSHIP + ":" + one.id()), this::fill);
        }
        conversations.reveal();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static MentorshipId id(BeforeEnterEvent event) {
        try {
            return new MentorshipId(
                    UUID.fromString(event.getRouteParameters().get("mentorship").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void fill() {
        var one = Objects.requireNonNull(mentorship);
        var me = actor.require().id();
        var talk = threads.talk(Threads.MENTORSHIP, one.id().value(), false, place.thread(), Conversations.SHOWN);
        var people = new LinkedHashSet<>(talk.people());
        people.addAll(List.of(one.mentor(), one.mentee()));
        var names = Names.of(accounts, List.copyOf(people), getTranslation("feedback.somebody"));
        title = getTranslation("feedback.mentorship.title", names.first(one.other(me)));
        header.heading(title);
        header.clear();
        header.crumb(names.of(one.other(me)), Links.mentorship(one.id().value()));
        var about = new Discussed(
                Threads.MENTORSHIP,
                one.id().value(),
                Links.mentorshipTalk(one.id().value()),
                getTranslation("feedback.mentorship.whole"),
                List.of(),
                me,
                one.mentee(),
                one.state() == MentorshipState.ACTIVE ? one.mentor() : null,
                false);
        conversations.show(about, talk, place, Selected.NOTHING, names, formats.mine());
    }
}
