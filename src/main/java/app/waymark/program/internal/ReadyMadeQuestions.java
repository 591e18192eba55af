package app.waymark.program.internal;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.Readers;
import app.waymark.program.SignupForm.Question;
import app.waymark.program.SignupForm.Section;
import app.waymark.program.SignupForm.Whom;
import app.waymark.program.SignupForm.Words;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Questions on attitudes and values that a programme may take over, in Waymark's own words. What they rest on: in the
 * meta-analysis of Eby and others (2013, Psychological Bulletin 139, 441-476, doi 10.1037/a0029279), of all antecedents looked at
 * similarity in attitudes, values, beliefs and personality went most with how mentees judged the relationship (rho .38 to .59);
 * mostly cross-sectional, and of one source. The questions themselves are nobody's instrument.
 */
public final class ReadyMadeQuestions {

    private static final List<String> AGREE =
            List.of("Not at all", "Rather not", "In between", "Rather so", "Entirely");

    private static final List<String> AGREE_GERMAN =
            List.of("Gar nicht", "Eher nicht", "Teils, teils", "Eher ja", "Voll und ganz");

    private static final List<String> VALUES = List.of(
            "Learning new things",
            "Being of use to others",
            "Deciding for myself",
            "Security",
            "Recognition",
            "Time for family and friends",
            "Responsibility",
            "Fairness");

    private static final List<String> VALUES_GERMAN = List.of(
            "Neues lernen",
            "Anderen nützen",
            "Selbst entscheiden",
            "Sicherheit",
            "Anerkennung",
            "Zeit für Familie und Freunde",
            "Verantwortung",
            "Gerechtigkeit");

    private static final List<Ready> READY = List.of(
            new Ready(
                    "values at work",
                    FieldKind.RANKING,
                    VALUES,
                    VALUES_GERMAN,
                    new Words("What matters at work", "Was bei der Arbeit zählt"),
                    new Words(
                            "What matters most to you in your work?", "Was ist dir bei deiner Arbeit am wichtigsten?")),
            scale(
                    "open talk",
                    new Words("Open words", "Offene Worte"),
                    new Words(
                            "I would rather hear criticism straight than wrapped up.",
                            "Ich höre Kritik lieber direkt als verpackt.")),
            scale(
                    "plan or try",
                    new Words("Plan first", "Erst planen"),
                    new Words(
                            "I plan first and begin when the plan stands.",
                            "Ich plane zuerst und fange an, wenn der Plan steht.")),
            scale(
                    "risk",
                    new Words("Taking risks", "Etwas wagen"),
                    new Words(
                            "I would take a risk for something that I believe in.",
                            "Für etwas, woran ich glaube, gehe ich ein Risiko ein.")),
            scale(
                    "work and life",
                    new Words("Work and life", "Arbeit und Leben"),
                    new Words("I keep work and private life well apart.", "Ich trenne Arbeit und Privates deutlich.")),
            scale(
                    "distance",
                    new Words("Personal matters", "Persönliches"),
                    new Words(
                            "In a mentorship I would like to talk about personal matters, too.",
                            "In einem Mentoring möchte ich auch über Persönliches sprechen.")));

    private ReadyMadeQuestions() {}

    private record Ready(
            String key, FieldKind kind, List<String> choices, List<String> german, Words label, Words asked) {}

    private static Ready scale(String key, Words label, Words asked) {
        return new Ready(key, FieldKind.SCALE, AGREE, AGREE_GERMAN, label, asked);
    }

    /** The fields that are asked for, as a programme would declare them: for matching, and read by coordinators. */
    public static Stream<Field> fields() {
        return READY.stream()
                .map(one -> new Field(
                        one.key(),
                        one.label().english(),
                        one.label().german(),
                        one.kind(),
                        Readers.COORDINATORS,
                        FieldUse.MATCHING,
                        one.choices()));
    }

    /** The questions, as a section of a form. */
    public static Section section(Supplier<UUID> ids) {
        return new Section(
                ids.get(),
                new Words("What matters to you", "Was dir wichtig ist"),
                new Words(
                        "There is no right answer. Mentees are often more content where the two see such things alike.",
                        "Hier gibt es kein Richtig. Mentees sind oft zufriedener, wenn beide solche Dinge ähnlich sehen."),
                READY.stream()
                        .map(one -> new Question(
                                ids.get(),
                                one.key(),
                                one.asked(),
                                Words.NONE,
                                false,
                                Whom.EVERYBODY,
                                null,
                                one.german()))
                        .toList());
    }
}
