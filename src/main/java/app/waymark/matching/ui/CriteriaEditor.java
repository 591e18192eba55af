package app.waymark.matching.ui;

import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.matching.Policies.Editing;
import app.waymark.matching.Policy;
import app.waymark.matching.ui.CriteriaEditor.Counted;
import app.waymark.shared.Drafts;
import app.waymark.uikit.DecimalField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The criteria of a policy: how much each counts, and whether the two are told of it. */
class CriteriaEditor extends PolicyLines<Counted> {

    private static final int MOST_WEIGHT = 100;

    /** A criterion with its weight, and whether the two are told of it. */
    record Counted(WeightedCriterion weighted, boolean told) {}

    private final transient Drafts drafts;

    CriteriaEditor(Drafts drafts, Command changed) {
        super("matching.criteria", "matching.criteria.none", "matching.criterion.add", changed);
        this.drafts = drafts;
    }

    /** Puts in the criteria of this policy, with the fields there are to choose from. */
    void show(Editing editing, Policy policy) {
        show(
                editing,
                policy.criteria().stream()
                        .map(one -> new Counted(
                                one,
                                !policy.confidential().contains(one.criterion().name())))
                        .toList());
    }

    /** Shows the rows as they are, each with what it comes to within this policy. */
    void describe(Policy policy) {
        var sentences = new PolicyWords(words());
        describe(one -> sentences.effect(one.weighted(), policy));
    }

    /** The criteria as they stand. */
    List<WeightedCriterion> criteria() {
        return parts().stream().map(Counted::weighted).toList();
    }

    /** The names of those that the two are not told of. */
    Set<String> confidential() {
        return parts().stream().filter(one -> !one.told()).map(this::name).collect(Collectors.toSet());
    }

    /** Whether every weight can be taken as it stands; those that cannot say why, and the first of them has the focus. */
    boolean ready() {
        var wrong = rows(Row.class).stream()
                .map(row -> row.weight)
                .filter(weight -> !weight.ready())
                .toList();
        wrong.stream().findFirst().ifPresent(DecimalField::focus);
        return wrong.isEmpty();
    }

    @Override
    String name(Counted part) {
        return part.weighted().criterion().name();
    }

    @Override
    void open(@Nullable Counted before, Editing choices, FieldWords words, Consumer<Counted> done) {
        new CriterionDialog(
                        getTranslation(before == null ? "matching.criterion.add" : "matching.criterion.change"),
                        before == null ? null : before.weighted().criterion(),
                        choices,
                        words,
                        drafts,
                        next -> done.accept(
                                before == null
                                        ? new Counted(new WeightedCriterion(next, 1), true)
                                        : new Counted(
                                                new WeightedCriterion(
                                                        next, before.weighted().weight()),
                                                before.told())))
                .open();
    }

    @Override
    Shown<Counted> row(Line<Counted> line) {
        return new Row(line.id(), new DecimalField(getTranslation("matching.weight")));
    }

    /** One criterion: its weight, what it looks at, what it comes to. */
    private final class Row extends Shown<Counted> {

        private final DecimalField weight;
        private final Paragraph effect = new Paragraph();
        private final Checkbox told = new Checkbox();
        private int filling;

        private Row(int id, DecimalField weight) {
            super(weight, () -> change(id), () -> CriteriaEditor.this.remove(id));
            this.weight = weight;
            weight.whole().between(0, MOST_WEIGHT).needed();
            weight.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    weight.integer()
                            .ifPresent(number -> change(
                                    id,
                                    new Counted(
                                            new WeightedCriterion(
                                                    part(id).weighted().criterion(), number),
                                            part(id).told())));
                }
            });
            effect.addClassName("matching-effect");
            told.setLabel(getTranslation("matching.told"));
            told.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    change(id, new Counted(part(id).weighted(), event.getValue()));
                }
            });
            under(effect, told);
        }

        @Override
        public void show(Line<Counted> line) {
            var policy = new PolicyWords(words());
            var criterion = line.part().weighted().criterion();
            say(policy.name(criterion), policy.criterion(criterion));
            weight.setAriaLabel(getTranslation("matching.weight.of", policy.name(criterion)));
            if (line.filling() != filling) {
                filling = line.filling();
                weight.setNumber(line.part().weighted().weight());
            }
            effect.setText(line.effect());
            told.setValue(line.part().told());
        }
    }
}
