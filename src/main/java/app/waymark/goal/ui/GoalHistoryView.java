package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalReviews.History;
import app.waymark.goal.Look;
import app.waymark.goal.Revision;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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

    private final transient GoalReviews reviews;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader();
    private final Div main = new Div();
    private final Div side = new Div();
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
                            .action(PageLink.button("/reviews", getTranslation("goal.gone.back"))));
        }
    }

    private void fill() {
        var id = Objects.requireNonNull(goal);
        var pair = pair();
        var history = reviews.history(id, pair[0], pair[1]);
        var names = Names.of(
                accounts,
                Stream.concat(
                                history.revisions().stream().map(Revision::by),
                                history.looks().stream().map(Look::viewer))
                        .distinct()
                        .toList(),
                getTranslation("goal.somebody"));
        var dates = formats.mine();
        title = getTranslation("goal.history.title", history.goal().title());
        header.clear();
        header.crumb(
                getTranslation(history.mine() ? "goal.nav.goals" : "goal.nav.reviews"),
                history.mine() ? "/goals" : "/reviews");
        header.crumb(history.goal().title(), Links.goal(id.value()));
        header.heading(getTranslation("goal.history.heading"));
        header.action(PageLink.button(Links.goal(id.value()), getTranslation("goal.history.back")));
        main.removeAll();
        main.add(comparison(history, dates));
        side.removeAll();
        side.add(revisions(history, names, dates));
        if (!history.looks().isEmpty()) {
            side.add(looks(history.looks(), names, dates));
        }
    }

    private Component[] comparison(History history, Dates dates) {
        var found = history.comparison();
        if (found == null) {
            return new Component[] {
                new Paragraph(getTranslation(
                        history.revisions().isEmpty()
                                ? "goal.history.none"
                                : history.revisions().size() == 1 ? "goal.history.one" : "goal.compare.missing"))
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

    private TitledSection revisions(History history, Names names, Dates dates) {
        var heading = getTranslation("goal.revisions");
        var rows = new ArrayList<Row>();
        for (var revision : history.revisions()) {
            var label = getTranslation("goal.revision", revision.number());
            var row = revision.number() > 1
                    ? new Row(
                            avatar(revision.by(), names),
                            label,
                            Links.goal(history.goal().id().value()) + "/history?compare=" + (revision.number() - 1)
                                    + ".." + revision.number())
                    : new Row(avatar(revision.by(), names), label);
            row.text(getTranslation("goal.revision.by", names.first(revision.by()), dates.moment(revision.at())));
            if (!revision.why().isEmpty()) {
                row.text(revision.why());
            }
            rows.add(row);
        }
        return new TitledSection(heading, new RowList(heading, rows));
    }

    private TitledSection looks(List<Look> looks, Names names, Dates dates) {
        var heading = getTranslation("goal.looks");
        return new TitledSection(
                heading,
                new RowList(
                        heading,
                        looks.stream()
                                .map(look -> new Row(avatar(look.viewer(), names), names.of(look.viewer()))
                                        .text(dates.moment(look.at())))
                                .toList()));
    }

    private static Avatar avatar(AccountId account, Names names) {
        return new Avatar(account, names.of(account));
    }
}
