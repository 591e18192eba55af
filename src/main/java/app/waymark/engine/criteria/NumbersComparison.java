package app.waymark.engine.criteria;

import java.util.List;
import java.util.regex.Pattern;

/** Two numbers, written with digits and, if need be, a decimal point. */
final class NumbersComparison implements Comparison {

    // Short enough that every such number is exact enough as a double, and never infinite.
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");

    private final Lists lists;
    private final String menteeAttribute;
    private final String mentorAttribute;
    private final double[] menteeNumbers;
    private final double[] mentorNumbers;

    NumbersComparison(Lists lists, String menteeAttribute, String mentorAttribute) {
        this.lists = lists;
        this.menteeAttribute = menteeAttribute;
        this.mentorAttribute = mentorAttribute;
        this.menteeNumbers = numbers(lists.ofMentees(menteeAttribute, lists.vocabulary()::key));
        this.mentorNumbers = numbers(lists.ofMentors(mentorAttribute, lists.vocabulary()::key));
    }

    boolean known(int mentee, int mentor) {
        return !Double.isNaN(menteeNumbers[mentee]) && !Double.isNaN(mentorNumbers[mentor]);
    }

    double difference(int mentee, int mentor) {
        return mentorNumbers[mentor] - menteeNumbers[mentee];
    }

    @Override
    public Finding finding(int mentee, int mentor) {
        if (Double.isNaN(menteeNumbers[mentee])) {
            return new Finding.NotKnown(true, menteeAttribute, lists.menteeText(mentee, menteeAttribute));
        }
        if (Double.isNaN(mentorNumbers[mentor])) {
            return new Finding.NotKnown(false, mentorAttribute, lists.mentorText(mentor, mentorAttribute));
        }
        return new Finding.Numbers(menteeNumbers[mentee], mentorNumbers[mentor]);
    }

    private static double[] numbers(List<String> texts) {
        return texts.stream()
                .mapToDouble(text -> NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN)
                .toArray();
    }
}
