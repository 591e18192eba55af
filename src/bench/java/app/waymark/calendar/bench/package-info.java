/** Programs that try the reading of calendars, and measure it. */
@NullMarked
package app.waymark.calendar.bench;

import org.jspecify.annotations.NullMarked;
