package app.waymark.goal.ui;

import app.waymark.feedback.ui.TalkLink;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureCourse;
import app.waymark.goal.MeasureCourse.Standing;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.Reading;
import app.waymark.shared.Dates;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.MeasureChart;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A measure: its picture, what was said last, and its readings, to be added to and corrected where the reader may. */
class MeasureSection extends TitledSection implements KeyedList.Shows<MeasureSection.Figures> {

    /**
     * What the section shows.
     *
     * @param changes whether the reader may write readings down
     * @param talk the way to what is said about it
     */
    record Figures(
            Measure measure,
            List<Reading> readings,
            GoalCourse course,
            Said said,
            boolean changes,
            TalkLink.Entry talk) {

        private Picture picture() {
            return new Picture(
                    measure,
                    MeasureCourse.of(measure, readings, course.start(), course.end(), course.today()),
                    course.start(),
                    course.end(),
                    said);
        }
    }

    /**
     * What is said beside the numbers.
     *
     * @param reviewedOn a mentor is told that something is behind from this day on, if it has been by then; null for never
     * @param everything whether the reader is told in any case, as the mentee is
     * @param marks what else was on its days
     */
    record Said(@Nullable LocalDate reviewedOn, boolean everything, List<MeasureChart.Mark> marks) {

        /** The mentee hears first that something is behind; the mentor once the mentee was to look at it. */
        boolean tells(MeasureCourse course) {
            var since = course.behindSince();
            return everything || since == null || (reviewedOn != null && !reviewedOn.isBefore(since));
        }
    }

    private record Picture(Measure measure, MeasureCourse course, LocalDate start, LocalDate end, Said said) {}

    private record Line(UUID id, String said, Reading reading) {}

    private final transient Dates dates;
    private final GoalReading.Actions actions;
    private final Div chart = new Div();
    private final Part<Picture> picture = new Part<>(this::draw);
    private static final Map<Standing, String> STATES =
            Map.of(Standing.BEHIND, "behind", Standing.ON_COURSE, "on-course", Standing.REACHED, "reached");

    private final Paragraph ahead = new Paragraph();
    private final Paragraph note = new Paragraph();
    private final NativeButton add = new NativeButton(getTranslation("goal.reading.add"));
    private final NativeButton paste = new NativeButton(getTranslation("goal.paste"));
    private final TalkLink talk = new TalkLink();
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Line> lines = KeyedList.rebuilding(list, Line::id, this::line);
    private final NativeDetails details = new NativeDetails(getTranslation("goal.readings"), list);
    private transient Figures figures;

    MeasureSection(Figures first, Dates dates, GoalReading.Actions actions) {
        super(first.measure().name());
        this.dates = dates;
        this.actions = actions;
        figures = first;
        note.addClassName("wm-small");
        ahead.addClassName("wm-small");
        add.addClassNames("goal-quiet-button", "wm-screen");
        add.addClickListener(event -> actions.addReading(figures.measure()));
        KeyedList.part(add, "add");
        paste.addClassNames("goal-quiet-button", "wm-screen");
        paste.addClickListener(event -> actions.paste(figures.measure()));
        KeyedList.part(paste, "paste");
        list.addClassName("goal-readings");
        list.getElement().setAttribute("role", "list");
        details.addClassNames("goal-details", "wm-screen");
        add(chart, ahead, note, add, paste, talk, details);
    }

    @Override
    public void show(Figures now) {
        figures = now;
        var name = now.measure().name();
        heading(name);
        picture.show(now.picture());
        var said = now.readings().reversed().stream()
                .map(Reading::note)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        note.setText(said);
        note.setVisible(!said.isEmpty());
        talk.show(now.talk());
        add.setVisible(now.changes());
        paste.setVisible(now.changes());
        paste.setAriaLabel(getTranslation("goal.paste.title", name));
        add.setAriaLabel(getTranslation("goal.reading.add-to", name));
        var readings = now.changes() ? now.readings().reversed() : List.<Reading>of();
        list.getElement().setAttribute("aria-label", getTranslation("goal.readings.of", name));
        lines.show(
                readings.stream().map(one -> new Line(one.id(), said(one), one)).toList());
        details.setVisible(!readings.isEmpty());
    }

    private void draw(Picture now) {
        var measure = now.measure();
        var course = now.course();
        var told = now.said().tells(course);
        // Where it leads says as much as where it stands.
        var guess = told ? course.forecast() : null;
        chart.removeAll();
        ahead.setText("");
        ahead.setVisible(false);
        if (measure.shape() == MeasureShape.YES_NO) {
            chart.add(new Paragraph(done(now)));
            return;
        }
        chart.add(new MeasureChart(
                dates,
                measure.name(),
                measure.unit(),
                Objects.requireNonNull(measure.baseline(), "saved"),
                Objects.requireNonNull(measure.target(), "saved"),
                now.start(),
                now.end(),
                course.points().stream()
                        .map(one -> new MeasureChart.Value(one.day(), one.value()))
                        .toList(),
                new MeasureChart.Course(
                        told ? STATES.getOrDefault(course.standing(), "") : "",
                        measure.high(),
                        guess == null
                                ? null
                                : new MeasureChart.Guess(
                                        guess.day(), guess.low(), guess.middle(), guess.high(), guess.readings()),
                        now.said().marks())));
        var words = guess == null ? "" : guessed(measure, guess);
        ahead.setText(words);
        ahead.setVisible(!words.isEmpty());
    }

    /** Whether it is done, and since when, or until when it is to be: there is no course to draw. */
    private String done(Picture now) {
        var points = now.course().points();
        if (now.course().standing() != Standing.REACHED) {
            return getTranslation("goal.measure.not-done", dates.shortDay(now.end()));
        }
        var since = points.getLast().day();
        for (var point : points.reversed()) {
            if (point.value().signum() == 0) {
                break;
            }
            since = point.day();
        }
        return getTranslation("goal.measure.done", dates.shortDay(since));
    }

    private String guessed(Measure measure, MeasureCourse.Forecast guess) {
        return getTranslation(
                guess.high() > guess.low() ? "goal.measure.guess" : "goal.measure.guess.nothing",
                dates.shortDay(guess.day()),
                MeasureWords.rounded(this, measure, guess.low(), dates.locale()),
                MeasureWords.rounded(this, measure, guess.high(), dates.locale()),
                guess.readings());
    }

    private Component line(Line line) {
        var text = new Span(line.said());
        var correct = new NativeButton(
                getTranslation("goal.reading.correct"), event -> actions.correct(figures.measure(), line.reading()));
        correct.addClassName("goal-quiet-button");
        correct.setAriaLabel(getTranslation("goal.reading.correct.of", line.said()));
        KeyedList.part(correct, "correct");
        return new ListItem(text, correct);
    }

    private String said(Reading reading) {
        var said = getTranslation(
                "goal.reading.said",
                dates.shortDay(reading.on()),
                MeasureWords.value(this, figures.measure(), reading.value(), dates.locale()));
        return reading.note().isEmpty() ? said : said + " · " + reading.note();
    }
}
