@NullMarked
package app.waymark.account;

import org.jspecify.annotations.NullMarked;
