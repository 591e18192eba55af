package app.waymark.meeting.internal;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.meeting.MeetingPerson;
import app.waymark.shared.AccountId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names and zones of those whom one meets. */
@Component
public class People {

    /** In the place of a name that is no more. */
    static final String NOBODY = "–";

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** People who were looked up together. */
    public record Found(Map<AccountId, AccountSummary> accounts) {

        /** One of them. */
        public MeetingPerson person(AccountId id) {
            return People.person(id, accounts.get(id));
        }
    }

    /** These people, in one statement. */
    public Found find(Collection<AccountId> ids) {
        return new Found(accounts.find(ids));
    }

    /** Somebody whose account is no more keeps a place, without a name. */
    public static MeetingPerson person(AccountId id, @Nullable AccountSummary account) {
        return account == null
                ? new MeetingPerson(id, NOBODY, ZoneOffset.UTC)
                : new MeetingPerson(id, account.name(), account.zone());
    }
}
