package app.waymark.cli;

import app.waymark.goal.coach.Coach;
import app.waymark.goal.coach.CoachedGoal;
import app.waymark.goal.coach.GoalField;
import app.waymark.goal.coach.Letter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the coach with people: for each letter and language of a file of labelled goals, how often they agree. Reads the
 * coach's own lines with {@code labels}, and those of SMARTSpan: health goals of one sentence, labelled for S, M and A by
 * other definitions.
 */
final class CoachMeasuring {

    private static final List<Letter> SMARTSPAN = List.of(Letter.S, Letter.M, Letter.A);

    private final Coach coach;
    private final GoalLines lines;
    private final JsonMapper json = new JsonMapper();
    private final LocalDate today;
    private final Map<String, Map<String, Accuracy>> agreed = new LinkedHashMap<>();
    private final List<String> differing = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    CoachMeasuring(Coach coach, Clock clock) {
        this.coach = coach;
        this.lines = new GoalLines(clock);
        this.today = LocalDate.now(clock);
    }

    /** Compares the coach with the labels of a file. */
    void read(Path file, List<Fault> faults) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        var all = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i);
            if (line.isBlank()) {
                continue;
            }
            var smartspan = smartspan(line);
            if (smartspan.isPresent()) {
                add("SMARTSpan", smartspan.get());
                continue;
            }
            switch (lines.read(line)) {
                case GoalLine.Read read
                when read.labels().isEmpty() -> faults.add(Fault.inLine(file.toString(), i + 1L, "has no labels"));
                case GoalLine.Read read -> add(file.toString(), read);
                case GoalLine.Bad bad -> faults.add(Fault.inLine(file.toString(), i + 1L, bad.fault()));
            }
        }
    }

    /** How often the coach was right: by file, then by language and letter, as {@code en S}. */
    Map<String, Map<String, Accuracy>> agreed() {
        return agreed;
    }

    /** Where coach and label differ: id, letter and what the label says. */
    List<String> differing() {
        return differing;
    }

    private void add(String file, GoalLine.Read read) {
        var findings = coach.look(read.goal());
        read.labels().forEach((letter, met) -> {
            var finding = findings.get(letter);
            boolean said = finding != null && finding.met();
            agreed.computeIfAbsent(file, unused -> new LinkedHashMap<>())
                    .merge(
                            read.language() + " " + letter,
                            Accuracy.NONE.with(met, said),
                            (all, one) -> all.with(met, said));
            if (said != met) {
                differing.add(read.id().asString() + " " + letter + (met ? " is met" : " is not met"));
            }
        });
    }

    private Optional<GoalLine.Read> smartspan(String line) {
        JsonNode row;
        try {
            row = json.readTree(line);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
        var label = row.path("label");
        var text = row.path("goal");
        if (!label.isArray() || label.size() != SMARTSPAN.size() || !text.isString()) {
            return Optional.empty();
        }
        var labels = new TreeMap<Letter, Boolean>();
        for (int i = 0; i < SMARTSPAN.size(); i++) {
            labels.put(SMARTSPAN.get(i), label.get(i).asInt() == 1);
        }
        // The five splits divide the same goals, which count once.
        if (!seen.add(text.asString() + label)) {
            labels.clear();
        }
        var said = text.asString();
        var goal = new CoachedGoal(
                Optional.of("en"),
                Map.of(GoalField.SPECIFIC, said, GoalField.MEASURABLE, said, GoalField.ACHIEVABLE, said),
                null,
                null,
                today,
                List.of(),
                List.of(),
                null,
                "",
                0);
        return Optional.of(new GoalLine.Read(row.path("id"), "en", goal, labels));
    }

    /** The files to measure that a path names: itself, or the JSON lines in a folder. */
    static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var all = Files.list(path)) {
            return all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
