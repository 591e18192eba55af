package app.waymark.notification.internal;

import app.waymark.notification.AddressRefused;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of mail itself. */
@Component
class MailSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(SaidKind.of(AddressRefused.KIND, AddressRefused.class));
    }
}
