package app.waymark.cli;

import java.math.BigDecimal;
import java.util.List;

/** Writes one flat JSON object on one line. A JSON library would take longer to load than the matching takes to solve. */
final class JsonObject {

    private final StringBuilder json = new StringBuilder("{");

    JsonObject put(String name, String value) {
        name(name);
        text(value);
        return this;
    }

    JsonObject put(String name, long value) {
        name(name).append(value);
        return this;
    }

    JsonObject put(String name, BigDecimal value) {
        name(name).append(value.toPlainString());
        return this;
    }

    JsonObject put(String name, boolean value) {
        name(name).append(value);
        return this;
    }

    JsonObject putTexts(String name, List<String> values) {
        name(name).append('[');
        for (int i = 0; i < values.size(); i++) {
            json.append(i == 0 ? "" : ",");
            text(values.get(i));
        }
        json.append(']');
        return this;
    }

    JsonObject putNumbers(String name, List<? extends Number> values) {
        name(name).append('[');
        for (int i = 0; i < values.size(); i++) {
            json.append(i == 0 ? "" : ",").append(values.get(i));
        }
        json.append(']');
        return this;
    }

    /** The object as it stands, without a line break. */
    String line() {
        return json + "}";
    }

    private StringBuilder name(String name) {
        if (json.length() > 1) {
            json.append(',');
        }
        text(name);
        return json.append(':');
    }

    private void text(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                default -> {
                    // Line separators and lone surrogates are legal or harmless to few readers; escaped to all.
                    if (c < ' ' || c == '\u007F' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                        json.append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            json.append(Character.forDigit(c >> shift & 0xF, 16));
                        }
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
