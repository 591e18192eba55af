package app.waymark.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of one UID: usually a single one, or a series with those of its times that were moved or called off. */
final class Series {

    private final Allowance allowance;
    private final List<CalendarEvent> whole = new ArrayList<>();
    private final Map<Object, CalendarEvent> single = new HashMap<>();

    Series(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Of two that are about the same, the later one counts; of two alike both do, since not every calendar numbers. */
    void add(CalendarEvent event) {
        var replaces = event.replaces();
        if (replaces != null) {
            Object place = replaces.date() ? replaces.local() : (Object) replaces.epoch();
            single.merge(place, event, (one, other) -> other.sequence() >= one.sequence() ? other : one);
            return;
        }
        int latest = whole.isEmpty() ? event.sequence() : whole.getFirst().sequence();
        if (event.sequence() > latest) {
            whole.clear();
        }
        if (event.sequence() >= latest) {
            whole.add(event);
        }
    }

    /** Gives every busy time that may touch this window, in seconds since 1970. */
    void expand(long from, long to, Stretches busy) {
        for (var event : single.values()) {
            if (event.busy()) {
                busy.add(
                        event.start().epoch(),
                        event.span().end(event.start().local(), event.start().rules()));
            }
        }
        for (var event : whole) {
            if (event.repeats()) {
                new Expansion(event, from, to, busy).run();
            } else if (event.busy() && !moved(event)) {
                busy.add(
                        event.start().epoch(),
                        event.span().end(event.start().local(), event.start().rules()));
            }
        }
    }

    private boolean moved(CalendarEvent event) {
        return moments()
                .has(event.start().local(), event.start().rules(), event.start().date());
    }

    private CalendarTimes moments() {
        var moments = new CalendarTimes();
        single.values().forEach(event -> {
            var replaces = event.replaces();
            if (replaces != null) {
                moments.add(replaces);
            }
        });
        return moments;
    }

    /** From a time of the series on, it goes on otherwise: so much later, that long, or not at all. */
    private record Turning(long from, Duration later, Lasting span, boolean busy) {}

    private final class Expansion {

        private final CalendarEvent event;
        private final Stretches busy;
        private final CalendarTimes replaced = moments();
        private final List<Turning> turnings = new ArrayList<>();
        private final Set<Long> apart = new HashSet<>();
        private final LocalDateTime first;
        private final LocalDateTime last;

        private Expansion(CalendarEvent event, long from, long to, Stretches busy) {
            this.event = event;
            this.busy = busy;
            single.values().stream().filter(CalendarEvent::future).forEach(one -> {
                var turning = turning(one, one.replaces());
                if (turning != null) {
                    turnings.add(turning);
                }
            });
            turnings.sort(Comparator.comparingLong(Turning::from));
            long slack = 2 * 86_400
                    + turnings.stream()
                            .mapToLong(one ->
                                    one.later().abs().toSeconds() + one.span().longest())
                            .max()
                            .orElse(0);
            first = LocalDateTime.ofEpochSecond(from - slack - event.span().longest(), 0, ZoneOffset.UTC);
            last = LocalDateTime.ofEpochSecond(to + slack, 0, ZoneOffset.UTC);
        }

        private @Nullable Turning turning(CalendarEvent one, @Nullable CalendarTime replaces) {
            if (replaces == null) {
                return null;
            }
            var was = replaces.on(event.start().rules());
            return new Turning(
                    CalendarTime.epoch(was, event.start().rules()),
                    Duration.between(was, one.start().on(event.start().rules())),
                    one.span(),
                    one.busy());
        }

        private void run() {
            // A time that the rule gives as well has the length of its own (RFC 5545, 3.8.5.2), and only that.
            event.extras().stream()
                    .filter(extra -> extra.span() != null)
                    .forEach(extra -> apart.add(extra.start().epoch()));
            if (event.rules().isEmpty()) {
                giveUsual(event.start().local());
            }
            for (var rule : event.rules()) {
                var until = rule.until();
                var stop = until == null || until.local().plusDays(2).isAfter(last)
                        ? last
                        : until.local().plusDays(2);
                new Occurrences(rule, event.start().local(), event.start().date(), allowance)
                        .each(first, stop, local -> {
                            if (local.equals(event.start().local())
                                    || rule.reaches(local, event.start().rules())) {
                                giveUsual(local);
                            }
                        });
            }
            for (var extra : event.extras()) {
                var span = extra.span();
                var start = extra.start();
                var local = start.date() || event.start().date()
                        ? start.local()
                        : start.on(event.start().rules());
                give(local, span == null ? event.span() : span);
            }
        }

        private void giveUsual(LocalDateTime local) {
            if (apart.isEmpty()
                    || !apart.contains(CalendarTime.epoch(local, event.start().rules()))) {
                give(local, event.span());
            }
        }

        private void give(LocalDateTime local, Lasting span) {
            var rules = event.start().rules();
            boolean date = event.start().date();
            if (event.except().has(local, rules, date) || replaced.has(local, rules, date)) {
                return;
            }
            long epoch = CalendarTime.epoch(local, rules);
            var turning = turningAt(epoch);
            if (turning == null) {
                if (event.busy()) {
                    busy.add(epoch, span.end(local, rules));
                }
            } else if (turning.busy()) {
                var later = local.plus(turning.later());
                busy.add(CalendarTime.epoch(later, rules), turning.span().end(later, rules));
            }
        }

        private @Nullable Turning turningAt(long epoch) {
            Turning found = null;
            for (var turning : turnings) {
                if (turning.from() <= epoch) {
                    found = turning;
                }
            }
            return found;
        }
    }
}
