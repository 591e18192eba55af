package app.waymark.goal.ui;

import app.waymark.feedback.ui.Discussed;
import app.waymark.feedback.ui.TalkLink;
import app.waymark.goal.CheckInList;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalParts;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureAbout;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Dates;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.MeasureChart;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A goal's measures, each with its picture and its readings. */
class MeasureSections extends Div {

    private final Paragraph missing = new Paragraph();
    private final Div list = new Div();
    private final KeyedList<MeasureSection.Figures> sections;
    private transient @Nullable Dates dates;

    MeasureSections(GoalReading.Actions actions) {
        list.addClassName("goal-measures");
        missing.addClassNames("wm-small", "goal-measure-missing");
        add(list, missing);
        sections = new KeyedList<>(
                list,
                (MeasureSection.Figures one) -> one.measure().id(),
                first -> new MeasureSection(first, Objects.requireNonNull(dates), actions));
    }

    void show(GoalPage page, GoalCourse way, CheckInList weeks, Discussed about, Dates when) {
        dates = when;
        var own = page.mine() && page.viewpoint() == Viewpoint.OWN;
        var said = new MeasureSection.Said(own ? null : weeks.reviewedOn(), own, marks(page, weeks, when));
        sections.show(page.content().measures().stream()
                .map(one -> new MeasureSection.Figures(
                        one,
                        page.progress().of(one.id()),
                        way,
                        said,
                        page.editable(),
                        TalkLink.Entry.of(this, about, GoalParts.MEASURE + one.id(), one.name(), page.threads())))
                .toList());
        var asked = own && page.editable() ? missing(page.content().measures()) : "";
        missing.setText(asked.isEmpty() ? "" : getTranslation(asked));
        missing.setVisible(!asked.isEmpty());
    }

    /** What is missing where somebody measures only what they do, or only what comes of it; nothing where nobody has said. */
    private static String missing(List<Measure> measures) {
        var kinds =
                measures.stream().flatMap(one -> Stream.ofNullable(one.about())).collect(Collectors.toSet());
        if (kinds.size() != 1 || measures.stream().anyMatch(one -> one.about() == null)) {
            return "";
        }
        return "goal.measure.missing." + (kinds.contains(MeasureAbout.DOING) ? "OUTCOME" : "DOING");
    }

    private List<MeasureChart.Mark> marks(GoalPage page, CheckInList weeks, Dates when) {
        var marks = new ArrayList<MeasureChart.Mark>();
        page.marks().forEach(one -> {
            var verdict = one.verdict();
            marks.add(new MeasureChart.Mark(
                    LocalDate.ofInstant(one.at(), when.zone()),
                    verdict == null
                            ? getTranslation("goal.measure.mark.revision", one.revision())
                            : getTranslation("goal.measure.mark.review", one.revision())));
        });
        weeks.lookBacks().reversed().forEach(one -> {
            var revision = one.revision();
            marks.add(new MeasureChart.Mark(
                    one.until(),
                    revision == null
                            ? getTranslation("goal.measure.mark.look-back")
                            : getTranslation("goal.measure.mark.look-back.revision", revision)));
        });
        marks.sort(Comparator.comparing(MeasureChart.Mark::day));
        return marks;
    }
}
