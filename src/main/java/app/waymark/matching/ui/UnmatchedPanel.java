package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.shared.AccountId;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The mentees without a mentor; pressing one asks why. */
class UnmatchedPanel extends Composite<Div> {

    private static final int FIRST = 12;

    private final transient Consumer<AccountId> ask;
    private final TitledSection section = new TitledSection("");
    private @Nullable Board board;
    private boolean all;

    UnmatchedPanel(Consumer<AccountId> ask) {
        this.ask = ask;
        getContent().add(section);
    }

    /** Shows who is left out of this board. */
    void show(Board shown) {
        board = shown;
        fill();
    }

    private void fill() {
        var shown = board;
        if (shown == null) {
            return;
        }
        section.getChildren().skip(1).toList().forEach(section::remove);
        boolean run = shown.shown() != null;
        int count = shown.unmatched().size();
        section.heading(getTranslation(run ? "matching.unmatched" : "matching.to-be-matched", count));
        if (count == 0) {
            section.add(quiet(getTranslation(run ? "matching.unmatched.nobody" : "matching.to-be-matched.nobody")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("matching-people");
        list.getElement().setAttribute("role", "list");
        for (var one : shown.unmatched().subList(0, all ? count : Math.min(FIRST, count))) {
            list.add(new ListItem(person(shown, one, run)));
        }
        section.add(list);
        if (!all && count > FIRST) {
            var more = new Button(getTranslation("matching.more", count - FIRST), event -> {
                all = true;
                fill();
            });
            more.addThemeVariants(ButtonVariant.SMALL);
            section.add(more);
        }
    }

    private com.vaadin.flow.component.Component person(Board shown, Board.Unmatched one, boolean run) {
        if (!run) {
            var name = new Span(shown.name(one.mentee()));
            name.addClassName("matching-seat");
            return name;
        }
        var button = new NativeButton(shown.name(one.mentee()), event -> ask.accept(one.mentee()));
        button.getElement().setAttribute("type", "button");
        button.addClassName("matching-seat");
        if (one.elsewhere() != null) {
            button.addClassName("matching-seat-moved");
            button.setTitle(getTranslation("matching.seat.moved", shown.name(one.elsewhere())));
        }
        return button;
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("matching-quiet");
        return paragraph;
    }
}
