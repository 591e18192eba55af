package app.waymark.account.internal;

import app.waymark.account.AccountSaid.CodesTried;
import app.waymark.account.AccountSaid.FactorOff;
import app.waymark.account.AccountSaid.FactorOn;
import app.waymark.account.AccountSaid.NewBrowser;
import app.waymark.account.AccountSaid.PasswordChanged;
import app.waymark.account.AccountSaid.RecoveryCodeUsed;
import app.waymark.account.AccountSaid.RememberedTwice;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of accounts. */
@Component
class AccountSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of("account.remembered-twice", RememberedTwice.class),
                SaidKind.of("account.new-browser", NewBrowser.class),
                SaidKind.of("account.password-changed", PasswordChanged.class),
                SaidKind.of("account.factor-on", FactorOn.class),
                SaidKind.of("account.factor-off", FactorOff.class),
                SaidKind.of("account.recovery-code-used", RecoveryCodeUsed.class),
                SaidKind.of("account.codes-tried", CodesTried.class));
    }
}
