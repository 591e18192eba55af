package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Horizon;
import app.waymark.goal.coach.Span;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Typing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaVariant;
import java.util.List;

/** One question of a goal: the answer is written on the left, and what is said of it stands on the right, in the same row. */
class QuestionField extends Composite<Div> {

    private final String part;
    private final TextArea answer;
    private final WordMarks marks = new WordMarks();
    private final Div asked;
    private final Div said = new Div();

    /**
     * @param part what of the goal it asks for, as threads and changes name it
     * @param typed told whenever something was typed
     */
    QuestionField(String part, Runnable typed) {
        this.part = part;
        answer = new TextArea(getTranslation("goal.part." + part));
        answer.setHelperText(getTranslation("goal.part." + part + ".help"));
        answer.addThemeVariants(TextAreaVariant.HELPER_ABOVE);
        answer.setWidthFull();
        answer.setMinRows(2);
        TextLimit.on(answer, GoalContent.MOST_TEXT);
        Typing.answered(answer).addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed.run();
            }
        });
        asked = new Div(answer, marks);
        asked.addClassName("goal-answer");
        said.addClassName("goal-talk-beside");
        getContent().addClassName("goal-ask");
        getContent().add(asked, said);
    }

    String part() {
        return part;
    }

    /** Puts something beside the answer, above what is there already. */
    void beside(Component more) {
        said.addComponentAsFirst(more);
    }

    /** Puts something below the answer. */
    void below(Component... more) {
        asked.add(more);
    }

    /** Shows an example of an answer as long as there is none. */
    void example(Horizon horizon) {
        answer.setPlaceholder(
                getTranslation("goal.write.example", getTranslation("goal.write.example." + part + "." + horizon)));
    }

    TextArea answer() {
        return answer;
    }

    String text() {
        return answer.getValue();
    }

    void write(String text) {
        answer.setValue(text);
        mark(List.of(), true);
    }

    void mark(List<Span> words, boolean met) {
        marks.show(answer.getValue(), words, met);
    }
}
