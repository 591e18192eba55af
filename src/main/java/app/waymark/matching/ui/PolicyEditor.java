package app.waymark.matching.ui;

import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.Rule;
import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.engine.model.Objective;
import app.waymark.matching.Policies.Editing;
import app.waymark.matching.Policy;
import app.waymark.matching.Policy.SwitchedRule;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields of a policy: what it is best at, what counts how much, what must hold, which words mean the same. */
class PolicyEditor extends Composite<Div> {

    private static final int MOST_WEIGHT = 100;

    private final transient PolicyWords words = new PolicyWords(this::getTranslation);
    private final transient Runnable changed;
    private final RadioButtonGroup<Objective> objective = new RadioButtonGroup<>();
    private final Checkbox unwished = new Checkbox();
    private final Checkbox anyNumber = new Checkbox();
    private final Div criteriaList = new Div();
    private final Div rulesList = new Div();
    private final TextArea synonyms = new TextArea();
    private final List<DecimalField> weights = new ArrayList<>();
    private final Map<Integer, Paragraph> effects = new LinkedHashMap<>();
    private final transient List<WeightedCriterion> criteria = new ArrayList<>();
    private final transient List<SwitchedRule> rules = new ArrayList<>();
    private final Set<String> confidential = new HashSet<>();
    private List<String> ofMentees = List.of();
    private List<String> ofMentors = List.of();
    private boolean filling;

    PolicyEditor(Runnable changed) {
        this.changed = changed;
        objective.getThemeNames().add("vertical");
        objective.setItems(Objective.values());
        objective.setAriaLabel(getTranslation("matching.objective"));
        objective.setItemLabelGenerator(one -> getTranslation("matching.objective." + one));
        objective.addValueChangeListener(event -> touched());
        unwished.setLabel(getTranslation("matching.unwished"));
        unwished.addValueChangeListener(event -> touched());
        anyNumber.setLabel(getTranslation("matching.any-number"));
        anyNumber.addValueChangeListener(event -> touched());
        synonyms.setLabel(getTranslation("matching.synonyms.label"));
        synonyms.setHelperText(getTranslation("matching.synonyms.help"));
        synonyms.setValueChangeMode(ValueChangeMode.ON_BLUR);
        synonyms.addValueChangeListener(event -> touched());
        criteriaList.addClassName("matching-criteria");
        rulesList.addClassName("matching-criteria");
        getContent().addClassNames("wm-stack", "matching-policy");
        getContent()
                .add(
                        new TitledSection(getTranslation("matching.objective"), objective, unwished, anyNumber),
                        new TitledSection(
                                getTranslation("matching.criteria"),
                                criteriaList,
                                new Button(getTranslation("matching.criterion.add"), event -> addCriterion())),
                        new TitledSection(
                                getTranslation("matching.rules"),
                                rulesList,
                                new Button(getTranslation("matching.rule.add"), event -> addRule())),
                        new TitledSection(getTranslation("matching.synonyms"), synonyms));
    }

    /** Shows this policy, with these attributes to choose from. */
    void show(Editing editing, Policy policy) {
        filling = true;
        ofMentees = editing.menteeAttributes();
        ofMentors = editing.mentorAttributes();
        objective.setValue(policy.objective());
        unwished.setValue(policy.allowUnwished());
        anyNumber.setValue(policy.anyNumber());
        synonyms.setValue(new TreeMap<>(policy.synonyms())
                .entrySet().stream()
                        .map(one -> one.getKey() + " = " + one.getValue())
                        .collect(Collectors.joining("\n")));
        criteria.clear();
        criteria.addAll(policy.criteria());
        rules.clear();
        rules.addAll(policy.rules());
        confidential.clear();
        confidential.addAll(policy.confidential());
        filling = false;
        fill();
    }

    /** The policy as it stands; throws {@link IllegalArgumentException} where two things have one name. */
    Policy policy() {
        var names = criteria.stream().map(one -> one.criterion().name()).collect(Collectors.toSet());
        return new Policy(
                criteria,
                rules,
                words(),
                Objects.requireNonNullElse(objective.getValue(), Objective.SCORE),
                unwished.getValue(),
                anyNumber.getValue(),
                confidential.stream().filter(names::contains).collect(Collectors.toSet()));
    }

    /** Whether every weight can be taken as it stands; those that cannot say why, and the first of them has the focus. */
    boolean ready() {
        var wrong = weights.stream().filter(weight -> !weight.ready()).toList();
        wrong.stream().findFirst().ifPresent(DecimalField::focus);
        return wrong.isEmpty();
    }

    private Map<String, String> words() {
        var found = new LinkedHashMap<String, String>();
        synonyms.getValue().lines().forEach(line -> {
            var sides = line.split("=", 2);
            if (sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank()) {
                found.put(sides[0].strip(), sides[1].strip());
            }
        });
        return found;
    }

    private void touched() {
        if (filling) {
            return;
        }
        describe();
        changed.run();
    }

    private void describe() {
        var present = objective.getValue();
        unwished.setVisible(present != null && present.needsWish());
        anyNumber.setVisible(present == Objective.SCORE);
        var policy = policy();
        effects.forEach((place, text) -> text.setText(words.effect(criteria.get(place), policy)));
    }

    private void fill() {
        criteriaList.removeAll();
        effects.clear();
        weights.clear();
        for (int place = 0; place < criteria.size(); place++) {
            criteriaList.add(criterion(place));
        }
        if (criteria.isEmpty()) {
            criteriaList.add(quiet("matching.criteria.none"));
        }
        rulesList.removeAll();
        for (int place = 0; place < rules.size(); place++) {
            rulesList.add(rule(place));
        }
        if (rules.isEmpty()) {
            rulesList.add(quiet("matching.rules.none"));
        }
        describe();
    }

    private Component criterion(int place) {
        var one = criteria.get(place);
        var criterion = one.criterion();
        var weight = new DecimalField(getTranslation("matching.weight"))
                .whole()
                .between(0, MOST_WEIGHT)
                .needed();
        weight.setNumber(one.weight());
        weight.setAriaLabel(getTranslation("matching.weight.of", words.name(criterion)));
        weight.addValueChangeListener(event -> weight.integer().ifPresent(number -> {
            criteria.set(place, new WeightedCriterion(criterion, number));
            touched();
        }));
        weights.add(weight);
        var effect = new Paragraph();
        effect.addClassName("matching-effect");
        effects.put(place, effect);
        var told = new Checkbox(getTranslation("matching.told"), !confidential.contains(criterion.name()));
        told.addValueChangeListener(event -> {
            if (event.getValue()) {
                confidential.remove(criterion.name());
            } else {
                confidential.add(criterion.name());
            }
            touched();
        });
        var text = new Div(new H3(words.name(criterion)), new Paragraph(words.criterion(criterion)), effect, told);
        return line(
                weight,
                text,
                () -> new CriterionDialog(
                                getTranslation("matching.criterion.change"),
                                criterion,
                                ofMentees,
                                ofMentors,
                                next -> takeCriterion(place, next))
                        .open(),
                () -> {
                    criteria.remove(place);
                    refilled();
                },
                words.name(criterion));
    }

    private Component rule(int place) {
        var one = rules.get(place);
        var on = new Checkbox(getTranslation("matching.rule.on"), one.on());
        on.setAriaLabel(getTranslation("matching.rule.on.of", words.name(one.rule())));
        on.addValueChangeListener(event -> {
            rules.set(place, new SwitchedRule(one.rule(), event.getValue()));
            touched();
        });
        return line(
                on,
                new Div(new H3(words.name(one.rule())), new Paragraph(words.rule(one.rule()))),
                () -> new RuleDialog(
                                getTranslation("matching.rule.change"),
                                one.rule(),
                                ofMentees,
                                ofMentors,
                                next -> takeRule(place, next))
                        .open(),
                () -> {
                    rules.remove(place);
                    refilled();
                },
                words.name(one.rule()));
    }

    private Component line(Component field, Div text, Runnable change, Runnable remove, String name) {
        var settings = new Button(getTranslation("matching.change"), event -> change.run());
        settings.setAriaLabel(getTranslation("matching.change.of", name));
        settings.addThemeVariants(ButtonVariant.SMALL);
        var gone = new Button(getTranslation("matching.remove"), event -> remove.run());
        gone.setAriaLabel(getTranslation("matching.remove.of", name));
        gone.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var actions = new Div(settings, gone);
        actions.addClassName("wm-inline");
        text.addClassName("matching-criterion-text");
        var line = new Div(field, text, actions);
        line.addClassName("matching-criterion");
        return line;
    }

    private void addCriterion() {
        new CriterionDialog(
                        getTranslation("matching.criterion.add"),
                        null,
                        ofMentees,
                        ofMentors,
                        next -> takeCriterion(criteria.size(), next))
                .open();
    }

    private void addRule() {
        new RuleDialog(
                        getTranslation("matching.rule.add"),
                        null,
                        ofMentees,
                        ofMentors,
                        next -> takeRule(rules.size(), next))
                .open();
    }

    private void takeCriterion(int place, Criterion next) {
        for (int i = 0; i < criteria.size(); i++) {
            if (i != place && criteria.get(i).criterion().name().equals(next.name())) {
                throw new IllegalArgumentException("The name is taken");
            }
        }
        if (place == criteria.size()) {
            criteria.add(new WeightedCriterion(next, 1));
        } else {
            criteria.set(place, new WeightedCriterion(next, criteria.get(place).weight()));
        }
        refilled();
    }

    private void takeRule(int place, Rule next) {
        for (int i = 0; i < rules.size(); i++) {
            if (i != place && rules.get(i).rule().name().equals(next.name())) {
                throw new IllegalArgumentException("The name is taken");
            }
        }
        if (place == rules.size()) {
            rules.add(new SwitchedRule(next, true));
        } else {
            rules.set(place, new SwitchedRule(next, rules.get(place).on()));
        }
        refilled();
    }

    private void refilled() {
        fill();
        changed.run();
    }

    private Paragraph quiet(String key) {
        var text = new Paragraph(getTranslation(key));
        text.addClassName("matching-quiet");
        return text;
    }
}
