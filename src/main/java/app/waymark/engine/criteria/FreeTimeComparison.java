package app.waymark.engine.criteria;

import java.util.List;

/** How many minutes a week both are free. */
final class FreeTimeComparison implements Comparison {

    private final Lists lists;
    private final String menteeAttribute;
    private final String mentorAttribute;
    private final int[][] menteeTimes;
    private final int[][] mentorTimes;
    private final long[] menteeMarks;
    private final long[] mentorMarks;

    FreeTimeComparison(Lists lists, String menteeAttribute, String mentorAttribute) {
        this.lists = lists;
        this.menteeAttribute = menteeAttribute;
        this.mentorAttribute = mentorAttribute;
        this.menteeTimes = times(lists.ofMentees(menteeAttribute, FreeTime::read));
        this.mentorTimes = times(lists.ofMentors(mentorAttribute, FreeTime::read));
        this.menteeMarks = marks(menteeTimes);
        this.mentorMarks = marks(mentorTimes);
    }

    int minutes(int mentee, int mentor) {
        return (menteeMarks[mentee] & mentorMarks[mentor]) == 0
                ? 0
                : FreeTime.sharedMinutes(menteeTimes[mentee], mentorTimes[mentor]);
    }

    @Override
    public Finding finding(int mentee, int mentor) {
        if (menteeTimes[mentee].length == 0) {
            return new Finding.NotKnown(true, menteeAttribute, lists.menteeText(mentee, menteeAttribute));
        }
        if (mentorTimes[mentor].length == 0) {
            return new Finding.NotKnown(false, mentorAttribute, lists.mentorText(mentor, mentorAttribute));
        }
        return new Finding.Minutes(minutes(mentee, mentor));
    }

    private static int[][] times(List<FreeTime> times) {
        return times.stream().map(FreeTime::bounds).toArray(int[][]::new);
    }

    /** One bit for each 64th of the week that is touched: weeks without a bit in common share no minute. */
    private static long[] marks(int[][] times) {
        long[] marks = new long[times.length];
        for (int person = 0; person < marks.length; person++) {
            int[] bounds = times[person];
            for (int k = 0; k < bounds.length; k += 2) {
                int last = (bounds[k + 1] - 1) * Long.SIZE / FreeTime.MINUTES_A_WEEK;
                for (int part = bounds[k] * Long.SIZE / FreeTime.MINUTES_A_WEEK; part <= last; part++) {
                    marks[person] |= 1L << part;
                }
            }
        }
        return marks;
    }
}
