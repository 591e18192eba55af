package app.waymark.uikit;

import app.waymark.shared.Actor;
import java.util.List;

/**
 * What a module puts into the navigation of the signed-in person. A Spring bean in the module's {@code ui} package,
 * asked when a page is first opened and again after {@code Changed.person} of that person; so it must be cheap: no SQL
 * where the actor alone decides, and what several sources need to know is read once for all, through {@link ReadOnce}.
 */
public interface NavigationSource {

    /** The entries for this person, in any order; empty where this module has nothing for them. */
    List<NavigationEntry> entries(Actor actor, ReadOnce reading);
}
