/**
 * What was reached is a moment: the way taken, thanks, a kind word, and the yearbook in which they are kept; badges that a programme gives; and
 * the portfolio in which somebody puts together what they show of it elsewhere.
 */
@NullMarked
@ApplicationModule(
        displayName = "Recognition",
        allowedDependencies = {
            "shared",
            "turn",
            "account",
            "audit",
            "file",
            "program",
            "mentorship",
            "skill",
            "learning",
            "goal"
        })
package app.waymark.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
