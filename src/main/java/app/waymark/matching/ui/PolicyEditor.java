package app.waymark.matching.ui;

import app.waymark.engine.model.Objective;
import app.waymark.matching.Policies.Editing;
import app.waymark.matching.Policy;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields of a policy: what it is best at, what counts how much, what must hold, which words mean the same. */
class PolicyEditor extends Composite<Div> {

    private final transient Command changed;
    private final RadioButtonGroup<Objective> objective = new RadioButtonGroup<>();
    private final Checkbox unwished = new Checkbox();
    private final Checkbox anyNumber = new Checkbox();
    private final CriteriaEditor criteria = new CriteriaEditor(this::touched);
    private final RulesEditor rules = new RulesEditor(this::touched);
    private final TextArea synonyms = new TextArea();
    private boolean filling;

    PolicyEditor(Command changed) {
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
        getContent().addClassNames("wm-stack", "matching-policy");
        getContent()
                .add(
                        new TitledSection(getTranslation("matching.objective"), objective, unwished, anyNumber),
                        criteria,
                        rules,
                        new TitledSection(getTranslation("matching.synonyms"), synonyms));
    }

    /** Shows this policy, with these attributes to choose from. */
    void show(Editing editing, Policy policy) {
        filling = true;
        objective.setValue(policy.objective());
        unwished.setValue(policy.allowUnwished());
        anyNumber.setValue(policy.anyNumber());
        synonyms.setValue(new TreeMap<>(policy.synonyms())
                .entrySet().stream()
                        .map(one -> one.getKey() + " = " + one.getValue())
                        .collect(Collectors.joining("\n")));
        criteria.show(editing, policy);
        rules.show(editing, policy.rules());
        filling = false;
        describe();
    }

    /** The policy as it stands; throws {@link IllegalArgumentException} where two things have one name. */
    Policy policy() {
        return new Policy(
                criteria.criteria(),
                rules.parts(),
                words(),
                Objects.requireNonNullElse(objective.getValue(), Objective.SCORE),
                unwished.getValue(),
                anyNumber.getValue(),
                criteria.confidential());
    }

    /** Whether every weight can be taken as it stands; those that cannot say why, and the first of them has the focus. */
    boolean ready() {
        return criteria.ready();
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
        if (!filling) {
            describe();
            changed.execute();
        }
    }

    private void describe() {
        var present = objective.getValue();
        unwished.setVisible(present != null && present.needsWish());
        anyNumber.setVisible(present == Objective.SCORE);
        criteria.describe(policy());
        rules.describe(one -> "");
    }
}
