package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalReviews.Comparison;
import app.waymark.goal.GoalReviews.History;
import app.waymark.goal.GoalTitle;
import app.waymark.goal.Look;
import app.waymark.goal.Revision;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
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

    /** What is compared, or how many revisions there are to compare. */
    private record Compared(@Nullable Comparison two, int revisions) {}

    /** One revision, or one look; an empty path leads nowhere. */
    private record Line(String key, AccountId who, String name, String title, String path, List<String> texts) {

        private Row row() {
            var avatar = new Avatar(who, name);
            var row = path.isEmpty() ? new Row(avatar, title) : new Row(avatar, title, path);
            texts.forEach(row::text);
            return row;
        }
    }

    private final transient GoalReviews reviews;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader();
    private final Div main = new Div();
    private final Div side = new Div();
    private final Part<Head> head = new Part<>(this::head);
    private final Part<Compared> compared = new Part<>(this::compared);
    private final RowList revisions = new RowList(getTranslation("goal.revisions"), List.of());
    private final KeyedList<Line> revisionRows = KeyedList.rebuilding(revisions, Line::key, Line::row);
    private final NativeButton further = new NativeButton(getTranslation("goal.revisions.more"));
    private final RowList looks = new RowList(getTranslation("goal.looks"), List.of());
    private final KeyedList<Line> lookRows = KeyedList.rebuilding(looks, Line::key, Line::row);
    private final TitledSection looked = new TitledSection(getTranslation("goal.looks"), looks);
    private final List<Revision> older = new ArrayList<>();
    private transient @Nullable History shown;
    private @Nullable Registration following;
    private transient @Nullable GoalId goal;
    private String compare = "";
    private String title = "";

    GoalHistoryView(GoalReviews reviews, Accounts accounts, DateFormats formats, LiveUpdates live) {
        this.reviews = reviews;
        this.accounts = accounts;
        this.formats = formats;
        this.live = live;
        main.addClassName("goal-main");
        side.addClassName("goal-side");
        further.addClassName("goal-quiet-button");
        further.addClickListener(event -> more());
        side.add(new TitledSection(getTranslation("goal.revisions"), revisions, further), looked);
        var two = new Div(main, side);
        two.addClassName("wm-two");
        getContent().add(header, two);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = GoalView.id(event);
        compare = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("compare")
                .orElse("");
        if (!id.equals(goal)) {
            goal = id;
            shown = null;
            older.clear();
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
            getContent()
                    .add(new EmptyState(Glyph.LOCK, getTranslation("goal.gone"), getTranslation("goal.gone.more"))
                            .action(PageLink.button(Links.REVIEWS, getTranslation("goal.gone.back"))));
        }
    }

    private void fill() {
        var id = Objects.requireNonNull(goal);
        var pair = pair();
        var history = reviews.history(id, pair[0], pair[1]);
        var before = shown;
        shown = history;
        title = getTranslation("goal.history.title", history.goal().title());
        head.show(new Head(history.goal(), history.mine()));
        compared.show(new Compared(history.comparison(), history.revisions().size()));
        if (before == null) {
            further.setVisible(history.revisions().size() >= Slice.PAGE);
        }
        lists(history);
        if (before != null && number(before) < number(history)) {
            LiveRegion.say(getTranslation("goal.history.heard", number(history)));
        }
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

    private void compared(Compared now) {
        main.removeAll();
        main.add(comparison(now.two(), now.revisions(), formats.mine()));
    }

    private void lists(History history) {
        var known = history.revisions().stream().map(Revision::number).toList();
        older.removeIf(one -> known.contains(one.number()));
        var all = Stream.concat(history.revisions().stream(), older.stream()).toList();
        var names = Names.of(
                accounts,
                Stream.concat(
                                all.stream().map(Revision::by),
                                history.looks().stream().map(Look::viewer))
                        .distinct()
                        .toList(),
                getTranslation("goal.somebody"));
        var dates = formats.mine();
        var path = Links.goalHistory(history.goal().id().value()) + "?compare=";
        revisionRows.show(all.stream().map(one -> line(one, path, names, dates)).toList());
        lookRows.show(history.looks().stream()
                .map(look -> new Line(
                        look.viewer() + " " + look.at(),
                        look.viewer(),
                        names.of(look.viewer()),
                        names.of(look.viewer()),
                        "",
                        List.of(dates.moment(look.at()))))
                .toList());
        looked.setVisible(lookRows.size() > 0);
    }

    private Line line(Revision revision, String path, Names names, Dates dates) {
        var texts = new ArrayList<String>();
        texts.add(getTranslation("goal.revision.by", names.first(revision.by()), dates.moment(revision.at())));
        if (!revision.why().isEmpty()) {
            texts.add(revision.why());
        }
        int number = revision.number();
        return new Line(
                String.valueOf(number),
                revision.by(),
                names.of(revision.by()),
                getTranslation("goal.revision", number),
                number > 1 ? path + (number - 1) + ".." + number : "",
                texts);
    }

    private void more() {
        var history = Objects.requireNonNull(shown);
        var last = older.isEmpty() ? history.revisions().getLast() : older.getLast();
        var found = reviews.revisions(history.goal().id(), last.number(), Slice.PAGE);
        older.addAll(found);
        further.setVisible(found.size() >= Slice.PAGE);
        lists(history);
    }

    private Component[] comparison(@Nullable Comparison found, int revisions, Dates dates) {
        if (found == null) {
            return new Component[] {
                new Paragraph(getTranslation(
                        revisions == 0
                                ? "goal.history.none"
                                : revisions == 1 ? "goal.history.one" : "goal.compare.missing"))
            };
        }
        return new Component[] {
            new H2(getTranslation(
                    "goal.compare", found.from().number(), found.to().number())),
            new ComparisonPanel(found, dates)
        };
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
