package app.waymark.meeting.internal;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.meeting.MeetingPerson;
import app.waymark.shared.AccountId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names and zones of those whom one meets. */
@Component
public class People {

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** These people, in one statement. */
    public Map<AccountId, MeetingPerson> find(Collection<AccountId> ids) {
        var found = accounts.find(ids);
        var people = new HashMap<AccountId, MeetingPerson>();
        ids.forEach(id -> people.put(id, person(id, found.get(id))));
        return people;
    }

    /** Somebody whose account is no more keeps a place, without a name. */
    public static MeetingPerson person(AccountId id, @Nullable AccountSummary account) {
        return account == null
                ? new MeetingPerson(id, "–", ZoneOffset.UTC)
                : new MeetingPerson(id, account.name(), account.zone());
    }
}
