/**
 * What is to be matched and what a result is made of: the problem, the objectives, the certificate that proves a result.
 * Everything else in the engine stands on these; they know none of it.
 */
@NullMarked
@NamedInterface("model")
package app.waymark.engine.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
