@NullMarked
package app.waymark.goal.ui;

import org.jspecify.annotations.NullMarked;
