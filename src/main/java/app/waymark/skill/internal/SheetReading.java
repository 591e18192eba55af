package app.waymark.skill.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.Phrase;
import app.waymark.skill.RatedSkill;
import app.waymark.skill.Rating;
import app.waymark.skill.SkillKey;
import app.waymark.skill.SkillSheet;
import app.waymark.skill.WantedRole;
import app.waymark.skill.internal.RatingRows.AskRow;
import app.waymark.skill.internal.RatingRows.RatingRow;
import app.waymark.skill.internal.RatingRows.SheetRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts sheets together of what frameworks say and what was said of somebody's skills; each reader's own rows are read alone. */
@Component
public class SheetReading {

    private final RatingRows rows;
    private final FrameworkRows frameworks;
    private final EntryRows entries;
    private final WantedRows wanted;
    private final Portions portions;

    SheetReading(RatingRows rows, FrameworkRows frameworks, EntryRows entries, WantedRows wanted, Portions portions) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.entries = entries;
        this.wanted = wanted;
        this.portions = portions;
    }

    /** Sheets, and something else that was read with them. */
    public record Both<T>(List<SkillSheet> sheets, T other) {}

    /** A mentee's sheets, and the roles that the mentee wants. */
    public record Own(List<SkillSheet> sheets, List<WantedRole> wanted) {}

    /**
     * A mentee's sheets as the mentee reads them.
     *
     * @param programmes those the mentee takes part in
     */
    public Own own(AccountId mentee, Collection<ProgrammeId> programmes, int most) {
        var sheets = rows.toSheets(mentee, programmes, most);
        var ratings = rows.toRatings(mentee);
        var asks = rows.toAsks(mentee);
        var roles = wanted.to(mentee);
        var named = entries.toOwn(mentee);
        var read = portions.read(sheets, ratings, asks, roles, named);
        var offered = Set.copyOf(programmes);
        var all = assemble(
                read.of(sheets).stream()
                        .map(row -> beside(row, read.of(ratings), read.of(roles), read.of(named)))
                        .toList(),
                read.of(ratings),
                read.of(asks),
                mentee,
                null,
                row -> !row.away() && offered.contains(row.programme()));
        return new Own(all, read.of(roles));
    }

    /** A sheet with the entries of published sets that are wanted beside the framework's skills, or were rated. */
    private static SheetRow beside(
            SheetRow row, List<RatingRow> ratings, List<WantedRole> roles, Map<UUID, Skill> named) {
        var keys = Stream.concat(
                roles.stream()
                        .filter(one -> one.framework().equals(row.framework()) && one.role() == null)
                        .flatMap(one -> one.asks().stream())
                        .map(FrameworkContent.Wanted::skill),
                ratings.stream().filter(one -> one.sheet().equals(row.sheet())).map(RatingRow::skill));
        return with(row, keys, named);
    }

    private static SheetRow with(SheetRow row, Stream<UUID> keys, Map<UUID, Skill> named) {
        var wanted = keys.collect(Collectors.toSet());
        wanted.removeAll(row.content().skills().keySet());
        return wanted.isEmpty()
                ? row
                : row.with(row.content()
                        .beside(named.values().stream()
                                .filter(one -> wanted.contains(one.key()))
                                .toList()));
    }

    /** What is shared in a mentorship, as its mentor reads it: the skills that were asked about and nothing else. */
    public <T> Both<T> shared(MentorshipId mentorship, AccountId mentee, int most, Portion<T> other) {
        var sheets = rows.toShared(mentorship, most);
        var ratings = rows.toGiven(mentorship);
        var asks = rows.toAsks(mentorship);
        var named = entries.toShared(mentorship);
        var read = portions.read(sheets, ratings, asks, named, other);
        var known = read.of(ratings).stream()
                .map(one -> new SheetSkill(one.sheet(), one.skill()))
                .collect(Collectors.toSet());
        read.of(asks).forEach(one -> known.add(new SheetSkill(one.sheet(), one.skill())));
        return new Both<>(
                assemble(
                        read.of(sheets).stream()
                                .map(row -> with(
                                        row,
                                        known.stream()
                                                .filter(one -> one.sheet().equals(row.sheet()))
                                                .map(SheetSkill::skill),
                                        read.of(named)))
                                .toList(),
                        read.of(ratings),
                        read.of(asks),
                        mentee,
                        known,
                        row -> false),
                read.of(other));
    }

    private record SheetSkill(UUID sheet, UUID skill) {}

    private List<SkillSheet> assemble(
            List<SheetRow> sheets,
            List<RatingRow> ratings,
            List<AskRow> asks,
            AccountId mentee,
            @Nullable Set<SheetSkill> only,
            java.util.function.Predicate<SheetRow> offered) {
        var rated = ratings.stream()
                .collect(Collectors.groupingBy(
                        one -> new SheetSkill(one.sheet(), one.skill()), LinkedHashMap::new, Collectors.toList()));
        var asked = asks.stream()
                .filter(AskRow::missing)
                .map(one -> new SheetSkill(one.sheet(), one.skill()))
                .collect(Collectors.toSet());
        var all = new ArrayList<SkillSheet>();
        for (var row : sheets) {
            var skills = new ArrayList<RatedSkill>();
            var present = row.content().skills().keySet();
            for (var group : row.content().groups()) {
                for (var skill : group.skills()) {
                    var at = new SheetSkill(sheetOf(row), skill.key());
                    if (only == null || only.contains(at)) {
                        skills.add(skill(row, group.name(), skill, false, rated.get(at), asked.contains(at), mentee));
                    }
                }
            }
            var gone = rated.keySet().stream()
                    .filter(one -> one.sheet().equals(row.sheet()) && !present.contains(one.skill()))
                    .toList();
            skills.addAll(gone(row, gone, rated, mentee));
            all.add(new SkillSheet(
                    row.sheet(),
                    mentee,
                    row.framework(),
                    row.programme(),
                    row.content(),
                    row.version(),
                    offered.test(row),
                    skills,
                    row.with(),
                    ask(row, asks)));
        }
        return List.copyOf(all);
    }

    /** What a sheet has of skills that its framework has no more, in the words in which it was said last. */
    private List<RatedSkill> gone(
            SheetRow row, List<SheetSkill> gone, Map<SheetSkill, List<RatingRow>> rated, AccountId mentee) {
        var all = new ArrayList<RatedSkill>();
        var contents = new HashMap<Integer, Optional<FrameworkContent>>();
        for (var one : gone) {
            var said = Objects.requireNonNull(rated.get(one));
            var content = contents.computeIfAbsent(
                    said.getLast().version(), number -> frameworks.version(row.framework(), number));
            content.ifPresent(was -> was.groups().forEach(group -> group.skills().stream()
                    .filter(skill -> skill.key().equals(one.skill()))
                    .forEach(skill -> all.add(skill(row, group.name(), skill, true, said, false, mentee)))));
        }
        return all;
    }

    private static RatedSkill skill(
            SheetRow row,
            Phrase field,
            Skill skill,
            boolean gone,
            @Nullable List<RatingRow> said,
            boolean asked,
            AccountId mentee) {
        var all = said == null ? List.<RatingRow>of() : said;
        return new RatedSkill(
                new SkillKey(row.framework(), skill.key()),
                field,
                skill.name(),
                skill.description(),
                skill.levels(),
                gone,
                ratings(all, one -> one.rating().by().equals(mentee)),
                ratings(all, one -> !one.unsent() && !one.rating().by().equals(mentee)),
                asked,
                all.stream()
                        .filter(one -> one.rating().by().equals(mentee))
                        .reduce((before, last) -> last)
                        .filter(RatingRow::answered)
                        .isPresent(),
                all.stream()
                        .filter(RatingRow::unsent)
                        .map(RatingRow::rating)
                        .findFirst()
                        .orElse(null));
    }

    private static List<Rating> ratings(List<RatingRow> all, java.util.function.Predicate<RatingRow> which) {
        return all.stream().filter(which).map(RatingRow::rating).toList();
    }

    private static SkillSheet.@Nullable Asked ask(SheetRow row, List<AskRow> asks) {
        var mine = asks.stream().filter(one -> one.sheet().equals(row.sheet())).toList();
        return mine.isEmpty()
                ? null
                : new SkillSheet.Asked(mine.getLast().ask(), mine.getLast().at(), mine.size());
    }

    /** A framework in which nothing was rated yet has no sheet, and no id of one is the framework's. */
    private static UUID sheetOf(SheetRow row) {
        return Objects.requireNonNullElse(row.sheet(), row.framework());
    }
}
