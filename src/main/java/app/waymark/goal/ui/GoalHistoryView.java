package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
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
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The revisions of a goal and what two of them differ in: {@code ?compare=3..4}, the last two where nothing is said. */
@Route("goals/:goal/history")
@PermitAll
class GoalHistoryView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** What the head says. */
    private record Head(GoalTitle goal, boolean mine) {}

    /**
     * One revision, or one look; an empty path leads nowhere.
     *
     * @param restores the revision that can be brought back from here, or 0
     */
    private record Line(
            String key, AccountId who, String name, String title, String path, List<String> texts, int restores) {}

    private final transient GoalReviews reviews;
    private final transient Goals goals;
    private final transient GoalRestoring restoring;
    private final transient GoalEditing editing;
    private final transient Drafts drafts;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader();
    private final Part<Head> head = new Part<>(this::head);
    private final Paragraph nothing = new Paragraph();
    private final H2 two = new H2();
    private final ComparisonPanel comparison = new ComparisonPanel();
    private final RowList revisions = new RowList(getTranslation("goal.revisions"), List.of());
    private final KeyedList<Line> revisionRows = KeyedList.rebuilding(revisions, Line::key, this::row);
    private final NativeButton further = new NativeButton(getTranslation("goal.revisions.more"));
    private final RowList looks = new RowList(getTranslation("goal.looks"), List.of());
    private final KeyedList<Line> lookRows = KeyedList.rebuilding(looks, Line::key, this::row);
    private final NativeButton earlier = new NativeButton(getTranslation("goal.looks.more"));
    private final TitledSection looked = new TitledSection(getTranslation("goal.looks"), looks, earlier);
    private final List<Revision> older = new ArrayList<>();
    private final List<Look> before = new ArrayList<>();
    private transient @Nullable Cursor unread;
    private transient @Nullable History shown;
    private @Nullable Registration following;
    private transient @Nullable GoalId goal;
    private String compare = "";
    private String title = "";

    GoalHistoryView(
            GoalReviews reviews,
            Goals goals,
            GoalRestoring restoring,
            GoalEditing editing,
            Drafts drafts,
            Accounts accounts,
            DateFormats formats,
            LiveUpdates live) {
        this.reviews = reviews;
        this.goals = goals;
        this.restoring = restoring;
        this.editing = editing;
        this.drafts = drafts;
        this.accounts = accounts;
        this.formats = formats;
        this.live = live;
        var main = new Div(nothing, two, comparison);
        main.addClassName("goal-main");
        further.addClassName("goal-quiet-button");
        further.addClickListener(event -> more());
        earlier.addClassName("goal-quiet-button");
        earlier.addClickListener(event -> moreLooks());
        var side = new Div(new TitledSection(getTranslation("goal.revisions"), revisions, further), looked);
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
        if (!id.equals(goal)) {
            goal = id;
            shown = null;
            older.clear();
            before.clear();
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
        compare(history);
        if (last == null) {
            further.setVisible(history.revisions().size() >= Slice.PAGE);
            unread = history.looks().next();
        }
        lists(history);
        if (last != null && number(last) < number(history)) {
            LiveRegion.say(getTranslation("goal.history.heard", number(history)));
        }
    }

    private void compare(History history) {
        var found = history.comparison();
        nothing.setVisible(found == null);
        two.setVisible(found != null);
        comparison.setVisible(found != null);
        if (found == null) {
            nothing.setText(getTranslation(
                    switch (history.revisions().size()) {
                        case 0 -> "goal.history.none";
                        case 1 -> "goal.history.one";
                        default -> "goal.compare.missing";
                    }));
            return;
        }
        two.setText(
                getTranslation("goal.compare", found.from().number(), found.to().number()));
        comparison.show(found.to().why(), found.changes(), formats.mine());
    }

    private static int number(History history) {
        return history.revisions().isEmpty()
                ? 0
                : history.revisions().getFirst().number();
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

    private void lists(History history) {
        var known = history.revisions().stream().map(Revision::number).toList();
        older.removeIf(one -> known.contains(one.number()));
        before.removeIf(history.looks().items()::contains);
        var all = Stream.concat(history.revisions().stream(), older.stream()).toList();
        var seen =
                Stream.concat(history.looks().items().stream(), before.stream()).toList();
        var names = Names.of(
                accounts,
                Stream.concat(all.stream().map(Revision::by), seen.stream().map(Look::viewer))
                        .distinct()
                        .toList(),
                getTranslation("goal.somebody"));
        var dates = formats.mine();
        revisionRows.show(
                all.stream().map(one -> line(one, history, names, dates)).toList());
        lookRows.show(seen.stream()
                .map(look -> new Line(
                        look.viewer() + " " + look.at(),
                        look.viewer(),
                        names.of(look.viewer()),
                        names.of(look.viewer()),
                        "",
                        List.of(dates.moment(look.at())),
                        0))
                .toList());
        looked.setVisible(lookRows.size() > 0);
        earlier.setVisible(unread != null);
    }

    private Line line(Revision revision, History history, Names names, Dates dates) {
        var texts = new ArrayList<String>();
        texts.add(getTranslation("goal.revision.by", names.first(revision.by()), dates.moment(revision.at())));
        var restored = revision.restored();
        if (restored != null) {
            texts.add(getTranslation("goal.revision.restores", restored));
        }
        if (!revision.why().isEmpty()) {
            texts.add(revision.why());
        }
        int number = revision.number();
        var path = Links.goalHistory(history.goal().id().value()) + "?compare=" + (number - 1) + ".." + number;
        return new Line(
                String.valueOf(number),
                revision.by(),
                names.of(revision.by()),
                getTranslation("goal.revision", number),
                number > 1 ? path : "",
                texts,
                history.editable() && (number < number(history) || !history.stands()) ? number : 0);
    }

    private Row row(Line line) {
        var avatar = new Avatar(line.who(), line.name());
        var row = line.path().isEmpty() ? new Row(avatar, line.title()) : new Row(avatar, line.title(), line.path());
        line.texts().forEach(row::text);
        if (line.restores() > 0) {
            var back = new NativeButton(getTranslation("goal.restore"), press -> restore(line.restores()));
            back.addClassName("goal-quiet-button");
            back.setAriaLabel(getTranslation("goal.restore.what", line.restores()));
            KeyedList.part(back, "restore");
            row.text(back);
        }
        return row;
    }

    private void restore(int revision) {
        var id = Objects.requireNonNull(goal);
        restoring
                .foretell(id, revision)
                .ifPresentOrElse(
                        foretold -> new RestoreDialog(
                                        restoring, editing, drafts, accounts, formats.mine(), id, foretold, this::again)
                                .open(),
                        this::again);
    }

    private void moreLooks() {
        var page = goals.looks(Objects.requireNonNull(goal), unread, Goals.SHOWN);
        before.addAll(page.items());
        unread = page.next();
        lists(Objects.requireNonNull(shown));
    }

    private void more() {
        var history = Objects.requireNonNull(shown);
        var last = older.isEmpty() ? history.revisions().getLast() : older.getLast();
        var found = reviews.revisions(history.goal().id(), last.number(), Slice.PAGE);
        older.addAll(found);
        further.setVisible(found.size() >= Slice.PAGE);
        lists(history);
    }

    /** The two numbers of the address; noughts, which mean the last two, where there are none. */
    private int[] pair() {
        var numbers = compare.split("\\.\\.", -1);
        try {
            if (numbers.length == 2) {
                return new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])};
            }
        } catch (NumberFormatException notNumbers) {
            // The last two then.
        }
        return new int[] {0, 0};
    }
}
