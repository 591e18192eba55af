package app.waymark.program;

import app.waymark.shared.TypedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a round asks whoever would take part in it: sections of questions, each over a field of the programme, which says who
 * reads the answer and what it is used for.
 */
public record SignupForm(List<Section> sections) {

    /** The most sections of a form. */
    public static final int MOST_SECTIONS = 12;

    /** The most questions of a form, of all its sections together. */
    public static final int MOST_QUESTIONS = Field.MOST;

    /** The longest title of a section. */
    public static final int LONGEST_TITLE = 120;

    /** The longest question. */
    public static final int LONGEST_TEXT = 300;

    /** The longest help with a question or a section. */
    public static final int LONGEST_HELP = 1_000;

    /** A form that asks nothing. */
    public static final SignupForm EMPTY = new SignupForm(List.of());

    public SignupForm {
        sections = List.copyOf(sections);
    }

    /** The same in both languages. */
    public record Words(String english, String german) {

        /** Nothing. */
        public static final Words NONE = new Words("", "");

        public Words {
            english = TypedText.strip(english);
            german = TypedText.strip(german);
        }

        /** What somebody reads in this language: the other one's where it says nothing. */
        public String in(Locale locale) {
            boolean inGerman = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
            var own = inGerman ? german : english;
            return own.isEmpty() ? inGerman ? english : german : own;
        }

        /** Whether it says nothing at all. */
        public boolean nothing() {
            return english.isEmpty() && german.isEmpty();
        }

        /** How long the longer one is. */
        public int length() {
            return Math.max(english.length(), german.length());
        }
    }

    /** Whom a question is for. */
    public enum Whom {
        EVERYBODY,
        MENTEES,
        MENTORS;

        /** Whether somebody who takes part as this is asked. */
        public boolean asks(boolean mentor, boolean mentee) {
            return this == EVERYBODY || (this == MENTORS ? mentor : mentee);
        }
    }

    /**
     * That something is asked only where something else is answered so.
     *
     * @param question which stands before
     * @param choice the answer, one of its choices; empty where it is to agreement
     */
    public record Condition(UUID question, String choice) {}

    /**
     * A question.
     *
     * @param field the key of the field that is answered by it
     * @param text as it is asked; nothing for what the field is called
     * @param germanChoices what the field's choices are called in German, in their order; none for the same
     */
    public record Question(
            UUID id,
            String field,
            Words text,
            Words help,
            boolean required,
            Whom whom,
            @Nullable Condition only,
            List<String> germanChoices) {

        public Question {
            field = Field.key(field);
            germanChoices = germanChoices.stream()
                    .map(TypedText::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }

        /** What one of the field's choices is called. */
        public String choice(Field of, String choice, Locale locale) {
            int at = of.choices().indexOf(choice);
            return locale.getLanguage().equals(Locale.GERMAN.getLanguage())
                            && at >= 0
                            && germanChoices.size() == of.choices().size()
                    ? germanChoices.get(at)
                    : choice;
        }

        /** How it is asked in this language. */
        public String asked(Field of, Locale locale) {
            return text.nothing() ? of.label(locale) : text.in(locale);
        }
    }

    /** Questions that stand on one page. */
    public record Section(UUID id, Words title, Words help, List<Question> questions) {

        public Section {
            questions = List.copyOf(questions);
        }

        Section with(List<Question> others) {
            return new Section(id, title, help, others);
        }
    }

    /** All questions, in their order. */
    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /** The question with this id. */
    public Optional<Question> question(UUID id) {
        return questions().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * What somebody is asked who takes part as this and has said that much: sections of which nothing is asked are left out,
     * and so is what asks for a field that is gone.
     *
     * @param answers what was said, by the field's key
     */
    public List<Section> asked(boolean mentor, boolean mentee, Map<String, Field> fields, Map<String, String> answers) {
        var seen = new HashMap<UUID, Question>();
        var taken = new HashSet<String>();
        var shown = new ArrayList<Section>();
        for (var section : sections) {
            var questions = new ArrayList<Question>();
            for (var one : section.questions()) {
                if (one.whom().asks(mentor, mentee)
                        && fields.containsKey(one.field())
                        && met(one.only(), seen, fields, answers)
                        && taken.add(one.field())) {
                    questions.add(one);
                    seen.put(one.id(), one);
                }
            }
            if (!questions.isEmpty()) {
                shown.add(section.with(questions));
            }
        }
        return shown;
    }

    private static boolean met(
            @Nullable Condition only,
            Map<UUID, Question> seen,
            Map<String, Field> fields,
            Map<String, String> answers) {
        if (only == null) {
            return true;
        }
        var other = seen.get(only.question());
        var field = other == null ? null : fields.get(other.field());
        if (other == null || field == null) {
            return false;
        }
        var said = answers.getOrDefault(other.field(), "");
        return field.kind() == FieldKind.CONSENT
                ? !said.isEmpty()
                : field.chosen(said).contains(only.choice());
    }
}
