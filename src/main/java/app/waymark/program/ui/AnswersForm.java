package app.waymark.program.ui;

import app.waymark.program.AnswerSheet;
import app.waymark.program.Answers;
import app.waymark.program.AnswersSaved;
import app.waymark.program.Field;
import app.waymark.program.FieldAnswer;
import app.waymark.program.FieldKind;
import app.waymark.program.ProgrammeId;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Typing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One field for each thing a programme asks, each with who reads the answer and what it is used for. */
class AnswersForm extends Composite<Div> {

    private final transient Map<String, HasValue<?, String>> inputs = new LinkedHashMap<>();
    private final transient Map<String, String> before = new LinkedHashMap<>();
    private transient List<Field> shape = List.of();
    private @Nullable ProgrammeId programme;

    AnswersForm() {
        getContent().addClassName("wm-form");
    }

    /** Shows these answers; the fields stay where they are as long as the programme asks the same. */
    void show(AnswerSheet sheet) {
        var asked = sheet.answers().stream().map(FieldAnswer::field).toList();
        if (!asked.equals(shape) || !sheet.programme().equals(programme)) {
            shape = asked;
            programme = sheet.programme();
            inputs.clear();
            getContent().removeAll();
            asked.forEach(field -> getContent().add(input(field)));
        }
        before.clear();
        for (var answer : sheet.answers()) {
            var input = Objects.requireNonNull(inputs.get(answer.field().key()));
            before.put(answer.field().key(), answer.text());
            input.setValue(answer.text());
            ((HasHelper) input).setHelperText(help(answer));
            ((HasValidationProperties) input).setInvalid(false);
        }
    }

    /** What is typed, beside what was read before. */
    Map<String, Answers.Said> said() {
        var said = new LinkedHashMap<String, Answers.Said>();
        inputs.forEach((key, input) -> said.put(
                key, new Answers.Said(before.getOrDefault(key, ""), Objects.requireNonNullElse(input.getValue(), ""))));
        return said;
    }

    /** Takes what is there now as what was read, with what is typed left as it is. */
    void meanwhile(AnswerSheet current) {
        current.answers().forEach(one -> before.put(one.field().key(), one.text()));
    }

    /** Says at the field what is wrong with its answer. */
    void refuse(AnswersSaved.Wrong wrong) {
        if (inputs.get(wrong.field().key()) instanceof HasValidationProperties input) {
            input.setErrorMessage(getTranslation("part.wrong." + wrong.why(), wrong.length(), Field.LONGEST_ANSWER));
            input.setInvalid(true);
            if (input instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }

    boolean asksNothing() {
        return inputs.isEmpty();
    }

    private Component input(Field field) {
        var input = make(field);
        ((HasLabel) input).setLabel(field.label(getLocale()));
        inputs.put(field.key(), input);
        return (Component) input;
    }

    private static HasValue<?, String> make(Field field) {
        if (field.kind() == FieldKind.CHOICE) {
            var choice = new Select<String>();
            var choices = new ArrayList<String>();
            choices.add("");
            choices.addAll(field.choices());
            choice.setItems(choices);
            return choice;
        }
        if (field.kind() == FieldKind.TEXT) {
            var area = TextLimit.on(new TextArea(), Field.LONGEST_ANSWER);
            Typing.keep(area);
            return area;
        }
        var line = TextLimit.on(new TextField(), Field.LONGEST_ANSWER);
        Typing.keep(line);
        return line;
    }

    private String help(FieldAnswer answer) {
        var field = answer.field();
        var said = new ArrayList<String>();
        said.add(getTranslation("field.readers." + field.readers() + ".you"));
        said.add(getTranslation("field.use." + field.use() + ".you"));
        if (!answer.text().isEmpty() && !answer.own()) {
            said.add(getTranslation("part.imported"));
        }
        if (!answer.asSaid()) {
            said.add(getTranslation("part.before"));
        }
        return String.join(" ", said);
    }
}
