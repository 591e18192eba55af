package app.waymark.feedback.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.Posts;
import app.waymark.feedback.ReviewRemarks;
import app.waymark.feedback.Talk;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadPosts;
import app.waymark.feedback.Threads;
import app.waymark.shared.Dates;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two people say to each other about one thing: the thread that is open, or being begun, and below it the others. A
 * page shows it again whenever it was read again; what is there stays, with the focus and what is being typed.
 */
public class Conversations extends Composite<Div> {

    /** How many threads, and how many posts of the open one, are shown at first. */
    public static final int SHOWN = 30;

    private final transient Threads threads;
    private final transient Posts posts;
    private final transient Attachments attachments;
    private final transient @Nullable ReviewRemarks remarks;
    private final transient Accounts accounts;
    private final Runnable again;
    private final ThreadList list;
    private final transient Arrivals arrivals;
    private @Nullable ThreadPanel panel;
    private transient @Nullable Discussed about;
    private transient @Nullable Talk told;
    private transient Place place = new Place(null, null, null);

    /** @param again reads the page again, after something was done here */
    public Conversations(Threads threads, Posts posts, Attachments attachments, Accounts accounts, Runnable again) {
        this(threads, posts, attachments, null, accounts, again);
    }

    /**
     * The same where the thing can be reviewed.
     *
     * @param remarks keeps what is collected for a review
     */
    public Conversations(
            Threads threads,
            Posts posts,
            Attachments attachments,
            @Nullable ReviewRemarks remarks,
            Accounts accounts,
            Runnable again) {
        this.threads = threads;
        this.posts = posts;
        this.attachments = attachments;
        this.remarks = remarks;
        this.accounts = accounts;
        this.again = again;
        list = new ThreadList(threads, accounts);
        getContent().addClassName("feedback-talk");
        getContent().add(list);
        arrivals = new Arrivals(getContent(), this);
    }

    /**
     * A review of the other one came while the page was open: before its threads are shown.
     *
     * @param place the id of the element that tells of it
     */
    public void reviewed(String place) {
        arrivals.review(place);
    }

    /**
     * Shows what is said about a thing.
     *
     * @param talked the thing
     * @param talk what was read of its threads
     * @param wanted what the address asks for
     * @param passage what was selected when the thread was begun, or nothing
     * @param names at least those of the two and of {@link Talk#people}
     */
    public void show(Discussed talked, Talk talk, Place wanted, Selected passage, Names names, Dates dates) {
        show(talked, talk, Collected.NOTHING, wanted, passage, names, dates);
    }

    /**
     * The same with what the reader collects for a review.
     *
     * @param collected what that is
     */
    public void show(
            Discussed talked,
            Talk talk,
            Collected collected,
            Place wanted,
            Selected passage,
            Names names,
            Dates dates) {
        if (about == null || !about.id().equals(talked.id())) {
            close();
            arrivals.clear();
        } else {
            arrivals.since(Objects.requireNonNull(told), talk, talked);
            Heard.since(this, Objects.requireNonNull(told), talk, talked, names).forEach(LiveRegion::say);
        }
        about = talked;
        told = talk;
        place = wanted;
        var beginning = wanted.beginning();
        var open = talk.open();
        if (open != null) {
            var posts = Objects.requireNonNullElse(talk.posts(), new ThreadPosts(List.of(), null));
            arrivals.posts(opened(talked).show(talked, open, posts, names, dates));
        } else if (collected.opened() != null && talked.talks()) {
            opened(talked).change(talked, Objects.requireNonNull(collected.opened()));
        } else if (beginning != null && talked.talks()) {
            var part = talked.part(beginning).map(Discussed.Part::key).orElse(null);
            opened(talked).begin(talked, part, passage, collected);
        } else {
            close();
        }
        list.show(talked, talk, names, dates);
        arrivals.keep(talk, panel == null ? Stream.empty() : panel.posts());
    }

    /** Brings the open thread into sight, for a narrow screen, where it stands below what it is about. */
    public void reveal() {
        if (panel != null) {
            panel.getElement()
                    .executeJs("if (window.matchMedia('(max-width: 1100px)').matches) setTimeout(() =>"
                            + " this.scrollIntoView({block: 'start'}))");
        }
    }

    private ThreadPanel opened(Discussed talked) {
        if (panel == null) {
            panel = new ThreadPanel(
                    threads,
                    posts,
                    accounts,
                    new PageLink(talked.path(), getTranslation("feedback.close")),
                    new Composer(threads, attachments, remarks, this::sent, again),
                    this::left,
                    again);
            getContent().addComponentAsFirst(panel);
        }
        return panel;
    }

    private void close() {
        if (panel != null) {
            getContent().remove(panel);
            panel = null;
        }
    }

    private void left() {
        var location = new Location(Objects.requireNonNull(about).path().substring(1));
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private void sent(ThreadId thread) {
        if (thread.equals(place.thread())) {
            again.run();
        } else {
            var location =
                    new Location(Objects.requireNonNull(about).path(thread).substring(1));
            UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        }
    }
}
