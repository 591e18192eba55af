package app.waymark.program.internal;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.RoundState;
import app.waymark.program.RoundSummary;
import app.waymark.program.SignupForm;
import app.waymark.program.SignupForm.Question;
import app.waymark.program.SignupForm.Section;
import app.waymark.program.SignupSheet;
import app.waymark.program.SignupState;
import app.waymark.shared.TypedText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Puts forms and what is answered to them together, as one person sees them. The caller has decided on access. */
@Component
public class SignupReading {

    private final FieldRepository fields;
    private final Clock clock;

    SignupReading(FieldRepository fields, Clock clock) {
        this.fields = fields;
        this.clock = clock;
    }

    /** The fields of a programme, by key. */
    public Map<String, Field> fields(RoundSummary round) {
        var found = new HashMap<String, Field>();
        fields.of(round.programme().value(), Limit.of(Field.MOST)).stream()
                .map(FieldEntity::toField)
                .forEach(one -> found.put(one.key(), one));
        return found;
    }

    /** What somebody is asked just now. */
    public List<Section> asked(SignupRows.Row one, SignupRows.Form form, Map<String, Field> known) {
        return form.document()
                .form()
                .asked(one.mentor(), one.mentee(), known, one.answers().texts());
    }

    /** Whether a sign-up can be changed: not once it was decided, nor after the last day, nor in a round that is over. */
    public boolean open(SignupRows.Row one, RoundSummary round, SignupRows.Form form) {
        return (one.state() == SignupState.BEGUN || one.state() == SignupState.SENT)
                && round.state() != RoundState.ENDED
                && form.open(clock.instant());
    }

    /** A sign-up as its person sees it. */
    public SignupSheet sheet(
            SignupRows.Row one, RoundSummary round, SignupRows.Form form, boolean mine, boolean proven, Locale locale) {
        var known = fields(round);
        var texts = one.answers().texts();
        var terms = form.document().terms();
        return new SignupSheet(
                round.programmeName(),
                round.name(),
                round.startsOn(),
                one.state(),
                mine,
                proven,
                one.state() == SignupState.SENT && !one.answers().equals(one.sent()),
                one.name(),
                one.address() == null ? "" : one.address(),
                one.mentor(),
                one.mentee(),
                one.capacity(),
                terms.until(),
                form.zone().getId(),
                open(one, round, form),
                parts(asked(one, form, known), known, texts, locale),
                terms.atOnce(),
                one.word(),
                terms.next().in(locale));
    }

    /** What somebody would be asked, whatever depends on what. */
    public SignupSheet preview(RoundSummary round, SignupRows.Form form, boolean mentor, Locale locale) {
        var known = fields(round);
        var terms = form.document().terms();
        var whole = new SignupForm(form.document().form().sections().stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.help(),
                        section.questions().stream()
                                .map(one -> new Question(
                                        one.id(),
                                        one.field(),
                                        one.text(),
                                        one.help(),
                                        one.required(),
                                        one.whom(),
                                        null,
                                        one.germanChoices()))
                                .toList()))
                .toList());
        return new SignupSheet(
                round.programmeName(),
                round.name(),
                round.startsOn(),
                SignupState.BEGUN,
                true,
                true,
                false,
                "",
                "",
                mentor,
                !mentor,
                null,
                terms.until(),
                form.zone().getId(),
                true,
                parts(whole.asked(mentor, !mentor, known, Map.of()), known, Map.of(), locale),
                terms.atOnce(),
                "",
                terms.next().in(locale));
    }

    private static List<SignupSheet.Part> parts(
            List<Section> sections, Map<String, Field> known, Map<String, String> texts, Locale locale) {
        var parts = new ArrayList<SignupSheet.Part>();
        for (var section : sections) {
            var questions = new ArrayList<SignupSheet.Asked>();
            for (var one : section.questions()) {
                var field = known.get(one.field());
                if (field != null) {
                    questions.add(asked(one, field, texts.getOrDefault(one.field(), ""), locale));
                }
            }
            parts.add(new SignupSheet.Part(
                    section.id(), section.title().in(locale), section.help().in(locale), questions));
        }
        return parts;
    }

    private static SignupSheet.Asked asked(Question one, Field field, String answer, Locale locale) {
        return new SignupSheet.Asked(
                one.id(),
                field,
                one.asked(field, locale),
                one.help().in(locale),
                one.required(),
                field.choices().stream()
                        .map(choice -> new SignupSheet.Choice(choice, one.choice(field, choice, locale)))
                        .toList(),
                // A choice that is not offered any more is no answer to what is asked now.
                field.faultOf(answer).isPresent() ? "" : answer);
    }

    /** What somebody answers by what their browser sent for a question. */
    public static String text(Question one, Field field, List<String> typed, Locale locale) {
        if (field.kind() == FieldKind.CONSENT) {
            return typed.stream().anyMatch(value -> !TypedText.blank(value)) ? one.asked(field, locale) : "";
        }
        boolean several = field.kind() == FieldKind.SEVERAL
                || field.kind() == FieldKind.RANKING
                || field.kind() == FieldKind.TIMES;
        if (several) {
            return String.join(
                    ", ",
                    typed.stream()
                            .map(TypedText::strip)
                            .filter(value -> !value.isEmpty())
                            .toList());
        }
        return typed.isEmpty() ? "" : TypedText.strip(typed.getFirst()).replace("\r\n", "\n");
    }
}
