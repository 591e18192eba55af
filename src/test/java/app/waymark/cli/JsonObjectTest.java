package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonObjectTest {

    @Test
    void everyKindOfValueIsWrittenInItsOrder() {
        String json = new JsonObject()
                .put("a", "x y")
                .put("b", -7)
                .put("c", true)
                .putTexts("d", List.of("x", "y"))
                .putNumbers("e", List.of(1, 2))
                .putTexts("f", List.of())
                .line();
        assertThat(json).isEqualTo("{\"a\":\"x y\",\"b\":-7,\"c\":true,\"d\":[\"x\",\"y\"],\"e\":[1,2],\"f\":[]}");
        assertThat(new JsonObject().line()).isEqualTo("{}");
    }

    @Test
    void onlyWhatCouldEndTheTextOrTheLineIsEscaped() {
        assertThat(new JsonObject()
                        .put("a", "\" \\ \n \u001F \u007F \u2028 \u2029 \uD83D")
                        .line())
                .isEqualTo("{\"a\":\"\\\" \\\\ \\u000a \\u001f \\u007f \\u2028 \\u2029 \\ud83d\"}");
        assertThat(new JsonObject().put("a", " !/~é\u0080\u2027\u202A").line())
                .isEqualTo("{\"a\":\" !/~é\u0080\u2027\u202A\"}");
    }
}
