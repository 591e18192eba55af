package app.waymark.mailbox.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One {@code Authentication-Results} header (RFC 8601): what a receiving server found out about a mail.
 *
 * @param server the server's name for itself
 * @param results one for each method and signature
 */
record AuthenticationResults(String server, List<Result> results) {

    /**
     * What one method found.
     *
     * @param properties what it looked at: {@code header.d}, {@code smtp.mailfrom}, in small letters
     */
    record Result(String method, String value, Map<String, String> properties) {

        boolean passed() {
            return value.equals("pass");
        }

        Optional<String> property(String name) {
            return Optional.ofNullable(properties.get(name));
        }
    }

    /** Reads a header's value; empty where it is none. */
    static Optional<AuthenticationResults> parse(String header) {
        var parts = parts(header);
        if (parts.isEmpty() || parts.getFirst().isEmpty()) {
            return Optional.empty();
        }
        // A version may follow the name.
        var server = parts.getFirst().getFirst();
        var results = new ArrayList<Result>();
        for (var words : parts.subList(1, parts.size())) {
            result(words).ifPresent(results::add);
        }
        return Optional.of(new AuthenticationResults(server, List.copyOf(results)));
    }

    private static Optional<Result> result(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var method = words.getFirst().split("=", 2);
        if (method.length < 2) {
            return Optional.empty();
        }
        var properties = new HashMap<String, String>();
        for (var word : words.subList(1, words.size())) {
            int is = word.indexOf('=');
            if (is > 0) {
                properties.putIfAbsent(small(word.substring(0, is)), small(word.substring(is + 1)));
            }
        }
        var name = method[0].indexOf('/') < 0 ? method[0] : method[0].substring(0, method[0].indexOf('/'));
        return Optional.of(new Result(small(name), small(method[1]), Map.copyOf(properties)));
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The words between semicolons, without comments, quotes taken off, "a = b" as one word. */
    private static List<List<String>> parts(String header) {
        var parts = new ArrayList<List<String>>();
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if ((quoted || depth > 0) && c == '\\' && i + 1 < header.length()) {
                i++;
                if (quoted) {
                    word.append(header.charAt(i));
                }
            } else if (quoted) {
                quoted = c != '"';
                word.append(quoted ? String.valueOf(c) : "");
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth > 0) {
                // A comment says nothing that counts.
            } else if (c == '"') {
                quoted = true;
            } else if (c == ';') {
                end(words, word);
                parts.add(List.copyOf(words));
                words.clear();
            } else if (Character.isWhitespace(c)) {
                if (!aroundEquals(header, i, word)) {
                    end(words, word);
                }
            } else {
                word.append(c);
            }
        }
        end(words, word);
        parts.add(List.copyOf(words));
        return parts;
    }

    private static boolean aroundEquals(String header, int at, StringBuilder word) {
        int next = at;
        while (next < header.length() && Character.isWhitespace(header.charAt(next))) {
            next++;
        }
        return (next < header.length() && header.charAt(next) == '=')
                || (!word.isEmpty() && word.charAt(word.length() - 1) == '=');
    }

    private static void end(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
