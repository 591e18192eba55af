package app.waymark.feedback.ui;

import app.waymark.feedback.Remark;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of a page collects for a review of the thing that it shows.
 *
 * @param collects whether remarks can be collected at all
 * @param remarks what was collected and not sent
 * @param open the remark that is open to be written on, or null
 */
public record Collected(
        boolean collects, List<Remark> remarks, @Nullable UUID open) {

    /** For readers who review nothing. */
    public static final Collected NOTHING = new Collected(false, List.of(), null);

    public Collected {
        remarks = List.copyOf(remarks);
    }

    /** The remark that is written on, where it is still there. */
    @Nullable
    Remark opened() {
        return remarks.stream()
                .filter(one -> one.id().equals(open) && !one.withheld())
                .findFirst()
                .orElse(null);
    }
}
