package app.waymark.calendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One unfolded line of iCalendar.
 *
 * @param name in capitals
 * @param parameters by their names in capitals, without quotation marks; of several values the text as it stands
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

    /** A parameter, if it is there. */
    Optional<String> parameter(String called) {
        return Optional.ofNullable(parameters.get(called));
    }

    /** Whether the parameter has that value, in whatever letters. */
    boolean has(String called, String text) {
        var found = parameters.get(called);
        return found != null && found.equalsIgnoreCase(text);
    }

    /** Reads a line; null where it is none. */
    static @Nullable ContentLine of(String line) {
        int end = nameEnd(line);
        if (end == 0 || end == line.length()) {
            return null;
        }
        var name = line.substring(0, end).toUpperCase(Locale.ROOT);
        Map<String, String> parameters = Map.of();
        int at = end;
        while (line.charAt(at) == ';') {
            int equals = line.indexOf('=', at);
            if (equals < 0) {
                return null;
            }
            int stop = valueEnd(line, equals + 1);
            if (stop < 0) {
                return null;
            }
            if (parameters.isEmpty()) {
                parameters = new HashMap<>(4);
            }
            parameters.put(
                    line.substring(at + 1, equals).strip().toUpperCase(Locale.ROOT),
                    line.substring(equals + 1, stop).replace("\"", ""));
            at = stop;
        }
        return new ContentLine(name, parameters, line.substring(at + 1));
    }

    private static int nameEnd(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) != ':' && line.charAt(at) != ';') {
            at++;
        }
        return at;
    }

    /** Where the value of a parameter ends: at the first colon or semicolon outside quotation marks. */
    private static int valueEnd(String line, int from) {
        boolean quoted = false;
        for (int at = from; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ':' || letter == ';')) {
                return at;
            }
        }
        return -1;
    }
}
