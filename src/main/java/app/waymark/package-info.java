/** Waymark: one package a feature, each a module whose root package is its API. */
@NullMarked
package app.waymark;

import org.jspecify.annotations.NullMarked;
