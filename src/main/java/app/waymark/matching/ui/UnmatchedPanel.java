package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.shared.AccountId;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
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

    /** One who is left out, in what is shown of them. */
    private record Left(
            AccountId mentee, String name, @Nullable String elsewhere, boolean run, boolean asked) {}

    private final transient Consumer<AccountId> ask;
    private final TitledSection section = new TitledSection("");
    private final Paragraph nobody = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Left> people = KeyedList.rebuilding(list, Left::mentee, this::person);
    private final Button more;
    private @Nullable AccountId marked;
    private @Nullable Board board;
    private boolean all;

    UnmatchedPanel(Consumer<AccountId> ask) {
        this.ask = ask;
        nobody.addClassName("matching-quiet");
        list.addClassName("matching-people");
        list.getElement().setAttribute("role", "list");
        more = new Button("", event -> {
            all = true;
            fill();
            LiveRegion.say(getTranslation("matching.more.shown", people.size()));
        });
        more.addThemeVariants(ButtonVariant.SMALL);
        section.add(nobody, list, more);
        getContent().add(section);
    }

    /** Shows who is left out of this board. */
    void show(Board shown) {
        board = shown;
        fill();
    }

    /** Marks the mentee that is asked about. */
    void mark(AccountId mentee) {
        marked = mentee;
        fill();
    }

    private void fill() {
        var shown = board;
        if (shown == null) {
            return;
        }
        boolean run = shown.shown() != null;
        int count = shown.unmatched().size();
        section.heading(getTranslation(run ? "matching.unmatched" : "matching.to-be-matched", count));
        nobody.setText(getTranslation(run ? "matching.unmatched.nobody" : "matching.to-be-matched.nobody"));
        nobody.setVisible(count == 0);
        list.setVisible(count > 0);
        people.show(shown.unmatched().stream()
                .limit(all ? count : FIRST)
                .map(one -> new Left(
                        one.mentee(),
                        shown.name(one.mentee()),
                        one.elsewhere() == null ? null : shown.name(one.elsewhere()),
                        run,
                        one.mentee().equals(marked)))
                .toList());
        more.setVisible(!all && count > FIRST);
        more.setText(getTranslation("matching.more", count - FIRST));
    }

    private ListItem person(Left one) {
        if (!one.run()) {
            var name = new Span(one.name());
            name.addClassName("matching-seat");
            return new ListItem(name);
        }
        var button = new NativeButton("", event -> ask.accept(one.mentee()));
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-pressed", String.valueOf(one.asked()));
        button.addClassName("matching-seat");
        if (one.elsewhere() != null) {
            var words = getTranslation("matching.seat.moved", one.elsewhere());
            var heard = new Span(" " + words);
            heard.addClassName("wm-said");
            button.add(MentorRow.Sign.MOVED.picture(), new Span(one.name()), heard);
            button.addClassName("matching-seat-moved");
            button.setTitle(words);
        } else {
            button.add(new Span(one.name()));
        }
        return new ListItem(button);
    }
}
