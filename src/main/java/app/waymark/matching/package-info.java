/**
 * Who is matched with whom: the wishes of a round's people, the coordinator's policy and decisions, the scenarios that
 * the engine computes from them, and their publication as mentorships.
 */
@NullMarked
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {
            "engine :: criteria",
            "engine :: explain",
            "engine :: model",
            "engine :: proof",
            "engine :: solve",
            "shared",
            "turn",
            "audit",
            "account",
            "profile",
            "program",
            "mentorship",
            "skill"
        })
package app.waymark.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
