package app.waymark.meeting.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.XProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a zone's clock does (RFC 5545, 3.6.5), out of this Java's own zone data, so that the file and the page go by
 * the same. Where the clock changes by a rule that holds for all of the time asked for, the rule is written, which is what
 * the calendars of offices read best; otherwise each change by itself.
 */
final class ZoneFiles {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private static final int WEEK = 7;

    private ZoneFiles() {}

    /** The zone as it is between these two. */
    static VTimeZone of(ZoneId zone, Instant from, Instant until) {
        var rules = zone.getRules();
        var parts = new ArrayList<Observance>();
        var changes = changes(zone, from, until);
        var byRule = byRule(zone, changes);
        if (changes.isEmpty()) {
            var offset = rules.getOffset(from);
            parts.add(part(false, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset, null));
        } else if (byRule.size() == 2) {
            byRule.forEach(rule -> parts.add(part(
                    rules.isDaylightSavings(rule.change().getInstant()),
                    rule.change().getDateTimeBefore(),
                    rule.change().getOffsetBefore(),
                    rule.change().getOffsetAfter(),
                    rule.text())));
        } else {
            changes.forEach(change -> parts.add(part(
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    null)));
        }
        var said = new PropertyList(List.of(new TzId(zone.getId())));
        return new VTimeZone(said, new ComponentList<>(parts));
    }

    /** The change before the first moment, from which on its offset is known, and all up to the last; none of a clock that never changes. */
    private static List<ZoneOffsetTransition> changes(ZoneId zone, Instant from, Instant until) {
        var rules = zone.getRules();
        var found = new ArrayList<ZoneOffsetTransition>();
        var before = rules.previousTransition(from.plusSeconds(1));
        if (before == null) {
            return found;
        }
        for (var next = before; next != null && !next.getInstant().isAfter(until); ) {
            found.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return found;
    }

    /** A change as a rule has it each year. */
    private record Yearly(ZoneOffsetTransition change, String text) {}

    /** The two rules, from the year of the first change on; nothing where the changes are not all theirs. */
    private static List<Yearly> byRule(ZoneId zone, List<ZoneOffsetTransition> changes) {
        var rules = zone.getRules().getTransitionRules();
        if (rules.size() != 2 || changes.isEmpty()) {
            return List.of();
        }
        boolean all = changes.stream().allMatch(change -> rules.stream().anyMatch(rule -> rule.createTransition(
                        change.getDateTimeBefore().getYear())
                .equals(change)));
        if (!all) {
            return List.of();
        }
        int year = changes.getFirst().getDateTimeBefore().getYear();
        var found = new ArrayList<Yearly>();
        for (var rule : rules) {
            var text = text(rule);
            // The rule has to give the change itself: written on the clock's face, it is that of the clock before it.
            if (text.isEmpty() || !sameEachYear(rule, year)) {
                return List.of();
            }
            found.add(new Yearly(rule.createTransition(year), text));
        }
        return found;
    }

    /** Whether the change is at the same hour on the clock before it, and on the day as the text has it. */
    private static boolean sameEachYear(ZoneOffsetTransitionRule rule, int year) {
        var first = rule.createTransition(year).getDateTimeBefore();
        for (int next = year + 1; next < year + 4; next++) {
            var then = rule.createTransition(next).getDateTimeBefore();
            if (!then.toLocalTime().equals(first.toLocalTime()) || then.getMonth() != rule.getMonth()) {
                return false;
            }
        }
        return !rule.isMidnightEndOfDay() && first.getMonth() == rule.getMonth();
    }

    /** As a recurrence, or empty where it is none that all calendars read. */
    private static String text(ZoneOffsetTransitionRule rule) {
        var day = rule.getDayOfWeek();
        int indicator = rule.getDayOfMonthIndicator();
        if (day == null || !dayStays(rule)) {
            return "";
        }
        var head = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";BYDAY=";
        if (indicator > 0 && (indicator - 1) % WEEK == 0) {
            return head + ((indicator - 1) / WEEK + 1) + letters(day);
        }
        return indicator == -1 || indicator == rule.getMonth().maxLength() - WEEK + 1 ? head + "-1" + letters(day) : "";
    }

    /** Whether the clock before the change shows the day of the week that the rule names: at midnight UTC it may not. */
    private static boolean dayStays(ZoneOffsetTransitionRule rule) {
        var at = rule.createTransition(2027).getDateTimeBefore();
        return at.getDayOfWeek() == rule.getDayOfWeek();
    }

    private static Observance part(
            boolean daylight, LocalDateTime start, ZoneOffset before, ZoneOffset after, @Nullable String rule) {
        var said = new ArrayList<Property>(List.of(
                new XProperty("DTSTART", LOCAL.format(start)),
                new XProperty("TZOFFSETFROM", text(before)),
                new XProperty("TZOFFSETTO", text(after))));
        if (rule != null) {
            said.add(new RRule<>(rule));
        }
        var list = new PropertyList(said);
        return daylight ? new Daylight(list) : new Standard(list);
    }

    private static String text(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        var text = String.format(
                Locale.ROOT, "%s%02d%02d", offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds % 60);
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
