package app.waymark.skill.ui;

import app.waymark.skill.OpinionRound;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** What was answered to one question, or why nothing of it is shown. */
final class OthersAnswers {

    private OthersAnswers() {}

    static Div of(Component words, OpinionRound.Told told, boolean open, boolean named) {
        if (told.answers().isEmpty()) {
            var none = new Paragraph(words.getTranslation(
                    named ? "others.answers.none" : open ? "others.answers.later" : "others.answers.few"));
            none.addClassName("standing-nothing");
            return new Div(none);
        }
        var list = new UnorderedList();
        list.addClassName("standing-list");
        for (var one : told.answers()) {
            var item = new ListItem();
            var level = one.level();
            if (level != null) {
                var said = level < told.question().levels().size()
                        ? told.question().levels().get(level)
                        : "";
                item.add(new Paragraph(words.getTranslation("others.level", level, said)));
            }
            if (!one.words().isEmpty()) {
                item.add(new Paragraph(one.words()));
            }
            var name = one.name();
            if (name != null) {
                var by = new Paragraph(name);
                by.addClassName("wm-small");
                item.add(by);
            }
            list.add(item);
        }
        return new Div(list);
    }
}
