package app.waymark.matching.ui;

import app.waymark.matching.Wish;
import app.waymark.matching.WishCandidate;
import app.waymark.matching.WishList;
import app.waymark.shared.AccountId;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
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

/**
 * A ranked list that is put in order with buttons, or with Alt and the arrow keys on them. Two neighbours can stand on
 * the same place. Below it are the people to be avoided, whom nobody else sees.
 */
class WishEditor extends Composite<Div> implements WishRow.Moves {

    /** Somebody to be avoided, in what is shown of them. */
    private record Avoided(AccountId person, String name, boolean open) {}

    private final OrderedList ranked = new OrderedList();
    private final UnorderedList avoiding = new UnorderedList();
    private final KeyedList<WishRow.Line> rows =
            new KeyedList<>(ranked, WishRow.Line::person, line -> new WishRow(line.person(), this));
    private final KeyedList<Avoided> avoidedRows = KeyedList.rebuilding(avoiding, Avoided::person, this::item);
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
        fill();
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
        touched();
        sayPlace(person.account());
    }

    /** Puts somebody among those to be avoided. */
    void avoid(WishCandidate person) {
        people.put(person.account(), person);
        avoid.add(person.account());
        touched();
        LiveRegion.say(getTranslation("matching.wishes.avoids", person.name()));
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

    @Override
    public void move(AccountId person, int by) {
        int place = order.indexOf(person);
        int next = place + by;
        if (place < 0 || next < 0 || next >= order.size()) {
            return;
        }
        order.remove(place);
        order.add(next, person);
        // A tie belongs to the place; the first place has nobody above it.
        tied.set(0, false);
        touched();
        sayPlace(person);
    }

    @Override
    public void tie(AccountId person) {
        int place = order.indexOf(person);
        tied.set(place, !tied.get(place));
        touched();
        sayPlace(person);
    }

    @Override
    public void remove(AccountId person) {
        int place = order.indexOf(person);
        order.remove(place);
        tied.remove(place);
        if (!tied.isEmpty()) {
            tied.set(0, false);
        }
        touched();
        sayGone(person);
    }

    private void touched() {
        fill();
        changed.run();
    }

    private void fill() {
        var lines = new ArrayList<WishRow.Line>();
        for (var wish : wishes()) {
            int place = lines.size();
            var person = wish.person();
            boolean last = place == order.size() - 1;
            lines.add(new WishRow.Line(person, name(person), wish.rank(), place + 1, last, tied.get(place), open));
        }
        rows.show(lines);
        none.setVisible(lines.isEmpty());
        avoidedRows.show(avoid.stream()
                .map(person -> new Avoided(person, name(person), open))
                .toList());
        avoidSection.setVisible(!avoid.isEmpty());
    }

    private ListItem item(Avoided one) {
        var item = new ListItem(new Span(one.name()));
        if (one.open()) {
            var remove = new Button(getTranslation("matching.wishes.remove"), event -> {
                avoid.remove(one.person());
                touched();
                sayGone(one.person());
            });
            remove.setAriaLabel(getTranslation("matching.wishes.remove.name", one.name()));
            remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            item.add(KeyedList.part(remove, "remove"));
        }
        return item;
    }

    private void sayPlace(AccountId person) {
        wishes().stream()
                .filter(wish -> wish.person().equals(person))
                .forEach(wish -> LiveRegion.say(getTranslation("matching.wishes.stands", name(person), wish.rank())));
    }

    private void sayGone(AccountId person) {
        LiveRegion.say(getTranslation("matching.wishes.removed", name(person)));
    }

    private String name(AccountId person) {
        var known = people.get(person);
        return known == null ? "…" : known.name();
    }
}
