package app.waymark.shared;

import java.util.List;

/**
 * Something to tell whoever starts Waymark, once it is up: the demo's sign-ins, the link that makes the first
 * administrator. A module offers one as a bean; it is asked after all runners have run.
 */
@FunctionalInterface
public interface StartupNotice {

    /**
     * The lines to print, or none where there is nothing to tell. They go to the terminal and not into the log, so
     * they may hold a one-time link.
     */
    List<String> lines();
}
