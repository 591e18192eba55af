/**
 * Conversations about one thing: threads of posts between the two people who share it.
 *
 * <p>A thread is <em>resolved</em> when the person who opened it says that the question is settled. It means that and
 * nothing else: no to-do tick, no "please look", no verdict on the goal. Only the opener resolves; either of the two
 * opens it again by posting.
 */
@NullMarked
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {
            "shared",
            "turn",
            "file",
            "mailbox",
            "search",
            "account",
            "program",
            "mentorship",
            "safeguarding"
        })
package app.waymark.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
