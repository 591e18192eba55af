package app.waymark.engine.criteria;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether two texts, each taken as one value, mean the same. */
final class SameValueComparison implements Comparison {

    private static final int NOT_KNOWN = -1;

    private final Lists lists;
    private final String menteeAttribute;
    private final String mentorAttribute;
    private final int[] menteeValues;
    private final int[] mentorValues;

    SameValueComparison(Lists lists, String menteeAttribute, String mentorAttribute) {
        this.lists = lists;
        this.menteeAttribute = menteeAttribute;
        this.mentorAttribute = mentorAttribute;
        Map<String, Integer> numbers = new HashMap<>();
        this.menteeValues = numbered(lists.ofMentees(menteeAttribute, lists.vocabulary()::key), numbers);
        this.mentorValues = numbered(lists.ofMentors(mentorAttribute, lists.vocabulary()::key), numbers);
    }

    boolean same(int mentee, int mentor) {
        return menteeValues[mentee] == mentorValues[mentor] && menteeValues[mentee] != NOT_KNOWN;
    }

    @Override
    public Finding finding(int mentee, int mentor) {
        if (menteeValues[mentee] == NOT_KNOWN) {
            return new Finding.NotKnown(true, menteeAttribute, "");
        }
        if (mentorValues[mentor] == NOT_KNOWN) {
            return new Finding.NotKnown(false, mentorAttribute, "");
        }
        return new Finding.Values(
                same(mentee, mentor),
                lists.menteeText(mentee, menteeAttribute),
                lists.mentorText(mentor, mentorAttribute));
    }

    private static int[] numbered(List<String> keys, Map<String, Integer> numbers) {
        return keys.stream()
                .mapToInt(key -> key.isEmpty() ? NOT_KNOWN : numbers.computeIfAbsent(key, unseen -> numbers.size()))
                .toArray();
    }
}
