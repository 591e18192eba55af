package app.waymark.upkeep;

import java.util.List;

/** One part of what the doctor looks at. */
@FunctionalInterface
interface Examination {

    /** What it found, in an order in which one would tell it. Ends within half a minute whatever does not answer. */
    List<Diagnosis> diagnoses();
}
