package app.waymark.goal.ui;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.Map;

/** The names of the people on one page, read at once. */
record Names(Map<AccountId, AccountSummary> people, String unknown) {

    static Names of(Accounts accounts, Collection<AccountId> ids, String unknown) {
        return new Names(accounts.find(ids), unknown);
    }

    /** The whole name. */
    String of(AccountId id) {
        var person = people.get(id);
        return person == null ? unknown : person.name();
    }

    /** What people call each other: the first word of the name. */
    String first(AccountId id) {
        var name = of(id);
        int end = name.indexOf(' ');
        return end < 0 ? name : name.substring(0, end);
    }
}
