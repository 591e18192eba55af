package app.waymark.skill.ui;

import app.waymark.shared.Slice;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Group;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The groups of a framework with their skills, to be changed. Of a long group the first skills are shown, more at a press. */
class FrameworkGroups extends Div {

    private final transient BiConsumer<UUID, @Nullable Skill> change;
    private final transient Consumer<Group> rename;
    private final transient Consumer<Group> remove;
    private final transient Map<UUID, Integer> most = new HashMap<>();
    private final KeyedList<Group> rows = new KeyedList<>(this, Group::key, (Group group) -> new Section());

    /**
     * A list of none.
     *
     * @param change opens a skill in the group with this key, or a new one for null
     */
    FrameworkGroups(BiConsumer<UUID, @Nullable Skill> change, Consumer<Group> rename, Consumer<Group> remove) {
        this.change = change;
        this.rename = rename;
        this.remove = remove;
        addClassName("wm-stack");
    }

    void show(FrameworkContent content) {
        rows.show(content.groups());
    }

    private final class Section extends Div implements KeyedList.Shows<Group> {

        private final Div actions = new Div();
        private final TitledSection section;
        private final RowList list = new RowList("", List.of());
        private final KeyedList<Skill> skills = KeyedList.rebuilding(list, Skill::key, this::row);
        private final Button more = new Button("", click -> showMore());
        private @Nullable Group shown;

        Section() {
            more.setVisible(false);
            actions.addClassName("skill-actions");
            section = new TitledSection("", list, more).aside(actions);
            add(section);
        }

        @Override
        public void show(Group group) {
            shown = group;
            var name = group.name().in(getLocale());
            section.heading(name);
            list.getElement().setAttribute("aria-label", name);
            var add = new Button(getTranslation("skill.new"), click -> change.accept(group.key(), null));
            add.setAriaLabel(getTranslation("skill.new.in", name));
            var seldom = new MoreButton(getTranslation("skill.group.more", name), menu -> {
                menu.act(getTranslation("skill.group.rename"), () -> rename.accept(group));
                menu.act(getTranslation("skill.group.remove"), () -> remove.accept(group));
            });
            actions.removeAll();
            actions.add(KeyedList.part(add, "add"), KeyedList.part(seldom, "more"));
            fill(group);
        }

        private void fill(Group group) {
            int count = Math.min(
                    most.getOrDefault(group.key(), Slice.PAGE), group.skills().size());
            skills.show(group.skills().subList(0, count));
            list.setVisible(count > 0);
            int left = group.skills().size() - count;
            more.setText(getTranslation("skill.more", left));
            more.setVisible(left > 0);
        }

        private void showMore() {
            var group = shown;
            if (group != null) {
                most.merge(group.key(), 2 * Slice.PAGE, (was, unused) -> was + Slice.PAGE);
                fill(group);
            }
        }

        private Row row(Skill skill) {
            var name = skill.name().in(getLocale());
            var write = new Button(getTranslation("skill.change"), click -> {
                var group = shown;
                if (group != null) {
                    change.accept(group.key(), skill);
                }
            });
            write.setAriaLabel(getTranslation("skill.change.of", name));
            var row = new Row(null, name);
            if (!skill.description().silent()) {
                row.text(skill.description().in(getLocale()));
            }
            long described =
                    skill.levels().stream().filter(level -> !level.silent()).count();
            var told = new ArrayList<String>();
            told.add(getTranslation("skill.levels.described", described));
            if (!skill.origin().isEmpty()) {
                told.add(Credits.title(skill.origin()));
            }
            var line = new Span(String.join(" · ", told));
            line.addClassName("wm-small");
            row.text(line);
            return row.end(KeyedList.part(write, "change"));
        }
    }
}
