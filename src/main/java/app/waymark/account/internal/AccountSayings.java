package app.waymark.account.internal;

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
        return List.of(SaidKind.of("account.remembered-twice", RememberedTwice.class));
    }
}
