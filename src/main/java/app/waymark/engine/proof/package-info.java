/**
 * Shows that a result is an optimum, from the input, the pairs and the certificate alone. Never sees what computed the result,
 * so a mistake there cannot hide here.
 */
@NullMarked
@NamedInterface("proof")
package app.waymark.engine.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
