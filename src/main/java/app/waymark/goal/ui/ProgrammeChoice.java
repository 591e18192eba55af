package app.waymark.goal.ui;

import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.ShowResult;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Links;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the people of a programme see a goal's title, and what exactly that says to whom; nothing without programmes. */
class ProgrammeChoice extends Composite<Div> {

    private final transient GoalPage page;
    private final RadioButtonGroup<Optional<ProgrammeSummary>> where = new RadioButtonGroup<>();
    private final PageLink others = new PageLink(Links.PARTS, getTranslation("goal.shown.others"));

    ProgrammeChoice(GoalPage page, List<ProgrammeSummary> possible) {
        this.page = page;
        var choices = new ArrayList<Optional<ProgrammeSummary>>();
        choices.add(Optional.empty());
        possible.forEach(one -> choices.add(Optional.of(one)));
        where.setLabel(getTranslation("goal.shown.where"));
        where.setItems(choices);
        where.setItemLabelGenerator(one -> one.map(programme -> getTranslation("goal.shown.in", programme.name()))
                .orElseGet(() -> getTranslation("goal.shown.nowhere")));
        where.setHelperText(getTranslation("goal.shown.help"));
        where.addValueChangeListener(event -> lead());
        where.setValue(choices.stream()
                .filter(one -> Objects.equals(id(one), page.shownIn()))
                .findFirst()
                .orElse(Optional.empty()));
        others.addClassName("wm-small");
        lead();
        getContent().add(where, others);
        getContent().setVisible(!possible.isEmpty());
    }

    /** The programme that is chosen, or null. */
    @Nullable
    ProgrammeId chosen() {
        return id(where.getValue());
    }

    /** Whether there is anything to choose, and something else is chosen than what is so. */
    boolean changed() {
        return isVisible() && !Objects.equals(chosen(), page.shownIn());
    }

    /** Makes it so where something else is chosen than what is so. */
    ShowResult save(GoalSharing sharing) {
        return changed() ? sharing.showIn(page.id(), chosen()) : new ShowResult.Done();
    }

    /** What came of it, once it is so. */
    String said() {
        return where.getValue()
                .map(one -> getTranslation("goal.shown.done", one.name()))
                .orElseGet(() -> getTranslation("goal.shown.stopped"));
    }

    private void lead() {
        var chosen = chosen();
        others.setVisible(chosen != null);
        if (chosen != null) {
            others.setHref(Links.programmeGoals(chosen.value()).substring(1));
        }
    }

    private static @Nullable ProgrammeId id(Optional<ProgrammeSummary> one) {
        return one.map(ProgrammeSummary::id).orElse(null);
    }
}
