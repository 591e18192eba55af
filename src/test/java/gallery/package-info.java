/** Shows every component of the UI kit on one page, for looking at it. No part of the application; no database. */
@NullMarked
package gallery;

import org.jspecify.annotations.NullMarked;
