/** How documents are kept as JSON for years: with the number of their format, read through the steps since then. */
@NullMarked
package app.waymark.shared.document;

import org.jspecify.annotations.NullMarked;
