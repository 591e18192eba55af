package app.waymark.goal;

import app.waymark.file.KeepResult;

/** What came of adding something that shows what came of a step. */
public sealed interface EvidenceResult {

    /** It is there. */
    record Added(Evidence evidence) implements EvidenceResult {}

    /** It is not there, for the reason that any progress is refused for. */
    record Refused(ProgressResult why) implements EvidenceResult {}

    /** The step has as many as a step may have. */
    record Full(int most) implements EvidenceResult {}

    /** Files like this one are not kept. */
    record NotKept(KeepResult why) implements EvidenceResult {}
}
