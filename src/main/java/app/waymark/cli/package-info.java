/**
 * The commands of the jar, none of which starts Waymark. {@code match} reads a round from CSV files, has the
 * matching engine match it, and prints the result; it loads as little as it can so that it answers at once. {@code coach}
 * reads goals from JSON lines and prints what the coach says of each. {@code replies} prints what of a mail is kept.
 * {@code backup}, {@code restore}, {@code doctor} and {@code badge-key} look after an installation; {@code esco} and {@code onet}
 * take in a published set of skills; those alone have a database.
 */
@NullMarked
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "engine :: explain",
            "engine :: model",
            "engine :: proof",
            "engine :: solve",
            "goal",
            "goal :: coach",
            "mailbox :: reply",
            "recognition",
            "shared",
            "skill :: published",
            "upkeep"
        })
package app.waymark.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
