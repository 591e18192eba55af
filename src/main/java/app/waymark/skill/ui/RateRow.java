package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.RatedSkill;
import app.waymark.skill.Rating;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One skill to be rated: its six levels, each with what it means, one press or one digit away, and room for an example. The
 * levels of the skill that is open are there; of the others stands what was chosen.
 */
class RateRow extends Div implements KeyedList.Shows<RateRow.Line> {

    /**
     * A row as it is shown.
     *
     * @param chosen what was chosen in this go, or null
     * @param before what was said the last time, or null
     * @param open whether its levels are there
     */
    record Line(
            RatedSkill skill,
            @Nullable Rating chosen,
            @Nullable Rating before,
            boolean open) {}

    /** What a row does. */
    interface Acts {

        /** Opens it. */
        void open(RatedSkill skill);

        /** Keeps a level with its words; where it was pressed the next skill is gone to. */
        boolean choose(RatedSkill skill, int level, String words, boolean pressed);

        /** Where its words are kept until there is a level. */
        Drafts.Place place(RatedSkill skill);
    }

    private static final List<Key> DIGITS =
            List.of(Key.DIGIT_0, Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4, Key.DIGIT_5);

    private final transient Acts acts;
    private final transient Drafts drafts;
    private final String words;
    private final List<NativeButton> levels = new ArrayList<>();
    private transient @Nullable Line shown;
    private @Nullable TextArea example;

    RateRow(Acts acts, Drafts drafts, String words) {
        this.acts = acts;
        this.drafts = drafts;
        this.words = words;
        addClassName("skill-rate");
    }

    @Override
    public void show(Line line) {
        var before = shown;
        shown = line;
        if (before != null && before.open() && line.open() && before.skill().equals(line.skill())) {
            mark(line);
            return;
        }
        if (before != null
                && before.open()
                && line.open()
                && before.skill().key().equals(line.skill().key())
                && before.skill().levels().equals(line.skill().levels())) {
            mark(line);
            return;
        }
        removeAll();
        levels.clear();
        example = null;
        setClassName("skill-rate-open", line.open());
        if (line.open()) {
            open(line);
        } else {
            closed(line);
        }
    }

    /** Puts the focus where a digit is taken. */
    void focusLevels() {
        if (!levels.isEmpty()) {
            var chosen =
                    shown == null || shown.chosen() == null ? 0 : shown.chosen().level();
            levels.get(chosen).focus();
        }
    }

    private void closed(Line line) {
        var name = line.skill().name().in(getLocale());
        var chosen = line.chosen();
        var open = new NativeButton(name, click -> acts.open(line.skill()));
        open.addClassName("skill-rate-name");
        open.getElement().setAttribute("aria-expanded", "false");
        var said = new Span(
                chosen == null
                        ? getTranslation("skill.rate.not-yet")
                        : getTranslation("skill.rate.chosen", chosen.level(), meaning(line.skill(), chosen.level())));
        said.addClassName("wm-small");
        add(new H3(KeyedList.part(open, "open")), said);
    }

    private void open(Line line) {
        var skill = line.skill();
        var name = skill.name().in(getLocale());
        var close = new NativeButton(name, click -> acts.open(skill));
        close.addClassName("skill-rate-name");
        close.getElement().setAttribute("aria-expanded", "true");
        add(new H3(KeyedList.part(close, "open")));
        if (!skill.description().silent()) {
            var meant = new Paragraph(skill.description().in(getLocale()));
            meant.addClassName("wm-small");
            add(meant);
        }
        var group = new Div();
        group.addClassName("skill-rate-levels");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("skill.rate.levels", name));
        for (int at = 0; at <= FrameworkContent.TOP; at++) {
            int level = at;
            var number = new Span(String.valueOf(level));
            number.addClassName("skill-level-number");
            var button = new NativeButton("", click -> press(level));
            button.add(number, new Span(meaning(skill, level)));
            button.addClassName("skill-rate-level");
            levels.add(KeyedList.part(button, "level-" + level));
            group.add(button);
            Shortcuts.addShortcutListener(group, () -> press(level), DIGITS.get(level))
                    .listenOn(group);
        }
        add(group);
        var before = line.before();
        if (before != null) {
            var last = new Paragraph(getTranslation("skill.rate.before", before.level()));
            last.addClassName("wm-small");
            add(last);
        }
        var field = new TextArea(words);
        field.addClassName("skill-rate-words");
        TextLimit.on(field, Rating.MOST_WORDS);
        var chosen = line.chosen();
        var kept = KeptText.of(field, drafts).at(acts.place(skill), chosen == null ? "" : chosen.words());
        field.addValueChangeListener(change -> {
            var now = Objects.requireNonNull(shown).chosen();
            if (change.isFromClient()
                    && now != null
                    && TextLimit.fits(field)
                    && acts.choose(skill, now.level(), field.getValue(), false)) {
                kept.sent();
            }
        });
        example = KeyedList.part(field, "words");
        add(field);
        mark(line);
    }

    private void press(int level) {
        var line = Objects.requireNonNull(shown);
        var text = example == null ? "" : example.getValue();
        if (example != null && !TextLimit.fits(example)) {
            return;
        }
        if (acts.choose(line.skill(), level, text, true)) {
            drafts.forget(acts.place(line.skill()));
        }
    }

    private void mark(Line line) {
        var chosen = line.chosen();
        for (int level = 0; level < levels.size(); level++) {
            boolean is = chosen != null && chosen.level() == level;
            levels.get(level).getElement().setAttribute("aria-pressed", String.valueOf(is));
        }
    }

    private String meaning(RatedSkill skill, int level) {
        var meaning = skill.levels().get(level);
        return meaning.silent() ? getTranslation("skill.level.undescribed") : meaning.in(getLocale());
    }
}
