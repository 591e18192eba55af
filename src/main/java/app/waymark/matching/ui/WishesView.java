package app.waymark.matching.ui;

import app.waymark.matching.Side;
import app.waymark.matching.Wish;
import app.waymark.matching.WishCandidate;
import app.waymark.matching.WishList;
import app.waymark.matching.Wishes;
import app.waymark.matching.WishesSaved;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
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

    private final transient Wishes wishes;
    private final ViewHeader header = new ViewHeader();
    private final Div sides = new Div();
    private final InlineMessage notice = new InlineMessage();
    private final Div conflict = new Div();
    private final WishEditor editor = new WishEditor();
    private final TextField search = new TextField();
    private final Div found = new Div();
    private final Div others = new Div();
    private final Div columns = new Div();
    private final Div closed = new Div();
    private final Button save;

    private @Nullable RoundId round;
    private Side side = Side.MENTEE;
    private @Nullable WishList list;

    WishesView(Wishes wishes) {
        this.wishes = wishes;
        save = new Button(
                getTranslation("matching.wishes.save"),
                event -> save(Objects.requireNonNull(list).version()));
        Keys.on(save, Keys.SEND);
        search.setLabel(getTranslation("matching.wishes.search"));
        search.setPrefixComponent(Glyph.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> find());
        Keys.on(search, Keys.SEARCH);
        editor.whenChanged(() -> {
            notice.remind(getTranslation("matching.wishes.unsaved"));
            find();
        });
        notice.addClassName("wishes-notice");
        conflict.addClassName("wm-stack-s");
        var left = new Div(editor);
        left.addClassName("wm-stack");
        others.add(new TitledSection(getTranslation("matching.wishes.people"), search, found));
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
        var mine = wishes.sides(id);
        if (mine.isEmpty()) {
            throw new AccessDeniedException("Not in this round");
        }
        boolean asMentor = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("as")
                .filter(Side.MENTOR.name()::equals)
                .isPresent();
        side = asMentor && mine.contains(Side.MENTOR) ? Side.MENTOR : mine.getFirst();
        sides.removeAll();
        if (mine.size() > 1) {
            var tabs = new PageTabs(getTranslation("matching.wishes.sides"));
            mine.forEach(one -> tabs.tab(
                    getTranslation("matching.wishes.as." + one), Links.wishes(id.value()) + "?as=" + one, one == side));
            sides.add(tabs);
        }
        sides.setVisible(mine.size() > 1);
        notice.clear();
        conflict.removeAll();
        show(wishes.mine(id, side));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("matching.wishes.nav");
    }

    private void show(WishList next) {
        list = next;
        header.clear()
                .heading(getTranslation("matching.wishes.title." + side))
                .sub(getTranslation("matching.wishes.sub", next.round().name()));
        closed.removeAll();
        if (next.open()) {
            header.primary(save);
        } else {
            closed.add(new EmptyState(
                    Glyph.LOCK,
                    getTranslation("matching.wishes.closed"),
                    getTranslation("matching.wishes.closed.more")));
        }
        editor.show(next, next.people());
        columns.setVisible(next.open() || !next.wishes().isEmpty());
        others.setVisible(next.open());
        find();
    }

    private void find() {
        found.removeAll();
        var present = list;
        if (present == null || !present.open()) {
            return;
        }
        var people = wishes.search(Objects.requireNonNull(round), side, search.getValue());
        if (people.isEmpty()) {
            var nobody = new Paragraph(getTranslation("matching.wishes.nobody"));
            nobody.addClassName("matching-quiet");
            found.add(nobody);
            return;
        }
        found.add(new RowList(
                getTranslation("matching.wishes.people"),
                people.stream().map(this::candidate).toList()));
        if (people.size() == Wishes.FOUND) {
            var more = new Paragraph(getTranslation("matching.wishes.narrow", Wishes.FOUND));
            more.addClassName("matching-quiet");
            found.add(more);
        }
    }

    private Row candidate(WishCandidate one) {
        var row = new Row(new Avatar(one.account(), one.name()), one.name());
        var line = List.of(one.headline(), one.organisation()).stream()
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
        if (!line.isEmpty()) {
            row.text(line);
        }
        if (!one.skills().isBlank()) {
            row.text(getTranslation("matching.wishes.skills." + side, one.skills()));
        }
        if (editor.has(one.account())) {
            return row;
        }
        var add = new Button(getTranslation("matching.wishes.add"), event -> editor.add(one));
        add.setAriaLabel(getTranslation("matching.wishes.add.name", one.name()));
        add.addThemeVariants(ButtonVariant.SMALL);
        var avoid = new Button(getTranslation("matching.wishes.avoid"), event -> editor.avoid(one));
        avoid.setAriaLabel(getTranslation("matching.wishes.avoid.name", one.name()));
        avoid.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return row.end(add, avoid);
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
