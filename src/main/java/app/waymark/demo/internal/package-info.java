@NullMarked
package app.waymark.demo.internal;

import org.jspecify.annotations.NullMarked;
