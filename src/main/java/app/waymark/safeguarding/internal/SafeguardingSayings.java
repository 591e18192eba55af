package app.waymark.safeguarding.internal;

import app.waymark.safeguarding.SafeguardingSaid.ReportReceived;
import app.waymark.safeguarding.SafeguardingSaid.ReportSettled;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of reports. */
@Component
class SafeguardingSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of("safeguarding.report", ReportReceived.class),
                SaidKind.of("safeguarding.settled", ReportSettled.class));
    }
}
