package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SortedTest {

    private enum By {
        NAME,
        SIGNED_IN
    }

    @Test
    void what_an_address_says_is_read_as_it_was_written() {
        for (var by : By.values()) {
            assertThat(Sorted.read(Sorted.up(by).inAddress(), Sorted.up(By.NAME)))
                    .isEqualTo(Sorted.up(by));
            assertThat(Sorted.read(Sorted.down(by).inAddress(), Sorted.up(By.NAME)))
                    .isEqualTo(Sorted.down(by));
        }
    }

    @Test
    void what_cannot_be_read_is_the_order_the_list_has_by_itself() {
        for (var text : new String[] {"", "-", "nonsense", "-name; drop table account"}) {
            assertThat(Sorted.read(text, Sorted.down(By.SIGNED_IN))).isEqualTo(Sorted.down(By.SIGNED_IN));
        }
    }
}
