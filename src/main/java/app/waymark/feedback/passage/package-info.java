/**
 * Passages of a text and where they stand after the text was rewritten. Plain Java: it knows texts and positions, neither
 * threads nor the things that are talked about.
 */
@NullMarked
package app.waymark.feedback.passage;

import org.jspecify.annotations.NullMarked;
