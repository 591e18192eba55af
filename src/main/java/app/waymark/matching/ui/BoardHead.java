package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.matching.ScenarioId;
import app.waymark.program.RoundState;
import app.waymark.program.RoundSummary;
import app.waymark.shared.Links;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Part;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import org.jspecify.annotations.Nullable;

/** The head of the board: which round, what there is of it, and the buttons that run and publish. */
class BoardHead extends Composite<Div> {

    /** What decides how the head looks; while it stays the same nothing of it is made anew. */
    private record Shape(
            RoundSummary round, boolean people, @Nullable ScenarioId shown) {}

    private final ViewHeader header = new ViewHeader();
    private final Div tabs = new Div();
    private final Button run;
    private final Part<Shape> shape = new Part<>(this::fill);

    BoardHead(Command start) {
        run = new Button("", event -> start.execute());
        getContent().add(header, tabs);
    }

    /** Shows the head of this board. */
    void show(Board board) {
        var shown = board.shown();
        boolean people = !board.mentors().isEmpty() || !board.unmatched().isEmpty();
        run.setText(getTranslation(board.scenarios().isEmpty() ? "matching.run" : "matching.run-again"));
        run.setEnabled(board.scenarios().stream().noneMatch(one -> one.state().pending()));
        header.sub(sub(board));
        shape.show(new Shape(board.round(), people, shown == null ? null : shown.id()));
    }

    private void fill(Shape next) {
        var id = next.round().id().value();
        header.clear()
                .crumb(next.round().programmeName(), Links.ROUNDS)
                .heading(next.round().name());
        tabs.removeAll();
        tabs.add(new PageTabs(getTranslation("matching.tabs"))
                .tab(getTranslation("matching.tab.people"), Links.people(id), false)
                .tab(getTranslation("matching.title"), Links.matching(id), true)
                .tab(getTranslation("matching.tab.mentorships"), Links.roundMentorships(id), false));
        if (!next.people()) {
            return;
        }
        header.action(PageLink.button(Links.policy(id), getTranslation("matching.policy")));
        if (next.round().state() == RoundState.ENDED) {
            return;
        }
        if (next.shown() == null) {
            header.primary(run);
        } else {
            // With a result before one, to publish it is what comes next.
            run.removeThemeVariants(ButtonVariant.PRIMARY);
            header.action(run)
                    .primary(PageLink.primaryButton(
                            Links.publishing(id, next.shown().value()), getTranslation("matching.publish")));
        }
    }

    private String sub(Board found) {
        var people =
                getTranslation("matching.sub", found.mentees(), found.mentors().size(), found.places());
        var shown = found.shown();
        return shown == null
                ? people
                : people + " · "
                        + (shown.policy() == 0
                                ? getTranslation("matching.sub.proposed")
                                : getTranslation("matching.sub.policy", shown.policy()))
                        + " · " + getTranslation("matching.objective." + shown.objective());
    }
}
