package app.waymark.skill.ui;

import app.waymark.skill.FrameworkContent;
import app.waymark.skill.SkillSetSummary;
import app.waymark.skill.SkillSheet;
import app.waymark.skill.published.PublishedSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What publishers ask to be said where anything of theirs is shown. */
class Credits extends Div {

    /** Says it for what of a sheet comes from a published set; nothing where there is no sheet. */
    void show(@Nullable SkillSheet sheet) {
        show(Stream.ofNullable(sheet).map(SkillSheet::content).toList(), List.of());
    }

    /** Says it for what of these frameworks comes from a published set, and for sets that are offered as a whole. */
    void show(Collection<FrameworkContent> contents, Collection<SkillSetSummary> offered) {
        var all = new TreeMap<String, String>();
        for (var content : contents) {
            for (var origin : content.origins()) {
                Arrays.stream(PublishedSource.values())
                        .filter(source -> source.name().equals(origin))
                        .forEach(source -> all.put(origin, source.credit("")));
            }
        }
        offered.forEach(one -> all.put(one.source().name(), one.credit()));
        removeAll();
        all.values().forEach(credit -> {
            var line = new Paragraph(credit);
            line.addClassName("wm-small");
            add(line);
        });
        setVisible(!all.isEmpty());
    }

    /** Which published set something was made of, by its origin. */
    static String title(String origin) {
        var name = origin.split(" ", 2)[0];
        return Arrays.stream(PublishedSource.values())
                .filter(source -> source.name().equals(name))
                .map(PublishedSource::title)
                .findFirst()
                .orElse(name);
    }
}
