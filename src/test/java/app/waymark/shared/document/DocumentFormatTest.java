package app.waymark.shared.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.shared.document.UnreadableDocument.Reason;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

class DocumentFormatTest {

    record Leaf(String text, @Nullable LocalDate on, boolean done) {}

    record Tree(String title, int age, List<Leaf> leaves, Map<String, Leaf> named) {}

    sealed interface Shape {
        record Circle(int radius) implements Shape {}

        record Square(int side) implements Shape {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Shape.Circle.class, name = "circle"),
        @JsonSubTypes.Type(value = Shape.Square.class, name = "square")
    })
    interface ShapeKinds {}

    private static final DocumentFormat<Tree> FIRST =
            DocumentFormat.of("Tree", Tree.class).build();

    private static final DocumentFormat<List<Shape>> SHAPES = DocumentFormat.of(
                    "Shapes", new TypeReference<List<Shape>>() {})
            .kinds(Shape.class, ShapeKinds.class)
            .build();

    private final Tree tree = new Tree(
            "Oak", 3, List.of(new Leaf("green", null, false)), Map.of("top", new Leaf("red", LocalDate.EPOCH, true)));

    @Test
    void what_is_written_carries_its_number_and_reads_as_it_was() {
        assertThat(FIRST.write(tree)).startsWith("{\"format\":1,\"title\":\"Oak\"");
        assertThat(FIRST.read(FIRST.write(tree), 1)).isEqualTo(tree);
    }

    @Test
    void a_list_is_kept_with_its_number_around_it_and_its_entries_name_their_kinds() {
        List<Shape> shapes = List.of(new Shape.Circle(1), new Shape.Square(2));

        assertThat(SHAPES.write(shapes))
                .isEqualTo(
                        "{\"format\":1,\"items\":[{\"kind\":\"circle\",\"radius\":1},{\"kind\":\"square\",\"side\":2}]}");
        assertThat(SHAPES.read(SHAPES.write(shapes), 1)).isEqualTo(shapes);
    }

    @Test
    void what_was_written_before_there_were_numbers_is_the_first_format() {
        assertThat(FIRST.read("{\"title\":\"Oak\",\"age\":3,\"leaves\":[],\"named\":{}}", 1))
                .isEqualTo(new Tree("Oak", 3, List.of(), Map.of()));
        assertThat(SHAPES.read("[{\"kind\":\"circle\",\"radius\":1}]", 1)).containsExactly(new Shape.Circle(1));
    }

    @Test
    void an_older_document_is_raised_through_every_step_since_and_a_present_one_through_none() {
        var third = DocumentFormat.of("Tree", Tree.class)
                .then(old -> {
                    var object = (ObjectNode) old;
                    object.set("title", object.remove("name"));
                    return object;
                })
                .then(old -> ((ObjectNode) old).put("age", old.get("age").intValue() + 100))
                .build();

        assertThat(third.read("{\"name\":\"Oak\",\"age\":3,\"leaves\":[],\"named\":{}}", 1))
                .isEqualTo(new Tree("Oak", 103, List.of(), Map.of()));
        assertThat(third.read("{\"format\":2,\"title\":\"Oak\",\"age\":3,\"leaves\":[],\"named\":{}}", 1)
                        .age())
                .isEqualTo(103);
        assertThat(third.write(tree)).startsWith("{\"format\":3,");
        assertThat(third.read(third.write(tree), 1)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'age':1,'leaves':[],'named':{}}|MISSING|title",
                "{'title':'Oak','leaves':[],'named':{}}|MISSING|age",
                "{'title':null,'age':1,'leaves':[],'named':{}}|EMPTY|title",
                "{'title':'Oak','age':1,'leaves':null,'named':{}}|EMPTY|leaves",
                "{'title':'Oak','age':1,'leaves':[{'text':'x','on':null}],'named':{}}|MISSING|leaves[0].done",
                "{'title':'Oak','age':1,'leaves':[{'on':null,'done':true}],'named':{}}|MISSING|leaves[0].text",
                "{'title':'Oak','age':1,'leaves':[],'named':{'top':{'text':'x','on':null}}}|MISSING|named.top.done",
                "{'title':'Oak','age':1,'leaves':[],'named':{},'colour':'red'}|UNKNOWN|colour",
                "{'title':'Oak','age':'old','leaves':[],'named':{}}|UNFIT|age",
                "{'format':2,'title':'Oak','age':1,'leaves':[],'named':{}}|NEWER|format",
                "{'format':'x','title':'Oak','age':1,'leaves':[],'named':{}}|UNFIT|format",
                "{'title':'Oak'|BROKEN|''",
            })
    void what_is_not_as_it_must_be_is_an_error_that_names_document_and_field(String kept, Reason reason, String field) {
        assertThatThrownBy(() -> FIRST.read(kept.replace('\'', '"'), "of Mara"))
                .isInstanceOfSatisfying(UnreadableDocument.class, error -> {
                    assertThat(error.document()).isEqualTo("Tree of Mara");
                    assertThat(error.reason()).isEqualTo(reason);
                    assertThat(error.field()).isEqualTo(field.replace("'", ""));
                });
    }

    @Test
    void an_entry_of_a_list_that_is_nothing_is_an_error_as_well() {
        assertThatThrownBy(() -> FIRST.read("{\"title\":\"Oak\",\"age\":1,\"leaves\":[null],\"named\":{}}", 1))
                .isInstanceOfSatisfying(UnreadableDocument.class, error -> assertThat(error.reason())
                        .isEqualTo(Reason.EMPTY));
    }

    @Test
    void a_field_that_may_be_absent_may_be_left_out() {
        assertThat(FIRST.read(
                                "{\"title\":\"Oak\",\"age\":1,\"leaves\":[{\"text\":\"x\",\"done\":false}],\"named\":{}}",
                                1)
                        .leaves())
                .containsExactly(new Leaf("x", null, false));
    }

    @Test
    void a_number_is_read_to_its_last_digit() {
        record Price(BigDecimal exact, double measured) {}
        var format = DocumentFormat.of("Price", Price.class).build();
        var price = new Price(new BigDecimal("12345678901234567890.1234567890"), 0.1 + 0.2);

        assertThat(format.read(format.write(price), 1)).isEqualTo(price);
    }

    @Test
    void an_error_repeats_nothing_of_what_stands_in_the_document() {
        assertThatThrownBy(() -> FIRST.read("{\"title\":\"Oak\",\"age\":\"my secret\",\"leaves\":[],\"named\":{}}", 1))
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
