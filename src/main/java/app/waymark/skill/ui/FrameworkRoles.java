package app.waymark.skill.ui;

import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Role;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The roles of a framework, to be changed. */
class FrameworkRoles extends Div {

    private final transient Consumer<@Nullable Role> change;
    private final Paragraph none = new Paragraph(getTranslation("skill.roles.none"));
    private final RowList list = new RowList(getTranslation("skill.roles"), List.of());
    private final KeyedList<Role> rows = KeyedList.rebuilding(list, Role::key, this::row);

    FrameworkRoles(Consumer<@Nullable Role> change) {
        this.change = change;
        none.addClassName("wm-small");
        add(none, list);
    }

    void show(FrameworkContent content) {
        rows.show(content.roles());
        list.setVisible(!content.roles().isEmpty());
        none.setVisible(content.roles().isEmpty());
    }

    private Row row(Role role) {
        var name = role.name().in(getLocale());
        var write = new Button(getTranslation("skill.change"), click -> change.accept(role));
        write.setAriaLabel(getTranslation("skill.change.of", name));
        var row = new Row(null, name);
        if (!role.description().silent()) {
            row.text(role.description().in(getLocale()));
        }
        return row.text(getTranslation("skill.role.count", role.wanted().size()))
                .end(KeyedList.part(write, "change"));
    }
}
