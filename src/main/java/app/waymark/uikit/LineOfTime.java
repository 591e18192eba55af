package app.waymark.uikit;

import static app.waymark.uikit.SvgDrawing.escape;
import static app.waymark.uikit.SvgDrawing.number;

import app.waymark.shared.Dates;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Several things on one line of time, from weeks to years: a row each with its marks. One component however many rows there
 * are. Every row is a link, and says in words what is drawn: to a screen reader always, to the eye while it has the focus
 * or the pointer, and on a narrow page instead of the picture. Arrow keys walk the rows ({@code js/tree.js}).
 */
public class LineOfTime extends Composite<Div> {

    /** What is marked. */
    public enum Kind {
        REACHED,
        AHEAD,
        LATE,
        REVIEWED,
        REVIEW,
        MEETING,
        BELOW
    }

    /** A marked day with its words. */
    public record Mark(LocalDate on, Kind kind, String words) {}

    /**
     * One row.
     *
     * @param id tells it from all others
     * @param group rows of one group stand together; the words of the group are for its first row
     * @param path where it leads, or empty
     * @param begun since when, or null where it has no line of its own
     * @param target until when, or null
     * @param targetWords what stands at the target
     * @param behind whether it is behind its own dates
     * @param words what is said beside its marks, in words
     */
    public record Row(
            String id,
            String group,
            String name,
            String path,
            @Nullable LocalDate begun,
            @Nullable LocalDate target,
            String targetWords,
            boolean behind,
            List<Mark> marks,
            String words) {

        public Row {
            marks = List.copyOf(marks);
        }
    }

    /** About how wide the strip is where it is narrow, and a letter on it, in pixels. */
    private static final double STRIP = 560;

    private static final double LETTER = 6.5;
    private static final double GAP = 8;

    private final Part<Shown> shown = new Part<>(this::write);
    private @Nullable Dates dates;

    private record Shown(LocalDate today, List<Row> rows) {}

    /** An empty line. */
    public LineOfTime() {
        getContent().addClassNames("wm-chart", "wm-time");
    }

    /** Shows these rows. */
    public void show(Dates when, List<Row> rows) {
        dates = when;
        shown.show(new Shown(when.today(), List.copyOf(rows)));
    }

    private void write(Shown what) {
        var last = what.rows.stream()
                .map(Row::target)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(what.today);
        var scale = TimeScale.around(what.today, last);
        var html = new StringBuilder();
        axis(html, scale, what.today);
        html.append("<ul class=\"time-rows\" role=\"list\">");
        var group = "";
        for (var row : what.rows) {
            row(html, scale, what.today, row, !row.group.equals(group));
            group = row.group;
        }
        html.append("</ul>");
        getContent().getElement().setProperty("innerHTML", html.toString());
    }

    private void axis(StringBuilder html, TimeScale scale, LocalDate today) {
        html.append("<div class=\"time-axis\" aria-hidden=\"true\"><span></span>")
                .append("<svg class=\"time-strip\" height=\"40\" focusable=\"false\">");
        bands(html);
        label(html, 0, 14, "start", "c-name", getTranslation("uikit.time.weeks"));
        label(html, TimeScale.MONTHS_AT + 0.7, 14, "start", "c-name", getTranslation("uikit.time.months"));
        label(html, TimeScale.YEARS_AT + 0.7, 14, "start", "c-name", getTranslation("uikit.time.years"));
        double now = scale.at(today);
        label(html, now, 34, "middle", "c-today", getTranslation("uikit.time.today"));
        var when = Objects.requireNonNull(dates);
        for (var day : scale.weekLabels()) {
            double at = scale.at(day);
            if (Math.abs(at - now) > 5 && at > 2) {
                label(html, at, 34, "middle", "", when.shortDay(day).replaceFirst(" \\d{4}$", ""));
            }
        }
        scale.monthLabels()
                .forEach(day -> label(html, scale.at(day) + 0.7, 34, "start", "", when.month(YearMonth.from(day))));
        scale.yearLabels()
                .forEach(day -> label(html, scale.at(day) + 0.7, 34, "start", "", String.valueOf(day.getYear())));
        html.append("</svg></div>");
    }

    private void row(StringBuilder html, TimeScale scale, LocalDate today, Row row, boolean first) {
        html.append("<li class=\"time-row")
                .append(first ? " time-first" : "")
                .append(row.behind ? " time-behind" : "")
                .append("\">");
        if (row.path.isEmpty()) {
            html.append("<span class=\"time-name\">").append(escape(row.name)).append("</span>");
        } else {
            html.append("<a class=\"time-name\" data-id=\"")
                    .append(escape(row.id))
                    .append("\" href=\"")
                    .append(escape(PageLink.relative(row.path)))
                    .append("\">")
                    .append(escape(row.name))
                    .append("</a>");
        }
        html.append("<svg class=\"time-strip\" height=\"100%\" aria-hidden=\"true\" focusable=\"false\">");
        bands(html);
        double now = scale.at(today);
        if (row.begun != null) {
            double begins = scale.at(row.begun);
            double ends = row.target == null ? now : Math.max(begins, scale.at(row.target));
            line(html, begins, ends, "c-track");
            if (begins < now) {
                line(html, begins, Math.min(now, ends), "c-gone");
            }
        }
        html.append("<line class=\"c-today\" x1=\"")
                .append(number(now))
                .append("%\" x2=\"")
                .append(number(now));
        html.append("%\" y1=\"0\" y2=\"100%\" stroke-width=\"2\"/>");
        if (row.target != null) {
            target(html, scale, now, row);
        }
        row.marks.stream()
                .filter(mark -> !mark.on.isBefore(scale.from()))
                .forEach(mark -> mark(html, scale.at(mark.on), mark));
        html.append("</svg><span class=\"time-words\">").append(escape(row.words));
        for (var mark : row.marks) {
            html.append(" <span>").append(escape(mark.words)).append("</span>");
        }
        html.append("</span></li>");
    }

    private static void target(StringBuilder html, TimeScale scale, double now, Row row) {
        double at = scale.at(Objects.requireNonNull(row.target));
        html.append("<svg overflow=\"visible\" y=\"50%\" x=\"")
                .append(number(at))
                .append("%\"><line class=\"c-end\" stroke-width=\"2\" y1=\"-7\" y2=\"7\"/></svg>");
        var label = Label.beside(at, now, row.targetWords, row.marks.stream().mapToDouble(mark -> scale.at(mark.on)));
        html.append("<svg overflow=\"visible\" y=\"50%\" x=\"")
                .append(number(label.at))
                .append("%\"><text class=\"")
                .append(row.behind ? "c-behind" : "")
                .append("\" y=\"4\" dx=\"")
                .append(number(label.left ? -GAP : GAP))
                .append("\" text-anchor=\"")
                .append(label.left ? "end" : "start")
                .append("\">")
                .append(escape(row.targetWords))
                .append("</text></svg>");
    }

    /** Where the words of a target begin, and whether they stand to the left of it. */
    private record Label(double at, boolean left) {

        /** Right of the target, unless they would leave the strip or meet something there and nothing on the left. */
        static Label beside(double at, double now, String words, DoubleStream marks) {
            double width = 100 * (GAP + LETTER * words.length()) / STRIP;
            // What ended lately has the line of today right behind it: the words stand behind that.
            double from = at <= now && now < at + width ? now : at;
            var met = DoubleStream.concat(marks, DoubleStream.of(now)).boxed().toList();
            boolean right = from + width <= 100 && met.stream().noneMatch(one -> one > from && one < from + width);
            boolean left = at - width >= 0 && met.stream().noneMatch(one -> one < at && one > at - width);
            return right || (!left && from + width <= 100) ? new Label(from, false) : new Label(at, true);
        }
    }

    private static void mark(StringBuilder html, double at, Mark mark) {
        html.append("<svg overflow=\"visible\" y=\"50%\" x=\"")
                .append(number(at))
                .append("%\">");
        html.append(
                switch (mark.kind) {
                    case REACHED -> "<path class=\"c-reached\" stroke-width=\"2\" d=\"M0-7 7 0 0 7-7 0z\">";
                    case AHEAD -> "<path class=\"c-ahead\" stroke-width=\"2\" d=\"M0-7 7 0 0 7-7 0z\">";
                    case LATE -> "<path class=\"c-late\" stroke-width=\"2\" d=\"M0-7 7 0 0 7-7 0z\">";
                    case REVIEWED -> "<circle class=\"c-reviewed\" stroke-width=\"2\" r=\"5\">";
                    case REVIEW -> "<circle class=\"c-review\" stroke-width=\"2\" r=\"5\">";
                    case MEETING -> "<rect class=\"c-step\" x=\"-4\" y=\"-4\" width=\"8\" height=\"8\" rx=\"1\">";
                    case BELOW -> "<path class=\"c-below\" stroke-width=\"2\" d=\"M0-5V5\">";
                });
        html.append("<title>").append(escape(mark.words)).append("</title>");
        html.append(
                switch (mark.kind) {
                    case REVIEWED, REVIEW -> "</circle>";
                    case MEETING -> "</rect>";
                    default -> "</path>";
                });
        html.append("</svg>");
    }

    private static void bands(StringBuilder html) {
        html.append("<rect class=\"c-months\" x=\"46%\" width=\"27%\" height=\"100%\"/>")
                .append("<rect class=\"c-years\" x=\"73%\" width=\"27%\" height=\"100%\"/>");
    }

    private static void line(StringBuilder html, double from, double to, String classes) {
        html.append("<line class=\"").append(classes).append("\" stroke-width=\"4\" y1=\"50%\" y2=\"50%\" x1=\"");
        html.append(number(from)).append("%\" x2=\"").append(number(to)).append("%\"/>");
    }

    private static void label(StringBuilder html, double x, double y, String anchor, String classes, String text) {
        html.append("<text class=\"")
                .append(classes)
                .append("\" text-anchor=\"")
                .append(anchor);
        html.append("\" x=\"")
                .append(number(x))
                .append("%\" y=\"")
                .append(number(y))
                .append("\">");
        html.append(escape(text)).append("</text>");
    }

    /** What the marks mean, drawn once below the rows. */
    public Div legend() {
        var html = new StringBuilder();
        for (var kind : List.of(Kind.REACHED, Kind.AHEAD, Kind.LATE, Kind.REVIEW, Kind.REVIEWED, Kind.MEETING)) {
            html.append(
                    "<span><svg width=\"16\" height=\"16\" viewBox=\"-8 -24 16 16\" aria-hidden=\"true\" focusable=\"false\">");
            mark(html, 0, new Mark(LocalDate.EPOCH, kind, ""));
            html.append("</svg> ")
                    .append(escape(getTranslation("uikit.time." + kind)))
                    .append("</span>");
        }
        var legend = new Div();
        legend.addClassNames("wm-chart", "time-legend");
        legend.getElement()
                .setProperty(
                        "innerHTML",
                        html.toString()
                                .replace("<title></title>", "")
                                .replace("y=\"50%\" x=\"0%\"", "y=\"-16\" x=\"0\""));
        return legend;
    }
}
