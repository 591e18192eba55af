package app.waymark.matching.ui;

import app.waymark.matching.Side;
import app.waymark.matching.Wish;
import app.waymark.matching.WishCandidate;
import app.waymark.matching.WishDraft;
import app.waymark.matching.WishList;
import app.waymark.matching.Wishes;
import app.waymark.matching.WishesSaved;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.TypedText;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Part;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.UntilKept;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Whom a participant would like to be matched with: search, put in order, save. ({@code ?as=MENTOR} for mentors.) */
@Route("rounds/:round/wishes")
@PermitAll
class WishesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** Somebody who was found, and whether they are on one of the lists already. */
    private record Found(WishCandidate who, boolean listed) {}

    /** What decides how the head looks. */
    private record Head(String round, Side side, boolean open) {}

    /** As whom one takes part, and as whom one wishes at present. */
    private record Tabs(RoundId round, List<Side> mine, Side chosen) {}

    private final transient Wishes wishes;
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private final ViewHeader header = new ViewHeader();
    private final Div sides = new Div();
    private final InlineMessage notice = new InlineMessage();
    private final Div conflict = new Div();
    private final WishEditor editor = new WishEditor();
    private final TextField search = new TextField();
    private final RowList found = new RowList(getTranslation("matching.wishes.people"), List.of());
    private final KeyedList<Found> rows =
            KeyedList.rebuilding(found, one -> one.who().account(), this::candidate);
    private final Paragraph beyond = new Paragraph();
    private final Div others = new Div();
    private final Div columns = new Div();
    private final EmptyState closed = new EmptyState(
            Glyph.LOCK, getTranslation("matching.wishes.closed"), getTranslation("matching.wishes.closed.more"));
    private final Part<Head> head = new Part<>(this::head);
    private final Part<Tabs> tabs = new Part<>(this::tabs);
    private final Button save;

    private @Nullable RoundId round;
    private Side side = Side.MENTEE;
    private @Nullable WishList list;
    private boolean unsaved;
    private final transient UntilKept kept = new UntilKept(this);
    private boolean following;

    WishesView(Wishes wishes, LiveUpdates live, CurrentActor actor) {
        this.wishes = wishes;
        this.live = live;
        this.actor = actor;
        save = new Button(
                getTranslation("matching.wishes.save"),
                event -> save(Objects.requireNonNull(list).version()));
        Keys.on(save, Keys.SEND);
        search.setLabel(getTranslation("matching.wishes.search"));
        search.setPrefixComponent(Glyph.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> LiveRegion.say(getTranslation("matching.wishes.found", find())));
        Keys.on(search, Keys.FILTER);
        editor.whenChanged(() -> {
            unsaved = true;
            kept.keep(this::keep);
            notice.remind(getTranslation("matching.wishes.unsaved"));
            find();
        });
        notice.addClassName("wishes-notice");
        conflict.addClassName("wm-stack-s");
        var left = new Div(editor);
        left.addClassName("wm-stack");
        beyond.addClassName("matching-quiet");
        others.add(new TitledSection(getTranslation("matching.wishes.people"), search, found, beyond));
        others.addClassName("wm-stack");
        columns.addClassNames("wm-two", "matching-wishes");
        columns.add(left, others);
        getContent().add(header, sides, notice, conflict, closed, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new RoundId(
                BoardView.uuid(event.getRouteParameters().get("round").orElse("")));
        round = id;
        boolean asMentor = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("as")
                .filter(Side.MENTOR.name()::equals)
                .isPresent();
        var page = wishes.page(id, asMentor ? Side.MENTOR : null);
        side = page.list().side();
        tabs.show(new Tabs(id, page.sides(), side));
        notice.clear();
        conflict.removeAll();
        if (search.isEmpty()) {
            show(page.list(), page.found());
        } else {
            show(page.list());
        }
        if (page.draft() != null) {
            goOn(page.list(), page.draft());
        }
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::meanwhile);
        }
    }

    /** What was entered before is there again; where the list was saved elsewhere since, the person chooses. */
    private void goOn(WishList saved, WishDraft draft) {
        unsaved = true;
        editor.show(saved.having(draft), saved.people());
        columns.setVisible(true);
        find();
        if (draft.begunOn() == saved.version()) {
            notice.offer(getTranslation("matching.wishes.kept"), getTranslation("matching.wishes.drop"), () -> {
                giveUp();
                notice.clear();
                show(saved);
            });
        } else {
            conflicting(saved);
        }
    }

    private void keep() {
        var present = list;
        if (present != null) {
            wishes.keep(
                    present.round().id(), side, new WishDraft(editor.wishes(), editor.avoided(), present.version()));
        }
    }

    private void giveUp() {
        kept.forget();
        wishes.drop(Objects.requireNonNull(round), side);
    }

    /** My list as it is stored now; null where I have no such part in the round any more. */
    private @Nullable WishList now(RoundId id) {
        try {
            var now = wishes.page(id, side).list();
            return now.side() == side ? now : null;
        } catch (AccessDeniedException left) {
            return null;
        }
    }

    /** I saved it in another window, or the round takes no wishes any more: what is entered here and not saved stays. */
    private void meanwhile() {
        var before = list;
        if (before == null) {
            return;
        }
        var now = now(before.round().id());
        if (now == null) {
            getUI().ifPresent(ui -> ui.navigate(Links.PARTS.substring(1)));
            return;
        }
        if (now.version() == before.version() && now.open() == before.open()) {
            return;
        }
        if (unsaved && now.open()) {
            conflict.removeAll();
            // Whoever saved gave up what was kept; this page's is still there.
            kept.keep(this::keep);
            conflicting(now);
        } else {
            show(now);
            notice.say(getTranslation(now.open() ? "matching.wishes.newer" : "matching.wishes.closed"));
        }
    }

    @Override
    public String getPageTitle() {
        var present = list;
        return present == null
                ? getTranslation("matching.wishes.nav")
                : getTranslation(
                        "matching.page",
                        getTranslation("matching.wishes.nav"),
                        present.round().name());
    }

    private void tabs(Tabs next) {
        sides.removeAll();
        sides.setVisible(next.mine().size() > 1);
        var links = new PageTabs(getTranslation("matching.wishes.sides"));
        next.mine()
                .forEach(one -> links.tab(
                        getTranslation("matching.wishes.as." + one),
                        Links.wishes(next.round().value()) + "?as=" + one,
                        one == next.chosen()));
        sides.add(links);
    }

    private void head(Head next) {
        header.clear()
                .heading(getTranslation("matching.wishes.title." + next.side()))
                .sub(getTranslation("matching.wishes.sub", next.round()));
        if (next.open()) {
            header.primary(save);
        }
    }

    private void show(WishList next) {
        frame(next);
        find();
    }

    private void show(WishList next, List<WishCandidate> people) {
        frame(next);
        offer(people);
    }

    private void frame(WishList next) {
        list = next;
        unsaved = false;
        kept.forget();
        head.show(new Head(next.round().name(), side, next.open()));
        closed.setVisible(!next.open());
        editor.show(next, next.people());
        columns.setVisible(next.open() || !next.wishes().isEmpty());
        others.setVisible(next.open());
    }

    /** Shows who fits the search, and answers how many. */
    private int find() {
        var present = list;
        var people = present == null || !present.open()
                ? List.<WishCandidate>of()
                : wishes.search(Objects.requireNonNull(round), side, search.getValue());
        offer(people);
        return people.size();
    }

    private void offer(List<WishCandidate> people) {
        rows.show(people.stream()
                .map(one -> new Found(one, editor.has(one.account())))
                .toList());
        found.setVisible(!people.isEmpty());
        boolean more = people.size() == Wishes.FOUND;
        beyond.setVisible(more || people.isEmpty());
        beyond.setText(
                more
                        ? getTranslation("matching.wishes.narrow", Wishes.FOUND)
                        : getTranslation("matching.wishes.nobody"));
    }

    private Row candidate(Found found) {
        var one = found.who();
        var row = new Row(new Avatar(one.account(), one.name()), one.name());
        var line = List.of(one.headline(), one.organisation()).stream()
                .filter(text -> !TypedText.blank(text))
                .collect(Collectors.joining(" · "));
        if (!line.isEmpty()) {
            row.text(line);
        }
        if (!TypedText.blank(one.skills())) {
            row.text(getTranslation("matching.wishes.skills." + side, one.skills()));
        }
        if (found.listed()) {
            return row;
        }
        var add = new Button(getTranslation("matching.wishes.add"), event -> editor.add(one));
        add.setAriaLabel(getTranslation("matching.wishes.add.name", one.name()));
        add.addThemeVariants(ButtonVariant.SMALL);
        var avoid = new Button(getTranslation("matching.wishes.avoid"), event -> editor.avoid(one));
        avoid.setAriaLabel(getTranslation("matching.wishes.avoid.name", one.name()));
        avoid.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return row.end(KeyedList.part(add, "add"), KeyedList.part(avoid, "avoid"));
    }

    private void save(int expected) {
        var result = wishes.replace(Objects.requireNonNull(round), side, editor.wishes(), editor.avoided(), expected);
        conflict.removeAll();
        switch (result) {
            case WishesSaved.Saved saved -> {
                show(saved.list());
                notice.saved();
            }
            case WishesSaved.Conflict other -> conflicting(other.current());
            case WishesSaved.Closed unused -> notice.refuse(getTranslation("matching.wishes.closed"));
            case WishesSaved.NotThere gone ->
                notice.refuse(getTranslation("matching.wishes.gone", editor.names(gone.people())));
            case WishesSaved.TooMany unused -> notice.refuse(getTranslation("matching.wishes.too-many", Wishes.MOST));
        }
    }

    /** Nothing that was entered is lost: the other version is shown beside it, and the person chooses. */
    private void conflicting(WishList other) {
        notice.refuse(getTranslation("matching.wishes.conflict"));
        var order = other.wishes().stream()
                .map(one -> one.rank() + ". " + name(other, one))
                .collect(Collectors.joining(", "));
        conflict.add(
                new Paragraph(getTranslation(
                        "matching.wishes.conflict.other",
                        order.isEmpty() ? getTranslation("matching.wishes.conflict.empty") : order)),
                new Div(
                        new Button(getTranslation("matching.wishes.conflict.mine"), event -> save(other.version())),
                        new Button(getTranslation("matching.wishes.conflict.theirs"), event -> {
                            conflict.removeAll();
                            notice.clear();
                            giveUp();
                            show(other);
                        })));
    }

    private static String name(WishList list, Wish wish) {
        AccountId person = wish.person();
        return list.people().stream()
                .filter(one -> one.account().equals(person))
                .map(WishCandidate::name)
                .findFirst()
                .orElse("…");
    }
}
