package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.Posts;
import app.waymark.feedback.ReviewRemarks;
import app.waymark.feedback.Threads;
import app.waymark.feedback.ui.Collected;
import app.waymark.feedback.ui.Conversations;
import app.waymark.feedback.ui.PassageBar;
import app.waymark.feedback.ui.Place;
import app.waymark.feedback.ui.RemarkList;
import app.waymark.feedback.ui.Selected;
import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalCounting;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalRead;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalTree;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.Goals;
import app.waymark.goal.ReviewResult;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Sayings;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import app.waymark.turn.ui.TurnPart;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * One goal, for its mentee and for the mentor it is shared with. The address holds the open thread ({@code ?thread=}),
 * the part a new one is begun on ({@code ?comment=}), a remark to change ({@code ?remark=}), the step that is to be in view
 * ({@code ?step=}), the mentor's eyes ({@code ?as=mentor}); what two revisions differ
 * in is {@link GoalHistoryView}'s.
 */
@Route("goals/:goal")
@PermitAll
class GoalView extends Composite<Div> implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient Goals goals;
    private final transient GoalReviews reviews;
    private final transient Turns turns;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final GoalHead head;
    private final GoalBanners banners;
    private final TurnPart whose;
    private final GoalTimeline timeline = new GoalTimeline();
    private final GoalReading reading;
    private final MeasureSections measures;
    private final CheckInOffered offer;
    private final GoalWeeks weeks;
    private final GoalMonths months = new GoalMonths();
    private final Div main = new Div();
    private final Div two = new Div();
    private final InlineMessage notice = new InlineMessage();
    private final ReviewBar review;
    private final SuggestedBar changes;
    private final AnsweredPoints answered;
    private final AnsweredCard said = new AnsweredCard();
    private final ChangedSince since = new ChangedSince();
    private final RemarkList remarks;
    private final NextInQueue next;
    private final Conversations conversations;
    private final PlacePart standing;
    private final HowFarPart far;
    private @Nullable Registration following;
    private transient @Nullable GoalId goal;
    private transient Viewpoint viewpoint = Viewpoint.OWN;
    private transient Place place = Place.of(QueryParameters.empty());
    private final PassageBar selected;
    private transient Selected passage = Selected.NOTHING;
    private transient @Nullable GoalPage page;
    private String title = "";

    GoalView(
            Goals goals,
            GoalActs.Services acts,
            GoalReviews reviews,
            GoalTree tree,
            CheckIns checkIns,
            GoalCounting counting,
            Threads threads,
            Posts posts,
            Attachments attachments,
            ReviewRemarks collecting,
            Turns turns,
            TurnPart.Services whose,
            Accounts accounts,
            DateFormats formats,
            Sayings sayings,
            LiveUpdates live) {
        this.goals = goals;
        this.reviews = reviews;
        this.turns = turns;
        this.formats = formats;
        this.live = live;
        banners = new GoalBanners(this::nothingToObstacle);
        this.whose = new TurnPart(whose, this::decided);
        var doing = new GoalActs(
                acts,
                accounts,
                formats,
                notice,
                () -> Objects.requireNonNull(page),
                said -> passage = said,
                this::again);
        selected = new PassageBar(doing::about);
        head = new GoalHead(doing::menu);
        reading = new GoalReading(doing);
        measures = new MeasureSections(doing);
        weeks = new GoalWeeks(checkIns, this::again);
        offer = new CheckInOffered(checkIns, this::again);
        review = new ReviewBar(reviews, acts.reviewing(), acts.drafts(), said -> wentOn());
        next = new NextInQueue(turns, accounts, sayings, formats);
        changes = new SuggestedBar(doing::takeAll);
        answered = new AnsweredPoints(acts.answers(), notice, this::again);
        remarks = new RemarkList(collecting, attachments, this::again);
        conversations = new Conversations(threads, posts, attachments, collecting, accounts, this::fill);
        standing = new PlacePart(tree, this::again);
        far = new HowFarPart(counting, acts.drafts(), doing::said);
        var side = new Div(remarks, conversations, measures, standing);
        side.addClassName("goal-side");
        review.setVisible(false);
        main.add(notice, answered, since, said, far, changes, reading, weeks, months, review);
        main.addClassName("goal-main");
        two.add(main, side);
        two.addClassName("wm-two");
        getContent().addClassName("goal-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = GoalTalk.id(event);
        var query = event.getLocation().getQueryParameters();
        viewpoint = query.getSingleParameter("as").filter("mentor"::equals).isPresent()
                ? Viewpoint.AS_MENTOR
                : Viewpoint.OWN;
        place = Place.of(query);
        if (!id.equals(goal)) {
            goal = id;
            page = null;
            main.remove(next);
            if (following != null) {
                following.remove();
            }
            following = live.follow(this, Changed.goal(id.value()), this::again);
        }
        fill();
        // On a narrow screen the thread stands below the goal; whoever opened it wants to read it first.
        conversations.reveal();
    }

    /** Once the frame has gone to the page's beginning, as it does with every page. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("step").ifPresent(reading::reveal);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Something changed while the page was open: it is read again under its reader's rights. */
    private void again() {
        try {
            fill();
        } catch (AccessDeniedException refused) {
            gone();
        }
    }

    private void fill() {
        switch (goals.read(Objects.requireNonNull(goal), viewpoint, place.thread())) {
            case GoalRead.Shown shown -> show(shown);
            case GoalRead.NoLongerShared unused -> gone();
        }
    }

    /** The mentor has said something; what else waits is a press away. */
    private void wentOn() {
        fill();
        main.add(next);
        next.offer(Objects.requireNonNull(goal));
    }

    /** Somebody said of their turn that it is not theirs, or not now; or decided about one that came back. */
    private void decided(String what) {
        fill();
        if (!what.isEmpty()) {
            notice.say(what);
        }
    }

    private void nothingToObstacle() {
        switch (reviews.nothingToObstacle(Objects.requireNonNull(goal))) {
            case ReviewResult.Done unused -> {
                notice.say(getTranslation("goal.obstacle.nothing.said"));
                wentOn();
            }
            case ReviewResult.Closed closed -> notice.refuse(getTranslation("goal.closed." + closed.state()));
            default -> notice.refuse(getTranslation("goal.gone.title"));
        }
    }

    private void whose(@Nullable Waiting turn, GoalPage read, Names people, Dates when) {
        boolean mine = turn != null && turn.holder().equals(read.reader());
        var other = turn == null ? null : mine ? turn.asker() : turn.holder();
        whose.show(turn, mine, other == null ? "" : people.first(other), when);
    }

    private void gone() {
        page = null;
        title = getTranslation("goal.gone.title");
        getContent().removeAll();
        getContent().add(new ViewHeader(title), GoalGone.told(this));
    }

    private void show(GoalRead.Shown shown) {
        var before = page;
        var when = formats.mine();
        var read = shown.page();
        var people = new Names(shown.people(), getTranslation("goal.somebody"));
        page = read;
        title = read.content().title();
        var obstacle = GoalTurns.obstacle(read.id());
        var waiting = read.viewpoint() == Viewpoint.OWN
                ? turns.on(List.of(read.id().value(), obstacle))
                : Map.<UUID, Waiting>of();
        var turn = waiting.get(read.id().value());
        var looks = weeks.read(read, shown.weeks());
        var discussed = GoalTalk.of(this, read, looks, when);
        head.show(GoalHeader.Facts.of(read, people), GoalHeader.Marks.of(read, people, turn), when);
        banners.show(
                GoalBanners.Facts.of(
                        read, people, GoalBanners.questions(reviews, read, turn), waiting.containsKey(obstacle)),
                when);
        whose(turn, read, people, when);
        var way = GoalCourse.of(read, when);
        timeline.show(way, when);
        far.show(read, people, when);
        // What the mentor ticks is not told.
        var marks = ReviewMarks.of(read, shown.remarks(), shown.suggested(), people);
        changes.show(marks);
        said.show(shown.answered(), read, discussed, people, when);
        since.show(
                read.id(),
                read.revision(),
                shown.since(),
                turn != null && turn.holder().equals(read.reader()),
                when);
        answered.show(read, discussed, read.mentor().map(people::first).orElse(""));
        reading.show(read, read.mine() ? read.mentor().map(people::first).orElse("") : "", discussed, marks, when);
        offer.show(read, looks);
        weeks.show(read, looks, discussed, people, when);
        months.show(read, looks, discussed, people, when);
        review.setVisible(!read.mine() && read.state() == GoalState.SHARED);
        if (review.isVisible()) {
            review.show(read, people.first(read.mentee()), shown.remarks(), shown.asked());
        }
        remarks.show(discussed, shown.remarks());
        var collected = new Collected(review.isVisible(), shown.remarks(), place.remark());
        if (before != null && GoalHeard.reviewed(before, read)) {
            conversations.reviewed(GoalHead.PLACE);
        }
        conversations.show(discussed, GoalTalk.talk(read), collected, place, passage, people, when);
        passage = Selected.NOTHING;
        selected.offer(discussed.talks(), review.isVisible() && discussed.suggests());
        measures.show(read, way, looks, discussed, when);
        standing.show(read, shown.place(), people);
        if (head.getParent().isEmpty()) {
            getContent().removeAll();
            getContent().add(head, whose, banners, offer, timeline, two, selected);
        }
        if (before != null && before.viewpoint() == read.viewpoint()) {
            GoalHeard.since(this, before, read, people).forEach(LiveRegion::say);
        }
    }
}
