package app.waymark.learning.ui;

import app.waymark.learning.LearningFault;
import app.waymark.learning.LearningResource;
import app.waymark.learning.LearningResult;
import app.waymark.learning.OpportunityDraft;
import app.waymark.learning.ResourceKind;
import app.waymark.learning.SkillLevels;
import app.waymark.shared.Dates;
import app.waymark.skill.SkillGap;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What one learns from, in words and small pictures. */
final class LearningWords {

    /** Why something stands first: which gap it closes a piece of. */
    static String closes(Component where, Locale locale, SkillGap gap) {
        return where.getTranslation(
                "learning.closes",
                gap.skill().name().in(locale),
                Objects.requireNonNullElse(gap.level(), 0),
                gap.wanted());
    }

    private LearningWords() {}

    static Glyph glyph(ResourceKind kind) {
        return switch (kind) {
            case COURSE -> Glyph.COURSE;
            case BOOK -> Glyph.BOOK;
            case CERTIFICATE -> Glyph.CERTIFICATE;
            case PERSON -> Glyph.PERSON;
            case PROJECT -> Glyph.PROJECT;
            case EVENT -> Glyph.MEETING;
        };
    }

    static Glyph glyph(OpportunityDraft.Kind kind) {
        return switch (kind) {
            case PROJECT -> Glyph.PROJECT;
            case ROLE -> Glyph.PERSON;
            case EVENT -> Glyph.MEETING;
        };
    }

    /** Its kind, when it is, how long it takes, what it costs, the language it is in, and where it is. */
    static Component[] facts(Component words, LearningResource one, Dates dates) {
        var said = one.said();
        var facts = new ArrayList<String>();
        facts.add(words.getTranslation("learning.kind." + said.kind()));
        if (said.heldOn() != null) {
            facts.add(dates.day(said.heldOn()));
        }
        if (!said.lasts().isEmpty()) {
            facts.add(said.lasts());
        }
        if (!said.cost().isEmpty()) {
            facts.add(said.cost());
        }
        if (!said.language().isEmpty()) {
            facts.add(language(words, said.language()));
        }
        if (said.validMonths() != null) {
            facts.add(words.getTranslation("learning.valid", said.validMonths()));
        }
        return withHost(facts, said.address(), one.host());
    }

    static Component[] withHost(List<String> facts, String address, Optional<String> host) {
        var line = new ArrayList<Component>();
        line.add(new Span(String.join(" · ", facts)));
        host.ifPresent(name -> {
            line.add(new Span(" · "));
            line.add(link(address, name));
        });
        return line.toArray(Component[]::new);
    }

    /** The address with nothing but its host to be read: it is seen where one goes before one does. */
    private static Anchor link(String address, String host) {
        var link = new Anchor(address, host, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        link.setTitle(address);
        return link;
    }

    static String language(Component words, String tag) {
        var name = Locale.forLanguageTag(tag)
                .getDisplayName(words.getUI().orElseGet(UI::getCurrent).getLocale());
        return name.isEmpty() ? tag : name;
    }

    /** A chip for each of the skills that the reader knows. */
    static Optional<Div> skills(Component words, List<SkillLevels> skills, SkillNames names) {
        var chips = new Div();
        chips.addClassName("learning-skills");
        for (var one : skills) {
            names.find(SkillNames.Which.of(one))
                    .ifPresent(name -> chips.add(
                            new Chip(words.getTranslation("learning.skill.levels", name, one.from(), one.to()))));
        }
        return chips.getComponentCount() == 0 ? Optional.empty() : Optional.of(chips);
    }

    /** Goes to a page of Waymark by its path. */
    static void go(String path) {
        var location = new Location(path.substring(1));
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    static String fault(Component words, LearningFault fault) {
        return words.getTranslation("learning.fault." + fault);
    }

    /** Why something is not kept; nothing is wrong with what was saved. */
    static String refused(Component words, LearningResult result) {
        return switch (result) {
            case LearningResult.Saved(var unused) -> "";
            case LearningResult.Wrong(var fault) -> fault(words, fault);
            case LearningResult.TooMany(var most) -> words.getTranslation("learning.too-many", most);
            case LearningResult.Newer() -> words.getTranslation("learning.newer");
            case LearningResult.Gone() -> words.getTranslation("learning.gone");
            case LearningResult.NotKept(var why) ->
                words.getTranslation("learning.not-kept." + why.getClass().getSimpleName());
        };
    }
}
