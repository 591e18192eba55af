@NullMarked
package app.waymark.report.internal;

import org.jspecify.annotations.NullMarked;
