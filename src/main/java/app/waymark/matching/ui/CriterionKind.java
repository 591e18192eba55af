package app.waymark.matching.ui;

import app.waymark.engine.criteria.Criterion;

/** The kinds of criteria, as the editor offers them. */
enum CriterionKind {
    SHARE_OF_SOUGHT,
    SHARED_VALUES,
    SAME_VALUE,
    STEPS_ABOVE,
    NUMBER_DISTANCE,
    SHARED_FREE_TIME,
    SKILLS_TAUGHT;

    static CriterionKind of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.ShareOfSought unused -> SHARE_OF_SOUGHT;
            case Criterion.SharedValues unused -> SHARED_VALUES;
            case Criterion.SameValue unused -> SAME_VALUE;
            case Criterion.StepsAbove unused -> STEPS_ABOVE;
            case Criterion.NumberDistance unused -> NUMBER_DISTANCE;
            case Criterion.SharedFreeTime unused -> SHARED_FREE_TIME;
            case Criterion.SkillsTaught unused -> SKILLS_TAUGHT;
        };
    }
}
