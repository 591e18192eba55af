package app.waymark.learning.ui;

import app.waymark.learning.LearningResult;
import app.waymark.learning.Opportunities;
import app.waymark.learning.Opportunities.Board;
import app.waymark.learning.Opportunity;
import app.waymark.shared.AccountId;
import app.waymark.shared.Dates;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What there is to do inside the organisation: until when, on which skills, posted by whom; a step of it in one press. */
class BoardPart extends Div {

    private final transient Opportunities opportunities;
    private final transient LearningActs acts;
    private final transient AccountId me;
    private final transient Runnable refresh;
    private final Div nothing = new Div();
    private final RowList list = new RowList(getTranslation("learning.tab.opportunities"), List.of());
    private final KeyedList<Opportunity> rows;
    private transient @Nullable Shown shown;

    private record Shown(Board board, SkillNames names, Dates dates) {}

    BoardPart(Opportunities opportunities, LearningActs acts, AccountId me, Runnable refresh) {
        this.opportunities = opportunities;
        this.acts = acts;
        this.me = me;
        this.refresh = refresh;
        rows = KeyedList.rebuilding(list, Opportunity::id, this::row);
        nothing.add(new EmptyState(
                Glyph.PROJECT, getTranslation("opportunity.none"), getTranslation("opportunity.none.more")));
        addClassNames("wm-stack", "learning-board");
        add(nothing, list);
    }

    void show(Board board, List<Opportunity> inOrder, SkillNames names, Dates dates) {
        shown = new Shown(board, names, dates);
        rows.show(inOrder);
        list.setVisible(!inOrder.isEmpty());
        nothing.setVisible(inOrder.isEmpty());
    }

    /** The row of one that is shown, by its id. */
    Optional<Component> row(UUID id) {
        return rows.row(id);
    }

    private Row row(Opportunity one) {
        var present = shown;
        if (present == null) {
            throw new IllegalStateException("Shown before it was filled");
        }
        var said = one.said();
        var row = new Row(Avatar.of(LearningWords.glyph(said.kind())), said.title());
        row.addClassName("learning-row");
        var day = present.dates().day(said.endsOn());
        row.text(LearningWords.withHost(
                List.of(
                        getTranslation("opportunity.kind." + said.kind()),
                        getTranslation(
                                said.kind() == app.waymark.learning.OpportunityDraft.Kind.EVENT
                                        ? "opportunity.on"
                                        : "opportunity.until",
                                day)),
                said.address(),
                one.host()));
        if (!said.words().isEmpty()) {
            row.text(said.words());
        }
        present.board().closes(one).ifPresent(gap -> row.text(LearningWords.closes(this, getLocale(), gap)));
        LearningWords.skills(this, said.skills(), present.names()).ifPresent(row::text);
        var by = one.postedBy();
        row.text(getTranslation(
                "opportunity.by",
                by == null
                        ? getTranslation("opportunity.somebody")
                        : present.board().names().of(by),
                programme(present.board(), one)));
        if (present.board().involved().stream()
                .anyMatch(programme -> programme.id().equals(one.programme()) && programme.takesPart())) {
            var step = new Button(
                    getTranslation("learning.step.short"),
                    click -> acts.step(said.title(), goal -> opportunities.makeStep(one.id(), goal)));
            step.setAriaLabel(getTranslation("learning.step") + ": " + said.title());
            row.end(KeyedList.part(step, "step"));
        }
        boolean own = me.equals(by);
        if (own || present.board().coordinates(one.programme())) {
            row.end(KeyedList.part(
                    new MoreButton(
                            getTranslation("learning.more", said.title()),
                            menu -> menu.act(getTranslation("opportunity.take"), () -> take(one, own))),
                    "more"));
        }
        return row;
    }

    private static String programme(Board board, Opportunity one) {
        return board.involved().stream()
                .filter(programme -> programme.id().equals(one.programme()))
                .map(programme -> programme.programme().name())
                .findFirst()
                .orElse("");
    }

    private void take(Opportunity one, boolean own) {
        var heading = getTranslation("opportunity.take.ask", one.said().title());
        if (own) {
            Confirm.end(
                            heading,
                            getTranslation("opportunity.take.own"),
                            getTranslation("opportunity.take"),
                            () -> told(opportunities.take(one.id(), "")))
                    .open();
        } else {
            ReasonDialog.ask(heading, getTranslation("opportunity.take.text"), getTranslation("opportunity.take"))
                    .ends()
                    .label(getTranslation("opportunity.take.why"))
                    .helper(getTranslation("opportunity.take.who-reads"))
                    .most(Opportunities.MOST_WHY)
                    .needed(getTranslation("opportunity.take.needed"))
                    .openUntil(why -> told(opportunities.take(one.id(), why)));
        }
    }

    private boolean told(LearningResult result) {
        boolean saved = result instanceof LearningResult.Saved;
        if (!saved) {
            Toasts.refuse(LearningWords.refused(this, result));
        }
        refresh.run();
        return saved;
    }
}
