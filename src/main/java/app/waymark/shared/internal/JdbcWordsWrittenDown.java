package app.waymark.shared.internal;

import app.waymark.shared.Reworded;
import app.waymark.shared.WordsWrittenDown;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rewords rows where they are: a text is looked for as the whole value that it is in what was written. */
@Component
class JdbcWordsWrittenDown implements WordsWrittenDown {

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcWordsWrittenDown(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void reword(String table, String person, Reworded reworded) {
        reworded.words().forEach((text, now) -> {
            var before = json.writeValueAsString(text);
            var after = json.writeValueAsString(now);
            for (var who : reworded.people()) {
                jdbc.update(
                        "update " + table + " set arguments = replace(arguments, ?, ?), version = version + 1 where "
                                + person + " = ? and left(path, ?) = ? and locate(?, arguments) > 0",
                        before,
                        after,
                        who.value(),
                        reworded.path().length(),
                        reworded.path(),
                        before);
            }
        });
    }
}
