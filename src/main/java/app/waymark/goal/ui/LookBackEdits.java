package app.waymark.goal.ui;

import app.waymark.goal.LookBackPage;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.Milestone;
import app.waymark.goal.PlanEdit;
import app.waymark.goal.Step;
import app.waymark.shared.Dates;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changes in a goal: a list of edits that are made when looking back is finished, each to be undone till then. */
class LookBackEdits extends Div {

    private record Line(PlanEdit edit, boolean gone) {}

    private final transient LookBackPage page;
    private final transient Dates dates;
    private final transient Consumer<List<PlanEdit>> keep;
    private final transient List<PlanEdit> edits = new ArrayList<>();
    private final transient List<PlanEdit> gone = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Line> lines =
            KeyedList.rebuilding(list, (Line one) -> one.edit().about(), this::line);
    private final Div buttons = new Div();

    /** @param keep told whenever something is to change, or is not to any more */
    LookBackEdits(LookBackPage page, Dates dates, Consumer<List<PlanEdit>> keep) {
        this.page = page;
        this.dates = dates;
        this.keep = keep;
        edits.addAll(page.edits());
        list.addClassName("checkin-edits");
        list.getElement().setAttribute("role", "list");
        buttons.addClassName("goal-buttons");
        button("goal.lookback.move", !items().isEmpty(), () -> LookBackDialog.move(items(), dates, this::add));
        button("goal.lookback.add", true, () -> LookBackDialog.step(dates, this::add));
        button("goal.lookback.drop", !steps().isEmpty(), () -> LookBackDialog.drop(steps(), this::add));
        button("goal.lookback.target", !measures().isEmpty(), () -> LookBackDialog.target(measures(), this::add));
        add(list, buttons);
        show();
    }

    List<PlanEdit> edits() {
        return List.copyOf(edits);
    }

    /** Says which of them cannot be made any more. */
    void mark(List<PlanEdit> which) {
        gone.clear();
        gone.addAll(which);
        show();
    }

    /** Something that has a day. */
    record Dated(UUID id, String words, @Nullable LocalDate day, boolean goal) {}

    private List<Dated> items() {
        var content = page.content();
        var goal = Stream.of(
                new Dated(page.goal().value(), getTranslation("goal.lookback.move.goal"), content.targetOn(), true));
        var milestones = content.milestones().stream()
                .filter(one -> !page.progress().done(one.id()))
                .map(one -> new Dated(one.id(), one.title(), one.dueOn(), false));
        var open = steps().stream().map(one -> new Dated(one.id(), one.text(), one.dueOn(), false));
        return Stream.of(goal, milestones, open).flatMap(all -> all).toList();
    }

    private List<Step> steps() {
        return page.content()
                .allSteps()
                .filter(one -> !page.progress().done(one.id()))
                .toList();
    }

    /** Those of which another target makes sense. */
    private List<Measure> measures() {
        return page.content().measures().stream()
                .filter(one -> one.shape() == MeasureShape.LAST || one.shape() == MeasureShape.COUNT)
                .toList();
    }

    private void button(String key, boolean there, Runnable press) {
        if (there) {
            buttons.add(new Button(getTranslation(key), event -> press.run()));
        }
    }

    private void add(PlanEdit edit) {
        edits.removeIf(one -> one.about().equals(edit.about()));
        edits.add(edit);
        changed();
    }

    private void undo(PlanEdit edit) {
        edits.remove(edit);
        gone.remove(edit);
        changed();
    }

    private void changed() {
        keep.accept(edits());
        show();
    }

    private void show() {
        lines.show(edits.stream().map(one -> new Line(one, gone.contains(one))).toList());
        list.setVisible(!edits.isEmpty());
    }

    private Component line(Line line) {
        var edit = line.edit();
        var name = new Span(name(edit));
        name.addClassName("checkin-edit-name");
        name.setClassName("checkin-edit-gone", edit instanceof PlanEdit.DropStep);
        var more = new Paragraph(line.gone() ? getTranslation("goal.lookback.edit.gone") : more(edit));
        more.addClassName("wm-small");
        more.setClassName("goal-late", line.gone());
        var undo = new NativeButton(getTranslation("goal.lookback.undo"), event -> undo(edit));
        undo.addClassName("goal-quiet-button");
        undo.setAriaLabel(getTranslation("goal.lookback.undo.of", name.getText()));
        KeyedList.part(undo, "undo");
        return new ListItem(new Div(name, more), undo);
    }

    private String name(PlanEdit edit) {
        return switch (edit) {
            case PlanEdit.MoveGoal unused -> getTranslation("goal.lookback.move.goal");
            case PlanEdit.AddStep add -> add.text();
            case PlanEdit.ChangeTarget change ->
                page.content().measures().stream()
                        .filter(one -> one.id().equals(change.about()))
                        .map(Measure::name)
                        .findFirst()
                        .orElse("");
            case PlanEdit.MoveItem move -> item(move.about());
            case PlanEdit.DropStep drop -> item(drop.about());
        };
    }

    private String item(UUID id) {
        return Stream.concat(
                        page.content()
                                .allSteps()
                                .filter(one -> one.id().equals(id))
                                .map(Step::text),
                        page.content().milestones().stream()
                                .filter(one -> one.id().equals(id))
                                .map(Milestone::title))
                .findFirst()
                .orElse("");
    }

    private String more(PlanEdit edit) {
        return switch (edit) {
            case PlanEdit.MoveGoal move -> fromTo(page.content().targetOn(), move.to());
            case PlanEdit.MoveItem move -> fromTo(due(move.about()), move.to());
            case PlanEdit.DropStep unused -> getTranslation("goal.lookback.edit.drop");
            case PlanEdit.AddStep add ->
                add.dueOn() == null
                        ? getTranslation("goal.lookback.edit.add")
                        : getTranslation("goal.lookback.edit.add.due", dates.day(add.dueOn()));
            case PlanEdit.ChangeTarget change ->
                page.content().measures().stream()
                        .filter(one -> one.id().equals(change.about()))
                        .findFirst()
                        .flatMap(one -> Optional.ofNullable(one.target())
                                .map(before -> getTranslation(
                                        "goal.change.from-to",
                                        MeasureWords.value(this, one, before, dates.locale()),
                                        MeasureWords.value(this, one, change.to(), dates.locale()))))
                        .orElse("");
        };
    }

    private @Nullable LocalDate due(UUID id) {
        return items().stream()
                .filter(one -> one.id().equals(id))
                .map(Dated::day)
                .findFirst()
                .orElse(null);
    }

    private String fromTo(@Nullable LocalDate before, LocalDate after) {
        return getTranslation(
                "goal.change.from-to",
                before == null ? getTranslation("goal.no-date") : dates.day(before),
                dates.day(after));
    }
}
