package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedListTest {

    private record Step(int id, String text) {}

    private static final class StepRow extends Div implements KeyedList.Shows<Step> {

        private int filled;

        @Override
        public void show(Step step) {
            filled++;
            setText(step.text());
        }
    }

    private final Div host = new Div();
    private final KeyedList<Step> list = new KeyedList<>(host, Step::id, step -> new StepRow());

    @Test
    void a_row_stays_the_same_component_and_is_filled_again_only_when_its_value_is_another() {
        list.show(List.of(new Step(1, "Ask"), new Step(2, "Read")));
        var ask = row(1);
        var read = row(2);
        list.show(List.of(new Step(1, "Ask"), new Step(2, "Read more")));
        assertThat(row(1)).isSameAs(ask);
        assertThat(row(2)).isSameAs(read);
        assertThat(ask.filled).isEqualTo(1);
        assertThat(read.filled).isEqualTo(2);
        assertThat(texts()).containsExactly("Ask", "Read more");
    }

    @Test
    void rows_come_go_and_change_places_and_say_their_key() {
        list.show(List.of(new Step(1, "A"), new Step(2, "B"), new Step(3, "C")));
        list.show(List.of(new Step(4, "D"), new Step(3, "C"), new Step(1, "A")));
        assertThat(texts()).containsExactly("D", "C", "A");
        assertThat(host.getElement().getChildren().map(row -> row.getAttribute("data-row")))
                .containsExactly("4", "3", "1");
        assertThat(list.size()).isEqualTo(3);
        assertThat(list.row(2)).isEmpty();
    }

    @Test
    void one_row_that_moves_leaves_all_others_where_they_are() {
        list.show(steps(1, 2, 3, 4, 5));
        var moved = new ArrayList<Integer>();
        host.getChildren().forEach(row -> row.addDetachListener(gone -> moved.add(1)));
        var ui = new com.vaadin.flow.component.UI();
        ui.add(host);
        list.show(steps(5, 1, 2, 3, 4));
        assertThat(moved).hasSize(1);
        list.show(steps(1, 2, 3, 4, 5));
        assertThat(moved).hasSize(2);
    }

    @Test
    void a_row_without_a_class_is_built_anew_when_its_value_is_another_and_the_others_are_not() {
        var rebuilding = KeyedList.<Step>rebuilding(host, Step::id, step -> new Span(step.text()));
        rebuilding.show(List.of(new Step(1, "A"), new Step(2, "B")));
        var first = host.getComponentAt(0);
        var second = host.getComponentAt(1);
        rebuilding.show(List.of(new Step(1, "A"), new Step(2, "C")));
        assertThat(host.getComponentAt(0)).isSameAs(first);
        assertThat(host.getComponentAt(1)).isNotSameAs(second);
        assertThat(texts()).containsExactly("A", "C");
    }

    @Test
    void two_rows_with_one_key_are_a_fault_of_the_caller() {
        assertThatThrownBy(() -> list.show(List.of(new Step(1, "A"), new Step(1, "B"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1");
    }

    @Test
    void after_any_change_the_rows_are_those_of_the_list_in_its_order_and_those_that_stay_are_the_same() {
        var random = new Random(20261127);
        for (int round = 0; round < 300; round++) {
            var ids = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
            Collections.shuffle(ids, random);
            var wanted = ids.subList(0, random.nextInt(13)).stream()
                    .map(id -> new Step(id, "Step " + id + " " + random.nextInt(2)))
                    .toList();
            var before = new HashMap<Integer, Component>();
            IntStream.range(0, 12).forEach(id -> list.row(id).ifPresent(row -> before.put(id, row)));
            list.show(wanted);
            assertThat(texts())
                    .containsExactlyElementsOf(wanted.stream().map(Step::text).toList());
            for (var step : wanted) {
                if (before.containsKey(step.id())) {
                    assertThat(list.row(step.id())).containsSame(before.get(step.id()));
                }
            }
        }
    }

    @Test
    void a_part_is_filled_only_when_its_value_is_another() {
        var filled = new ArrayList<String>();
        var part = new Part<String>(filled::add);
        part.show("a");
        part.show("a");
        part.show("b");
        assertThat(filled).containsExactly("a", "b");
    }

    private StepRow row(int id) {
        return (StepRow) list.row(id).orElseThrow();
    }

    private List<Step> steps(int... ids) {
        return IntStream.of(ids).mapToObj(id -> new Step(id, "Step " + id)).toList();
    }

    private List<String> texts() {
        return host.getChildren().map(row -> row.getElement().getText()).toList();
    }
}
