/** The coordinator's matching console, and the page on which participants say whom they would like. */
@NullMarked
@ApplicationModule(
        displayName = "Matching pages",
        allowedDependencies = {
            "matching",
            "engine :: criteria",
            "engine :: explain",
            "engine :: model",
            "mentorship",
            "profile",
            "program",
            "shared",
            "skill",
            "uikit"
        })
package app.waymark.matching.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
