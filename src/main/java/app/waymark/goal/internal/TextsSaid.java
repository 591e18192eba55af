package app.waymark.goal.internal;

import app.waymark.goal.GoalContent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Since when each text of a goal says what it says: what "in half a year" is counted from. */
@Component
public class TextsSaid {

    /** How the title is named beside the parts that threads know. */
    public static final String TITLE = "title";

    private final JdbcTemplate jdbc;

    TextsSaid(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The texts of a goal that the coach reads, by their names; a step has its own day. */
    public static Map<String, String> of(GoalContent content) {
        var texts = new HashMap<String, String>();
        texts.put(TITLE, content.title());
        texts.put(GoalSubjects.WHY, content.why());
        content.smart().forEach((part, text) -> texts.put(part.key(), text));
        return texts;
    }

    /** The texts that were different before are said from this day on. */
    void written(UUID goal, GoalContent before, GoalContent after, LocalDate on) {
        var was = of(before);
        var changed = of(after).entrySet().stream()
                .filter(text -> !Objects.equals(was.get(text.getKey()), text.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        keep(goal, changed, on);
    }

    private void keep(UUID goal, Collection<String> parts, LocalDate on) {
        if (!parts.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into goal_text_said (goal, part, said_on) values (?, ?, ?)"
                            + " on duplicate key update said_on = values(said_on)",
                    parts.stream()
                            .map(part -> new Object[] {goal.toString(), part, on})
                            .toList());
        }
    }
}
