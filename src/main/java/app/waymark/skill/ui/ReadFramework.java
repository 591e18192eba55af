package app.waymark.skill.ui;

import app.waymark.shared.Slice;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Group;
import app.waymark.skill.FrameworkContent.Role;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.PublishedFramework;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** A framework as its people read it. What a skill's levels mean, and what a role asks for, is built when it is opened. */
class ReadFramework extends Div implements KeyedList.Shows<PublishedFramework> {

    private final Div body = new Div();
    private final TitledSection section = new TitledSection("", body);
    private int most = Slice.PAGE;

    ReadFramework() {
        body.addClassName("skill-read");
        add(section);
    }

    @Override
    public void show(PublishedFramework one) {
        section.heading(one.content().name().in(getLocale()));
        fill(one);
    }

    private void fill(PublishedFramework one) {
        body.removeAll();
        var version = new Paragraph(getTranslation("skill.read.version", one.version()));
        version.addClassName("wm-small");
        body.add(version);
        int left = most;
        for (var group : one.content().groups()) {
            if (left > 0 && !group.skills().isEmpty()) {
                var shown =
                        group.skills().subList(0, Math.min(left, group.skills().size()));
                left -= shown.size();
                group(group, shown);
            }
        }
        int hidden = one.content().skills().size() - most;
        if (hidden > 0) {
            body.add(new Button(getTranslation("skill.more", hidden), click -> {
                most += Slice.PAGE;
                fill(one);
            }));
        }
        if (!one.content().roles().isEmpty()) {
            body.add(new H3(getTranslation("skill.roles")));
            one.content()
                    .roles()
                    .forEach(role -> body.add(role(role, one.content().skills())));
        }
    }

    private void group(Group group, List<Skill> skills) {
        body.add(new H3(group.name().in(getLocale())));
        skills.forEach(skill -> body.add(skill(skill)));
    }

    private Details skill(Skill skill) {
        return opening(skill.name().in(getLocale()), content -> {
            if (!skill.description().silent()) {
                content.add(new Paragraph(skill.description().in(getLocale())));
            }
            var levels = new OrderedList();
            levels.getElement().setAttribute("start", "0");
            for (var level : skill.levels()) {
                levels.add(new ListItem(
                        level.silent() ? getTranslation("skill.level.undescribed") : level.in(getLocale())));
            }
            content.add(levels);
        });
    }

    private Details role(Role role, Map<UUID, Skill> skills) {
        return opening(role.name().in(getLocale()), content -> {
            if (!role.description().silent()) {
                content.add(new Paragraph(role.description().in(getLocale())));
            }
            var asks = new UnorderedList();
            for (var wanted : role.wanted()) {
                var skill = Objects.requireNonNull(skills.get(wanted.skill()));
                var meaning = skill.levels().get(wanted.level()).in(getLocale());
                var said = new ArrayList<String>();
                said.add(getTranslation(
                        "skill.read.asks", skill.name().in(getLocale()), wanted.level(), FrameworkContent.TOP));
                if (!meaning.isEmpty()) {
                    said.add(meaning);
                }
                asks.add(new ListItem(String.join(": ", said)));
            }
            content.add(asks);
        });
    }

    private static Details opening(String summary, Consumer<Div> fill) {
        var content = new Div();
        var details = new Details(summary, content);
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && content.getComponentCount() == 0) {
                fill.accept(content);
            }
        });
        return details;
    }
}
