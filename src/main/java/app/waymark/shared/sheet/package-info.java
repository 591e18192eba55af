/** Files of rows and cells, whatever spreadsheet or form service wrote them. */
@NullMarked
package app.waymark.shared.sheet;

import org.jspecify.annotations.NullMarked;
