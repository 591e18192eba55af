package app.waymark.recognition.internal;

import app.waymark.shared.TypedText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A badge as somebody shows it: nothing of it is believed but what a key of ours has signed. */
record ShownBadge(CompactJws token, JsonNode header) {

    /** Far above any badge of ours, and so little that nobody keeps us busy with it. */
    static final int LONGEST = 100_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxDocumentLength(LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads a picture or a token; empty where it is neither. */
    static Optional<ShownBadge> read(String shown) {
        if (shown.length() > LONGEST) {
            return Optional.empty();
        }
        var text = TypedText.strip(shown.startsWith("\uFEFF") ? shown.substring(1) : shown);
        return (text.startsWith("<") ? BakedSvg.credential(text) : Optional.of(text))
                .flatMap(CompactJws::read)
                .flatMap(token -> json(token.header()).map(header -> new ShownBadge(token, header)));
    }

    /** What it says, signed or not. */
    Optional<JsonNode> payload() {
        return json(token.payload());
    }

    private static Optional<JsonNode> json(byte[] bytes) {
        try {
            return Optional.of(JSON.readTree(new String(bytes, StandardCharsets.UTF_8)))
                    .filter(JsonNode::isObject);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
