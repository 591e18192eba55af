package app.waymark.engine.criteria;

import java.util.List;
import java.util.Map;

/**
 * One thing that makes a match good, and the points it gives: a record of plain settings that can be stored.
 *
 * <p>Every criterion compares one attribute of the mentee with one of the mentor (often of the same name). Where one of
 * the two is not known or cannot be read, the criterion gives nothing.
 */
public sealed interface Criterion {

    /** What the coordinator calls this criterion; unique within a policy. */
    String name();

    /** The attribute that is read of the mentee. */
    String menteeAttribute();

    /** The attribute that is read of the mentor. */
    String mentorAttribute();

    /** The most points that this can give or take, before any weight. */
    long mostPoints();

    /**
     * Points for each value that both name: skills sought and offered.
     *
     * @param pointsEach the points of each shared value
     * @param atMost how many shared values count at most
     */
    record SharedValues(String name, String menteeAttribute, String mentorAttribute, int pointsEach, int atMost)
            implements Criterion {

        /** Checks the settings. */
        public SharedValues {
            Settings.named(name, menteeAttribute, mentorAttribute);
            Settings.within("pointsEach", pointsEach, -Settings.MOST_POINTS, Settings.MOST_POINTS);
            Settings.within("atMost", atMost, 1, Settings.MOST_VALUES);
        }

        /** The points for so many shared values. */
        public long points(int shared) {
            return (long) pointsEach * Math.min(shared, atMost);
        }

        @Override
        public long mostPoints() {
            return Math.abs((long) pointsEach * atMost);
        }
    }

    /**
     * Points by how much of what the mentee seeks the mentor offers, so that a long list of wants weighs no more than a
     * short one. All of it gives all the points; a part is rounded to whole points.
     *
     * @param points the points when the mentor offers everything sought
     */
    record ShareOfSought(String name, String menteeAttribute, String mentorAttribute, int points) implements Criterion {

        /** Checks the settings. */
        public ShareOfSought {
            Settings.named(name, menteeAttribute, mentorAttribute);
            Settings.within("points", points, -Settings.MOST_POINTS, Settings.MOST_POINTS);
        }

        /** The points where so many of the values sought are offered. */
        public long points(int shared, int sought) {
            return sought == 0 ? 0 : Math.round((double) points * shared / sought);
        }

        @Override
        public long mostPoints() {
            return Math.abs(points);
        }
    }

    /**
     * Points when both texts mean the same, each taken as one value.
     *
     * @param points the points when they do
     */
    record SameValue(String name, String menteeAttribute, String mentorAttribute, int points) implements Criterion {

        /** Checks the settings. */
        public SameValue {
            Settings.named(name, menteeAttribute, mentorAttribute);
            Settings.within("points", points, -Settings.MOST_POINTS, Settings.MOST_POINTS);
        }

        /** The points of a pair whose values are the same or not. */
        public long points(boolean same) {
            return same ? points : 0;
        }

        @Override
        public long mostPoints() {
            return Math.abs(points);
        }
    }

    /**
     * Points by how many steps the mentor stands above the mentee on an ordered scale, such as a grade.
     *
     * @param scale the scale's values from the lowest to the highest
     * @param pointsBySteps the points for a number of steps; negative steps are below the mentee, 0 is the same step;
     *     steps that are not listed give nothing
     */
    record StepsAbove(
            String name,
            String menteeAttribute,
            String mentorAttribute,
            List<String> scale,
            Map<Integer, Integer> pointsBySteps)
            implements Criterion {

        /** Checks the settings and copies the lists. */
        public StepsAbove {
            Settings.named(name, menteeAttribute, mentorAttribute);
            scale = Settings.scale(scale);
            pointsBySteps = Map.copyOf(pointsBySteps);
            for (int points : pointsBySteps.values()) {
                Settings.within("pointsBySteps", points, -Settings.MOST_POINTS, Settings.MOST_POINTS);
            }
        }

        /** The points for so many steps above the mentee. */
        public long points(int steps) {
            return pointsBySteps.getOrDefault(steps, 0);
        }

        @Override
        public long mostPoints() {
            return pointsBySteps.values().stream().mapToLong(Math::abs).max().orElse(0);
        }
    }

    /**
     * Points by how near two numbers are: all the points when they are equal, falling evenly to nothing.
     *
     * @param points the points when the numbers are equal
     * @param reach the distance from which on nothing is given
     */
    record NumberDistance(String name, String menteeAttribute, String mentorAttribute, int points, double reach)
            implements Criterion {

        /** Checks the settings. */
        public NumberDistance {
            Settings.named(name, menteeAttribute, mentorAttribute);
            Settings.within("points", points, -Settings.MOST_POINTS, Settings.MOST_POINTS);
            if (!(reach > 0) || Double.isInfinite(reach)) {
                throw new IllegalArgumentException("reach must be above 0, not " + reach);
            }
        }

        /** The points for two numbers this far apart. */
        public long points(double distance) {
            return distance >= reach ? 0 : Math.round(points * (1 - distance / reach));
        }

        @Override
        public long mostPoints() {
            return Math.abs(points);
        }
    }

    /**
     * Points by how many minutes a week both are free, see {@link FreeTime} for how such times are written: rising evenly
     * up to a number of minutes from which on more time gives no more.
     *
     * @param points the points when there are at least {@code fullMinutes} shared minutes
     * @param fullMinutes the minutes a week that give all the points
     */
    record SharedFreeTime(String name, String menteeAttribute, String mentorAttribute, int points, int fullMinutes)
            implements Criterion {

        /** Checks the settings. */
        public SharedFreeTime {
            Settings.named(name, menteeAttribute, mentorAttribute);
            Settings.within("points", points, -Settings.MOST_POINTS, Settings.MOST_POINTS);
            Settings.within("fullMinutes", fullMinutes, 1, FreeTime.MINUTES_A_WEEK);
        }

        /** The points for so many shared minutes. */
        public long points(int minutes) {
            return Math.round((double) points * Math.min(minutes, fullMinutes) / fullMinutes);
        }

        @Override
        public long mostPoints() {
            return Math.abs(points);
        }
    }

    /**
     * Points by how much of what the mentee lacks the mentor can teach: of the levels between where the mentee is and where
     * the mentee wants to be, those up to the mentor's own level, each as often as its skill counts for the mentee; see
     * {@link LevelledSkills} for how such lists are written.
     *
     * <p>A mentor at the wanted level or above teaches all of a gap, one in between the part below: one learns with help what
     * a more capable person does already (L. S. Vygotsky, <i>Mind in Society</i>, 1978, the zone of proximal development), and
     * nothing says that further above is better. So the points rise with each level up to the wanted one and no further.
     *
     * @param points the points when the mentor teaches all that is lacking
     * @param fromLevel the level from which on an offer counts, 1 to {@link LevelledSkills#TOP}
     */
    record SkillsTaught(String name, String menteeAttribute, String mentorAttribute, int points, int fromLevel)
            implements Criterion {

        /** Checks the settings. */
        public SkillsTaught {
            Settings.named(name, menteeAttribute, mentorAttribute);
            Settings.within("points", points, -Settings.MOST_POINTS, Settings.MOST_POINTS);
            Settings.within("fromLevel", fromLevel, 1, LevelledSkills.TOP);
        }

        /** The points where so many of all the levels that are lacking, as often as each counts, are within the mentor's. */
        public long points(int within, int all) {
            return all == 0 ? 0 : Math.round((double) points * within / all);
        }

        @Override
        public long mostPoints() {
            return Math.abs(points);
        }
    }
}
