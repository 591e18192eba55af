package app.waymark.meeting;

import app.waymark.shared.TimeWindow;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * What a series that is being proposed shall be.
 *
 * @param meeting what each of its meetings is; its agenda is the first one's
 * @param rule when they are
 * @param days the dates that are wanted, in order: those of the rule but for what was left out, some of them moved
 */
public record SeriesPlan(MeetingPlan meeting, SeriesRule rule, List<SeriesDay> days) {

    /**
     * Throws {@link IllegalArgumentException} where there is no date, more than {@link SeriesRule#MOST}, one that is not by
     * the rule or there twice, or two that overlap.
     */
    public SeriesPlan {
        days = days.stream().sorted(Comparator.comparing(SeriesDay::on)).toList();
        var byRule = new HashSet<>(rule.days(rule.from().plusDays(SeriesRule.LONGEST_DAYS), Integer.MAX_VALUE));
        var earliest = rule.from()
                .minusDays(SeriesRule.LONGEST_DAYS)
                .atStartOfDay(rule.zone())
                .toInstant();
        var latest = rule.from()
                .plusDays(2L * SeriesRule.LONGEST_DAYS)
                .atStartOfDay(rule.zone())
                .toInstant();
        boolean good = !days.isEmpty()
                && days.size() <= SeriesRule.MOST
                && days.stream().map(SeriesDay::on).distinct().count() == days.size()
                && days.stream()
                        .allMatch(day -> byRule.contains(day.on())
                                && day.start().isAfter(earliest)
                                && day.start().isBefore(latest));
        if (!good || overlapping(windows(days, meeting))) {
            throw new IllegalArgumentException("No dates of this series");
        }
    }

    /** Whether two of these share an instant. */
    public static boolean overlapping(List<TimeWindow> windows) {
        var sorted =
                windows.stream().sorted(Comparator.comparing(TimeWindow::start)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<TimeWindow> windows(List<SeriesDay> days, MeetingPlan meeting) {
        return days.stream()
                .map(day -> TimeWindow.of(day.start(), meeting.length()))
                .toList();
    }
}
