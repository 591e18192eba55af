package app.waymark.engine.criteria;

import java.util.List;

/**
 * A named condition that every pair must meet: it answers <em>allowed</em> or <em>refused, because</em>.
 *
 * <p>A record of plain settings that can be stored. What a rule does where one of the two attributes is not known stands
 * with each rule.
 */
public sealed interface Rule {

    /** What the coordinator calls this rule, and what a refusal is explained with; unique within a policy. */
    String name();

    /** The attribute that is read of the mentee. */
    String menteeAttribute();

    /** The attribute that is read of the mentor. */
    String mentorAttribute();

    /** Refuses two texts that mean the same, each taken as one value; a text that is not known is allowed. */
    record NeverSame(String name, String menteeAttribute, String mentorAttribute) implements Rule {

        /** Checks the settings. */
        public NeverSame {
            Settings.named(name, menteeAttribute, mentorAttribute);
        }
    }

    /** Refuses two texts that do not mean the same, each taken as one value; a text that is not known is refused. */
    record AlwaysSame(String name, String menteeAttribute, String mentorAttribute) implements Rule {

        /** Checks the settings. */
        public AlwaysSame {
            Settings.named(name, menteeAttribute, mentorAttribute);
        }
    }

    /** Refuses a pair that shares any value of two lists; lists that are not known share nothing and are allowed. */
    record NothingShared(String name, String menteeAttribute, String mentorAttribute) implements Rule {

        /** Checks the settings. */
        public NothingShared {
            Settings.named(name, menteeAttribute, mentorAttribute);
        }
    }

    /**
     * Refuses a pair that shares too few values of two lists; lists that are not known share nothing and are refused.
     *
     * @param atLeast how many values they must share
     */
    record SharedAtLeast(String name, String menteeAttribute, String mentorAttribute, int atLeast) implements Rule {

        /** Checks the settings. */
        public SharedAtLeast {
            Settings.named(name, menteeAttribute, mentorAttribute);
            Settings.within("atLeast", atLeast, 1, Settings.MOST_VALUES);
        }
    }

    /**
     * Refuses a mentor who is not within so many steps above the mentee on an ordered scale; a value that is not known or
     * not on the scale is refused.
     *
     * @param scale the scale's values from the lowest to the highest
     * @param least the fewest steps above the mentee; negative is below
     * @param most the most steps above the mentee
     */
    record StepsAboveWithin(
            String name, String menteeAttribute, String mentorAttribute, List<String> scale, int least, int most)
            implements Rule {

        /** Checks the settings and copies the scale. */
        public StepsAboveWithin {
            Settings.named(name, menteeAttribute, mentorAttribute);
            scale = Settings.scale(scale);
            if (least > most) {
                throw new IllegalArgumentException("least must not be above most");
            }
        }
    }

    /**
     * Refuses two numbers whose difference, the mentor's less the mentee's, is out of bounds; a number that is not known
     * is refused.
     *
     * @param least the smallest difference allowed
     * @param most the largest difference allowed
     */
    record DifferenceWithin(String name, String menteeAttribute, String mentorAttribute, double least, double most)
            implements Rule {

        /** Checks the settings. */
        public DifferenceWithin {
            Settings.named(name, menteeAttribute, mentorAttribute);
            if (!(least <= most)) {
                throw new IllegalArgumentException("least must not be above most");
            }
        }
    }

    /**
     * Refuses a pair with too little free time in common, see {@link FreeTime}; times that are not known are none.
     *
     * @param leastMinutes the minutes a week they must share
     */
    record SharedFreeTimeAtLeast(String name, String menteeAttribute, String mentorAttribute, int leastMinutes)
            implements Rule {

        /** Checks the settings. */
        public SharedFreeTimeAtLeast {
            Settings.named(name, menteeAttribute, mentorAttribute);
            Settings.within("leastMinutes", leastMinutes, 1, FreeTime.MINUTES_A_WEEK);
        }
    }
}
