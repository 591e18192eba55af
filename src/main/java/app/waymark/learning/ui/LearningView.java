package app.waymark.learning.ui;

import app.waymark.learning.GapClosing;
import app.waymark.learning.LearningShelf;
import app.waymark.learning.LearningState;
import app.waymark.learning.Opportunities;
import app.waymark.learning.Opportunities.Board;
import app.waymark.learning.OwnLearning;
import app.waymark.learning.PlannedResource;
import app.waymark.program.ProgrammeAccess;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.skill.SkillFrameworks;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What I learn from; what my programmes offer; and what there is to do in the organisation. */
@Route("learning/:show?")
@PermitAll
class LearningView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private enum Show {
        MINE,
        PROGRAMME,
        OPPORTUNITIES
    }

    /** More than these would hide what one has. */
    private static final int MOST_FIRST = 5;

    private final transient OwnLearning learning;
    private final transient LearningShelf offered;
    private final transient Opportunities opportunities;
    private final transient SkillFrameworks frameworks;
    private final transient Drafts drafts;
    private final transient DateFormats formats;
    private final transient LearningActs acts;
    private final ViewHeader header = new ViewHeader(getTranslation("learning.heading"));
    private final PageTabs tabs = new PageTabs(getTranslation("learning.heading"));
    private final Div nothing = new Div();
    private final RowList list = new RowList(getTranslation("learning.tab.mine"), List.of());
    private final KeyedList<PlannedResource> rows;
    private final Button more = new Button(getTranslation("learning.show-more"), click -> more());
    private final RowList firstList = new RowList(getTranslation("learning.first"), List.of());
    private final KeyedList<GapClosing> firstRows;
    private final TitledSection first = new TitledSection(getTranslation("learning.first"), firstList);
    private final TitledSection rest = new TitledSection("", list, more);
    private final Div mine = new Div(first, nothing, rest);
    private final ShelfPart shelf;
    private final BoardPart board;
    private final Div part = new Div();
    private final Button add = new Button("", click -> add());
    private Show show = Show.MINE;
    private int shown = Slice.PAGE;
    /** What somebody came for, by its id; else empty. */
    private String one = "";

    private transient SkillNames names = SkillNames.read(List.of(), Locale.ENGLISH);
    private transient @Nullable Board onBoard;

    LearningView(
            OwnLearning learning,
            LearningShelf shelf,
            Opportunities opportunities,
            ProgrammeAccess programmes,
            SkillFrameworks frameworks,
            Drafts drafts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.learning = learning;
        offered = shelf;
        this.opportunities = opportunities;
        this.frameworks = frameworks;
        this.drafts = drafts;
        this.formats = formats;
        var me = actor.require().id();
        acts = new LearningActs(learning, drafts, formats, me, this, () -> names, programmes::involved, this::fill);
        rows = KeyedList.rebuilding(
                list, one -> one.resource().id(), one -> new ResourceRow(one, names, formats.mine(), acts));
        firstRows =
                KeyedList.rebuilding(firstList, one -> one.resource().resource().id(), this::closing);
        rest.heading(getTranslation("learning.tab.mine"));
        this.shelf = new ShelfPart(shelf, acts);
        board = new BoardPart(opportunities, acts, me, this::fill);
        nothing.add(new EmptyState(Glyph.BOOK, getTranslation("learning.none"), getTranslation("learning.none.more"))
                .action(PageLink.button(Links.learning("programme"), getTranslation("learning.tab.programme"))));
        mine.addClassName("wm-stack");
        Keys.on(add, Keys.NEW);
        header.crumb(getTranslation("learning.goals"), Links.GOALS)
                .action(PageLink.button(Links.PEOPLE, getTranslation("learning.people")))
                .primary(add);
        getContent().add(header, tabs, part);
        live.follow(this, Changed.person(me), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show = event.getRouteParameters()
                .get("show")
                .map(asked -> Arrays.stream(Show.values())
                        .filter(one -> one != Show.MINE && name(one).equals(asked))
                        .findFirst()
                        .orElseThrow(NotFoundException::new))
                .orElse(Show.MINE);
        asked(event, "find").ifPresent(shelf::find);
        one = asked(event, "one").orElse("");
        fill();
        id(one).flatMap(id -> show == Show.OPPORTUNITIES ? board.row(id) : rows.row(id))
                .ifPresent(LearningView::show);
        one = "";
    }

    private static Optional<String> asked(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    /** What somebody came for is before their eyes, and told from the others. */
    private static void show(Component row) {
        row.addClassName("learning-found");
        row.getElement().executeJs("setTimeout(() => this.scrollIntoView({block: 'center'}))");
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.heading");
    }

    private void fill() {
        names = SkillNames.read(frameworks.readable(), getLocale());
        tabs.show(Arrays.stream(Show.values())
                .map(one -> new PageTabs.Tab(
                        getTranslation("learning.tab." + name(one)),
                        one == Show.MINE ? Links.LEARNING : Links.learning(name(one)),
                        one == show))
                .toList());
        open(
                switch (show) {
                    case MINE -> mine;
                    case PROGRAMME -> shelf;
                    case OPPORTUNITIES -> board;
                });
        switch (show) {
            case MINE -> fillMine();
            case PROGRAMME -> {
                header.sub(getTranslation("learning.sub.programme"));
                offer("learning.new", true);
                shelf.show(names, formats.mine());
            }
            case OPPORTUNITIES -> fillBoard();
        }
    }

    /** A part that is not looked at costs nothing. */
    private void open(Component shown) {
        if (shown.getParent().isEmpty()) {
            part.removeAll();
            part.add(shown);
        }
    }

    private void fillMine() {
        var all = learning.mine();
        header.sub(
                all.isEmpty()
                        ? getTranslation("learning.sub")
                        : getTranslation(
                                "learning.sub.counts",
                                count(all, LearningState.UNDER_WAY),
                                count(all, LearningState.PLANNED),
                                count(all, LearningState.DONE)));
        offer("learning.new", true);
        for (int i = shown; i < all.size() && !one.isEmpty(); i++) {
            if (all.get(i).resource().id().toString().equals(one)) {
                shown = i + 1;
            }
        }
        var closing = offered.closing(MOST_FIRST);
        firstRows.show(closing);
        first.setVisible(!closing.isEmpty());
        rows.show(all.stream().limit(shown).toList());
        rest.setVisible(!all.isEmpty());
        nothing.setVisible(all.isEmpty());
        more.setVisible(all.size() > shown);
    }

    /** With the gap that it closes a piece of, before all else. */
    private ResourceRow closing(GapClosing one) {
        var row = new ResourceRow(one.resource(), names, formats.mine(), acts);
        row.text(LearningWords.closes(this, getLocale(), one.gap()));
        return row;
    }

    private static long count(List<PlannedResource> all, LearningState state) {
        return all.stream()
                .filter(one -> one.plan() != null && one.plan().state() == state)
                .count();
    }

    private void fillBoard() {
        var read = opportunities.board(getTranslation("opportunity.somebody"));
        onBoard = read;
        header.sub(getTranslation("learning.sub.opportunities", read.open().size()));
        offer("opportunity.new", !read.posting().isEmpty());
        board.show(read, read.open(), names, formats.mine());
    }

    private void offer(String text, boolean may) {
        add.setText(may ? getTranslation(text) : "");
        add.getParent().ifPresent(place -> place.setVisible(may));
    }

    private void add() {
        if (show == Show.OPPORTUNITIES) {
            post();
        } else {
            acts.add();
        }
    }

    private void post() {
        var read = onBoard;
        if (read != null) {
            new OpportunityDialog(
                            opportunities,
                            read.posting(),
                            names,
                            drafts,
                            formats.mine().today(),
                            this::fill)
                    .open();
        }
    }

    private void more() {
        shown += Slice.PAGE;
        fill();
    }

    private static String name(Show one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
