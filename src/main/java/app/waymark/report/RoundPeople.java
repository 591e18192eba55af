package app.waymark.report;

import app.waymark.notification.MailRefusal;
import app.waymark.notification.MailRefusals;
import app.waymark.program.Invitations;
import app.waymark.program.Participants;
import app.waymark.program.RoundId;
import app.waymark.program.RoundSummary;
import app.waymark.report.internal.PeopleRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Sorted;
import app.waymark.shared.TypedText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of a round with how each is doing, for its coordinators. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class RoundPeople {

    private final Participants participants;
    private final PeopleRows rows;
    private final MailRefusals refusals;
    private final CurrentActor actor;

    RoundPeople(Participants participants, PeopleRows rows, MailRefusals refusals, CurrentActor actor) {
        this.participants = participants;
        this.rows = rows;
        this.refusals = refusals;
        this.actor = actor;
    }

    /** Whom a list shows. */
    public enum Part {
        EVERYBODY,
        MENTORS,
        MENTEES,
        /** Mentees without a mentor. */
        UNMATCHED,
        /** Whoever has not answered yet. */
        INVITED
    }

    /** What the list can be sorted by; names and addresses are in the order of the reader's language. */
    public enum Order {
        NAME,
        EMAIL,
        /** Who mentors, who does both, who is mentored. */
        PART,
        /** Who has not answered, who has no mentor, who has, who is gone. */
        STATE
    }

    /**
     * One page of people.
     *
     * @param unreachable what the mail server says of those of them whose address it refuses; of somebody who has not said
     *     yes, only where it refuses what this round asked
     */
    public record Page(
            RoundSummary round,
            Participants.Counts counts,
            Invitations.Counts invited,
            Slice<RoundPerson> people,
            Map<AccountId, String> unreachable) {}

    /**
     * One page of a round's people.
     *
     * @param search part of a name or address; empty for everybody
     */
    public Page read(RoundId round, Part part, String search, Sorted<Order> sorted, @Nullable Cursor after, int size) {
        var counts = participants.count(round);
        int most = Math.clamp(size, 1, Slice.MOST);
        var language = actor.find().map(me -> me.locale()).orElse(Locale.ENGLISH);
        var people = rows.read(round.value(), part, TypedText.strip(search), sorted, language, after, most);
        return new Page(counts.round(), counts.people(), counts.invited(), people, refused(people.items()));
    }

    private Map<AccountId, String> refused(List<RoundPerson> people) {
        // A refusal from before this round wrote to somebody would tell that there is an account behind the address.
        var byAccount = people.stream().collect(Collectors.toMap(RoundPerson::account, one -> one));
        var words = new HashMap<AccountId, String>();
        refusals.of(byAccount.keySet()).forEach((account, refusal) -> {
            if (mayKnow(Objects.requireNonNull(byAccount.get(account)), refusal)) {
                words.put(account, refusal.words());
            }
        });
        return words;
    }

    static boolean mayKnow(RoundPerson person, MailRefusal refusal) {
        return switch (person.state()) {
            case JOINED -> true;
            case WAITING -> person.askedAt() != null && !refusal.at().isBefore(person.askedAt());
            case DECLINED, LEFT, WITHDRAWN -> false;
        };
    }
}
