package app.waymark.meeting.internal;

import app.waymark.mailbox.CalendarAddresses;
import app.waymark.meeting.internal.AnswerRows.Row;
import app.waymark.shared.AccountId;
import app.waymark.shared.SystemActor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.model.parameter.PartStat;
import org.springframework.stereotype.Component;

/** Where calendars answer: an address of the mailbox for each person and thing. */
@Component
class AnswerAddresses implements CalendarAnswering {

    /** Who answers after it was over is told that it is, for a while. */
    private static final Duration AFTER = Duration.ofDays(7);

    private final CalendarAddresses addresses;
    private final AnswerRows rows;

    AnswerAddresses(CalendarAddresses addresses, AnswerRows rows) {
        this.addresses = addresses;
        this.rows = rows;
    }

    @Override
    public Optional<String> address(UUID about, AccountId person, Instant until) {
        return SystemActor.call(() -> addresses.of(about, person, until.plus(AFTER)));
    }

    @Override
    public boolean heard() {
        return SystemActor.call(addresses::taken);
    }

    @Override
    public PartStat stands(UUID meeting, AccountId person) {
        return rows.find(meeting, person)
                .map(Row::kind)
                .map(kind -> switch (kind) {
                    case ACCEPTED -> PartStat.ACCEPTED;
                    case TENTATIVE, OTHER_TIME -> PartStat.TENTATIVE;
                    case DECLINED -> PartStat.DECLINED;
                })
                .orElse(PartStat.ACCEPTED);
    }
}
