/** Programs that measure how answers by mail are read. */
@org.jspecify.annotations.NullMarked
package app.waymark.mailbox.bench;
