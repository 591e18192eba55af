package app.waymark.skill.ui;

import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.skill.SkillGap;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LevelStrip;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Skills with where two people see somebody in them and what is wanted, as a picture and in figures, a row each. */
class GapTable extends Div {

    /**
     * A row as it is shown.
     *
     * @param chosen whether its levels stand beside the table
     */
    private record Line(SkillGap gap, GapReader reader, GapPlace place, boolean chosen) {}

    /** An element of a table, with its role said: a narrow screen shows rows as blocks. */
    private static class Cell extends HtmlContainer {

        Cell(String tag, String role, Component... content) {
            super(tag);
            getElement().setAttribute("role", role);
            add(content);
        }
    }

    @Tag("tbody")
    private static class Body extends HtmlContainer {}

    private final Cell head = new Cell("tr", "row");
    private final Body body = new Body();
    private final KeyedList<Line> lines =
            KeyedList.rebuilding(body, line -> line.gap().skill().key().skill(), this::row);
    private final Button more = new Button("", click -> more());
    private int most = Slice.PAGE;
    private transient List<Line> all = List.of();

    GapTable(String name) {
        addClassName("skill-gaps");
        body.getElement().setAttribute("role", "rowgroup");
        var table = new Cell("table", "table", new Cell("thead", "rowgroup", head), body);
        table.addClassName("skill-table");
        table.getElement().setAttribute("aria-label", name);
        add(table, more);
    }

    /** Shows these rows. */
    void show(List<SkillGap> gaps, GapReader reader, GapPlace place, @Nullable UUID chosen) {
        head(reader);
        all = gaps.stream()
                .map(gap ->
                        new Line(gap, reader, place, gap.skill().key().skill().equals(chosen)))
                .toList();
        fill();
    }

    private void fill() {
        lines.show(all.subList(0, Math.min(most, all.size())));
        more.setText(getTranslation("skill.more", all.size() - most));
        more.setVisible(all.size() > most);
    }

    private void more() {
        most += 2 * Slice.PAGE;
        fill();
    }

    private void head(GapReader reader) {
        head.removeAll();
        head.add(header(getTranslation("skill.gap.skill"), ""));
        var scale = new Cell("th", "columnheader", heard(getTranslation("skill.gap.picture")), LevelStrip.scale());
        head.add(scale, header(reader.menteeName(), "skill-figure"));
        if (reader.mentor()) {
            head.add(header(reader.mentorName(), "skill-figure"));
        }
        head.add(
                header(getTranslation("skill.gap.wanted"), "skill-figure"),
                header(getTranslation("skill.gap.gap"), "skill-figure skill-difference"));
        if (reader.mentee()) {
            head.add(new Cell("th", "columnheader", heard(getTranslation("skill.gap.act"))));
        }
    }

    /** What those who see the picture need not be told. */
    private static Span heard(String text) {
        var span = new Span(text);
        span.addClassName("wm-said");
        return span;
    }

    private static Cell header(String text, String className) {
        var cell = new Cell("th", "columnheader");
        cell.getElement().setAttribute("scope", "col");
        cell.setText(text);
        if (!className.isEmpty()) {
            cell.addClassNames(className);
        }
        return cell;
    }

    private Component row(Line line) {
        var gap = line.gap();
        var skill = gap.skill();
        var link = new PageLink(
                line.place().with(skill.key().skill()).path(), skill.name().in(getLocale()));
        KeyedList.part(link, "skill");
        if (line.chosen()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        var under = new Span(String.join(" · ", under(line)));
        under.addClassName("wm-small");
        var name = new Cell("th", "rowheader", link, under);
        name.getElement().setAttribute("scope", "row");
        var row = new Cell("tr", "row", name);
        row.add(
                new Cell("td", "cell", new LevelStrip(gap.level(), GapReader.theirs(gap), GapReader.wanted(gap))),
                figure(line.reader().menteeName(), GapReader.number(gap.level())));
        if (line.reader().mentor()) {
            row.add(figure(
                    line.reader().mentorName(), skill.asked() ? getTranslation("skill.gap.asked") : theirs(line)));
        }
        var difference = figure(getTranslation("skill.gap.gap"), GapReader.gap(gap));
        difference.addClassName("skill-difference");
        row.add(figure(getTranslation("skill.gap.wanted"), GapReader.number(GapReader.wanted(gap))), difference);
        if (line.reader().mentee()) {
            var act = new Cell("td", "cell", act(gap));
            act.addClassName("skill-act");
            row.add(act);
        }
        row.setClassName("skill-row-chosen", line.chosen());
        return row;
    }

    /** The level of the one mentor; of several each with the name. */
    private static String theirs(Line line) {
        var each = line.gap().skill().latestOfEach();
        if (each.isEmpty()) {
            return GapReader.number(null);
        }
        return line.reader().several()
                ? each.stream()
                        .map(one -> one.level() + " " + line.reader().name(one.by()))
                        .collect(Collectors.joining(", "))
                : GapReader.number(each.getFirst().level());
    }

    private List<String> under(Line line) {
        var said = new ArrayList<String>();
        said.add(line.gap().skill().field().in(getLocale()));
        var goal = line.gap().goal();
        if (goal != null) {
            said.add(getTranslation("skill.evidence.count", goal.evidence().size()));
        }
        if (line.gap().skill().gone()) {
            said.add(getTranslation("skill.gone"));
        }
        return said;
    }

    /** The figure says at a narrow screen what it is of. */
    private static Cell figure(String of, String text) {
        var what = new Span(of);
        what.addClassName("skill-of");
        what.getElement().setAttribute("aria-hidden", "true");
        var cell = new Cell("td", "cell", what, new Span(text));
        cell.addClassName("skill-figure");
        return cell;
    }

    private Component act(SkillGap gap) {
        var name = gap.skill().name().in(getLocale());
        var goal = gap.goal();
        if (gap.asksAnew()) {
            return named(
                    PageLink.button(
                            Links.rateSkill(
                                    gap.skill().key().framework(),
                                    gap.skill().key().skill()),
                            getTranslation("skill.rate.again")),
                    name);
        }
        if (goal != null && !(goal.reached() && gap.open())) {
            return named(PageLink.button(Links.goal(goal.goal()), getTranslation("skill.gap.see")), name);
        }
        if (gap.open()) {
            return named(
                    PageLink.button(
                            Links.goalOfGap(
                                    gap.skill().key().framework(),
                                    gap.skill().key().skill()),
                            getTranslation("skill.gap.make")),
                    name);
        }
        if (unrated(gap)) {
            return named(
                    PageLink.button(
                            Links.rateSkill(
                                    gap.skill().key().framework(),
                                    gap.skill().key().skill()),
                            getTranslation("skill.rate.one")),
                    name);
        }
        var word = new Span(
                gap.asked() && gap.level() != null
                        ? getTranslation("skill.gap.enough")
                        : gap.level() == null ? getTranslation("skill.gap.unrated") : "");
        word.addClassName("wm-small");
        return word;
    }

    /** Whether the role asks for it and its mentee has not said yet where they are. */
    static boolean unrated(SkillGap gap) {
        return gap.asked() && gap.level() == null && !gap.skill().gone();
    }

    private static PageLink named(PageLink link, String skill) {
        link.addClassName("skill-small");
        link.setAriaLabel(Objects.requireNonNull(link.getText()) + ": " + skill);
        return KeyedList.part(link, "act");
    }
}
