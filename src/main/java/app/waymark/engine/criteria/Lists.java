package app.waymark.engine.criteria;

import java.util.List;
import java.util.function.Function;

/** The two lists of people a policy is applied to, and how their texts are compared. */
record Lists(List<PersonAttributes> mentees, List<PersonAttributes> mentors, Vocabulary vocabulary) {

    /** One value for each mentee, in the order of the list. */
    <T> List<T> ofMentees(String attribute, Function<String, T> read) {
        return mentees.stream()
                .map(mentee -> read.apply(mentee.text(attribute)))
                .toList();
    }

    /** One value for each mentor, in the order of the list. */
    <T> List<T> ofMentors(String attribute, Function<String, T> read) {
        return mentors.stream()
                .map(mentor -> read.apply(mentor.text(attribute)))
                .toList();
    }

    String menteeText(int mentee, String attribute) {
        return mentees.get(mentee).text(attribute).strip();
    }

    String mentorText(int mentor, String attribute) {
        return mentors.get(mentor).text(attribute).strip();
    }
}
