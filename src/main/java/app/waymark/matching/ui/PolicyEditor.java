package app.waymark.matching.ui;

import app.waymark.engine.model.Objective;
import app.waymark.matching.Policies.Editing;
import app.waymark.matching.Policy;
import app.waymark.shared.Drafts;
import app.waymark.shared.Excerpt;
import app.waymark.shared.TypedText;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields of a policy: what it is best at, what counts how much, what must hold, which words mean the same. */
class PolicyEditor extends Composite<Div> {

    private static final int LONGEST_QUOTE = 60;

    private final transient Command changed;
    private final RadioButtonGroup<Objective> objective = new RadioButtonGroup<>();
    private final Checkbox unwished = new Checkbox();
    private final Checkbox anyNumber = new Checkbox();
    private final Checkbox evenLoad = new Checkbox();
    private final CriteriaEditor criteria;
    private final RulesEditor rules;
    private final TextArea synonyms = new TextArea();
    private final transient KeptText kept;
    private final transient Drafts drafts;
    private boolean filling;

    PolicyEditor(Drafts drafts, Command changed) {
        this.changed = changed;
        this.drafts = drafts;
        criteria = new CriteriaEditor(drafts, this::touched);
        rules = new RulesEditor(drafts, this::touched);
        objective.getThemeNames().add("vertical");
        objective.setItems(Objective.values());
        objective.setAriaLabel(getTranslation("matching.objective"));
        objective.setItemLabelGenerator(one -> getTranslation("matching.objective." + one));
        objective.addValueChangeListener(event -> touched());
        unwished.setLabel(getTranslation("matching.unwished"));
        unwished.addValueChangeListener(event -> touched());
        anyNumber.setLabel(getTranslation("matching.any-number"));
        anyNumber.addValueChangeListener(event -> touched());
        evenLoad.setLabel(getTranslation("matching.even-load"));
        evenLoad.setHelperText(getTranslation("matching.even-load.help"));
        evenLoad.addValueChangeListener(event -> touched());
        synonyms.setLabel(getTranslation("matching.synonyms.label"));
        synonyms.setHelperText(getTranslation("matching.synonyms.help"));
        kept = KeptText.of(synonyms, drafts);
        synonyms.addValueChangeListener(event -> touched());
        getContent().addClassNames("wm-stack", "matching-policy");
        getContent()
                .add(
                        new TitledSection(
                                getTranslation("matching.objective"), objective, unwished, anyNumber, evenLoad),
                        criteria,
                        rules,
                        new TitledSection(getTranslation("matching.synonyms"), synonyms));
    }

    /**
     * Shows this policy, with these attributes to choose from.
     *
     * @param typed whether it is one that was begun and not saved, so that lines may be there that are no pairs of words yet
     */
    void show(Editing editing, Policy policy, boolean typed) {
        filling = true;
        objective.setValue(policy.objective());
        unwished.setValue(policy.allowUnwished());
        anyNumber.setValue(policy.anyNumber());
        evenLoad.setValue(policy.evenLoad());
        synonyms.setInvalid(false);
        var place = Drafts.Place.of("matching", "policy", editing.round().id(), "synonyms");
        kept.at(
                place,
                new TreeMap<>(policy.synonyms())
                        .entrySet().stream()
                                .map(one -> one.getKey() + " = " + one.getValue())
                                .collect(Collectors.joining("\n")),
                typed ? drafts.find(place) : Optional.empty());
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
                evenLoad.getValue(),
                criteria.confidential());
    }

    /**
     * Whether every weight and every line of synonyms can be taken as it stands; those that cannot say why, and the first
     * of them has the focus.
     */
    boolean ready() {
        var odd = synonyms.getValue()
                .lines()
                .filter(line -> !TypedText.blank(line) && pair(line).isEmpty())
                .findFirst();
        odd.ifPresent(line -> synonyms.setErrorMessage(
                getTranslation("matching.synonyms.odd", Excerpt.of(TypedText.strip(line), LONGEST_QUOTE))));
        synonyms.setInvalid(odd.isPresent());
        if (!criteria.ready()) {
            return false;
        }
        odd.ifPresent(line -> synonyms.focus());
        return odd.isEmpty();
    }

    /** The policy is saved, or given up: what was typed for it is not kept any more. */
    void settled() {
        filling = true;
        kept.discard();
        filling = false;
    }

    private static Optional<Map.Entry<String, String>> pair(String line) {
        var sides = line.split("=", 2);
        return sides.length == 2 && !TypedText.blank(sides[0]) && !TypedText.blank(sides[1])
                ? Optional.of(Map.entry(TypedText.strip(sides[0]), TypedText.strip(sides[1])))
                : Optional.empty();
    }

    private Map<String, String> words() {
        var found = new LinkedHashMap<String, String>();
        synonyms.getValue().lines().forEach(line -> pair(line)
                .ifPresent(words -> found.put(words.getKey(), words.getValue())));
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
        evenLoad.setVisible(present != null && present != Objective.STABLE);
        criteria.describe(policy());
        rules.describe(one -> "");
    }
}
