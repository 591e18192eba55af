package app.waymark.uikit;

import app.waymark.shared.Dates;
import app.waymark.shared.Excerpt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way of a goal: its milestones and steps along a line from the start to the target date, and where today is. On a
 * narrow screen the same milestones stand under each other, with today between them.
 */
public class TimelineChart extends Chart {

    /** A dated point on the way. */
    public record Milestone(String name, LocalDate due, boolean reached) {}

    /** A step that has a date. */
    public record Step(String name, LocalDate due, boolean done) {}

    private static final double LEFT = 28;
    private static final double RIGHT = 852;
    private static final double NAME_ROW = 18;
    private static final double LETTER = 6.7;
    private static final int NAME_ROWS = 3;
    private static final int LONGEST_NAME = 30;

    private final Dates dates;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;
    private final List<Milestone> milestones;
    private final List<Step> steps;

    /** Up to which day everything that has a date is done; null where nothing is. */
    private final @Nullable LocalDate come;

    /**
     * Draws a goal's way.
     *
     * @param name the goal's title, for the picture's name
     * @param start when work on it began
     * @param end its target date; the line reaches further where a milestone or step does
     */
    public TimelineChart(
            Dates dates, String name, LocalDate start, LocalDate end, List<Milestone> milestones, List<Step> steps) {
        super("wm-timeline");
        this.dates = dates;
        this.milestones =
                milestones.stream().sorted(Comparator.comparing(Milestone::due)).toList();
        this.steps = steps.stream().sorted(Comparator.comparing(Step::due)).toList();
        today = dates.today();
        from = earliest(start);
        to = latest(end);
        long reached = milestones.stream().filter(Milestone::reached).count();
        long done = steps.stream().filter(Step::done).count();
        var title = getTranslation("uikit.timeline.title", name);
        var description = getTranslation(
                "uikit.timeline.description",
                dates.shortDay(from),
                dates.shortDay(to),
                reached,
                milestones.size(),
                done,
                steps.size());
        come = come();
        fillTable(title + ". " + description);
        draw(drawing(title, description));
    }

    private SvgDrawing drawing(String title, String description) {
        var rows = new double[NAME_ROWS];
        Arrays.fill(rows, Double.NEGATIVE_INFINITY);
        var names = new ArrayList<Name>();
        for (var milestone : milestones) {
            names.add(place(milestone, rows));
        }
        int used = names.stream().mapToInt(Name::row).max().orElse(0) + 1;
        double line = 22 + NAME_ROW * used;
        var drawing = SvgDrawing.of(880, line + 40).picture(pictureId(), title, description);
        double now = x(today);
        drawing.line(LEFT, line, RIGHT, line, 4, "c-track");
        if (now > LEFT) {
            drawing.line(LEFT, line, Math.min(now, RIGHT), line, 4, "c-gone");
        }
        if (come != null) {
            drawing.line(LEFT, line, Math.max(LEFT + 4, x(come)), line, 4, "c-come");
        }
        ticks(drawing, line + 32, now);
        for (var step : steps) {
            var state = step.done() ? "c-step-done" : step.due().isBefore(today) ? "c-step-late" : "c-step";
            drawing.square(x(step.due()), line, 7, state, step.name() + " · " + dates.shortDay(step.due()));
        }
        if (!today.isBefore(from) && !today.isAfter(to)) {
            drawing.line(now, line - 16, now, line + 16, 2, "c-today");
            drawing.text(now, line + 32, anchor(now), "c-today", getTranslation("uikit.timeline.today"));
        }
        for (var placed : names) {
            var milestone = placed.milestone;
            double at = x(milestone.due());
            if (placed.row > 0) {
                drawing.line(at, line - 9, at, line - 15 - NAME_ROW * placed.row + 4, 1, "c-track");
            }
            drawing.circle(at, line, 7, state(milestone), milestone.name() + " · " + dates.shortDay(milestone.due()));
            if (!placed.text.isEmpty()) {
                drawing.text(placed.at, line - 20 - NAME_ROW * placed.row, placed.anchor, "c-name", placed.text);
            }
        }
        return drawing;
    }

    /** The last day before the first that is open still, and the end of the way where none is. */
    private @Nullable LocalDate come() {
        var open = Stream.concat(
                        milestones.stream().filter(one -> !one.reached()).map(Milestone::due),
                        steps.stream().filter(one -> !one.done()).map(Step::due))
                .min(Comparator.naturalOrder());
        var done = Stream.concat(
                        milestones.stream().filter(Milestone::reached).map(Milestone::due),
                        steps.stream().filter(Step::done).map(Step::due))
                .filter(day -> open.isEmpty() || !day.isAfter(open.get()))
                .max(Comparator.naturalOrder());
        return done.isPresent() && open.isEmpty() ? to : done.orElse(null);
    }

    private record Name(Milestone milestone, int row, double at, String anchor, String text) {}

    /** Puts a name into the lowest row where it meets no other, or leaves it to the hint and the table. */
    private Name place(Milestone milestone, double[] rows) {
        double at = x(milestone.due());
        var text = Excerpt.of(milestone.name(), LONGEST_NAME);
        double width = text.length() * LETTER;
        var anchor = at - width / 2 < 0 ? "start" : at + width / 2 > 880 ? "end" : "middle";
        double start =
                switch (anchor) {
                    case "start" -> Math.max(0, at - 7);
                    case "end" -> Math.min(880, at + 7) - width;
                    default -> at - width / 2;
                };
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] + 10 <= start) {
                rows[row] = start + width;
                double textAt = anchor.equals("start") ? start : anchor.equals("end") ? start + width : at;
                return new Name(milestone, row, textAt, anchor, text);
            }
        }
        return new Name(milestone, 0, at, anchor, "");
    }

    private void ticks(SvgDrawing drawing, double y, double now) {
        var first = YearMonth.from(from);
        long months = ChronoUnit.MONTHS.between(first, YearMonth.from(to)) + 1;
        int every = months <= 10 ? 1 : months <= 24 ? 3 : 12;
        boolean years = every == 12;
        double last = Double.NEGATIVE_INFINITY;
        for (var month = first; !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            if ((month.getMonthValue() - 1) % every != 0) {
                continue;
            }
            double at = Math.max(LEFT, x(month.atDay(1)));
            var text = years
                    ? String.valueOf(month.getYear())
                    : dates.month(month) + (every == 3 && month.getMonthValue() == 1 ? " " + month.getYear() : "");
            boolean clear = at - last > 44 && Math.abs(at - now) > 48 && (at > LEFT || from.getDayOfMonth() < 20);
            if (clear) {
                drawing.text(at, y, anchor(at), "", text);
                last = at;
            }
        }
    }

    private void fillTable(String name) {
        columns(
                name,
                List.of(
                        getTranslation("uikit.timeline.what"),
                        getTranslation("uikit.timeline.due"),
                        getTranslation("uikit.timeline.state")));
        var lines = new ArrayList<Line>();
        milestones.forEach(milestone -> lines.add(new Line(
                milestone.due(),
                milestone.reached() ? "t-reached" : milestone.due().isBefore(today) ? "t-late" : "t-ahead",
                milestone.name(),
                milestone.reached() ? "uikit.timeline.reached" : "uikit.timeline.ahead")));
        steps.forEach(step -> lines.add(new Line(
                step.due(), "t-step", step.name(), step.done() ? "uikit.timeline.done" : "uikit.timeline.open")));
        lines.add(new Line(today, "t-today", getTranslation("uikit.timeline.today"), ""));
        lines.stream()
                .sorted(Comparator.comparing(Line::day))
                .forEach(line -> row(
                        come != null && !line.day().isAfter(come) ? line.className + " t-come" : line.className,
                        List.of(
                                line.what,
                                dates.shortDay(line.day),
                                line.stateKey.isEmpty() ? "" : getTranslation(line.stateKey))));
    }

    private record Line(LocalDate day, String className, String what, String stateKey) {}

    private String state(Milestone milestone) {
        if (milestone.reached()) {
            return "c-reached";
        }
        return milestone.due().isBefore(today) ? "c-late" : "c-ahead";
    }

    private double x(LocalDate day) {
        double days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        return LEFT + (RIGHT - LEFT) * Math.clamp(ChronoUnit.DAYS.between(from, day) / days, 0, 1);
    }

    private static String anchor(double at) {
        return at < 44 ? "start" : at > 836 ? "end" : "middle";
    }

    private LocalDate earliest(LocalDate start) {
        var first = start;
        for (var milestone : milestones) {
            first = milestone.due().isBefore(first) ? milestone.due() : first;
        }
        for (var step : steps) {
            first = step.due().isBefore(first) ? step.due() : first;
        }
        return first;
    }

    private LocalDate latest(LocalDate end) {
        var last = end;
        for (var milestone : milestones) {
            last = milestone.due().isAfter(last) ? milestone.due() : last;
        }
        for (var step : steps) {
            last = step.due().isAfter(last) ? step.due() : last;
        }
        return last;
    }
}
