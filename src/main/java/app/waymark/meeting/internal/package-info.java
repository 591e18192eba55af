@NullMarked
package app.waymark.meeting.internal;

import org.jspecify.annotations.NullMarked;
