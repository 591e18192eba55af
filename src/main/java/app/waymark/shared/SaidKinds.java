package app.waymark.shared;

import java.util.List;

/** The kinds of {@link Said} that a module declares; a bean of its {@code internal} package. */
public interface SaidKinds {

    /** Each kind once. */
    List<SaidKind<?>> kinds();
}
