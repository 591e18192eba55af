/** What every test stands on: the embedded database, who acts, what was asked of the database, the browser. */
@NullMarked
package app.waymark.support;

import org.jspecify.annotations.NullMarked;
