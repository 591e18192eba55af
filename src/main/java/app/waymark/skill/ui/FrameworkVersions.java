package app.waymark.skill.ui;

import app.waymark.account.Names;
import app.waymark.shared.Dates;
import app.waymark.skill.FrameworkVersion;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.IntFunction;

/** The versions of a framework that were published, and what each changed. */
class FrameworkVersions extends Div {

    private final transient IntFunction<List<String>> changes;
    private final Paragraph none = new Paragraph(getTranslation("skill.versions.none"));
    private final RowList list = new RowList(getTranslation("skill.versions"), List.of());
    private final KeyedList<Said> rows =
            KeyedList.rebuilding(list, one -> one.version().number(), this::row);

    private record Said(FrameworkVersion version, String by, String when) {}

    /** @param changes says what a version has otherwise than the one before */
    FrameworkVersions(IntFunction<List<String>> changes) {
        this.changes = changes;
        none.addClassName("wm-small");
        add(none, list);
    }

    void show(List<FrameworkVersion> versions, Names names, Dates dates) {
        rows.show(versions.stream()
                .map(one -> new Said(one, names.of(one.by()), dates.moment(one.at())))
                .toList());
        list.setVisible(!versions.isEmpty());
        none.setVisible(versions.isEmpty());
    }

    private Row row(Said one) {
        var title = getTranslation("skill.framework.version", one.version().number());
        var what = new Button(
                getTranslation("skill.version.changes"),
                click -> open(one.version().number(), title));
        what.setAriaLabel(what.getText() + ": " + title);
        var row = new Row(null, title).text(getTranslation("skill.version.by", one.by(), one.when()));
        if (!one.version().why().isEmpty()) {
            row.text(one.version().why());
        }
        return row.end(KeyedList.part(what, "changes"));
    }

    private void open(int number, String title) {
        var dialog = new Dialog(title);
        var points = new UnorderedList();
        points.addClassName("wm-points");
        changes.apply(number).forEach(point -> points.add(new ListItem(point)));
        dialog.add(points);
        dialog.getFooter().add(new Button(getTranslation("uikit.close"), click -> dialog.close()));
        dialog.open();
    }
}
