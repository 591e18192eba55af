package app.waymark.program;

import java.util.List;

/**
 * What was brought into a round from files within a day.
 *
 * @param imports the latest first
 */
public record PastImports(RoundSummary round, List<PastImport> imports) {

    public PastImports {
        imports = List.copyOf(imports);
    }
}
