package app.waymark.skill;

import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeAccess.Mine;
import app.waymark.program.ProgrammeId;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.RoundSkillsPage.Entered;
import app.waymark.skill.internal.FrameworkRows;
import app.waymark.skill.internal.RoundSkillRows;
import app.waymark.skill.internal.RoundSkillRows.PartRow;
import app.waymark.skill.internal.RoundSkillRows.Side;
import app.waymark.skill.internal.RoundSkillRows.SkillRow;
import app.waymark.skill.internal.SetRows;
import app.waymark.skill.internal.SheetReading;
import app.waymark.skill.internal.SkillFinding;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the person acting lets enter the matching of a round they take part in. A mentor says what they offer. A mentee agrees
 * to what they want to learn, skill by skill: it is a copy that nothing changes but they, neither a later rating nor another
 * wanted role; and they can take it back for as long as the round goes on. Who reads what of it is said in
 * {@link SkillsForMatching}.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class RoundSkills {

    private final RoundSkillRows rows;
    private final FrameworkRows frameworks;
    private final SetRows sets;
    private final SkillFinding finding;
    private final SheetReading reading;
    private final ProgrammeAccess programmes;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    RoundSkills(
            RoundSkillRows rows,
            FrameworkRows frameworks,
            SetRows sets,
            SkillFinding finding,
            SheetReading reading,
            ProgrammeAccess programmes,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.sets = sets;
        this.finding = finding;
        this.reading = reading;
        this.programmes = programmes;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What I let enter the matching of this round, and what I could; throws where I have no part in it. */
    @Transactional(readOnly = true)
    public RoundSkillsPage mine(RoundId round) {
        var mine = require(round);
        var programme = mine.round().programme();
        var read = reading.own(me(), List.of(programme), SkillFrameworks.MOST);
        var sheets = read.sheets().stream()
                .filter(one -> one.offered() && one.programme().equals(programme))
                .toList();
        var adopted = sets.adopted(List.of(programme));
        var said = rows.of(me(), round);
        var offered = part(said, round, Side.OFFERED).map(PartRow::offered).orElseGet(RoundSkills::nothing);
        var sought = part(said, round, Side.SOUGHT).map(PartRow::sought).orElseGet(RoundSkills::nothing);
        var described = new LinkedHashMap<UUID, Skill>();
        sheets.forEach(one -> one.content().skills().forEach(described::putIfAbsent));
        var gap = GapPage.of(sheets, mine.part().mentee() ? read.wanted() : List.of(), List.of(), null);
        var role = gap.role();
        return new RoundSkillsPage(
                mine.round(),
                mine.part().mentor(),
                mine.part().mentee(),
                offered,
                sought,
                role == null ? List.of() : lacking(gap),
                role == null ? Phrase.NOTHING : role.name(),
                offered.stands() || !mine.part().mentor() ? List.of() : before(said, round, described),
                described,
                sheets.stream().map(SkillSheet::content).toList(),
                adopted);
    }

    /**
     * Finds skills of the programme's frameworks, and of the published sets it adopted, for somebody who takes part in the
     * round; meant to be asked at every key. Before anything is typed it gives the frameworks' first ones.
     */
    @Transactional(readOnly = true)
    public List<RoundSkillFind> find(RoundId round, String typed) {
        var programme = require(round).round().programme();
        return finding.find(
                programme, published(programme), typed, actor.require().locale());
    }

    /**
     * Says what I offer as a mentor in this round; nothing is an answer too.
     *
     * @param upon the edition that was being changed
     */
    @PerMinute(60)
    public RoundSkillsResult offer(RoundId round, int upon, List<OfferedSkill> skills) {
        if (!skills.stream().allMatch(OfferedSkill::possible)) {
            throw new IllegalArgumentException("Levels that are not there");
        }
        var mine = require(round);
        if (!mine.part().mentor()) {
            throw denied();
        }
        var once = once(skills, OfferedSkill::skill);
        var names = names(mine, once.keySet(), Side.OFFERED);
        return keep(
                mine,
                Side.OFFERED,
                upon,
                OfferedSkill.MOST,
                once.values().stream()
                        .map(one -> SkillRow.of(one, names.getOrDefault(one.skill(), Phrase.NOTHING)))
                        .toList(),
                names.keySet(),
                skills.stream().collect(Collectors.toMap(OfferedSkill::skill, OfferedSkill::name, (a, b) -> a)));
    }

    /**
     * Agrees, as a mentee, that these skills enter the matching of this round, with the levels where I am and want to be. What
     * was agreed to before is replaced.
     *
     * @param upon the edition that was being changed
     */
    @PerMinute(60)
    public RoundSkillsResult agree(RoundId round, int upon, List<SoughtSkill> skills) {
        if (skills.isEmpty() || !skills.stream().allMatch(SoughtSkill::possible)) {
            throw new IllegalArgumentException("Nothing to agree to, or levels that are not there");
        }
        var mine = require(round);
        if (!mine.part().mentee()) {
            throw denied();
        }
        var once = once(skills, SoughtSkill::skill);
        var names = names(mine, once.keySet(), Side.SOUGHT);
        return keep(
                mine,
                Side.SOUGHT,
                upon,
                SoughtSkill.MOST,
                once.values().stream()
                        .map(one -> SkillRow.of(one, names.getOrDefault(one.skill(), Phrase.NOTHING)))
                        .toList(),
                names.keySet(),
                skills.stream().collect(Collectors.toMap(SoughtSkill::skill, SoughtSkill::name, (a, b) -> a)));
    }

    /** Takes back, as a mentee, that my skills enter the matching of this round; from now on nobody reads them. */
    public void takeBack(RoundId round) {
        var mine = require(round);
        rows.forget(mine.round().id(), me(), Side.SOUGHT);
        tell(mine);
    }

    private RoundSkillsResult keep(
            Mine mine,
            Side side,
            int upon,
            int most,
            List<SkillRow> skills,
            Collection<UUID> known,
            Map<UUID, Phrase> called) {
        var round = mine.round().id();
        if (mine.round().state() == RoundState.ENDED) {
            return new RoundSkillsResult.Over();
        }
        if (skills.size() > most) {
            return new RoundSkillsResult.TooMany(most);
        }
        var gone = skills.stream().filter(one -> !known.contains(one.skill())).findFirst();
        if (gone.isPresent()) {
            return new RoundSkillsResult.Gone(called.getOrDefault(gone.get().skill(), Phrase.NOTHING));
        }
        int stands = rows.lock(round, me(), side).orElse(0);
        if (stands != upon) {
            return new RoundSkillsResult.Newer(mine(round));
        }
        rows.keep(round, me(), side, upon + 1, skills, clock.instant());
        tell(mine);
        return new RoundSkillsResult.Kept(upon + 1);
    }

    /** What skills are called that can be chosen here: the programme's, and those that I said here already. */
    private Map<UUID, Phrase> names(Mine mine, Collection<UUID> wanted, Side side) {
        var names = new HashMap<UUID, Phrase>();
        part(rows.of(me(), mine.round().id()), mine.round().id(), side)
                .ifPresent(part -> part.skills().forEach(one -> names.put(one.skill(), one.name())));
        skills(published(mine.round().programme())).forEach((key, skill) -> names.put(key, skill.name()));
        var others = new HashSet<>(wanted);
        others.removeAll(names.keySet());
        names.putAll(sets.adoptedNames(mine.round().programme(), others));
        names.keySet().retainAll(wanted);
        return names;
    }

    private static <T> Map<UUID, T> once(List<T> all, java.util.function.Function<T, UUID> key) {
        var once = new LinkedHashMap<UUID, T>();
        all.forEach(one -> once.putIfAbsent(key.apply(one), one));
        return once;
    }

    private static List<SoughtSkill> lacking(GapPage page) {
        return page.gaps().stream()
                .map(gap -> new SoughtSkill(
                        gap.skill().key().skill(),
                        gap.skill().name(),
                        gap.wanted() - gap.missing(),
                        gap.wanted(),
                        gap.weight()))
                .limit(SoughtSkill.MOST)
                .toList();
    }

    /** What I offered in the round before, as far as the programme has it. */
    private static List<OfferedSkill> before(List<PartRow> said, RoundId round, Map<UUID, Skill> described) {
        return said.stream()
                .filter(one -> one.side() == Side.OFFERED && !one.round().equals(round.value()))
                .map(one -> one.offered().skills().stream()
                        .filter(skill -> described.containsKey(skill.skill()))
                        .toList())
                .filter(skills -> !skills.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<PartRow> part(List<PartRow> said, RoundId round, Side side) {
        return said.stream()
                .filter(one -> one.side() == side && one.round().equals(round.value()))
                .findFirst();
    }

    private static <T> Entered<T> nothing() {
        return new Entered<>(0, null, List.of());
    }

    private List<PublishedFramework> published(ProgrammeId programme) {
        return frameworks.published(List.of(programme), SkillFrameworks.MOST);
    }

    private static Map<UUID, Skill> skills(List<PublishedFramework> published) {
        var all = new LinkedHashMap<UUID, Skill>();
        published.forEach(one -> one.content().skills().forEach(all::putIfAbsent));
        return all;
    }

    private Mine require(RoundId round) {
        return programmes.mine(round).orElseThrow(RoundSkills::denied);
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("No such part in this round");
    }

    private void tell(Mine mine) {
        events.publishEvent(Changed.skills(me()));
        events.publishEvent(Changed.round(mine.round().id().value()));
    }

    private AccountId me() {
        return actor.require().id();
    }
}
