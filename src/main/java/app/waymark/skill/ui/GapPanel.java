package app.waymark.skill.ui;

import app.waymark.skill.GapPage;
import app.waymark.skill.SkillGap;
import app.waymark.skill.SkillSheet;
import app.waymark.skill.ui.GapPlace.Show;
import app.waymark.uikit.LevelStrip;
import app.waymark.uikit.LevelStrip.Mark;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.PageTabs.Tab;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The gaps as a picture and as a table, and beside them one skill; the same for the mentee and for the mentor. */
class GapPanel extends Div {

    private final PageTabs tabs = PageTabs.filter(getTranslation("skill.gap.show"));
    private final Div bar = new Div();
    private final GapTable table = new GapTable(getTranslation("skill.gap.table"));
    private final Div fields = new Div();
    private final transient Map<String, GapTable> byField = new LinkedHashMap<>();
    private final Div legend = new Div();
    private final Div below = new Div();
    private final GapDetail detail = new GapDetail();

    /** @param before what stands in the line of the tabs, before them */
    GapPanel(Component... before) {
        addClassName("skill-gap-panel");
        bar.addClassName("skill-bar");
        bar.add(before);
        bar.add(tabs);
        fields.addClassName("wm-stack");
        legend.addClassName("skill-legend");
        var list = new Div(table, fields, legend, below);
        list.addClassName("skill-gap-list");
        var two = new Div(list, detail);
        two.addClassName("skill-gap-two");
        add(bar, two);
    }

    /** Room under the rows, beside the skill that is open. */
    Div below() {
        return below;
    }

    void show(GapPage page, SkillSheet sheet, GapReader reader, GapPlace place) {
        var rows = page.rows();
        var narrowed = place.show() == Show.GAPS
                ? rows.stream()
                        .filter(one -> page.role() == null || one.asked())
                        .toList()
                : rows;
        tabs.show(List.of(
                tab("skill.gap.first", place, Show.GAPS),
                tab("skill.gap.fields", place, Show.FIELDS),
                new Tab(
                        getTranslation("skill.gap.all", rows.size()),
                        place.with(Show.ALL).path(),
                        place.show() == Show.ALL)));
        var chosen = Optional.ofNullable(place.skill())
                .flatMap(page::row)
                .or(() -> narrowed.stream().findFirst())
                .orElse(null);
        setClassName("skill-chosen", place.skill() != null && chosen != null);
        var key = chosen == null ? null : chosen.skill().key().skill();
        boolean grouped = place.show() == Show.FIELDS;
        table.setVisible(!grouped);
        fields.setVisible(grouped);
        if (grouped) {
            fields(rows, reader, place, key);
        } else {
            table.show(narrowed, reader, place, key);
        }
        legend(reader);
        detail.setVisible(chosen != null);
        if (chosen != null) {
            detail.show(new GapDetail.Shown(
                    chosen,
                    reader,
                    place,
                    chosen.open() && chosen.equals(rows.getFirst()),
                    sheet.with() == null ? null : sheet.id()));
        }
    }

    private Tab tab(String key, GapPlace place, Show show) {
        return new Tab(getTranslation(key), place.with(show).path(), place.show() == show);
    }

    private void fields(
            List<SkillGap> rows, GapReader reader, GapPlace place, @org.jspecify.annotations.Nullable UUID chosen) {
        var groups = new LinkedHashMap<String, List<SkillGap>>();
        for (var row : rows) {
            groups.computeIfAbsent(row.skill().field().in(getLocale()), one -> new java.util.ArrayList<>())
                    .add(row);
        }
        if (!byField.keySet().equals(groups.keySet())) {
            byField.clear();
            fields.removeAll();
            groups.keySet().forEach(name -> {
                var made = new GapTable(name);
                byField.put(name, made);
                fields.add(new TitledSection(name, made));
            });
        }
        groups.forEach((name, of) ->
                java.util.Objects.requireNonNull(byField.get(name)).show(of, reader, place, chosen));
    }

    private void legend(GapReader reader) {
        legend.removeAll();
        legend.add(mark(Mark.OWN, reader.menteeName()));
        if (reader.mentor()) {
            legend.add(mark(Mark.THEIRS, reader.mentorName()));
        }
        legend.add(
                mark(Mark.WANTED, getTranslation("skill.gap.wanted")),
                mark(Mark.MISSING, getTranslation("skill.gap.legend.gap")),
                mark(Mark.MORE, getTranslation("skill.gap.legend.more")));
    }

    private static Span mark(Mark mark, String text) {
        return new Span(LevelStrip.mark(mark), new Span(text));
    }
}
