@NullMarked
package app.waymark.draft.internal;

import org.jspecify.annotations.NullMarked;
