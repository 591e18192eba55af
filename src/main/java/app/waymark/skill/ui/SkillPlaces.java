package app.waymark.skill.ui;

import app.waymark.shared.Links;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** Where else one finds out where one stands and what comes of it: at the foot of one's skills, each with what it is for. */
class SkillPlaces extends Nav {

    SkillPlaces() {
        addClassNames("wm-section", "skill-places");
        setAriaLabel(getTranslation("skill.places"));
        add(
                new H2(getTranslation("skill.places")),
                new UnorderedList(
                        place(Links.SKILL_STANDING, "standing"),
                        place(Links.SKILL_OTHERS, "others"),
                        place(Links.LEARNING, "learning"),
                        place(Links.PEOPLE, "people"),
                        place(Links.PARTS, "matching"),
                        place(Links.SKILL_FRAMEWORKS, "levels")));
    }

    private ListItem place(String path, String key) {
        var what = new Paragraph(getTranslation("skill.places." + key + ".for"));
        what.addClassName("wm-small");
        return new ListItem(new PageLink(path, getTranslation("skill.places." + key)), what);
    }
}
