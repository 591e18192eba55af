package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GivenVerdict;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalRestoring;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalReviews.History;
import app.waymark.goal.GoalTitle;
import app.waymark.goal.Goals;
import app.waymark.goal.Look;
import app.waymark.goal.Revision;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * The revisions of a goal and what two of them differ in: {@code ?compare=3..4}, the last two where nothing is said; or one
 * of them as it stood: {@code ?read=3}.
 */
@Route("goals/:goal/history")
@PermitAll
class GoalHistoryView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** What the head says. */
    private record Head(GoalTitle goal, boolean mine) {}

    private final transient GoalReviews reviews;
    private final transient GoalRestoring restoring;
    private final transient ReviewWait wait;
    private final transient GoalEditing editing;
    private final transient Drafts drafts;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader();
    private final Part<Head> head = new Part<>(this::head);
    private final TwoRevisions two = new TwoRevisions();
    private final RevisionText one = new RevisionText();
    private final RevisionList revisions;
    private final LookList looks;
    private transient @Nullable History shown;
    private @Nullable Registration following;
    private transient @Nullable GoalId goal;
    private String compare = "";
    private String read = "";
    private String title = "";

    GoalHistoryView(
            GoalReviews reviews,
            Goals goals,
            GoalRestoring restoring,
            ReviewWait wait,
            GoalEditing editing,
            Drafts drafts,
            Accounts accounts,
            DateFormats formats,
            LiveUpdates live) {
        this.reviews = reviews;
        this.restoring = restoring;
        this.wait = wait;
        this.editing = editing;
        this.drafts = drafts;
        this.accounts = accounts;
        this.formats = formats;
        this.live = live;
        revisions = new RevisionList(reviews, accounts, formats, this::restore);
        looks = new LookList(goals, accounts, formats);
        var main = new Div(two, one);
        main.addClassName("goal-main");
        var side = new Div(revisions, looks);
        side.addClassName("goal-side");
        var columns = new Div(main, side);
        columns.addClassName("wm-two");
        getContent().add(header, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = GoalTalk.id(event);
        compare = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("compare")
                .orElse("");
        read = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("read")
                .orElse("");
        if (!id.equals(goal)) {
            goal = id;
            shown = null;
            revisions.clear();
            looks.clear();
            if (following != null) {
                following.remove();
            }
            following = live.follow(this, Changed.goal(id.value()), this::again);
        }
        fill();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void again() {
        try {
            fill();
        } catch (AccessDeniedException refused) {
            getContent().removeAll();
            getContent().add(GoalGone.told(this));
        }
    }

    private void fill() {
        var id = Objects.requireNonNull(goal);
        var pair = pair();
        var history = reviews.history(id, pair[0], pair[1]);
        var last = shown;
        shown = history;
        title = getTranslation("goal.history.title", history.goal().title());
        head.show(new Head(history.goal(), history.mine()));
        var text = number(read).flatMap(number -> reviews.text(id, number));
        var names = names(history, text.map(GoalReviews.Text::verdicts).orElse(List.of()));
        two.setVisible(text.isEmpty());
        one.setVisible(text.isPresent());
        text.ifPresentOrElse(
                found -> one.show(found, names, formats.mine()), () -> two.show(history, names, formats.mine()));
        revisions.show(history, names);
        looks.show(id, history.looks(), names);
        if (last != null && number(last) < number(history)) {
            LiveRegion.say(getTranslation("goal.history.heard", number(history)));
        }
    }

    private Names names(History history, List<GivenVerdict> read) {
        var compared = history.comparison();
        var people = Stream.of(
                        history.revisions().stream()
                                .flatMap(
                                        one -> Stream.of(one.by(), Objects.requireNonNullElse(one.thanks(), one.by()))),
                        history.looks().items().stream().map(Look::viewer),
                        history.verdicts().stream().map(GivenVerdict::by),
                        read.stream().map(GivenVerdict::by),
                        compared == null
                                ? Stream.<AccountId>empty()
                                : Stream.concat(
                                        compared.between().stream().map(Revision::by),
                                        compared.verdicts().stream().map(GivenVerdict::by)))
                .flatMap(some -> some)
                .filter(Objects::nonNull);
        return Names.of(accounts, people.distinct().toList(), getTranslation("goal.somebody"));
    }

    private static int number(History history) {
        return history.revisions().stream()
                .mapToInt(Revision::number)
                .findFirst()
                .orElse(0);
    }

    private void head(Head now) {
        var path = Links.goal(now.goal().id().value());
        header.clear();
        header.crumb(
                getTranslation(now.mine() ? "goal.nav.goals" : "goal.nav.reviews"),
                now.mine() ? Links.GOALS : Links.REVIEWS);
        header.crumb(now.goal().title(), path);
        header.heading(getTranslation("goal.history.heading"));
        header.action(PageLink.button(path, getTranslation("goal.history.back")));
    }

    private void restore(int revision) {
        var id = Objects.requireNonNull(goal);
        restoring
                .foretell(id, revision)
                .ifPresentOrElse(
                        foretold -> new RestoreDialog(
                                        restoring,
                                        wait,
                                        editing,
                                        drafts,
                                        accounts,
                                        formats.mine(),
                                        id,
                                        foretold,
                                        this::again)
                                .open(),
                        this::again);
    }

    /** The two numbers of the address; noughts, which mean the last two, where there are none. */
    private int[] pair() {
        var numbers = compare.split("\\.\\.", -1);
        var from = number(numbers[0]);
        var to = numbers.length == 2 ? number(numbers[1]) : Optional.<Integer>empty();
        return from.isPresent() && to.isPresent() ? new int[] {from.get(), to.get()} : new int[] {0, 0};
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
