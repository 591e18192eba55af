package app.waymark.mentorship.ui;

import app.waymark.account.AccountSummary;
import app.waymark.profile.Profile;
import app.waymark.program.AnswerDirectory.Told;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Card;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the other tells of themselves: who they are, and what they say to the programme that one may read. */
class AboutOther extends Card {

    /** One line, as far as it is shown; what is said of it are links, or words. */
    private record Fact(String key, String term, List<String> said, boolean links) {}

    private final Div portrait = new Div();
    private final Span name = new Span();
    private final Span headline = new Span();
    private final DescriptionList facts = new DescriptionList();
    private final Paragraph nothing = new Paragraph();
    private final KeyedList<Fact> lines = KeyedList.rebuilding(facts, Fact::key, AboutOther::line);
    private final Part<AccountSummary> face = new Part<>(this::face);

    /** About nobody yet. */
    AboutOther() {
        addClassName("mentorship-about");
        var head = new Div(portrait, new Div(name, headline));
        head.addClassName("mentorship-about-head");
        add(head, facts, nothing);
    }

    /** Shows what this person tells. */
    void show(AccountSummary other, Optional<Profile> profile, List<Told> says) {
        face.show(other);
        name.setText(other.name());
        headline.setText(profile.map(Profile::headline).orElse(""));
        var found = new ArrayList<Fact>();
        profile.map(Profile::about)
                .filter(text -> !text.isEmpty())
                .ifPresent(text ->
                        found.add(new Fact("about", getTranslation("mentorship.about.about"), List.of(text), false)));
        for (var one : says) {
            var field = one.field();
            found.add(new Fact("field-" + field.key(), field.label(getLocale()), List.of(one.text()), false));
        }
        profile.map(Profile::links)
                .filter(links -> !links.isEmpty())
                .ifPresent(
                        links -> found.add(new Fact("links", getTranslation("mentorship.about.links"), links, true)));
        lines.show(found);
        facts.setVisible(!found.isEmpty());
        nothing.setVisible(found.isEmpty() && headline.getText().isEmpty());
        nothing.setText(getTranslation("mentorship.about.nothing", other.name()));
    }

    private void face(AccountSummary other) {
        portrait.removeAll();
        portrait.add(new Avatar(other.id(), other.name()));
    }

    private static Component line(Fact fact) {
        var description = new DescriptionList.Description();
        fact.said().forEach(text -> description.add(fact.links() ? new Div(link(text)) : new Span(text)));
        var line = new Div(new DescriptionList.Term(fact.term()), description);
        line.addClassName("mentorship-fact");
        return line;
    }

    private static Anchor link(String address) {
        var link = new Anchor(address, address);
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return link;
    }
}
