package app.waymark.meeting.ui;

import app.waymark.meeting.GuidePoint;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.Drafts;
import app.waymark.shared.Translations;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one point of a guide says, a field for each language; kept as it is typed. */
class GuidePointWords extends Div {

    private final Map<String, TextArea> fields = new LinkedHashMap<>();
    private final transient Map<String, KeptText> kept = new HashMap<>();
    private final int which;
    private final transient ProgrammeId programme;

    /** @param which the how many-th it is, from 0 */
    GuidePointWords(int which, ProgrammeId programme, Drafts drafts) {
        this.which = which;
        this.programme = programme;
        addClassName("wm-guide-words");
        for (var locale : Translations.LANGUAGES) {
            var language = locale.getLanguage();
            var field = new TextArea(getTranslation("meeting.guide.language." + language));
            field.setWidthFull();
            field.setMinRows(1);
            TextLimit.on(field, GuidePoint.LONGEST);
            fields.put(language, field);
            kept.put(language, KeptText.of(field, drafts));
            add(field);
        }
    }

    /** Where what is typed is kept. */
    List<Drafts.Place> places() {
        return kept.keySet().stream().map(this::place).toList();
    }

    /**
     * Shows this point, or what was typed in its place.
     *
     * @param typed what was typed and not saved, of all places
     */
    void at(@Nullable GuidePoint point, Map<Drafts.Place, String> typed) {
        kept.forEach((language, text) -> text.at(
                place(language),
                point == null ? "" : point.words().getOrDefault(language, ""),
                Optional.ofNullable(typed.get(place(language)))));
    }

    private Drafts.Place place(String language) {
        return Drafts.Place.of("meeting", "guide", programme.value(), which, language);
    }

    Map<String, String> words() {
        var words = new HashMap<String, String>();
        fields.forEach((language, field) -> words.put(language, field.getValue()));
        return words;
    }

    boolean open() {
        return kept.values().stream().anyMatch(KeptText::open);
    }

    boolean fits() {
        return TextLimit.fits(fields.values().toArray(TextArea[]::new));
    }

    void sent() {
        kept.values().forEach(KeptText::sent);
    }

    void discard() {
        kept.values().forEach(KeptText::discard);
    }
}
