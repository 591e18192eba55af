package app.waymark.goal.ui;

import app.waymark.goal.Acceptance;
import app.waymark.goal.GoalId;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.StepAcceptance;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Asks the mentor to accept what came of a step, or shows the mentor what is asked and takes the answer. */
class AcceptancePart extends TitledSection {

    private final transient StepAcceptance acceptance;
    private final transient GoalId goal;
    private final transient UUID step;
    private final transient Drafts drafts;
    private final transient Dates dates;
    private final Runnable done;
    private final InlineMessage notice = new InlineMessage();

    /**
     * @param mentor the mentor's name
     * @param mine whether the mentee reads
     * @param done told when something came of it
     */
    AcceptancePart(
            StepAcceptance acceptance,
            Drafts drafts,
            GoalId goal,
            UUID step,
            Optional<Acceptance> now,
            String mentor,
            boolean mine,
            Dates dates,
            Runnable done) {
        super("");
        this.acceptance = acceptance;
        this.drafts = drafts;
        this.goal = goal;
        this.step = step;
        this.dates = dates;
        this.done = done;
        heading(getTranslation("goal.plan.acceptance"));
        now.ifPresent(asked -> told(asked, mentor));
        if (mine) {
            mentee(now, mentor);
        } else if (now.filter(asked -> asked.state() == Acceptance.State.ASKED).isPresent()) {
            mentor();
        }
        add(notice);
    }

    private void told(Acceptance asked, String mentor) {
        var decided = asked.decidedAt();
        add(new Paragraph(getTranslation(
                "goal.plan.acceptance.told." + asked.state(),
                mentor,
                dates.moment(decided == null ? asked.askedAt() : decided),
                asked.text())));
        quote(asked.note());
        quote(asked.words());
    }

    private void quote(String said) {
        if (!said.isEmpty()) {
            var words = new Paragraph(said);
            words.addClassName("feedback-quote");
            add(words);
        }
    }

    private void mentee(Optional<Acceptance> now, String mentor) {
        if (now.filter(asked -> asked.state() == Acceptance.State.ASKED).isPresent()) {
            add(new Button(
                    getTranslation("goal.plan.acceptance.withdraw"),
                    event -> did(() -> acceptance.withdraw(goal, step))));
            return;
        }
        var note = field("goal.plan.acceptance.note", Acceptance.MOST_NOTE);
        var kept = KeptText.of(note, drafts).at(Drafts.Place.of("goal", goal.value(), "ask-acceptance", step));
        add(note, new Button(getTranslation("goal.plan.acceptance.ask", mentor), event -> {
            if (TextLimit.fits(note) && did(() -> acceptance.ask(goal, step, note.getValue()))) {
                kept.sent();
            }
        }));
    }

    private void mentor() {
        var words = field("goal.plan.acceptance.words", Acceptance.MOST_WORDS);
        var kept = KeptText.of(words, drafts).at(Drafts.Place.of("goal", goal.value(), "acceptance", step));
        var accept = new Button(getTranslation("goal.plan.acceptance.accept"), event -> {
            if (TextLimit.fits(words) && did(() -> acceptance.accept(goal, step, words.getValue()))) {
                kept.sent();
            }
        });
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        var notYet = new Button(getTranslation("goal.plan.acceptance.not-yet"), event -> {
            if (TextLimit.fits(words) && did(() -> acceptance.notYet(goal, step, words.getValue()))) {
                kept.sent();
            }
        });
        var buttons = new Div(notYet, accept);
        buttons.addClassName("goal-buttons");
        add(words, buttons);
    }

    private TextArea field(String label, int most) {
        var area = new TextArea(getTranslation(label));
        TextLimit.on(area, most);
        area.setWidthFull();
        return area;
    }

    private boolean did(Supplier<ProgressResult> act) {
        return switch (act.get()) {
            case ProgressResult.Done unused -> {
                done.run();
                yield true;
            }
            case ProgressResult refused -> {
                notice.refuse(ProgressWords.refused(this, refused, "goal.plan.acceptance.words-missing"));
                yield false;
            }
        };
    }
}
