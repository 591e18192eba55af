package app.waymark.engine.criteria;

import app.waymark.engine.criteria.LevelledSkills.Offered;
import app.waymark.engine.criteria.LevelledSkills.Sought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many of the levels that a mentee lacks lie below what a mentor offers. */
final class LevelledSkillsComparison implements Comparison {

    /** The most levels that are kept to be looked up. */
    private static final int MOST_LEVELS = 1 << 26;

    /** What each level of a mentor gives for each way from a level to another and weight, so that no pair works it out. */
    private static final byte[] GAINS = gains();

    private final Lists lists;
    private final String menteeAttribute;
    private final String mentorAttribute;
    private final int fromLevel;
    private final int[][] sought;
    private final int[][] offered;
    private final long[] soughtMarks;
    private final long[] offeredMarks;
    private final int[] totals;
    private final int skills;

    /** Each mentor's level in each skill that somebody seeks, a row a mentor; empty where there would be too many. */
    private final byte[] levels;

    LevelledSkillsComparison(Lists lists, String menteeAttribute, String mentorAttribute, int fromLevel) {
        this.lists = lists;
        this.menteeAttribute = menteeAttribute;
        this.mentorAttribute = mentorAttribute;
        this.fromLevel = fromLevel;
        Vocabulary vocabulary = lists.vocabulary();
        Map<String, Integer> numbers = new HashMap<>();
        List<Map<String, Sought>> mentees =
                lists.ofMentees(menteeAttribute, text -> LevelledSkills.sought(text, vocabulary));
        List<Map<String, Offered>> mentors =
                lists.ofMentors(mentorAttribute, text -> LevelledSkills.offered(text, vocabulary));
        this.sought = mentees.stream()
                .map(all -> packed(all.entrySet().stream()
                        .map(one -> pack(
                                numbers.computeIfAbsent(one.getKey(), key -> numbers.size()),
                                one.getValue().own(),
                                one.getValue().wanted(),
                                one.getValue().weight()))))
                .toArray(int[][]::new);
        // A skill that nobody seeks plays no part.
        this.offered = mentors.stream()
                .map(all -> packed(all.entrySet().stream()
                        .filter(one -> one.getValue().level() >= fromLevel && numbers.containsKey(one.getKey()))
                        .map(one -> pack(
                                numbers.getOrDefault(one.getKey(), 0),
                                one.getValue().level(),
                                0,
                                0))))
                .toArray(int[][]::new);
        this.skills = numbers.size();
        this.levels = levels(offered, skills);
        this.soughtMarks = marks(sought);
        this.offeredMarks = marks(offered);
        this.totals = mentees.stream()
                .mapToInt(all -> all.values().stream()
                        .mapToInt(one -> one.weight() * one.missing())
                        .sum())
                .toArray();
    }

    /** The missing levels that lie within what the mentor offers, each as often as its skill counts. */
    int within(int mentee, int mentor) {
        if ((soughtMarks[mentee] & offeredMarks[mentor]) == 0) {
            return 0;
        }
        return levels.length == 0 ? merged(sought[mentee], offered[mentor]) : looked(sought[mentee], mentor * skills);
    }

    private int looked(int[] wanted, int row) {
        int within = 0;
        for (int one : wanted) {
            within += GAINS[(one & 511) << 3 | levels[row + skill(one)]];
        }
        return within;
    }

    private static int merged(int[] wanted, int[] given) {
        int within = 0;
        for (int i = 0, j = 0; i < wanted.length && j < given.length; ) {
            int here = skill(wanted[i]);
            int there = skill(given[j]);
            within += here == there ? GAINS[(wanted[i] & 511) << 3 | first(given[j])] : 0;
            i += here <= there ? 1 : 0;
            j += here >= there ? 1 : 0;
        }
        return within;
    }

    /** All missing levels of the mentee, each as often as its skill counts. */
    int total(int mentee) {
        return totals[mentee];
    }

    @Override
    public Finding finding(int mentee, int mentor) {
        Vocabulary vocabulary = lists.vocabulary();
        Map<String, Sought> wanted = LevelledSkills.sought(lists.menteeText(mentee, menteeAttribute), vocabulary);
        Map<String, Offered> given = LevelledSkills.offered(lists.mentorText(mentor, mentorAttribute), vocabulary);
        if (wanted.isEmpty()) {
            return new Finding.NotKnown(true, menteeAttribute, "");
        }
        if (given.isEmpty()) {
            return new Finding.NotKnown(false, mentorAttribute, "");
        }
        List<Finding.Taught> taught = new ArrayList<>();
        wanted.forEach((key, one) -> {
            Offered offer = given.get(key);
            if (offer != null && offer.level() >= fromLevel && offer.level() > one.own()) {
                taught.add(new Finding.Taught(one.skill(), one.own(), one.wanted(), offer.level()));
            }
        });
        return new Finding.Skills(taught, wanted.size());
    }

    private static byte[] levels(int[][] offered, int skills) {
        if ((long) offered.length * skills > MOST_LEVELS) {
            return new byte[0];
        }
        byte[] levels = new byte[offered.length * skills];
        for (int mentor = 0; mentor < offered.length; mentor++) {
            for (int one : offered[mentor]) {
                levels[mentor * skills + skill(one)] = (byte) first(one);
            }
        }
        return levels;
    }

    private static byte[] gains() {
        byte[] gains = new byte[512 << 3];
        for (int way = 0; way < 512; way++) {
            for (int level = 0; level <= LevelledSkills.TOP; level++) {
                int reached = Math.min(second(way), level) - first(way);
                gains[way << 3 | level] = (byte) (third(way) * Math.max(0, reached));
            }
        }
        return gains;
    }

    private static int[] packed(Stream<Integer> all) {
        return all.mapToInt(Integer::intValue).sorted().toArray();
    }

    /** A skill's number with three small numbers, so that one sorts by the skill. */
    private static int pack(int skill, int first, int second, int third) {
        return skill << 9 | first << 6 | second << 3 | third;
    }

    private static int skill(int packed) {
        return packed >>> 9;
    }

    private static int first(int packed) {
        return packed >>> 6 & 7;
    }

    private static int second(int packed) {
        return packed >>> 3 & 7;
    }

    private static int third(int packed) {
        return packed & 7;
    }

    /** One bit for each skill, so that most pairs are told from each other at once; beyond 64 skills they share bits. */
    private static long[] marks(int[][] skills) {
        long[] marks = new long[skills.length];
        for (int person = 0; person < marks.length; person++) {
            for (int one : skills[person]) {
                // A shift counts modulo 64.
                marks[person] |= 1L << skill(one);
            }
        }
        return marks;
    }
}
