package app.waymark.engine.criteria;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many steps of an ordered scale the mentor stands above the mentee. */
final class StepsComparison implements Comparison {

    private static final int OFF_SCALE = -1;

    private final Lists lists;
    private final String menteeAttribute;
    private final String mentorAttribute;
    private final int[] menteePlaces;
    private final int[] mentorPlaces;

    StepsComparison(Lists lists, String menteeAttribute, String mentorAttribute, List<String> scale) {
        this.lists = lists;
        this.menteeAttribute = menteeAttribute;
        this.mentorAttribute = mentorAttribute;
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < scale.size(); place++) {
            places.putIfAbsent(lists.vocabulary().key(scale.get(place)), place);
        }
        this.menteePlaces = placed(lists.ofMentees(menteeAttribute, lists.vocabulary()::key), places);
        this.mentorPlaces = placed(lists.ofMentors(mentorAttribute, lists.vocabulary()::key), places);
    }

    boolean known(int mentee, int mentor) {
        return menteePlaces[mentee] != OFF_SCALE && mentorPlaces[mentor] != OFF_SCALE;
    }

    int above(int mentee, int mentor) {
        return mentorPlaces[mentor] - menteePlaces[mentee];
    }

    /** The points of each number of steps there can be, to be read at the steps above plus half the length. */
    static long[] pointsBySteps(Criterion.StepsAbove criterion) {
        int most = criterion.scale().size() - 1;
        return IntStream.rangeClosed(-most, most).mapToLong(criterion::points).toArray();
    }

    @Override
    public Finding finding(int mentee, int mentor) {
        String menteeText = lists.menteeText(mentee, menteeAttribute);
        String mentorText = lists.mentorText(mentor, mentorAttribute);
        if (menteePlaces[mentee] == OFF_SCALE) {
            return new Finding.NotKnown(true, menteeAttribute, menteeText);
        }
        if (mentorPlaces[mentor] == OFF_SCALE) {
            return new Finding.NotKnown(false, mentorAttribute, mentorText);
        }
        return new Finding.Steps(above(mentee, mentor), menteeText, mentorText);
    }

    private static int[] placed(List<String> keys, Map<String, Integer> places) {
        return keys.stream()
                .mapToInt(key -> places.getOrDefault(key, OFF_SCALE))
                .toArray();
    }
}
