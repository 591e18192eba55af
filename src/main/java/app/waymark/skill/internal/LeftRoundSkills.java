package app.waymark.skill.internal;

import app.waymark.program.PartLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody let enter the matching of a round goes with their part in it, in the same transaction. */
@Component
class LeftRoundSkills {

    private final RoundSkillRows rows;

    LeftRoundSkills(RoundSkillRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(PartLeft left) {
        rows.forget(left.round(), left.account());
    }
}
