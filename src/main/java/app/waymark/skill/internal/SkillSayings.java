package app.waymark.skill.internal;

import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import app.waymark.skill.SkillSaid;
import app.waymark.skill.SkillSaid.RatingAsked;
import app.waymark.skill.SkillSaid.RatingsGiven;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of ratings. */
@Component
class SkillSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(SaidKind.of(SkillSaid.RATE, RatingAsked.class), SaidKind.of("skill.rated", RatingsGiven.class));
    }
}
