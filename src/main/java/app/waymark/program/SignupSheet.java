package app.waymark.program;

import app.waymark.shared.TypedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up as its person sees it, in their language.
 *
 * @param mine whether it is that of whoever is signed in
 * @param proven whether whoever looks at it is known to be its person: by the link from their mailbox, or signed in
 * @param changed whether something was changed since it was sent
 * @param until the last day on which it can be changed, or null
 * @param zone where that day ends
 * @param open whether it can be changed
 * @param word what the coordinators said with a no
 * @param next what comes next and when
 */
public record SignupSheet(
        String programme,
        String round,
        LocalDate startsOn,
        SignupState state,
        boolean mine,
        boolean proven,
        boolean changed,
        String name,
        String address,
        boolean mentor,
        boolean mentee,
        @Nullable Integer capacity,
        @Nullable LocalDate until,
        String zone,
        boolean open,
        List<Part> parts,
        boolean atOnce,
        String word,
        String next) {

    /** One page of questions. */
    public record Part(UUID id, String title, String help, List<Asked> questions) {

        /** Whether everything is answered that has to be. */
        public boolean whole() {
            return questions.stream().noneMatch(Asked::missing);
        }
    }

    /** One of the choices: what is kept, and what it is called. */
    public record Choice(String value, String label) {}

    /**
     * A question with what was said to it.
     *
     * @param answer what was said; empty for nothing
     */
    public record Asked(
            UUID id, Field field, String text, String help, boolean required, List<Choice> choices, String answer) {

        /** Whether it has to be answered and is not. */
        public boolean missing() {
            return required && answer.isEmpty();
        }

        /** Whether this is chosen. */
        public boolean chosen(String choice) {
            return field.chosen(answer).contains(choice);
        }

        /** What is chosen in this place of a ranking, from 0 on; empty for nothing. */
        public String ranked(int place) {
            var chosen = field.chosen(answer);
            return place < chosen.size() ? chosen.get(place) : "";
        }

        /** Whether this time of a week is among those that were said. */
        public boolean free(String time) {
            return Stream.of(answer.split(",")).map(TypedText::strip).anyMatch(time::equals);
        }

        /** What was said, as it is read: choices by what they are called. */
        public String said() {
            if (!field.kind().chooses() || field.choices().isEmpty()) {
                return answer;
            }
            return String.join(
                    ", ",
                    field.chosen(answer).stream()
                            .map(chosen -> choices.stream()
                                    .filter(one -> one.value().equals(chosen))
                                    .map(Choice::label)
                                    .findFirst()
                                    .orElse(chosen))
                            .toList());
        }
    }

    /** Whether everything is answered that has to be. */
    public boolean whole() {
        return parts.stream().allMatch(Part::whole);
    }
}
