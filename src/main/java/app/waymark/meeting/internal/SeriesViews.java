package app.waymark.meeting.internal;

import app.waymark.account.AccountSummary;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.SeriesId;
import app.waymark.meeting.SeriesPlace;
import app.waymark.meeting.SeriesView;
import app.waymark.meeting.SeriesView.Date;
import app.waymark.meeting.internal.MeetingRepository.Line;
import app.waymark.meeting.internal.Parts.Dated;
import app.waymark.shared.AccountId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows one of the two the series of a meeting. Whoever calls it has decided that it is one of the two. */
@Component
public class SeriesViews {

    private final SeriesRepository all;
    private final SeriesFiles files;

    SeriesViews(SeriesRepository all, SeriesFiles files) {
        this.all = all;
        this.files = files;
    }

    /** Where the meeting of a line stands in its series; null where it is of none. */
    public static @Nullable SeriesPlace place(Line line) {
        var series = line.series();
        if (series == null) {
            return null;
        }
        return line.meeting().state() == MeetingState.PROPOSED
                ? new SeriesPlace(series.seriesId(), series.rule(), 0, series.number())
                : new SeriesPlace(
                        series.seriesId(), series.rule(), holds(line.meeting().state()) ? (int) line.number() : 0, (int)
                                line.of());
    }

    /**
     * The series of a meeting; while it is proposed, with what speaks against its dates.
     *
     * @param read what was read of the meeting
     */
    public SeriesView of(MeetingEntity meeting, SeriesEntity series, AccountId me, Parts.Read read) {
        var dates = read.dates();
        var rule = series.rule();
        boolean proposed = meeting.state() == MeetingState.PROPOSED;
        var own = dates.stream()
                .filter(date -> date.series().equals(series.getId()))
                .toList();
        var holding = own.stream().filter(date -> holds(date.state())).toList();
        int number = 0;
        for (int i = 0; i < holding.size(); i++) {
            if (holding.get(i).meeting().equals(meeting.meetingId())) {
                number = i + 1;
            }
        }
        var replaces = series.replaces();
        return new SeriesView(
                new SeriesPlace(series.seriesId(), rule, number, proposed ? series.number() : holding.size()),
                series.organiser().equals(me),
                own.stream()
                        .map(date -> new Date(
                                date.meeting(),
                                date.on(),
                                date.window(),
                                date.state(),
                                !rule.window(date.on(), series.length())
                                        .filter(date.window()::equals)
                                        .isPresent()))
                        .toList(),
                proposed ? read.looked().without(replaced(dates, series.replaces(), series.replacesFrom())) : List.of(),
                replaces == null ? null : new SeriesId(replaces),
                series.replacesFrom());
    }

    private static List<UUID> replaced(List<Dated> dates, @Nullable UUID series, @Nullable LocalDate from) {
        return dates.stream()
                .filter(date -> date.series().equals(series)
                        && from != null
                        && !date.on().isBefore(from)
                        && date.state() == MeetingState.CONFIRMED)
                .map(date -> date.meeting().value())
                .toList();
    }

    /** The whole series as a file, for the calendar of this one of the two; empty where no date of it holds. */
    public Optional<String> file(MeetingEntity meeting, AccountSummary mine, Map<AccountId, AccountSummary> both) {
        var id = meeting.series();
        if (id == null) {
            return Optional.empty();
        }
        var meetings = all.meetings(id);
        var other = meeting.other(mine.id());
        return SeriesFiles.held(meetings).isEmpty()
                ? Optional.empty()
                : all.findById(id)
                        .map(series -> files.publish(
                                series,
                                meetings,
                                mine.id(),
                                mine.locale(),
                                People.person(other, both.get(other)).name(),
                                elsewhere(series, both)));
    }

    /** The clock of the other of the two than the one by whose clock a series goes. */
    static ZoneId elsewhere(SeriesEntity series, Map<AccountId, AccountSummary> both) {
        var other = both.get(series.organiser().equals(series.mentor()) ? series.mentee() : series.mentor());
        return other == null ? ZoneOffset.UTC : other.zone();
    }

    private static boolean holds(MeetingState state) {
        return state.held();
    }
}
