package app.waymark.engine;

import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Small random problems with everything a problem can have; the statements can be given in any order. */
public final class RandomProblems {
    private RandomProblems() {}

    /** The statements that make up one random problem: people first, then pairs. */
    public record Statements(List<Consumer<ProblemBuilder>> people, List<Consumer<ProblemBuilder>> pairs) {
        public Problem build() {
            ProblemBuilder builder = Problem.builder();
            people.forEach(statement -> statement.accept(builder));
            pairs.forEach(statement -> statement.accept(builder));
            return builder.build();
        }

        public Statements shuffled(Random random) {
            List<Consumer<ProblemBuilder>> otherPeople = new ArrayList<>(people);
            List<Consumer<ProblemBuilder>> otherPairs = new ArrayList<>(pairs);
            Collections.shuffle(otherPeople, random);
            Collections.shuffle(otherPairs, random);
            return new Statements(otherPeople, otherPairs);
        }
    }

    public static Statements statements(long seed) {
        Random random = new Random(seed);
        int mentees = 1 + random.nextInt(5);
        int mentors = 1 + random.nextInt(4);
        boolean minima = random.nextInt(3) == 0;
        boolean negative = random.nextInt(4) == 0;
        boolean mentorWishes = random.nextBoolean();
        int scoreLevels = random.nextBoolean() ? 3 : 50;
        double density = 0.3 + 0.7 * random.nextDouble();
        List<Consumer<ProblemBuilder>> people = new ArrayList<>();
        List<Consumer<ProblemBuilder>> pairs = new ArrayList<>();
        for (int i = 0; i < mentees; i++) {
            String mentee = "e" + i;
            people.add(b -> b.mentee(mentee));
        }
        int[] capacity = new int[mentors];
        for (int j = 0; j < mentors; j++) {
            capacity[j] = random.nextInt(4);
            int places = capacity[j];
            int minLoad = minima ? random.nextInt(3) : 0;
            String mentor = "o" + j;
            people.add(b -> b.mentor(mentor, places, minLoad));
        }
        int locks = 0;
        for (int i = 0; i < mentees; i++) {
            String mentee = "e" + i;
            int current = random.nextInt(2 * mentors);
            if (current < mentors) {
                String mentor = "o" + current;
                pairs.add(b -> b.current(mentee, mentor));
            }
            boolean locked = false;
            for (int j = 0; j < mentors; j++) {
                String mentor = "o" + j;
                if (random.nextDouble() < density) {
                    int rank = 1 + random.nextInt(4);
                    pairs.add(b -> b.wish(mentee, rank, mentor));
                }
                if (random.nextDouble() < 0.7) {
                    long score = Score.of(random.nextInt(scoreLevels) - (negative ? scoreLevels / 2 : 0));
                    pairs.add(b -> b.score(mentee, mentor, score));
                }
                if (mentorWishes && random.nextDouble() < 0.5) {
                    int rank = 1 + random.nextInt(3);
                    pairs.add(b -> b.mentorWish(mentor, rank, mentee));
                }
                int barrier = random.nextInt(40);
                if (barrier == 0) {
                    pairs.add(b -> b.forbidden(mentee, mentor));
                } else if (barrier == 1) {
                    pairs.add(b -> b.avoidedByMentee(mentee, mentor));
                } else if (barrier == 2) {
                    pairs.add(b -> b.avoidedByMentor(mentor, mentee));
                } else if (barrier == 3) {
                    pairs.add(b -> b.refused(mentee, mentor, "same house", "they work together"));
                } else if (!locked && locks < 2 && capacity[j] > 0 && random.nextInt(10) == 0) {
                    capacity[j]--;
                    locks++;
                    locked = true;
                    pairs.add(b -> b.locked(mentee, mentor));
                }
            }
        }
        return new Statements(people, pairs);
    }

    /** As {@link #problem}, but with so few ranks and scores, and so many places, that hardly anything but the loads differs. */
    public static Problem alike(long seed) {
        Random random = new Random(seed);
        ProblemBuilder builder = Problem.builder();
        int mentees = 2 + random.nextInt(5);
        int mentors = 2 + random.nextInt(3);
        for (int j = 0; j < mentors; j++) {
            builder.mentor("o" + j, 1 + random.nextInt(6), random.nextInt(3) == 0 ? random.nextInt(3) : 0);
            builder.has("o" + j, random.nextInt(4) == 0 ? random.nextInt(3) : 0);
        }
        double density = 0.4 + 0.6 * random.nextDouble();
        int levels = 1 + random.nextInt(2);
        for (int i = 0; i < mentees; i++) {
            builder.mentee("e" + i);
            boolean locked = false;
            for (int j = 0; j < mentors; j++) {
                if (random.nextDouble() < density) {
                    builder.wish("e" + i, 1 + random.nextInt(levels), "o" + j);
                    builder.score("e" + i, "o" + j, Score.of(random.nextInt(levels)));
                    if (random.nextInt(12) == 0) {
                        builder.forbidden("e" + i, "o" + j);
                    } else if (!locked && j == i % mentors && random.nextInt(6) == 0 && i < mentors) {
                        locked = true;
                        builder.locked("e" + i, "o" + j);
                    }
                }
            }
        }
        return builder.build();
    }

    /** Many more places than mentees or fewer, and hundreds of different ranks and scores. */
    public static Problem withManyLevels(long seed) {
        Random random = new Random(seed);
        ProblemBuilder builder = Problem.builder();
        int mentors = 20 + random.nextInt(10);
        int places = random.nextBoolean() ? 4 : 9;
        for (int j = 0; j < mentors; j++) {
            builder.mentor("o" + j, random.nextInt(places), random.nextInt(places - 1));
        }
        int mentees = 60 + random.nextInt(40);
        for (int i = 0; i < mentees; i++) {
            builder.mentee("e" + i);
            for (int j = 0; j < mentors; j++) {
                if (random.nextInt(3) > 0) {
                    builder.wish("e" + i, 1 + random.nextInt(300), "o" + j);
                    builder.score("e" + i, "o" + j, Score.of(random.nextInt(300)));
                }
            }
        }
        return builder.build();
    }

    public static Problem problem(long seed) {
        return statements(seed).build();
    }
}
