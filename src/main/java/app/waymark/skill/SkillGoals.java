package app.waymark.skill;

import app.waymark.mentorship.MentorshipId;
import java.util.List;

/** Which goals were made of gaps. Implemented by the module that has goals, which decides who reads what of them. */
public interface SkillGoals {

    /** Those of the person acting, the latest first. */
    List<SkillGoal> mine();

    /** Those that are shared in a mentorship with the person acting, its mentor. */
    List<SkillGoal> shared(MentorshipId mentorship);
}
