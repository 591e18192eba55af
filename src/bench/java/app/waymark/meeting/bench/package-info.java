/** Programs that try what the suite tries a hundredth of, for meetings. */
@NullMarked
package app.waymark.meeting.bench;

import org.jspecify.annotations.NullMarked;
