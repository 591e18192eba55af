package app.waymark.shared;

import app.waymark.shared.document.DocumentFormat;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of {@link Said} and how it is kept. The first release kept a list of texts, which is format 1 of every kind;
 * the record as it stands is the newest.
 *
 * @param kind as in {@link Said#kind()}
 * @param type the record
 * @param format how it is written and read
 */
public record SaidKind<T extends Said>(String kind, Class<T> type, DocumentFormat<T> format) {

    /**
     * A kind that the first release knew already.
     *
     * @param list names the record's fields in the list that the first release kept
     */
    public static <T extends Said> SaidKind<T> of(String kind, Class<T> type, Consumer<FirstList> list) {
        return of(kind, type, list, last -> last);
    }

    /** A kind that came later: there is no list of it. */
    public static <T extends Said> SaidKind<T> of(String kind, Class<T> type) {
        return of(kind, type, list -> {});
    }

    /**
     * A kind whose record has changed since.
     *
     * @param further the steps from the first record to the one of today
     */
    public static <T extends Said> SaidKind<T> of(
            String kind, Class<T> type, Consumer<FirstList> list, UnaryOperator<DocumentFormat.Builder<T>> further) {
        UnaryOperator<JsonNode> step = kept -> {
            var first = new FirstList((ArrayNode) kept);
            list.accept(first);
            return first.fields;
        };
        var builder = DocumentFormat.of("what is said of " + kind, type).then(step);
        return new SaidKind<>(kind, type, further.apply(builder).build());
    }

    /** The list of texts of the first release, on its way to a record's fields. */
    public static final class FirstList {

        private final ArrayNode texts;
        private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

        private FirstList(ArrayNode texts) {
            this.texts = texts;
        }

        /** The text in this place, empty where the list is shorter. */
        public String at(int place) {
            return place < texts.size() ? texts.get(place).asString() : "";
        }

        /** This field holds the text in this place; an instant was written as such a text. */
        public FirstList keep(String field, int place) {
            fields.put(field, at(place));
            return this;
        }

        /** This field holds the number that stands at the beginning of the text in this place: "45 minutes". */
        public FirstList number(String field, int place) {
            var digits = at(place).replaceFirst("^(\\d+).*$", "$1");
            fields.put(field, Integer.parseInt(digits));
            return this;
        }

        /** This field holds this, or nothing. */
        public FirstList put(String field, @Nullable String value) {
            fields.put(field, value);
            return this;
        }

        /** This field holds these. */
        public FirstList put(String field, Iterable<String> values) {
            var all = fields.putArray(field);
            values.forEach(all::add);
            return this;
        }

        /** The list had no such thing. */
        public FirstList nothing(String field) {
            fields.set(field, NullNode.getInstance());
            return this;
        }
    }
}
