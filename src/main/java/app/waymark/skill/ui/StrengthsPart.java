package app.waymark.skill.ui;

import app.waymark.account.Names;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.skill.OwnStanding;
import app.waymark.skill.StandingPart;
import app.waymark.skill.StandingWord;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;

/**
 * What one is good at and what costs one strength, beside each other, with what the mentor added and who sees it; for the foot
 * of one's own skills. To be changed on the page of where one stands.
 */
class StrengthsPart extends Div {

    private static final int SHOWN = 3;

    /**
     * What is shown.
     *
     * @param names of whom it speaks, see {@link #people}
     */
    private record Shown(OwnStanding now, Names names) {}

    private final Part<Shown> part = new Part<>(this::show);

    StrengthsPart() {
        addClassName("standing-pair");
    }

    /** Whom it speaks of: their names are read by the page, with those of everybody else. */
    static Stream<AccountId> people(OwnStanding now) {
        return Stream.concat(
                now.shown().values().stream().map(OwnStanding.Shown::mentor),
                now.entries().stream().flatMap(one -> one.added().stream()).map(StandingWord::mentor));
    }

    /** Shows it. */
    void show(OwnStanding now, Names names) {
        part.show(new Shown(now, names));
    }

    private void show(Shown shown) {
        var now = shown.now();
        var names = shown.names();
        removeAll();
        add(section(StandingPart.STRENGTHS, now, names), section(StandingPart.WEAKNESSES, now, names));
    }

    private Component section(StandingPart part, OwnStanding now, Names names) {
        var entries = now.of(part);
        var section = new Section(new H2(getTranslation("standing.part." + part)));
        section.addClassName("wm-section");
        if (entries.isEmpty()) {
            section.add(
                    new Paragraph(getTranslation("standing.nothing." + part)),
                    new PageLink(Links.SKILL_STANDING, getTranslation("standing.add." + part)));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("standing-list");
        entries.stream().limit(SHOWN).forEach(one -> list.add(new ListItem(StandingWords.of(this, one, names))));
        var seen = now.seenBy(part)
                .map(one -> getTranslation("standing.audience.both", names.first(one.mentor())))
                .orElseGet(() -> getTranslation("standing.audience.me"));
        var audience = new Paragraph(seen + " ");
        audience.addClassName("wm-small");
        audience.add(new PageLink(
                Links.SKILL_STANDING,
                entries.size() > SHOWN
                        ? getTranslation("standing.all", entries.size())
                        : getTranslation("standing.audience.change")));
        section.add(list, audience);
        return section;
    }
}
