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
import app.waymark.skill.Ratings;
import app.waymark.skill.SkillSheet;
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

/** What a mentee and the mentor say to each other about the skills of a framework, as long as the ratings are shared. */
@Route("skills/talk/:sheet")
@PermitAll
class SkillTalkView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** How threads name what they are about. */
    private static final String TYPE = "skills";

    private static final String SKILL = "skill:";

    private final transient Ratings ratings;
    private final transient Threads threads;
    private final transient Accounts accounts;
    private final transient CurrentActor actor;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader();
    private final Conversations conversations;
    private transient @Nullable UUID sheet;
    private transient Place place = Place.of(QueryParameters.empty());
    private @Nullable Registration following;
    private String title = "";

    SkillTalkView(
            Ratings ratings,
            Threads threads,
            Posts posts,
            Attachments attachments,
            Accounts accounts,
            CurrentActor actor,
            DateFormats formats,
            LiveUpdates live) {
        this.ratings = ratings;
        this.threads = threads;
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
        UUID id;
        try {
            id = UUID.fromString(event.getRouteParameters().get("sheet").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        place = Place.of(event.getLocation().getQueryParameters());
        var other = !id.equals(sheet);
        sheet = id;
        fill();
        if (other) {
            if (following != null) {
                following.remove();
            }
            following = live.follow(this, new Changed(TYPE + ":" + id), this::fill);
        }
        conversations.reveal();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void fill() {
        var id = Objects.requireNonNull(sheet);
        var one = ratings.talked(id).orElseThrow(NotFoundException::new);
        var me = actor.require().id();
        var talk = threads.talk(TYPE, id, false, place.thread(), Conversations.SHOWN);
        var people = new LinkedHashSet<>(talk.people());
        people.add(one.mentee());
        var with = one.with();
        if (with != null) {
            people.add(with.mentor());
        }
        var names = Names.of(accounts, List.copyOf(people), getTranslation("skill.somebody"));
        title = getTranslation("skill.talk.title");
        header.clear();
        header.heading(title).sub(one.content().name().in(getLocale()));
        header.crumb(getTranslation("skill.title"), back(one, me.equals(one.mentee())));
        var about = new Discussed(
                TYPE,
                id,
                Links.skillTalk(id),
                getTranslation("skill.talk.whole"),
                one.skills().stream()
                        .map(skill -> new Discussed.Part(
                                SKILL + skill.key().skill(), skill.name().in(getLocale()), ""))
                        .toList(),
                me,
                one.mentee(),
                with == null ? null : with.mentor(),
                false);
        conversations.show(about, talk, place, Selected.NOTHING, names, formats.mine());
    }

    private static String back(SkillSheet one, boolean mine) {
        var with = one.with();
        return mine || with == null
                ? Links.SKILLS
                : Links.skillsOf(with.mentorship().value());
    }
}
