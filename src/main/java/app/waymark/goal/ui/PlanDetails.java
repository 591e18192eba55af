package app.waymark.goal.ui;

import app.waymark.goal.Effort;
import app.waymark.goal.PlanOrder;
import app.waymark.goal.Repeat;
import app.waymark.goal.Step;
import app.waymark.shared.Excerpt;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DecimalField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How a step is planned, beside its words and its day: how much work it is, how often, and after which others. */
class PlanDetails extends Composite<Div> {

    private enum Rhythm {
        ONCE,
        DAYS,
        TIMES
    }

    /** The plan around the step. */
    interface Around {

        /** Every step of the plan as it is typed now. */
        List<Step> all();

        LocalDate today();

        void typed();
    }

    private final UUID id;
    private final transient Around around;
    private final @Nullable LocalDate from;
    private final DecimalField effort = new DecimalField(getTranslation("goal.plan.effort"));
    private final Select<Effort.Unit> unit = new Select<>();
    private final Select<Rhythm> rhythm = new Select<>();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final Select<Integer> times = new Select<>();
    private final MultiSelectComboBox<Step> after = new MultiSelectComboBox<>();

    PlanDetails(Step step, Around around) {
        this.id = step.id();
        this.around = around;
        var repeat = step.repeat();
        this.from = repeat == null ? null : repeat.from();
        effort.between(BigDecimal.ZERO, BigDecimal.valueOf(Effort.MOST_MINUTES / 60));
        unit.setLabel(getTranslation("goal.plan.unit"));
        unit.setItems(Effort.Unit.values());
        unit.setItemLabelGenerator(one -> getTranslation("goal.plan.unit." + one));
        rhythm.setLabel(getTranslation("goal.plan.repeat"));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(one -> getTranslation("goal.plan.repeat." + one));
        days.setLabel(getTranslation("goal.plan.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
        times.setLabel(getTranslation("goal.plan.how-often"));
        times.setItems(IntStream.rangeClosed(1, Repeat.MOST_TIMES).boxed().toList());
        times.setItemLabelGenerator(one -> getTranslation("goal.plan.times", one));
        after.setLabel(getTranslation("goal.plan.after.label"));
        after.setItemLabelGenerator(one -> Excerpt.of(one.text(), 60));
        offer();
        fill(step);
        effort.addValueChangeListener(event -> heard(event.isFromClient()));
        unit.addValueChangeListener(event -> heard(event.isFromClient()));
        days.addValueChangeListener(event -> heard(event.isFromClient()));
        times.addValueChangeListener(event -> heard(event.isFromClient()));
        rhythm.addValueChangeListener(event -> {
            fit();
            heard(event.isFromClient());
        });
        after.addValueChangeListener(event -> {
            refuseRound();
            heard(event.isFromClient());
        });
        getContent().addClassName("goal-line-details");
        getContent().add(effort, unit, rhythm, days, times, after);
    }

    /** Offers the steps as they are called now, without this one. */
    void offer() {
        var chosen = after.getValue().stream().map(Step::id).collect(Collectors.toSet());
        var all = others();
        after.setItems(all);
        after.setValue(all.stream().filter(one -> chosen.contains(one.id())).collect(Collectors.toSet()));
    }

    private List<Step> others() {
        return around.all().stream()
                .filter(one -> !one.id().equals(id) && !TypedText.blank(one.text()))
                .toList();
    }

    private void fill(Step step) {
        var work = step.effort();
        unit.setValue(work == null ? Effort.Unit.HOURS : work.unit());
        effort.setNumber(work == null ? null : work.in(work.unit()));
        var repeat = step.repeat();
        rhythm.setValue(repeat == null ? Rhythm.ONCE : repeat.on().isEmpty() ? Rhythm.TIMES : Rhythm.DAYS);
        days.setValue(repeat == null ? Set.of() : Set.copyOf(repeat.on()));
        times.setValue(repeat == null ? 1 : repeat.times());
        after.setValue(
                others().stream().filter(one -> step.after().contains(one.id())).collect(Collectors.toSet()));
        fit();
    }

    private void fit() {
        days.setVisible(rhythm.getValue() == Rhythm.DAYS);
        times.setVisible(rhythm.getValue() == Rhythm.TIMES);
    }

    private void heard(boolean fromClient) {
        if (fromClient) {
            around.typed();
        }
    }

    /** A choice after which no step could begin is refused where it is made, with the way round. */
    private boolean refuseRound() {
        var round = round();
        after.setInvalid(!round.isEmpty());
        after.setErrorMessage(
                round.isEmpty()
                        ? ""
                        : new PlanWords(this, getLocale())
                                .cycle(round.stream().map(Step::text).toList()));
        return !round.isEmpty();
    }

    private List<Step> round() {
        var chosen = after.getValue().stream().map(Step::id).toList();
        return PlanOrder.cycle(around.all().stream()
                .map(one -> one.id().equals(id) ? one.withAfter(chosen) : one)
                .toList());
    }

    /** Whether all of it can be read; what cannot says so. */
    boolean ready() {
        var number = effort.ready();
        var work = effort.number();
        if (number && work.isPresent() && !Effort.keeps(work.get(), unit.getValue())) {
            effort.setInvalid(true);
            effort.setErrorMessage(getTranslation("goal.problem.EFFORT_OUT_OF_RANGE"));
            number = false;
        }
        var noDay = rhythm.getValue() == Rhythm.DAYS && days.getValue().isEmpty();
        days.setInvalid(noDay);
        days.setErrorMessage(noDay ? getTranslation("goal.problem.REPEAT_UNCLEAR") : "");
        return number && !noDay && !refuseRound();
    }

    /** The step as it is planned here. */
    Step planned(Step step) {
        return step.withEffort(work(step)).withRepeat(repeat()).withAfter(chosen(step));
    }

    /** What stands here, or what there was where that is not changed: no minute is lost by showing hours. */
    private @Nullable Effort work(Step step) {
        Optional<BigDecimal> amount = effort.number();
        var before = step.effort();
        if (amount.isEmpty() || !Effort.keeps(amount.get(), unit.getValue())) {
            return null;
        }
        return before != null && before.in(unit.getValue()).compareTo(amount.get()) == 0
                ? before
                : Effort.of(amount.get(), unit.getValue());
    }

    private @Nullable Repeat repeat() {
        var first = from == null ? around.today() : from;
        return switch (rhythm.getValue()) {
            case ONCE -> null;
            case DAYS -> Repeat.on(first, List.copyOf(days.getValue()));
            case TIMES -> Repeat.times(first, times.getValue());
        };
    }

    /** The choice, and what cannot be chosen here because its line is empty just now. */
    private List<UUID> chosen(Step step) {
        var offered = after.getListDataView().getItems().map(Step::id).collect(Collectors.toSet());
        var chosen = after.getValue().stream().map(Step::id).collect(Collectors.toList());
        step.after().stream().filter(one -> !offered.contains(one)).forEach(chosen::add);
        return chosen;
    }
}
