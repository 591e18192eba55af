package app.waymark.skill;

import app.waymark.program.ProgrammeAccess;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.Portions;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.internal.FrameworkRows;
import app.waymark.skill.internal.RatingDesk;
import app.waymark.skill.internal.SetRows;
import app.waymark.skill.internal.SkillFinding;
import app.waymark.skill.internal.WantedRows;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles that the person acting wants: of a framework, or put together of its skills and
 * those of published sets. Several are kept, one is looked at.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class WantedRoles {

    /** The longest advertisement that is looked through. */
    public static final int LONGEST_TEXT = 20_000;

    private final WantedRows rows;
    private final FrameworkRows frameworks;
    private final SetRows sets;
    private final SkillFinding finding;
    private final RatingDesk desk;
    private final ProgrammeAccess programmes;
    private final Portions portions;
    private final CurrentActor actor;

    WantedRoles(
            WantedRows rows,
            FrameworkRows frameworks,
            SetRows sets,
            SkillFinding finding,
            RatingDesk desk,
            ProgrammeAccess programmes,
            Portions portions,
            CurrentActor actor) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.sets = sets;
        this.finding = finding;
        this.desk = desk;
        this.programmes = programmes;
        this.portions = portions;
        this.actor = actor;
    }

    /** Wants a role of a framework, or looks at it where it is wanted already. */
    @PerMinute(60)
    public WantedResult take(UUID framework, UUID role) {
        var mine = mine();
        var before = mine.stream().filter(one -> role.equals(one.role())).findFirst();
        if (before.isPresent()) {
            lookAt(before.get().id());
            return new WantedResult.Kept(before.get().id());
        }
        var known = offered(framework)
                .filter(one -> one.roles().stream().anyMatch(of -> of.key().equals(role)));
        if (known.isEmpty()) {
            return new WantedResult.AsksNothing();
        }
        return add(mine, new WantedRole(desk.nextId(), framework, role, Phrase.NOTHING, List.of(), desk.now()));
    }

    /**
     * Puts a role together, or changes one that was.
     *
     * @param id the one that is changed, or null
     */
    @PerMinute(60)
    public WantedResult write(@Nullable UUID id, UUID framework, String name, List<Wanted> asks) {
        var called = TypedText.strip(name);
        if (TypedText.blank(called)) {
            return new WantedResult.NameMissing();
        }
        if (called.length() > FrameworkContent.LONGEST_NAME) {
            return new WantedResult.TooLong(called.length(), FrameworkContent.LONGEST_NAME);
        }
        if (asks.size() > WantedRole.MOST_SKILLS) {
            return new WantedResult.AsksTooMuch(WantedRole.MOST_SKILLS);
        }
        var skills = asks.stream().map(Wanted::skill).collect(Collectors.toSet());
        if (skills.isEmpty()
                || skills.size() < asks.size()
                || !asks.stream().allMatch(one -> possible(one.level()) && possible(one.weight()))
                || !known(id, framework, skills)) {
            return new WantedResult.AsksNothing();
        }
        if (id == null || !rows.change(put(id, framework, called, asks), me())) {
            // Also where it was removed meanwhile; under an id of its own, since the old one may be somebody else's.
            return add(mine(), put(desk.nextId(), framework, called, asks));
        }
        desk.changed(me(), null, null);
        return new WantedResult.Kept(id);
    }

    private WantedRole put(UUID id, UUID framework, String called, List<Wanted> asks) {
        var name = Phrase.of(actor.require().locale().toLanguageTag(), called);
        return new WantedRole(id, framework, null, name, asks, desk.now());
    }

    /**
     * Whether all of these can be asked for: skills of the framework, of a published set that its programme adopted, and whatever
     * the role that is changed asks for already.
     */
    private boolean known(@Nullable UUID id, UUID framework, Set<UUID> skills) {
        var of = published(framework);
        if (of.isEmpty()) {
            return false;
        }
        var others = new HashSet<>(skills);
        others.removeAll(of.get().content().skills().keySet());
        if (!others.isEmpty() && id != null) {
            mine().stream()
                    .filter(one -> one.id().equals(id) && one.framework().equals(framework))
                    .flatMap(one -> one.asks().stream())
                    .forEach(one -> others.remove(one.skill()));
        }
        return others.isEmpty()
                || sets.adoptedNames(of.get().programme(), others).keySet().containsAll(others);
    }

    /**
     * Finds skills that a role can ask for: of a framework, and of the published sets that its programme adopted; meant to be asked
     * at every key. Before anything is typed it gives the framework's first ones.
     */
    @Transactional(readOnly = true)
    public List<RoundSkillFind> find(UUID framework, String typed) {
        return published(framework)
                .map(one -> finding.find(
                        one.programme(), List.of(one), typed, actor.require().locale()))
                .orElseGet(List::of);
    }

    private static boolean possible(int number) {
        return number >= 1 && number <= FrameworkContent.TOP;
    }

    private WantedResult add(List<WantedRole> mine, WantedRole one) {
        if (mine.size() >= WantedRole.MOST) {
            return new WantedResult.TooMany(WantedRole.MOST);
        }
        rows.add(one, me());
        desk.changed(me(), null, null);
        return new WantedResult.Kept(one.id());
    }

    /** Looks at this one from now on. */
    public void lookAt(UUID id) {
        rows.lookAt(id, me(), desk.now());
        desk.changed(me(), null, null);
    }

    /** Wants one no more. */
    public void remove(UUID id) {
        rows.remove(id, me());
        desk.changed(me(), null, null);
    }

    /**
     * The skills of which a text speaks, such as a job advertisement: first those of a framework, by their names in any language
     * or by those that a published set has for them, then those of the published sets that its programme adopted; both where all
     * words of a name stand side by side, in the order of the text. Each is given once, no more than one role asks for.
     */
    @PerMinute(60)
    @Transactional(readOnly = true)
    public List<RoundSkillFind> spokenOf(UUID framework, String text) {
        var of = published(framework);
        if (of.isEmpty() || text.length() > LONGEST_TEXT) {
            return List.of();
        }
        return finding.spokenOf(of.get(), text, actor.require().locale(), WantedRole.MOST_SKILLS);
    }

    private List<WantedRole> mine() {
        return portions.one(rows.to(me()));
    }

    private Optional<FrameworkContent> offered(UUID framework) {
        return published(framework).map(PublishedFramework::content);
    }

    private Optional<PublishedFramework> published(UUID framework) {
        return frameworks
                .published(
                        programmes.takingPart().stream()
                                .map(ProgrammeSummary::id)
                                .toList(),
                        SkillFrameworks.MOST)
                .stream()
                .filter(one -> one.id().equals(framework))
                .findFirst();
    }

    private AccountId me() {
        return actor.require().id();
    }
}
