package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.skill.OwnStanding;
import app.waymark.skill.StandingEntry;
import app.waymark.skill.StandingPart;
import app.waymark.skill.StandingResult;
import app.waymark.skill.Standings;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes one thing of where one stands: its words, and an example where its part has them. What is typed is kept until it is
 * saved. Where it was written anew in another tab, what stands there is shown beside what is typed here.
 */
class StandingFields extends Composite<Div> {

    private final StandingPart part;
    private final transient Standings standings;
    private final TextArea words = new TextArea();
    private final TextArea example = new TextArea();
    private final transient KeptText keptWords;
    private final transient KeptText keptExample;
    private final InlineMessage notice = new InlineMessage();
    private @Nullable UUID entry;
    private int edition;

    StandingFields(StandingPart part, Standings standings, Drafts drafts) {
        this.part = part;
        this.standings = standings;
        words.setLabel(getTranslation("standing.words." + part));
        example.setLabel(getTranslation("standing.example"));
        example.setHelperText(getTranslation("standing.example.help"));
        example.setVisible(part.many());
        for (var field : new TextArea[] {words, example}) {
            field.setWidthFull();
            field.setMinRows(2);
            TextLimit.on(field, OwnStanding.MOST_TEXT);
        }
        keptWords = KeptText.of(words, drafts);
        keptExample = KeptText.of(example, drafts);
        getContent().addClassName("wm-form");
        getContent().add(words, example, notice);
    }

    /** Writes this anew, or with null something new. */
    void at(@Nullable StandingEntry present, Map<Drafts.Place, String> typed) {
        entry = present == null ? null : present.id();
        edition = present == null ? 0 : present.edition();
        var wordsAt = StandingPlaces.words(part, entry);
        var exampleAt = StandingPlaces.example(part, entry);
        keptWords.at(wordsAt, present == null ? "" : present.words(), Optional.ofNullable(typed.get(wordsAt)));
        keptExample.at(exampleAt, present == null ? "" : present.example(), Optional.ofNullable(typed.get(exampleAt)));
        notice.clear();
    }

    /** Whether something is typed that is not saved. */
    boolean open() {
        return keptWords.open() || keptExample.open();
    }

    /** Whether there is anything to be saved or taken away. */
    boolean blank() {
        return TypedText.blank(words.getValue()) && TypedText.blank(example.getValue());
    }

    /** Throws away what is typed. */
    void discard() {
        keptWords.discard();
        keptExample.discard();
        notice.clear();
    }

    void focus() {
        words.focus();
    }

    /** Saves it; where it cannot be, says why beside it. */
    boolean save() {
        if (!TextLimit.fits(words, example)) {
            return false;
        }
        switch (standings.write(part, entry, edition, words.getValue(), example.getValue())) {
            case StandingResult.Saved saved -> {
                entry = saved.entry();
                edition = saved.edition();
                keptWords.sent();
                keptExample.sent();
                notice.clear();
                return true;
            }
            case StandingResult.Empty unused -> notice.refuse(getTranslation("standing.empty"));
            case StandingResult.TooLong tooLong ->
                notice.refuse(getTranslation("standing.too-long", tooLong.length(), tooLong.most()));
            case StandingResult.TooMany tooMany -> notice.refuse(getTranslation("standing.too-many", tooMany.most()));
            case StandingResult.Newer newer -> {
                entry = newer.entry();
                edition = newer.edition();
                notice.refuse(getTranslation(
                        newer.example().isEmpty() ? "standing.newer" : "standing.newer.example",
                        newer.words(),
                        newer.example()));
            }
            case StandingResult.Gone unused -> {
                entry = null;
                edition = 0;
                notice.refuse(getTranslation("standing.gone"));
            }
            case StandingResult.NotActive unused -> throw new IllegalStateException("Writing asks for no mentorship");
        }
        return false;
    }
}
