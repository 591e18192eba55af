package app.waymark.goal.internal;

import tools.jackson.databind.json.JsonMapper;

/** How a goal's documents are written into the database: as JSON, readable by whoever exports it. */
final class GoalJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GoalJson() {}

    static String write(Object document) {
        return JSON.writeValueAsString(document);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
