package app.waymark.goal.ui;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalTitle;
import app.waymark.goal.GoalTree;
import app.waymark.goal.PlaceResult;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Chooses the longer goal that a goal is a part of, or that it stands by itself. */
class PlaceDialog extends Dialog {

    private final transient GoalTree tree;
    private final transient GoalId goal;
    private final Runnable done;
    private final ComboBox<GoalTitle> under = new ComboBox<>(getTranslation("goal.map.place.under"));
    private final InlineMessage notice = new InlineMessage();

    PlaceDialog(GoalTree tree, GoalId goal, String title, Runnable done) {
        this.tree = tree;
        this.goal = goal;
        this.done = done;
        setHeaderTitle(getTranslation("goal.map.place.title", title));
        addClassName("goal-dialog");
        setWidth("480px");
        var possible = tree.longer(goal);
        under.setItems(possible);
        under.setItemLabelGenerator(GoalTitle::title);
        under.setWidthFull();
        var body = new Div(new Paragraph(getTranslation("goal.map.place.help")));
        body.addClassName("goal-form");
        if (possible.isEmpty()) {
            body.add(
                    new Paragraph(getTranslation("goal.map.place.none")),
                    PageLink.button(Links.BEGIN_GOAL, getTranslation("goal.list.new")));
        } else {
            body.add(under);
        }
        body.add(notice);
        add(body);
        getFooter().add(new Button(getTranslation("goal.map.ask.alone"), event -> alone()));
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()));
        if (!possible.isEmpty()) {
            var place = new Button(getTranslation("goal.map.place.yes"), event -> place());
            place.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(place);
        }
    }

    private void alone() {
        tree.standAlone(goal);
        close();
        done.run();
    }

    private void place() {
        var chosen = under.getValue();
        if (chosen == null) {
            notice.refuse(getTranslation("goal.map.place.choose"));
            return;
        }
        switch (tree.place(goal, chosen.id())) {
            case PlaceResult.Placed placed -> {
                close();
                Toasts.say(getTranslation("goal.map.placed", placed.longer().title()));
                done.run();
            }
            case PlaceResult.NotLonger unused -> notice.refuse(getTranslation("goal.map.place.not-longer"));
            case PlaceResult.Over over -> notice.refuse(getTranslation("goal.map.place.over." + over.state()));
        }
    }
}
