/**
 * What a browser meets before the application: who may request what, and the plain pages (sign-in, one-time links,
 * refusals) that need neither a script nor a session.
 */
@NullMarked
package app.waymark.account.ui.plain;

import org.jspecify.annotations.NullMarked;
