package app.waymark.matching.ui;

import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.LevelledSkills;
import app.waymark.matching.Policies.Editing;
import app.waymark.matching.SkillAttributes;
import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DecimalField;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets one criterion. */
class CriterionDialog extends SettingsDialog<CriterionKind, Criterion> {

    private static final int MOST_POINTS = 1_000;
    private static final int MINUTES_A_WEEK = 7 * 24 * 60;

    private final DecimalField points = setting(
            number("matching.set.points", -MOST_POINTS, MOST_POINTS, 10),
            CriterionKind.SHARE_OF_SOUGHT,
            CriterionKind.SHARED_VALUES,
            CriterionKind.SAME_VALUE,
            CriterionKind.NUMBER_DISTANCE,
            CriterionKind.SHARED_FREE_TIME,
            CriterionKind.SKILLS_TAUGHT);
    private final DecimalField atMost = setting(number("matching.set.at-most", 1, 100, 3), CriterionKind.SHARED_VALUES);
    private final TextArea scale =
            setting(lines("matching.set.scale", "matching.set.scale.help"), CriterionKind.STEPS_ABOVE);
    private final TextField steps = setting(new TextField(), CriterionKind.STEPS_ABOVE);
    private final DecimalField reach =
            setting(number("matching.set.reach", 1, 1_000_000, 5), CriterionKind.NUMBER_DISTANCE);
    private final DecimalField minutes =
            setting(number("matching.set.minutes", 1, MINUTES_A_WEEK, 120), CriterionKind.SHARED_FREE_TIME);

    private final DecimalField fromLevel =
            setting(number("matching.set.from-level", 1, LevelledSkills.TOP, 1), CriterionKind.SKILLS_TAUGHT);
    private final Paragraph entered = setting(new Paragraph(), CriterionKind.SKILLS_TAUGHT);

    CriterionDialog(
            String title,
            @Nullable Criterion criterion,
            Editing choices,
            FieldWords words,
            Drafts drafts,
            Consumer<Criterion> done) {
        super(title, CriterionKind.class, "matching.kind.", choices, words, done);
        steps.setLabel(getTranslation("matching.set.steps"));
        steps.setHelperText(getTranslation("matching.set.steps.help"));
        fromLevel.setHelperText(getTranslation("matching.set.from-level.help"));
        entered.setText(
                getTranslation("matching.set.skills", choices.menteesWithSkills(), choices.mentorsWithSkills()));
        kind.addValueChangeListener(event -> attributes());
        kind.setValue(CriterionKind.SHARE_OF_SOUGHT);
        if (criterion != null) {
            fill(criterion);
        }
        fit();
        attributes();
        keep(drafts, choices.round().id(), "criterion/" + (criterion == null ? "" : criterion.name()));
    }

    /** Skills with levels are no fields of the programme: there is nothing to choose. */
    private void attributes() {
        boolean skills = kind.getValue() == CriterionKind.SKILLS_TAUGHT;
        compares(skills ? SkillAttributes.SOUGHT : "", skills ? SkillAttributes.OFFERED : "");
    }

    private void fill(Criterion criterion) {
        kind.setValue(CriterionKind.of(criterion));
        name.setValue(criterion.name());
        mentee.setValue(criterion.menteeAttribute());
        mentor.setValue(criterion.mentorAttribute());
        switch (criterion) {
            case Criterion.ShareOfSought share -> points.setNumber(share.points());
            case Criterion.SharedValues values -> {
                points.setNumber(values.pointsEach());
                atMost.setNumber(values.atMost());
            }
            case Criterion.SameValue same -> points.setNumber(same.points());
            case Criterion.StepsAbove above -> {
                scale.setValue(String.join("\n", above.scale()));
                steps.setValue(new TreeMap<>(above.pointsBySteps())
                        .entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining(", ")));
            }
            case Criterion.NumberDistance near -> {
                points.setNumber(near.points());
                reach.setNumber((int) Math.ceil(near.reach()));
            }
            case Criterion.SharedFreeTime time -> {
                points.setNumber(time.points());
                minutes.setNumber(time.fullMinutes());
            }
            case Criterion.SkillsTaught skills -> {
                points.setNumber(skills.points());
                fromLevel.setNumber(skills.fromLevel());
            }
        }
    }

    @Override
    Criterion read() {
        var called = TypedText.strip(name.getValue());
        var ofMentee = mentee.getValue();
        var ofMentor = mentor.getValue();
        return switch (kind.getValue()) {
            case SHARE_OF_SOUGHT -> new Criterion.ShareOfSought(called, ofMentee, ofMentor, integer(points));
            case SHARED_VALUES ->
                new Criterion.SharedValues(called, ofMentee, ofMentor, integer(points), integer(atMost));
            case SAME_VALUE -> new Criterion.SameValue(called, ofMentee, ofMentor, integer(points));
            case STEPS_ABOVE ->
                new Criterion.StepsAbove(called, ofMentee, ofMentor, values(scale.getValue()), pointsBySteps());
            case NUMBER_DISTANCE ->
                new Criterion.NumberDistance(called, ofMentee, ofMentor, integer(points), integer(reach));
            case SHARED_FREE_TIME ->
                new Criterion.SharedFreeTime(called, ofMentee, ofMentor, integer(points), integer(minutes));
            case SKILLS_TAUGHT ->
                new Criterion.SkillsTaught(called, ofMentee, ofMentor, integer(points), integer(fromLevel));
        };
    }

    private Map<Integer, Integer> pointsBySteps() {
        var points = new HashMap<Integer, Integer>();
        for (var one : values(steps.getValue())) {
            var sides = one.split("=", -1);
            if (sides.length != 2) {
                throw new IllegalArgumentException("Not steps=points");
            }
            points.put(Integer.valueOf(TypedText.strip(sides[0])), Integer.valueOf(TypedText.strip(sides[1])));
        }
        if (points.isEmpty()) {
            throw new IllegalArgumentException("No steps");
        }
        return points;
    }
}
