package app.waymark.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Outcome;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.ProblemBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real bids of students for projects; source and optimal values in the README beside the files. */
class PrefLibTest {
    @ParameterizedTest
    @CsvSource({
        "4, 34, 29, 41, '28,5,1', '25,9,0'",
        "5, 31, 26, 33, '29,2,0', '29,2,0'",
        "6, 38, 34, 49, '29,7,2', '26,12,0'"
    })
    void reaches_the_known_optimal_values(
            int instance, int mentees, int mentors, long rankSum, String mostFirst, String fewestLast)
            throws IOException {
        Problem problem = read(instance);
        assertThat(problem.mentees()).hasSize(mentees);
        assertThat(problem.mentors()).hasSize(mentors);

        Outcome sum = Engine.solve(problem, Objective.RANK_SUM).outcome();
        assertThat(sum.matched()).isEqualTo(mentees);
        assertThat(sum.rankSum()).isEqualTo(rankSum);
        assertThat(profile(problem, Objective.FIRST_CHOICES)).isEqualTo(mostFirst);
        assertThat(profile(problem, Objective.FEWEST_LAST)).isEqualTo(fewestLast);
    }

    private static String profile(Problem problem, Objective objective) {
        Outcome outcome = Engine.solve(problem, objective).outcome();
        assertThat(outcome.matched()).isEqualTo(problem.mentees().size());
        List<String> counts =
                outcome.profile().stream().limit(3).map(String::valueOf).toList();
        assertThat(outcome.profile().stream().skip(3)).containsOnly(0);
        return String.join(",", counts);
    }

    private static Problem read(int instance) throws IOException {
        ProblemBuilder builder = Problem.builder();
        Map<Integer, String> supervisorOf = new HashMap<>();
        for (String line : lines(instance, "dat")) {
            String[] cells = line.split(",", 3);
            if (cells.length == 3 && cells[1].strip().matches("\\d+")) {
                builder.mentor(cells[0].strip(), Integer.parseInt(cells[1].strip()));
                for (String project :
                        cells[2].replaceAll("[^0-9]+", " ").strip().split(" ")) {
                    supervisorOf.put(Integer.parseInt(project) + 1, cells[0].strip());
                }
            }
        }
        List<Set<String>> lists = new ArrayList<>();
        for (String line : lines(instance, "soi")) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(":");
                Set<String> supervisors = new LinkedHashSet<>();
                Arrays.stream(parts[1].split(","))
                        .map(project -> supervisorOf.getOrDefault(Integer.parseInt(project.strip()), ""))
                        .forEach(supervisors::add);
                for (int copy = Integer.parseInt(parts[0].strip()); copy > 0; copy--) {
                    lists.add(supervisors);
                }
            }
        }
        for (int i = 0; i < lists.size(); i++) {
            builder.mentee("student" + i);
            int rank = 1;
            for (String supervisor : lists.get(i)) {
                builder.wish("student" + i, rank++, supervisor);
            }
        }
        return builder.build();
    }

    private static List<String> lines(int instance, String ending) throws IOException {
        String name = "/preflib-00038/00038-0000000" + instance + "." + ending;
        try (InputStream in = PrefLibTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
