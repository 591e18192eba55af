package app.waymark.meeting.internal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.model.parameter.PartStat;
import org.jspecify.annotations.Nullable;

/** Calendars answer to this address, or to none, and whoever is asked stands to it so. */
record AnsweredAt(@Nullable String address, PartStat partStat) implements CalendarAnswering {

    static final AnsweredAt NOWHERE = new AnsweredAt(null, PartStat.ACCEPTED);

    @Override
    public Optional<String> address(UUID about, AccountId person, Instant until) {
        return Optional.ofNullable(address);
    }

    @Override
    public boolean heard() {
        return address != null;
    }

    @Override
    public PartStat stands(UUID meeting, AccountId person) {
        return partStat;
    }
}
