@NullMarked
package app.waymark.profile.internal;

import org.jspecify.annotations.NullMarked;
