package app.waymark.shared.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one kind of document is kept as JSON, so that what last year wrote is read next year.
 *
 * <p>Every document carries the number of its format: beside its fields where it is an object ({@code "format": 2}), around
 * it where it is a list ({@code {"format": 2, "items": […]}}). One without a number is of format 1, as everything was
 * before there were numbers. What is older than the present format is raised by {@link Builder#then steps}, one for each
 * number, that see plain JSON and none of today's classes; so a record may gain, lose and rename components as long as a
 * step is added with it.
 *
 * <p>A record is read as it is declared: a component that is not {@code @Nullable} must be in the document and hold
 * something, an unknown field is refused as well, and so is a format of a later Waymark. Each is an
 * {@link UnreadableDocument} that names the document and the field.
 *
 * @param <T> what it is in Java: a record, a list of records, a sealed interface of records
 */
public final class DocumentFormat<T> {

    private static final String NUMBER = "format";
    private static final String ITEMS = "items";

    private final String kind;
    private final JavaType type;
    private final JsonMapper mapper;
    private final List<UnaryOperator<JsonNode>> steps;

    private DocumentFormat(Builder<T> builder) {
        this.kind = builder.kind;
        this.mapper = builder.mapper
                .annotationIntrospector(
                        new AnnotationIntrospectorPair(new WholeRecords(), new JacksonAnnotationIntrospector()))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // On their way through the steps numbers stay as they were written.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .build();
        this.type = mapper.getTypeFactory().constructType(builder.type.getType());
        this.steps = List.copyOf(builder.steps);
        if (type.getRawClass().isRecord()) {
            for (var component : type.getRawClass().getRecordComponents()) {
                if (component.getName().equals(NUMBER)) {
                    throw new IllegalArgumentException("\"format\" is the number's place in a " + kind);
                }
            }
        }
    }

    /**
     * Begins with a document's first format.
     *
     * @param kind what an error calls such a document, as "content of a goal"
     */
    public static <T> Builder<T> of(String kind, Class<T> type) {
        return new Builder<>(kind, new TypeReference<T>() {
            @Override
            public java.lang.reflect.Type getType() {
                return type;
            }
        });
    }

    /** Begins with the first format of a document whose type has arguments, as a list of records. */
    public static <T> Builder<T> of(String kind, TypeReference<T> type) {
        return new Builder<>(kind, type);
    }

    /** The number that is written now. */
    public int number() {
        return steps.size() + 1;
    }

    /** The document as it is kept. */
    public String write(T document) {
        // With the type, so that the entries of a list name their kinds, which the list itself does not tell.
        var json = mapper.writerFor(type).writeValueAsString(document);
        var number = "{\"" + NUMBER + "\":" + number();
        if (!json.startsWith("{")) {
            return number + ",\"" + ITEMS + "\":" + json + "}";
        }
        return json.equals("{}") ? number + "}" : number + "," + json.substring(1);
    }

    /**
     * The document that was kept, of whatever format.
     *
     * @param which names it in an error: an id, or whose it is
     * @throws UnreadableDocument where it is not what its format promises
     */
    public T read(String kept, Object which) {
        var name = kind + " " + which;
        JsonNode tree;
        try {
            tree = mapper.readTree(kept);
        } catch (JacksonException broken) {
            throw new UnreadableDocument(name, "", UnreadableDocument.Reason.BROKEN, "is no JSON");
        }
        int format = format(tree, name);
        var document = bare(tree);
        for (var step : steps.subList(format - 1, steps.size())) {
            try {
                document = step.apply(document);
            } catch (RuntimeException unforeseen) {
                throw new UnreadableDocument(
                        name,
                        "",
                        UnreadableDocument.Reason.UNFIT,
                        "cannot be raised from format " + format + " ("
                                + unforeseen.getClass().getSimpleName() + ")");
            }
        }
        try {
            return mapper.treeToValue(document, type);
        } catch (JacksonException unfit) {
            throw named(name, unfit);
        }
    }

    private int format(JsonNode tree, String name) {
        if (!(tree instanceof ObjectNode object) || !object.has(NUMBER)) {
            return 1;
        }
        var number = object.get(NUMBER);
        if (!number.isInt() || number.intValue() < 1) {
            throw new UnreadableDocument(
                    name, NUMBER, UnreadableDocument.Reason.UNFIT, "the number of its format is none");
        }
        if (number.intValue() > number()) {
            throw new UnreadableDocument(
                    name,
                    NUMBER,
                    UnreadableDocument.Reason.NEWER,
                    "is of format " + number.intValue() + ", and this Waymark knows formats up to " + number());
        }
        return number.intValue();
    }

    /** Without its number. */
    private static JsonNode bare(JsonNode tree) {
        if (!(tree instanceof ObjectNode object) || !object.has(NUMBER)) {
            return tree;
        }
        if (object.size() == 2 && object.has(ITEMS)) {
            return object.get(ITEMS);
        }
        object.remove(NUMBER);
        return object;
    }

    private static UnreadableDocument named(String document, JacksonException unfit) {
        var path = new StringBuilder();
        for (var step : unfit.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        var field = path.toString();
        var called = field.isEmpty() ? "it" : "\"" + field + "\"";
        // Jackson's own words repeat what stands in the document, which is nobody's to read in a log.
        if (unfit instanceof UnrecognizedPropertyException) {
            return new UnreadableDocument(
                    document, field, UnreadableDocument.Reason.UNKNOWN, called + " is unknown in this format");
        }
        if (unfit instanceof InvalidNullException) {
            return new UnreadableDocument(
                    document, field, UnreadableDocument.Reason.EMPTY, called + " holds nothing, and must");
        }
        if (unfit.getOriginalMessage().startsWith("Missing required creator property")) {
            return new UnreadableDocument(document, field, UnreadableDocument.Reason.MISSING, called + " is missing");
        }
        return new UnreadableDocument(
                document,
                field,
                UnreadableDocument.Reason.UNFIT,
                called + " is not what it must be (" + unfit.getClass().getSimpleName() + ")");
    }

    /** Collects the formats of a kind of document. */
    public static final class Builder<T> {

        private final String kind;
        private final TypeReference<T> type;
        private final JsonMapper.Builder mapper = JsonMapper.builder();
        private final List<UnaryOperator<JsonNode>> steps = new ArrayList<>();

        private Builder(String kind, TypeReference<T> type) {
            this.kind = kind;
            this.type = type;
        }

        /**
         * The next format: how a document of the one before becomes one of it. It gets plain JSON, which it may change and
         * give back, and must not use today's classes: those change again.
         */
        public Builder<T> then(UnaryOperator<JsonNode> step) {
            steps.add(step);
            return this;
        }

        /** Names the kinds of a sealed interface in the document, by the annotations of another one. */
        public Builder<T> kinds(Class<?> sealed, Class<?> annotations) {
            mapper.addMixIn(sealed, annotations);
            return this;
        }

        public DocumentFormat<T> build() {
            return new DocumentFormat<>(this);
        }
    }
}
