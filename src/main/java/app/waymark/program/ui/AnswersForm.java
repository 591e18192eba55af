package app.waymark.program.ui;

import app.waymark.program.AnswerSheet;
import app.waymark.program.Answers;
import app.waymark.program.AnswersSaved;
import app.waymark.program.Field;
import app.waymark.program.FieldAnswer;
import app.waymark.program.FieldKind;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.Drafts;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One field for each thing a programme asks, each with who reads the answer and what it is used for. */
class AnswersForm extends Composite<Div> {

    private final transient Drafts drafts;
    private final transient Map<String, HasValue<?, String>> inputs = new LinkedHashMap<>();
    private final transient Map<String, KeptText> kept = new LinkedHashMap<>();
    private final transient Map<String, String> before = new LinkedHashMap<>();
    private transient List<Field> shape = List.of();
    private @Nullable ProgrammeId programme;
    private transient Set<String> elsewhere = Set.of();

    AnswersForm(Drafts drafts) {
        this.drafts = drafts;
        getContent().addClassName("wm-form");
    }

    /**
     * Shows these answers, and what was typed for them and not saved; the fields stay where they are as long as the
     * programme asks the same.
     */
    void show(AnswerSheet whole) {
        var sheet = whole.inWords();
        show(
                sheet,
                drafts.find(
                        sheet.answers().stream().map(one -> place(sheet, one)).toList()));
    }

    /** Shows these answers and nothing else: what was typed is saved, or given up for them. */
    void settle(AnswerSheet sheet) {
        forget();
        show(sheet.inWords(), Map.of());
    }

    /** Whatever was typed and not saved is given up: nobody asks for it any more. */
    void forget() {
        kept.values().stream().filter(KeptText::open).forEach(KeptText::discard);
    }

    private static Drafts.Place place(AnswerSheet sheet, FieldAnswer answer) {
        return Drafts.Place.of(
                "program", sheet.programme().value(), "answer", answer.field().key());
    }

    private void show(AnswerSheet sheet, Map<Drafts.Place, String> typed) {
        var asked = sheet.answers().stream().map(FieldAnswer::field).toList();
        if (!asked.equals(shape) || !sheet.programme().equals(programme)) {
            shape = asked;
            programme = sheet.programme();
            inputs.clear();
            kept.clear();
            getContent().removeAll();
            asked.forEach(field -> getContent().add(input(field)));
        }
        before.clear();
        elsewhere = sheet.elsewhere();
        for (var answer : sheet.answers()) {
            var input = Objects.requireNonNull(inputs.get(answer.field().key()));
            before.put(answer.field().key(), answer.text());
            if (input instanceof ConsentField consent) {
                consent.ask(answer.text());
            }
            var place = place(sheet, answer);
            Objects.requireNonNull(kept.get(answer.field().key()))
                    .at(
                            place,
                            answer.text(),
                            Optional.ofNullable(typed.get(place)).filter(text -> fits(answer.field(), text)));
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

    /** Whether these are answers to what is asked here. */
    boolean asks(AnswerSheet sheet) {
        return sheet.inWords().answers().stream()
                .map(FieldAnswer::field)
                .toList()
                .equals(shape);
    }

    /**
     * Takes over what was said elsewhere meanwhile, to the same questions, where nothing else is typed here.
     *
     * @return false where what is typed stands over something newer
     */
    boolean takeOver(AnswerSheet whole) {
        var sheet = whole.inWords();
        boolean all = true;
        for (var answer : sheet.answers()) {
            var key = answer.field().key();
            all &= Objects.requireNonNull(kept.get(key)).meanwhile(answer.text());
            before.put(key, answer.text());
            ((HasHelper) Objects.requireNonNull(inputs.get(key))).setHelperText(help(answer));
        }
        return all;
    }

    /** Says at the field what is wrong with its answer. */
    void refuse(AnswersSaved.Wrong wrong) {
        if (inputs.get(wrong.field().key()) instanceof HasValidationProperties input) {
            input.setErrorMessage(
                    getTranslation("part.wrong." + wrong.why(), wrong.length(), Field.LONGEST_ANSWER, wrong.what()));
            input.setInvalid(true);
            if (input instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }

    boolean asksNothing() {
        return inputs.isEmpty();
    }

    /** A choice that is not offered any more cannot be shown. */
    private static boolean fits(Field field, String text) {
        return field.kind() != FieldKind.CONSENT
                && (!field.kind().choosesOne()
                        || text.isEmpty()
                        || field.choices().contains(text));
    }

    private Component input(Field field) {
        var input = make(field);
        ((HasLabel) input).setLabel(field.label(getLocale()));
        inputs.put(field.key(), input);
        return (Component) input;
    }

    private HasValue<?, String> make(Field field) {
        if (field.kind() == FieldKind.CONSENT) {
            var consent = new ConsentField(field.label(getLocale()));
            kept.put(field.key(), KeptText.chosen(consent, drafts));
            return consent;
        }
        if (field.kind().choosesOne()) {
            var choice = new Select<String>();
            var choices = new ArrayList<String>();
            choices.add("");
            choices.addAll(field.choices());
            choice.setItems(choices);
            kept.put(field.key(), KeptText.chosen(choice, drafts));
            return choice;
        }
        if (field.kind() == FieldKind.TEXT) {
            var area = TextLimit.on(new TextArea(), Field.LONGEST_ANSWER);
            kept.put(field.key(), KeptText.of(area, drafts));
            return area;
        }
        var line = TextLimit.on(new TextField(), Field.LONGEST_ANSWER);
        kept.put(field.key(), KeptText.of(line, drafts));
        return line;
    }

    private String help(FieldAnswer answer) {
        var field = answer.field();
        var said = new ArrayList<String>();
        said.add(getTranslation("field.readers." + field.readers() + ".you"));
        said.add(getTranslation("field.use." + field.use() + ".you"));
        if (field.kind() == FieldKind.SEVERAL && !field.choices().isEmpty()) {
            said.add(getTranslation("part.several", String.join(", ", field.choices())));
        }
        if (field.kind() == FieldKind.RANKING) {
            said.add(getTranslation("part.ranking", Field.MOST_RANKED, String.join(", ", field.choices())));
        }
        if (field.kind() == FieldKind.DATE) {
            said.add(getTranslation("part.date"));
        }
        if (!answer.text().isEmpty() && !answer.own()) {
            said.add(getTranslation("part.imported"));
        }
        if (elsewhere.contains(field.key())) {
            said.add(getTranslation("part.elsewhere"));
        }
        if (!answer.asSaid()) {
            said.add(getTranslation("part.before"));
        }
        return String.join(" ", said);
    }
}
