package app.waymark.account.internal;

import app.waymark.account.AccountSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What other people know of accounts, for reading it together with something else. */
public final class AccountNames {

    private static final List<String> COLUMNS = List.of("id", "name", "language", "zone");

    private AccountNames() {}

    /** These accounts, closed ones included; not none. */
    public static Portion<Map<AccountId, AccountSummary>> of(Collection<UUID> ids) {
        return Portion.<AccountSummary>rows(
                        COLUMNS,
                        "select id, name, language, zone from account where id in ("
                                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                        row -> new AccountSummary(
                                new AccountId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                Locale.of(row.getString("language")),
                                ZoneId.of(row.getString("zone"))),
                        ids.toArray())
                .map(all -> all.stream().collect(Collectors.toUnmodifiableMap(AccountSummary::id, one -> one)));
    }
}
