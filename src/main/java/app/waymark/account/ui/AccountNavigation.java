package app.waymark.account.ui;

import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import app.waymark.uikit.ReadOnce;
import java.util.List;
import org.springframework.stereotype.Component;

/** One's own settings for everybody; all accounts and the trail for administrators. */
@Component
class AccountNavigation implements NavigationSource {

    private static final NavigationEntry SETTINGS =
            NavigationEntry.person(Glyph.SETTINGS, "account.nav.settings", Links.SETTINGS, 10);

    @Override
    public List<NavigationEntry> entries(Actor actor, ReadOnce reading) {
        return actor.administrator()
                ? List.of(
                        SETTINGS,
                        new NavigationEntry(Glyph.PEOPLE, "account.nav.accounts", Links.ACCOUNTS, 80),
                        new NavigationEntry(Glyph.SHIELD, "account.nav.audit", Links.AUDIT, 90))
                : List.of(SETTINGS);
    }
}
