package app.waymark.recognition.ui;

import app.waymark.account.Names;
import app.waymark.recognition.AskedBadge;
import app.waymark.recognition.AskedBadges;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.UUID;

/** What a mentee asks a badge for, with what they added, and the two answers to it. */
class AskedBadgeCard extends ListItem {

    /** What a coordinator decides; whether the words were taken. */
    interface Decides {

        boolean award(UUID ask, String words);

        boolean decline(UUID ask, String words);
    }

    private final transient Dates dates;

    AskedBadgeCard(AskedBadge asked, Names names, Dates dates, boolean awards, Decides decides) {
        this.dates = dates;
        addClassName("badge-ask");
        var ask = asked.ask();
        var level = ask.level();
        var who = names.of(asked.mentee());
        var title = getTranslation("badge.levels.one", level.skill().in(getLocale()), level.level());
        add(new H3(getTranslation("badge.asked.one", who, title)));
        add(small(getTranslation(
                "badge.asked.rated",
                names.of(ask.mentor()),
                day(ask.ratedAt()),
                level.framework().in(getLocale()),
                day(ask.askedAt()))));
        if (!level.meaning().silent()) {
            add(small(getTranslation(
                    "badge.ask.meaning", level.level(), level.meaning().in(getLocale()))));
        }
        if (!ask.words().isEmpty()) {
            var words = new Paragraph(ask.words());
            words.addClassName("badge-ask-words");
            add(words);
        }
        if (!asked.pieces().isEmpty()) {
            var pieces = new UnorderedList();
            pieces.addClassName("badge-ask-pieces");
            asked.pieces()
                    .forEach(piece ->
                            pieces.add(new ListItem(shown(piece), new Span(" · " + dates.shortDay(piece.on())))));
            add(pieces);
        }
        var before = asked.declined();
        if (before != null) {
            add(small(getTranslation("badge.asked.before", day(before.at()), before.answer())));
        }
        var acts = new Div();
        acts.addClassName("badge-acts");
        if (awards) {
            var award = new Button(getTranslation("badge.asked.award"), click -> ReasonDialog.ask(
                            getTranslation("badge.asked.award.ask"),
                            getTranslation("badge.asked.award.text", names.first(asked.mentee()), title),
                            getTranslation("badge.asked.award"))
                    .label(getTranslation("badge.asked.words"))
                    .helper(getTranslation("badge.asked.words.who", names.first(asked.mentee())))
                    .most(AskedBadges.MOST_WORDS)
                    .openUntil(words -> decides.award(ask.id(), words)));
            award.addThemeVariants(ButtonVariant.PRIMARY);
            award.setAriaLabel(getTranslation("badge.asked.award.of", who, title));
            acts.add(KeyedList.part(award, "award"));
        }
        var decline = new Button(getTranslation("badge.asked.decline"), click -> ReasonDialog.ask(
                        getTranslation("badge.asked.decline.ask"),
                        getTranslation("badge.asked.decline.text", names.first(asked.mentee())),
                        getTranslation("badge.asked.decline"))
                .label(getTranslation("badge.asked.why"))
                .needed(getTranslation("badge.asked.why.needed"))
                .most(AskedBadges.MOST_WORDS)
                .openUntil(words -> decides.decline(ask.id(), words)));
        decline.setAriaLabel(getTranslation("badge.asked.decline.of", who, title));
        acts.add(KeyedList.part(decline, "decline"));
        add(acts);
    }

    private Component shown(AskedBadge.Piece piece) {
        var file = piece.file();
        if (file != null) {
            var link = new Anchor(Links.file(file), piece.text());
            link.setRouterIgnore(true);
            return link;
        }
        if (!piece.address().isEmpty()) {
            var link = new Anchor(piece.address(), piece.text(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            return link;
        }
        return new Span(piece.text());
    }

    private String day(Instant at) {
        return dates.shortDay(at.atZone(dates.zone()).toLocalDate());
    }

    private static Paragraph small(String text) {
        var line = new Paragraph(text);
        line.addClassName("wm-small");
        return line;
    }
}
