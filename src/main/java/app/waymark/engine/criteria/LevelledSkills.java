package app.waymark.engine.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How skills with levels are written in one attribute: of a mentee {@code negotiating:2>4*3}, who is at level 2, wants to
 * reach 4, and for whom it counts three times; of a mentor {@code negotiating:4}. Several are separated as all values are,
 * so the name of a skill holds no comma, semicolon or vertical bar. What cannot be read is left out.
 *
 * <p>The level one is at is 0 where it is not said ({@code negotiating:4}), and what counts once has no star.
 */
public final class LevelledSkills {

    /** The highest level. */
    public static final int TOP = 5;

    /** The most that a skill counts. */
    public static final int MOST_WEIGHT = 5;

    private static final Pattern SOUGHT = Pattern.compile("(.+):(?:([0-5])>)?([1-5])(?:\\*([1-5]))?");
    private static final Pattern OFFERED = Pattern.compile("(.+):([1-5])");

    private LevelledSkills() {}

    /**
     * What a mentee lacks in a skill.
     *
     * @param own the level the mentee is at
     * @param wanted the level the mentee wants to reach, above that
     * @param weight how much it counts, 1 to {@link #MOST_WEIGHT}
     */
    public record Sought(String skill, int own, int wanted, int weight) {

        /** Checks the levels and the weight. */
        public Sought {
            Settings.within("wanted", wanted, 1, TOP);
            Settings.within("own", own, 0, wanted - 1);
            Settings.within("weight", weight, 1, MOST_WEIGHT);
        }

        /** How many levels are missing. */
        public int missing() {
            return wanted - own;
        }
    }

    /** A skill that a mentor can teach, and the level the mentor is at. */
    public record Offered(String skill, int level) {

        /** Checks the level. */
        public Offered {
            Settings.within("level", level, 1, TOP);
        }
    }

    /** What a mentee lacks, as an attribute. */
    public static String sought(List<Sought> all) {
        return all.stream()
                .map(one -> one.skill() + ":" + one.own() + ">" + one.wanted() + "*" + one.weight())
                .collect(Collectors.joining(", "));
    }

    /** What a mentor offers, as an attribute. */
    public static String offered(List<Offered> all) {
        return all.stream().map(one -> one.skill() + ":" + one.level()).collect(Collectors.joining(", "));
    }

    /** Reads what a mentee lacks; of a skill that is named twice the first counts. */
    static Map<String, Sought> sought(String text, Vocabulary vocabulary) {
        Map<String, Sought> all = new LinkedHashMap<>();
        for (Matcher one : matches(SOUGHT, text, vocabulary)) {
            int own = one.group(2) == null ? 0 : Integer.parseInt(one.group(2));
            int wanted = Integer.parseInt(one.group(3));
            int weight = one.group(4) == null ? 1 : Integer.parseInt(one.group(4));
            if (own < wanted) {
                String skill = one.group(1).strip();
                all.putIfAbsent(vocabulary.key(skill), new Sought(skill, own, wanted, weight));
            }
        }
        return all;
    }

    /** Reads what a mentor offers; of a skill that is named twice the first counts. */
    static Map<String, Offered> offered(String text, Vocabulary vocabulary) {
        Map<String, Offered> all = new LinkedHashMap<>();
        for (Matcher one : matches(OFFERED, text, vocabulary)) {
            String skill = one.group(1).strip();
            all.putIfAbsent(vocabulary.key(skill), new Offered(skill, Integer.parseInt(one.group(2))));
        }
        return all;
    }

    private static List<Matcher> matches(Pattern pattern, String text, Vocabulary vocabulary) {
        List<Matcher> all = new ArrayList<>();
        for (String value : vocabulary.values(text)) {
            Matcher one = pattern.matcher(value);
            if (one.matches()) {
                all.add(one);
            }
        }
        return all;
    }
}
