package app.waymark.matching.ui;

import app.waymark.engine.criteria.Rule;
import app.waymark.matching.Policies.Editing;
import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sets one rule. */
class RuleDialog extends SettingsDialog<RuleKind, Rule> {

    private static final int FAR = 1_000_000;
    private static final int MINUTES_A_WEEK = 7 * 24 * 60;

    private final TextArea scale =
            setting(lines("matching.set.scale", "matching.set.scale.help"), RuleKind.STEPS_ABOVE);
    private final DecimalField atLeast = setting(number("matching.set.at-least", 1, 100, 1), RuleKind.SHARED_AT_LEAST);
    private final DecimalField least =
            setting(number("matching.set.least", -FAR, FAR, 1), RuleKind.STEPS_ABOVE, RuleKind.DIFFERENCE);
    private final DecimalField most =
            setting(number("matching.set.most", -FAR, FAR, 2), RuleKind.STEPS_ABOVE, RuleKind.DIFFERENCE);
    private final DecimalField minutes =
            setting(number("matching.set.least-minutes", 1, MINUTES_A_WEEK, 60), RuleKind.FREE_TIME);

    RuleDialog(
            String title, @Nullable Rule rule, Editing choices, FieldWords words, Drafts drafts, Consumer<Rule> done) {
        super(title, RuleKind.class, "matching.rule.kind.", choices, words, done);
        kind.setValue(RuleKind.NEVER_SAME);
        if (rule != null) {
            fill(rule);
        }
        fit();
        keep(drafts, choices.round().id(), "rule/" + (rule == null ? "" : rule.name()));
    }

    private void fill(Rule rule) {
        kind.setValue(RuleKind.of(rule));
        name.setValue(rule.name());
        mentee.setValue(rule.menteeAttribute());
        mentor.setValue(rule.mentorAttribute());
        switch (rule) {
            case Rule.SharedAtLeast shared -> atLeast.setNumber(shared.atLeast());
            case Rule.StepsAboveWithin steps -> {
                scale.setValue(String.join("\n", steps.scale()));
                least.setNumber(steps.least());
                most.setNumber(steps.most());
            }
            case Rule.DifferenceWithin within -> {
                least.setNumber((int) within.least());
                most.setNumber((int) within.most());
            }
            case Rule.SharedFreeTimeAtLeast time -> minutes.setNumber(time.leastMinutes());
            case Rule.NeverSame unused -> {}
            case Rule.AlwaysSame unused -> {}
            case Rule.NothingShared unused -> {}
        }
    }

    @Override
    Rule read() {
        var called = TypedText.strip(name.getValue());
        var ofMentee = mentee.getValue();
        var ofMentor = mentor.getValue();
        return switch (kind.getValue()) {
            case NEVER_SAME -> new Rule.NeverSame(called, ofMentee, ofMentor);
            case ALWAYS_SAME -> new Rule.AlwaysSame(called, ofMentee, ofMentor);
            case NOTHING_SHARED -> new Rule.NothingShared(called, ofMentee, ofMentor);
            case SHARED_AT_LEAST -> new Rule.SharedAtLeast(called, ofMentee, ofMentor, integer(atLeast));
            case STEPS_ABOVE ->
                new Rule.StepsAboveWithin(
                        called, ofMentee, ofMentor, values(scale.getValue()), integer(least), integer(most));
            case DIFFERENCE -> new Rule.DifferenceWithin(called, ofMentee, ofMentor, integer(least), integer(most));
            case FREE_TIME -> new Rule.SharedFreeTimeAtLeast(called, ofMentee, ofMentor, integer(minutes));
        };
    }
}
