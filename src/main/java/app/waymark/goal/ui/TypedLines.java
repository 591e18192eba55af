package app.waymark.goal.ui;

import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that are typed in, one below the other. Each is called by its number; one that is taken out can be brought back to
 * its place, and who works with the keyboard goes on at the next one.
 */
class TypedLines<L extends Component & TypedLines.Line> {

    /** One of them. */
    interface Line {

        /** Says which one it is. */
        void number(int number);

        /** Whether nothing was typed into it. */
        boolean blank();

        /** What was typed, in short. */
        String called();

        /** Whether all can be read; what cannot says so. */
        boolean ready();

        /** Whether no text is too long; the first that is gets the focus. */
        boolean fits();

        void focusFirst();

        /** Puts the focus on what takes it out. */
        void focusOut();
    }

    private final HtmlContainer host;
    private final Button add;
    private final int most;
    private final Runnable typed;
    private final List<L> order = new ArrayList<>();

    /**
     * @param host holds the lines and nothing else
     * @param add what begins another one, as long as there are fewer than {@code most}
     * @param typed told when one was taken out or brought back
     */
    TypedLines(HtmlContainer host, Button add, int most, Runnable typed) {
        this.host = host;
        this.add = add;
        this.most = most;
        this.typed = typed;
        number();
    }

    /** All of them, in their order. */
    List<L> all() {
        return List.copyOf(order);
    }

    void clear() {
        order.clear();
        host.removeAll();
        number();
    }

    /** Puts one below the others. */
    void add(L line) {
        insert(order.size(), line);
    }

    void takeOut(L line) {
        int at = order.indexOf(line);
        order.remove(at);
        host.remove(line);
        number();
        if (order.isEmpty()) {
            add.focus();
        } else {
            order.get(Math.min(at, order.size() - 1)).focusOut();
        }
        typed.run();
        if (!line.blank()) {
            Toasts.undo(host.getTranslation("goal.editor.removed", line.called()), () -> {
                insert(Math.min(at, order.size()), line);
                typed.run();
                line.focusFirst();
            });
        }
    }

    /** Whether all can be read; each that cannot says so. */
    boolean ready() {
        return order.stream().filter(line -> !line.ready()).count() == 0;
    }

    boolean fits() {
        return order.stream().allMatch(Line::fits);
    }

    private void insert(int at, L line) {
        order.add(at, line);
        host.addComponentAtIndex(at, line);
        number();
    }

    private void number() {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).number(i + 1);
        }
        host.setVisible(!order.isEmpty());
        add.setEnabled(order.size() < most);
    }
}
