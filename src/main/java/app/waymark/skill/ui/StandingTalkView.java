package app.waymark.skill.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.Posts;
import app.waymark.feedback.Threads;
import app.waymark.feedback.ui.Conversations;
import app.waymark.feedback.ui.Discussed;
import app.waymark.feedback.ui.Place;
import app.waymark.feedback.ui.Selected;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.skill.OwnStanding;
import app.waymark.skill.SharedStandings;
import app.waymark.skill.Standings;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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

/** What a mentee and the mentor it is shown to say of one thing in where the mentee stands. */
@Route("skills/standing/talk/:entry")
@PermitAll
class StandingTalkView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SharedStandings standings;
    private final transient Threads threads;
    private final transient Accounts accounts;
    private final transient CurrentActor actor;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader(getTranslation("standing.talk.title"));
    private final Paragraph about = new Paragraph();
    private final Conversations conversations;
    private @Nullable UUID entry;
    private transient Place place = Place.of(QueryParameters.empty());
    private @Nullable Registration following;

    StandingTalkView(
            SharedStandings standings,
            Threads threads,
            Posts posts,
            Attachments attachments,
            Accounts accounts,
            CurrentActor actor,
            DateFormats formats,
            LiveUpdates live) {
        this.standings = standings;
        this.threads = threads;
        this.accounts = accounts;
        this.actor = actor;
        this.formats = formats;
        this.live = live;
        conversations = new Conversations(threads, posts, attachments, accounts, this::fill);
        about.addClassName("standing-words");
        var body = new Div(about, conversations);
        body.addClassNames("wm-reading-width", "wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id;
        try {
            id = UUID.fromString(event.getRouteParameters().get("entry").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        boolean other = !id.equals(entry);
        entry = id;
        place = Place.of(event.getLocation().getQueryParameters());
        fill();
        if (other) {
            if (following != null) {
                following.remove();
            }
            following = live.follow(this, new Changed(Standings.THREADS + ":" + id), this::fill);
        }
        conversations.reveal();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("standing.talk.title");
    }

    private void fill() {
        var id = Objects.requireNonNull(entry);
        var me = actor.require().id();
        var one = standings.one(id);
        boolean mine = one.mentee().equals(me);
        var talk = threads.talk(Standings.THREADS, id, false, place.thread(), Conversations.SHOWN);
        var people = new LinkedHashSet<>(talk.people());
        people.add(one.mentee());
        one.shown().map(OwnStanding.Shown::mentor).ifPresent(people::add);
        var names = Names.of(accounts, List.copyOf(people), getTranslation("standing.somebody"));
        header.clear();
        if (mine) {
            header.crumb(getTranslation("standing.title"), Links.SKILL_STANDING);
        } else {
            header.crumb(
                    getTranslation("standing.of.title", names.first(one.mentee())),
                    Links.skillStanding(one.shown().orElseThrow().mentorship().value()));
        }
        about.setText(one.about().words());
        conversations.show(
                new Discussed(
                        Standings.THREADS,
                        id,
                        Links.skillStandingTalk(id),
                        getTranslation("standing.talk.whole"),
                        List.of(),
                        me,
                        one.mentee(),
                        one.shown().map(OwnStanding.Shown::mentor).orElse(null),
                        false),
                talk,
                place,
                Selected.NOTHING,
                names,
                formats.mine());
    }
}
