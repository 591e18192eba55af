/** Reading CSV files as spreadsheets write them; the import and the command line read alike. */
@NullMarked
package app.waymark.shared.csv;

import org.jspecify.annotations.NullMarked;
