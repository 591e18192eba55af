package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.shared.Slice;
import app.waymark.skill.RatedSkill;
import app.waymark.skill.Rating;
import app.waymark.skill.SkillKey;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Skills to be rated one after the other, under their fields: what is chosen is kept at once, and the next one opens. */
class RateList extends Div {

    /** Keeps a rating; false where it was refused, and said why. */
    interface Keeping {

        boolean keep(RatedSkill skill, int level, String words);
    }

    private record Field(String name, List<RateRow.Line> lines) {}

    private final transient Drafts drafts;
    private final transient Keeping keeping;
    private final transient Function<RatedSkill, Drafts.Place> places;
    private final String words;
    private final Div fields = new Div();
    private final KeyedList<Field> sections = new KeyedList<>(fields, Field::name, (Field one) -> new Section());
    private final Button more = new Button("", click -> more());
    private final transient Map<SkillKey, RateRow> rows = new HashMap<>();
    private transient List<RateRow.Line> lines = List.of();
    private transient @Nullable SkillKey open;
    private transient @Nullable UUID asked;
    private int most = 2 * Slice.PAGE;

    /** @param words how the room for words is called */
    RateList(Drafts drafts, String words, Keeping keeping, Function<RatedSkill, Drafts.Place> places) {
        this.drafts = drafts;
        this.words = words;
        this.keeping = keeping;
        this.places = places;
        fields.addClassName("wm-stack");
        addClassName("skill-rates");
        add(fields, more);
    }

    /** Opens this skill with what is shown next, in the place of the first in which nothing was chosen. */
    void begin(@Nullable UUID skill) {
        open = null;
        asked = skill;
    }

    /**
     * Shows these skills.
     *
     * @param chosen what was chosen in this go
     * @param before what was said the last time
     */
    void show(
            List<RatedSkill> skills,
            Function<RatedSkill, @Nullable Rating> chosen,
            Function<RatedSkill, @Nullable Rating> before) {
        var first = asked == null
                ? Optional.<RatedSkill>empty()
                : skills.stream().filter(one -> one.key().skill().equals(asked)).findFirst();
        asked = null;
        if (open == null) {
            open = first.or(() -> skills.stream()
                            .filter(one -> chosen.apply(one) == null)
                            .findFirst())
                    .map(RatedSkill::key)
                    .orElse(null);
        }
        lines = skills.stream()
                .map(one -> new RateRow.Line(
                        one, chosen.apply(one), before.apply(one), one.key().equals(open)))
                .toList();
        first.ifPresent(one -> most = Math.max(most, skills.indexOf(one) + 1));
        fill();
        first.map(one -> rows.get(one.key())).ifPresent(RateRow::focusLevels);
    }

    private void fill() {
        var groups = new LinkedHashMap<String, List<RateRow.Line>>();
        for (var line : lines.subList(0, Math.min(most, lines.size()))) {
            groups.computeIfAbsent(line.skill().field().in(getLocale()), one -> new java.util.ArrayList<>())
                    .add(line);
        }
        sections.show(groups.entrySet().stream()
                .map(one -> new Field(one.getKey(), List.copyOf(one.getValue())))
                .toList());
        more.setText(getTranslation("skill.more", lines.size() - most));
        more.setVisible(lines.size() > most);
    }

    private void more() {
        most += 2 * Slice.PAGE;
        fill();
    }

    private final class Acting implements RateRow.Acts {

        @Override
        public void open(RatedSkill skill) {
            go(skill.key().equals(open) ? null : skill.key());
        }

        @Override
        public boolean choose(RatedSkill skill, int level, String text, boolean pressed) {
            if (!keeping.keep(skill, level, text)) {
                return false;
            }
            if (pressed) {
                next(skill);
            }
            return true;
        }

        @Override
        public Drafts.Place place(RatedSkill skill) {
            return places.apply(skill);
        }
    }

    /** The next skill in which nothing is chosen yet. */
    private void next(RatedSkill after) {
        int at = lines.stream().map(one -> one.skill().key()).toList().indexOf(after.key());
        go(lines.stream()
                .skip(at + 1L)
                .filter(one -> one.chosen() == null)
                .findFirst()
                .map(one -> one.skill().key())
                .orElse(null));
    }

    private void go(@Nullable SkillKey to) {
        open = to;
        lines = lines.stream()
                .map(one -> new RateRow.Line(
                        one.skill(),
                        one.chosen(),
                        one.before(),
                        one.skill().key().equals(to)))
                .toList();
        fill();
        var row = to == null ? null : rows.get(to);
        if (row != null) {
            row.focusLevels();
        }
    }

    private final class Section extends Div implements KeyedList.Shows<Field> {

        private final Div list = new Div();
        private final TitledSection section = new TitledSection("", list);
        private final KeyedList<RateRow.Line> shown =
                new KeyedList<>(list, line -> line.skill().key().skill(), this::row);

        Section() {
            list.addClassName("skill-rate-list");
            add(section);
        }

        private RateRow row(RateRow.Line line) {
            var row = new RateRow(new Acting(), drafts, words);
            rows.put(line.skill().key(), row);
            return row;
        }

        @Override
        public void show(Field field) {
            section.heading(Objects.requireNonNull(field.name()));
            shown.show(field.lines());
        }
    }
}
