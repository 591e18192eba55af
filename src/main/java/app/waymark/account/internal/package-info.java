/** Accounts' tables, password hashes and throttles. */
@NullMarked
package app.waymark.account.internal;

import org.jspecify.annotations.NullMarked;
