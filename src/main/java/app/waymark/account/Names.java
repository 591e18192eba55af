package app.waymark.account;

import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The names of the people on one page, read at once; whoever is not among them is called as {@code unknown} says. */
public record Names(Map<AccountId, AccountSummary> people, String unknown) {

    public Names {
        people = Map.copyOf(people);
    }

    /** Reads the names of these people. */
    public static Names of(Accounts accounts, Collection<AccountId> ids, String unknown) {
        return new Names(accounts.find(ids), unknown);
    }

    /** These names and those. */
    public Names and(Names more) {
        var all = new HashMap<>(people);
        all.putAll(more.people);
        return new Names(all, unknown);
    }

    /** The whole name. */
    public String of(AccountId id) {
        var person = people.get(id);
        return person == null ? unknown : person.name();
    }

    /** What people call each other: the first word of the name. */
    public String first(AccountId id) {
        var name = of(id);
        int end = name.indexOf(' ');
        return end < 0 ? name : name.substring(0, end);
    }
}
