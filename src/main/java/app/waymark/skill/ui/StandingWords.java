package app.waymark.skill.ui;

import app.waymark.account.Names;
import app.waymark.skill.StandingEntry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** One thing somebody says of where they stand, to be read: the words, the example, and what mentors added. */
final class StandingWords {

    private StandingWords() {}

    static Div of(Component words, StandingEntry entry, Names names) {
        var said = new Paragraph(entry.words());
        said.addClassName("standing-words");
        var all = new Div(said);
        if (!entry.example().isEmpty()) {
            var example = new Paragraph(words.getTranslation("standing.example.said", entry.example()));
            example.addClassName("standing-example");
            all.add(example);
        }
        for (var one : entry.added()) {
            var added = new Paragraph(words.getTranslation("standing.added", names.first(one.mentor()), one.words()));
            added.addClassName("standing-added");
            all.add(added);
        }
        return all;
    }
}
