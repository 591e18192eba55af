package app.waymark.engine.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many values two lists share. */
final class SharedValuesComparison implements Comparison {

    private final Lists lists;
    private final String menteeAttribute;
    private final String mentorAttribute;
    private final int[][] sought;
    private final int[][] offered;
    private final long[] soughtMarks;
    private final long[] offeredMarks;
    private final boolean marksTell;

    SharedValuesComparison(Lists lists, String menteeAttribute, String mentorAttribute) {
        this.lists = lists;
        this.menteeAttribute = menteeAttribute;
        this.mentorAttribute = mentorAttribute;
        Map<String, Integer> numbers = new HashMap<>();
        this.sought = numbered(lists.ofMentees(menteeAttribute, lists.vocabulary()::values), numbers);
        this.offered = numbered(lists.ofMentors(mentorAttribute, lists.vocabulary()::values), numbers);
        this.soughtMarks = marks(sought);
        this.offeredMarks = marks(offered);
        this.marksTell = numbers.size() <= Long.SIZE;
    }

    int shared(int mentee, int mentor) {
        long marks = soughtMarks[mentee] & offeredMarks[mentor];
        if (marks == 0 || marksTell) {
            return Long.bitCount(marks);
        }
        int[] one = sought[mentee];
        int[] two = offered[mentor];
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < two.length; ) {
            int difference = Integer.compare(one[i], two[j]);
            shared += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return shared;
    }

    int sought(int mentee) {
        return sought[mentee].length;
    }

    @Override
    public Finding finding(int mentee, int mentor) {
        Vocabulary vocabulary = lists.vocabulary();
        List<String> wanted = vocabulary.values(lists.menteeText(mentee, menteeAttribute));
        List<String> given = vocabulary.values(lists.mentorText(mentor, mentorAttribute));
        if (wanted.isEmpty()) {
            return new Finding.NotKnown(true, menteeAttribute, "");
        }
        if (given.isEmpty()) {
            return new Finding.NotKnown(false, mentorAttribute, "");
        }
        Set<String> keys = new HashSet<>();
        given.forEach(value -> keys.add(vocabulary.key(value)));
        List<String> shared = new ArrayList<>(wanted);
        shared.removeIf(value -> !keys.contains(vocabulary.key(value)));
        return new Finding.Shared(shared, wanted.size());
    }

    private int[][] numbered(List<List<String>> values, Map<String, Integer> numbers) {
        int[][] numbered = new int[values.size()][];
        for (int person = 0; person < numbered.length; person++) {
            numbered[person] = values.get(person).stream()
                    .mapToInt(
                            value -> numbers.computeIfAbsent(lists.vocabulary().key(value), key -> numbers.size()))
                    .toArray();
            Arrays.sort(numbered[person]);
        }
        return numbered;
    }

    /** One bit for each value, so that most pairs are told from each other at once; beyond 64 values they share bits. */
    private static long[] marks(int[][] values) {
        long[] marks = new long[values.length];
        for (int person = 0; person < marks.length; person++) {
            for (int value : values[person]) {
                // A shift counts modulo 64.
                marks[person] |= 1L << value;
            }
        }
        return marks;
    }
}
