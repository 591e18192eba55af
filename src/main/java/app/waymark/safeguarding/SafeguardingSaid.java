package app.waymark.safeguarding;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.time.Instant;
import java.util.List;

/** What turns, news and mail say of reports: that there is one, and never of whom or by whom. */
public sealed interface SafeguardingSaid extends Said {

    /** Something was reported and is to be looked into. */
    record ReportReceived() implements SafeguardingSaid {

        @Override
        public String kind() {
            return "safeguarding.report";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of();
        }
    }

    /** What its reader reported then is settled. */
    record ReportSettled(Instant reportedAt) implements SafeguardingSaid {

        @Override
        public String kind() {
            return "safeguarding.settled";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.dates().dayAndTime(reportedAt));
        }
    }
}
