package app.waymark.matching.ui;

import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.matching.Policies.Editing;
import app.waymark.matching.Policy;
import app.waymark.uikit.DecimalField;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The criteria of a policy: how much each counts, and whether the two are told of it. */
class CriteriaEditor extends Composite<Div> {

    private static final int MOST_WEIGHT = 100;

    /**
     * A criterion in what is shown of it.
     *
     * @param id tells it from the others even while its name is changed
     * @param filling how often the whole list has been put in: a field is set anew then, whatever was typed into it
     * @param effect what its weight makes of it, beside all the others
     */
    private record Line(int id, int filling, WeightedCriterion weighted, boolean told, String effect) {

        Criterion criterion() {
            return weighted.criterion();
        }

        Line weighing(WeightedCriterion next) {
            return new Line(id, filling, next, told, effect);
        }
    }

    private final transient PolicyWords words = new PolicyWords(this::getTranslation);
    private final transient Command changed;
    private final Div list = new Div();
    private final Paragraph none = new Paragraph(getTranslation("matching.criteria.none"));
    private final transient KeyedList<Line> rows = new KeyedList<>(list, Line::id, Row::new);
    private transient List<Line> lines = new ArrayList<>();
    private List<String> ofMentees = List.of();
    private List<String> ofMentors = List.of();
    private int ids;
    private int fillings;

    /** Tells of every change of the person's, but not of what {@link #show} puts in. */
    CriteriaEditor(Command changed) {
        this.changed = changed;
        list.addClassName("matching-criteria");
        none.addClassName("matching-quiet");
        getContent()
                .add(new TitledSection(
                        getTranslation("matching.criteria"),
                        list,
                        none,
                        new Button(getTranslation("matching.criterion.add"), event -> add())));
    }

    /** Puts in the criteria of this policy, with these attributes to choose from. */
    void show(Editing editing, Policy policy) {
        ofMentees = editing.menteeAttributes();
        ofMentors = editing.mentorAttributes();
        fillings++;
        var before = lines;
        lines = new ArrayList<>();
        for (var weighted : policy.criteria()) {
            var name = weighted.criterion().name();
            int id = before.stream()
                    .filter(line -> line.criterion().name().equals(name))
                    .findFirst()
                    .map(Line::id)
                    .orElseGet(() -> ids++);
            lines.add(new Line(id, fillings, weighted, !policy.confidential().contains(name), ""));
        }
    }

    /** Shows the rows as they are, each with what it comes to within this policy. */
    void describe(Policy policy) {
        lines.replaceAll(line -> new Line(
                line.id(), line.filling(), line.weighted(), line.told(), words.effect(line.weighted(), policy)));
        rows.show(lines);
        none.setVisible(lines.isEmpty());
    }

    /** The criteria as they stand. */
    List<WeightedCriterion> criteria() {
        return lines.stream().map(Line::weighted).toList();
    }

    /** The names of those that the two are not told of. */
    Set<String> confidential() {
        return lines.stream()
                .filter(line -> !line.told())
                .map(line -> line.criterion().name())
                .collect(Collectors.toSet());
    }

    /** Whether every weight can be taken as it stands; those that cannot say why, and the first of them has the focus. */
    boolean ready() {
        var wrong = lines.stream()
                .flatMap(line -> rows.row(line.id()).stream())
                .map(row -> ((Row) row).weight)
                .filter(weight -> !weight.ready())
                .toList();
        wrong.stream().findFirst().ifPresent(DecimalField::focus);
        return wrong.isEmpty();
    }

    private void add() {
        new CriterionDialog(getTranslation("matching.criterion.add"), null, ofMentees, ofMentors, next -> {
                    refuseTaken(next.name(), -1);
                    lines.add(new Line(ids++, fillings, new WeightedCriterion(next, 1), true, ""));
                    changed.execute();
                })
                .open();
    }

    private void change(int id) {
        var criterion = lines.get(place(id)).criterion();
        new CriterionDialog(getTranslation("matching.criterion.change"), criterion, ofMentees, ofMentors, next -> {
                    refuseTaken(next.name(), id);
                    var line = lines.get(place(id));
                    lines.set(
                            place(id),
                            line.weighing(
                                    new WeightedCriterion(next, line.weighted().weight())));
                    changed.execute();
                })
                .open();
    }

    private void remove(int id) {
        var gone = lines.remove(place(id));
        changed.execute();
        LiveRegion.say(getTranslation("matching.removed", words.name(gone.criterion())));
    }

    private void refuseTaken(String name, int but) {
        if (lines.stream()
                .anyMatch(line -> line.id() != but && line.criterion().name().equals(name))) {
            throw new IllegalArgumentException("The name is taken");
        }
    }

    private int place(int id) {
        return IntStream.range(0, lines.size())
                .filter(place -> lines.get(place).id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** One criterion: its weight, what it looks at, what it comes to. */
    private final class Row extends PolicyLine implements KeyedList.Shows<Line> {

        private final DecimalField weight;
        private final Paragraph effect = new Paragraph();
        private final Checkbox told = new Checkbox();
        private final int id;
        private int filling;

        private Row(Line line) {
            this(line.id(), new DecimalField(CriteriaEditor.this.getTranslation("matching.weight")));
        }

        private Row(int id, DecimalField weight) {
            super(weight, () -> change(id), () -> CriteriaEditor.this.remove(id));
            this.id = id;
            this.weight = weight;
            weight.whole().between(0, MOST_WEIGHT).needed();
            weight.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    weight.integer().ifPresent(this::weigh);
                }
            });
            effect.addClassName("matching-effect");
            told.setLabel(getTranslation("matching.told"));
            told.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    var line = lines.get(place(id));
                    lines.set(
                            place(id), new Line(id, line.filling(), line.weighted(), event.getValue(), line.effect()));
                    changed.execute();
                }
            });
            under(effect, told);
        }

        private void weigh(int number) {
            var line = lines.get(place(id));
            lines.set(place(id), line.weighing(new WeightedCriterion(line.criterion(), number)));
            changed.execute();
        }

        @Override
        public void show(Line line) {
            var criterion = line.criterion();
            say(words.name(criterion), words.criterion(criterion));
            weight.setAriaLabel(getTranslation("matching.weight.of", words.name(criterion)));
            if (line.filling() != filling) {
                filling = line.filling();
                weight.setNumber(line.weighted().weight());
            }
            effect.setText(line.effect());
            told.setValue(line.told());
        }
    }
}
