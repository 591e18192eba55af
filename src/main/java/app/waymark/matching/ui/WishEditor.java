package app.waymark.matching.ui;

import app.waymark.matching.Wish;
import app.waymark.matching.WishCandidate;
import app.waymark.matching.WishList;
import app.waymark.shared.AccountId;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A ranked list that is put in order with buttons, or with Alt and the arrow keys on them. Two neighbours can stand on
 * the same place. Below it are the people to be avoided, whom nobody else sees.
 */
class WishEditor extends Composite<Div> {

    private final OrderedList ranked = new OrderedList();
    private final UnorderedList avoiding = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final TitledSection avoidSection;
    private final Map<AccountId, WishCandidate> people = new LinkedHashMap<>();
    private final List<AccountId> order = new ArrayList<>();
    private final List<Boolean> tied = new ArrayList<>();
    private final List<AccountId> avoid = new ArrayList<>();
    private Runnable changed = () -> {};
    private boolean open;

    WishEditor() {
        ranked.addClassName("matching-ranked");
        avoiding.addClassName("matching-people");
        none.addClassName("matching-quiet");
        none.setText(getTranslation("matching.wishes.none"));
        var about = new Paragraph(getTranslation("matching.wishes.avoided.more"));
        about.addClassName("matching-quiet");
        avoidSection = new TitledSection(getTranslation("matching.wishes.avoided"), about, avoiding);
        getContent().addClassName("wm-stack");
        getContent().add(new TitledSection(getTranslation("matching.wishes.mine"), none, ranked), avoidSection);
    }

    /** Calls this after each change of the person's. */
    void whenChanged(Runnable listener) {
        changed = listener;
    }

    /** Shows this list in the place of what was there. */
    void show(WishList list, Collection<WishCandidate> known) {
        open = list.open();
        people.clear();
        order.clear();
        tied.clear();
        avoid.clear();
        known.forEach(one -> people.put(one.account(), one));
        int before = 0;
        for (var wish : list.wishes()) {
            order.add(wish.person());
            tied.add(wish.rank() == before);
            before = wish.rank();
        }
        avoid.addAll(list.avoided());
        fill(null, 0);
    }

    /** Whether this person is on either list. */
    boolean has(AccountId person) {
        return order.contains(person) || avoid.contains(person);
    }

    /** Puts somebody at the end of the list. */
    void add(WishCandidate person) {
        people.put(person.account(), person);
        order.add(person.account());
        tied.add(false);
        touched(null, 0);
    }

    /** Puts somebody among those to be avoided. */
    void avoid(WishCandidate person) {
        people.put(person.account(), person);
        avoid.add(person.account());
        touched(null, 0);
    }

    /** The list as it stands. */
    List<Wish> wishes() {
        var wishes = new ArrayList<Wish>();
        int rank = 0;
        for (int i = 0; i < order.size(); i++) {
            rank += i > 0 && tied.get(i) ? 0 : 1;
            wishes.add(new Wish(order.get(i), rank));
        }
        return wishes;
    }

    /** Who is to be avoided. */
    Set<AccountId> avoided() {
        return Set.copyOf(avoid);
    }

    /** The names of these people. */
    String names(Collection<AccountId> some) {
        return some.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private void touched(@Nullable AccountId focus, int button) {
        fill(focus, button);
        changed.run();
    }

    private void fill(@Nullable AccountId focus, int button) {
        ranked.removeAll();
        var wishes = wishes();
        for (int i = 0; i < wishes.size(); i++) {
            ranked.add(item(i, wishes.get(i), focus, button));
        }
        none.setVisible(wishes.isEmpty());
        avoiding.removeAll();
        for (var person : avoid) {
            var item = new ListItem(new Span(name(person)));
            if (open) {
                item.add(button("matching.wishes.remove", person, () -> {
                    avoid.remove(person);
                    touched(null, 0);
                }));
            }
            avoiding.add(item);
        }
        avoidSection.setVisible(!avoid.isEmpty());
    }

    private ListItem item(int place, Wish wish, @Nullable AccountId focus, int focused) {
        var rank = new Span(getTranslation("uikit.profile.rank", wish.rank()));
        rank.addClassName("matching-wish-rank");
        var name = new Span(name(wish.person()));
        name.addClassName("matching-name");
        var item = new ListItem(rank, name);
        item.addClassName("matching-wish");
        if (!open) {
            return item;
        }
        var person = wish.person();
        var up = button("matching.wishes.up", person, () -> move(place, -1, 0));
        up.setEnabled(place > 0);
        var down = button("matching.wishes.down", person, () -> move(place, 1, 1));
        down.setEnabled(place < order.size() - 1);
        var tie = button(tied.get(place) ? "matching.wishes.untie" : "matching.wishes.tie", person, () -> {
            tied.set(place, !tied.get(place));
            touched(person, 2);
        });
        tie.setVisible(place > 0);
        var remove = button("matching.wishes.remove", person, () -> {
            order.remove(place);
            tied.remove(place);
            touched(null, 0);
        });
        var buttons = List.of(up, down, tie, remove);
        var actions = new Div();
        actions.addClassName("wm-inline");
        buttons.forEach(actions::add);
        item.add(actions);
        Shortcuts.addShortcutListener(item, () -> move(place, -1, 0), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(item);
        Shortcuts.addShortcutListener(item, () -> move(place, 1, 1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(item);
        if (person.equals(focus)) {
            var target = buttons.get(focused);
            (target.isEnabled() ? target : buttons.get(1 - Math.min(1, focused))).focus();
        }
        return item;
    }

    private void move(int place, int by, int button) {
        int next = place + by;
        if (next < 0 || next >= order.size()) {
            return;
        }
        var person = order.remove(place);
        order.add(next, person);
        // A tie belongs to the place; the first place has nobody above it.
        tied.set(0, false);
        touched(person, button);
    }

    private Button button(String key, AccountId person, Runnable action) {
        var button = new Button(getTranslation(key), event -> action.run());
        button.setAriaLabel(getTranslation(key + ".name", name(person)));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private String name(AccountId person) {
        var known = people.get(person);
        return known == null ? "…" : known.name();
    }
}
