package app.waymark.matching.ui;

import app.waymark.matching.Policies.Editing;
import app.waymark.matching.Policy.SwitchedRule;
import app.waymark.shared.Drafts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.server.Command;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules of a policy: what must hold of a pair, each switched on or off. */
class RulesEditor extends PolicyLines<SwitchedRule> {

    private final transient Drafts drafts;

    RulesEditor(Drafts drafts, Command changed) {
        super("matching.rules", "matching.rules.none", "matching.rule.add", changed);
        this.drafts = drafts;
    }

    @Override
    String name(SwitchedRule part) {
        return part.rule().name();
    }

    @Override
    void open(@Nullable SwitchedRule before, Editing choices, FieldWords words, Consumer<SwitchedRule> done) {
        new RuleDialog(
                        getTranslation(before == null ? "matching.rule.add" : "matching.rule.change"),
                        before == null ? null : before.rule(),
                        choices,
                        words,
                        drafts,
                        next -> done.accept(new SwitchedRule(next, before == null || before.on())))
                .open();
    }

    @Override
    Shown<SwitchedRule> row(Line<SwitchedRule> line) {
        return new Row(line.id(), new Checkbox(getTranslation("matching.rule.on")));
    }

    /** One rule: whether it is on, and what it refuses. */
    private final class Row extends Shown<SwitchedRule> {

        private final Checkbox on;

        private Row(int id, Checkbox on) {
            super(on, () -> change(id), () -> RulesEditor.this.remove(id));
            this.on = on;
            on.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    change(id, new SwitchedRule(part(id).rule(), event.getValue()));
                }
            });
        }

        @Override
        public void show(Line<SwitchedRule> line) {
            var policy = new PolicyWords(words());
            var rule = line.part().rule();
            say(policy.name(rule), policy.rule(rule));
            on.setAriaLabel(getTranslation("matching.rule.on.of", policy.name(rule)));
            on.setValue(line.part().on());
        }
    }
}
