package app.waymark.goal.coach;

import java.util.Collection;

/** Guesses what somebody writes in, by the small words that only one of the languages has. */
public final class Languages {

    private Languages() {}

    /** {@code de} or {@code en}; the latter where nothing tells. */
    public static String guess(Collection<String> texts) {
        int german = 0;
        for (var text : texts) {
            for (var token : Tokens.of(text, false)) {
                german += switch (token.word()) {
                    case "ich",
                            "und",
                            "der",
                            "die",
                            "das",
                            "nicht",
                            "ist",
                            "mit",
                            "bis",
                            "zu",
                            "ein",
                            "eine",
                            "mein",
                            "meine",
                            "fuer",
                            "auf",
                            "von",
                            "im",
                            "dem",
                            "den",
                            "weil",
                            "auch",
                            "wird",
                            "werden" -> 1;
                    case "i",
                            "and",
                            "the",
                            "of",
                            "to",
                            "is",
                            "with",
                            "by",
                            "my",
                            "for",
                            "a",
                            "on",
                            "because",
                            "be",
                            "at",
                            "it",
                            "have" -> -1;
                    default -> 0;
                };
            }
        }
        return german > 0 ? "de" : "en";
    }
}
