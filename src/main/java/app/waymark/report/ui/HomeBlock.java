package app.waymark.report.ui;

import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of home, made anew when it shows something else.
 *
 * @param shows what it shows; one that keeps itself up to date shows always the same
 */
record HomeBlock(String name, Object shows, Supplier<Component> make) {

    /** The blocks of a column, each made anew by itself. */
    static KeyedList<HomeBlock> list(Div column) {
        return KeyedList.rebuilding(
                column, HomeBlock::name, block -> block.make().get());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HomeBlock block && name.equals(block.name) && shows.equals(block.shows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, shows);
    }
}
