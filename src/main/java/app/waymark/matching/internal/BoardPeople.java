package app.waymark.matching.internal;

import app.waymark.account.Accounts;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portions;
import app.waymark.shared.SystemActor;
import app.waymark.skill.Phrase;
import app.waymark.skill.SkillsForMatching;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a board says of people beside their places: what they are called and, of mentors, which skills they offer. */
@Component
public class BoardPeople {

    private final Accounts accounts;
    private final SkillsForMatching skills;
    private final Portions portions;

    BoardPeople(Accounts accounts, SkillsForMatching skills, Portions portions) {
        this.accounts = accounts;
        this.skills = skills;
        this.portions = portions;
    }

    /**
     * What was read.
     *
     * @param names everybody's name
     * @param offered the skills that mentors offer at present, in their order
     */
    public record Known(Map<AccountId, String> names, Map<AccountId, List<Phrase>> offered) {

        /** What this mentor offers. */
        public List<Phrase> offered(AccountId mentor) {
            return offered.getOrDefault(mentor, List.of());
        }
    }

    /** What is known of these people of a round, whose coordinator asks; one statement. */
    public Known of(RoundId round, Collection<AccountId> people) {
        var toName = accounts.toFind(people);
        var toOffer = SystemActor.call(() -> skills.toOffered(round));
        var read = portions.read(toName, toOffer);
        var names = new HashMap<AccountId, String>();
        read.of(toName).forEach((id, account) -> names.put(id, account.name()));
        return new Known(names, read.of(toOffer));
    }
}
