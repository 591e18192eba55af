/** What only a whole running Waymark shows: the main job from end to end, and that a crash loses no mail. */
@NullMarked
package app.waymark.journey;

import org.jspecify.annotations.NullMarked;
