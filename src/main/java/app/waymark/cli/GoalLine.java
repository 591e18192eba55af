package app.waymark.cli;

import app.waymark.goal.coach.CoachedGoal;
import app.waymark.goal.coach.Letter;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What one line of goals came to. */
public sealed interface GoalLine {

    /**
     * A goal.
     *
     * @param id what the line calls it, given back as it came
     * @param language what it is written in, as the line says or as it was guessed
     * @param goal the goal
     * @param labels which letters somebody says are met; empty where the line has none
     */
    record Read(JsonNode id, String language, CoachedGoal goal, Map<Letter, Boolean> labels) implements GoalLine {}

    /**
     * Nothing that could be read.
     *
     * @param fault what is wrong with it
     */
    record Bad(String fault) implements GoalLine {}
}
