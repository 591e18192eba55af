/** How people to stay in touch with are kept. */
@NullMarked
package app.waymark.network.internal;

import org.jspecify.annotations.NullMarked;
