/** Programs that measure the published sets of skills. */
@NullMarked
package app.waymark.skill.bench;

import org.jspecify.annotations.NullMarked;
