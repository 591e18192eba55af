package app.waymark.matching.ui;

import app.waymark.engine.criteria.Rule;
import app.waymark.matching.Policies.Editing;
import app.waymark.matching.Policy;
import app.waymark.matching.Policy.SwitchedRule;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The rules of a policy: what must hold of a pair, each switched on or off. */
class RulesEditor extends Composite<Div> {

    /** A rule in what is shown of it; the id tells it from the others even while its name is changed. */
    private record Line(int id, SwitchedRule switched) {

        Rule rule() {
            return switched.rule();
        }
    }

    private final transient PolicyWords words = new PolicyWords(this::getTranslation);
    private final transient Command changed;
    private final Div list = new Div();
    private final Paragraph none = new Paragraph(getTranslation("matching.rules.none"));
    private final transient KeyedList<Line> rows = new KeyedList<>(list, Line::id, Row::new);
    private transient List<Line> lines = new ArrayList<>();
    private List<String> ofMentees = List.of();
    private List<String> ofMentors = List.of();
    private int ids;

    /** Tells of every change of the person's, but not of what {@link #show} puts in. */
    RulesEditor(Command changed) {
        this.changed = changed;
        list.addClassName("matching-criteria");
        none.addClassName("matching-quiet");
        getContent()
                .add(new TitledSection(
                        getTranslation("matching.rules"),
                        list,
                        none,
                        new Button(getTranslation("matching.rule.add"), event -> add())));
    }

    /** Puts in the rules of this policy, with these attributes to choose from. */
    void show(Editing editing, Policy policy) {
        ofMentees = editing.menteeAttributes();
        ofMentors = editing.mentorAttributes();
        var before = lines;
        lines = new ArrayList<>();
        for (var switched : policy.rules()) {
            int id = before.stream()
                    .filter(line -> line.rule().name().equals(switched.rule().name()))
                    .findFirst()
                    .map(Line::id)
                    .orElseGet(() -> ids++);
            lines.add(new Line(id, switched));
        }
    }

    /** Shows the rows as they are. */
    void describe() {
        rows.show(lines);
        none.setVisible(lines.isEmpty());
    }

    /** The rules as they stand. */
    List<SwitchedRule> rules() {
        return lines.stream().map(Line::switched).toList();
    }

    private void add() {
        new RuleDialog(getTranslation("matching.rule.add"), null, ofMentees, ofMentors, next -> {
                    refuseTaken(next.name(), -1);
                    lines.add(new Line(ids++, new SwitchedRule(next, true)));
                    changed.execute();
                })
                .open();
    }

    private void change(int id) {
        var rule = lines.get(place(id)).rule();
        new RuleDialog(getTranslation("matching.rule.change"), rule, ofMentees, ofMentors, next -> {
                    refuseTaken(next.name(), id);
                    var on = lines.get(place(id)).switched().on();
                    lines.set(place(id), new Line(id, new SwitchedRule(next, on)));
                    changed.execute();
                })
                .open();
    }

    private void remove(int id) {
        var gone = lines.remove(place(id));
        changed.execute();
        LiveRegion.say(getTranslation("matching.removed", words.name(gone.rule())));
    }

    private void refuseTaken(String name, int but) {
        if (lines.stream()
                .anyMatch(line -> line.id() != but && line.rule().name().equals(name))) {
            throw new IllegalArgumentException("The name is taken");
        }
    }

    private int place(int id) {
        return IntStream.range(0, lines.size())
                .filter(place -> lines.get(place).id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** One rule: whether it is on, and what it refuses. */
    private final class Row extends PolicyLine implements KeyedList.Shows<Line> {

        private final Checkbox on;

        private Row(Line line) {
            this(line.id(), new Checkbox(RulesEditor.this.getTranslation("matching.rule.on")));
        }

        private Row(int id, Checkbox on) {
            super(on, () -> change(id), () -> RulesEditor.this.remove(id));
            this.on = on;
            on.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    lines.set(
                            place(id),
                            new Line(id, new SwitchedRule(lines.get(place(id)).rule(), event.getValue())));
                    changed.execute();
                }
            });
        }

        @Override
        public void show(Line line) {
            say(words.name(line.rule()), words.rule(line.rule()));
            on.setAriaLabel(getTranslation("matching.rule.on.of", words.name(line.rule())));
            on.setValue(line.switched().on());
        }
    }
}
