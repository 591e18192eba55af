package app.waymark.skill.internal;

import app.waymark.program.ProgrammeId;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.document.DocumentFormat;
import app.waymark.skill.OfferedSkill;
import app.waymark.skill.Phrase;
import app.waymark.skill.RoundSkillsPage.Entered;
import app.waymark.skill.SoughtSkill;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** The skills that people let enter the matchings of rounds; a mentee's rows are a consent, and go with it. */
@Component
public class RoundSkillRows {

    private static final DocumentFormat<Phrase> NAME =
            DocumentFormat.of("Name of a skill", Phrase.class).build();

    /** The most people of a round, with all that each can say: the bound of a statement. */
    private static final int MOST_OF_ROUND = 2_000_000;

    /** The most rows of one person that are looked through; those said last. */
    private static final int MOST_OF_ONE = 400;

    private final JdbcTemplate jdbc;
    private final Portions portions;

    RoundSkillRows(JdbcTemplate jdbc, Portions portions) {
        this.jdbc = jdbc;
        this.portions = portions;
    }

    /** The two sides of a matching. */
    public enum Side {
        /** What a mentee wants to learn. */
        SOUGHT,
        /** What a mentor offers. */
        OFFERED
    }

    /** What one person said as one side of a round. */
    public record PartRow(UUID round, Side side, int edition, Instant at, List<SkillRow> skills) {

        /** As what a mentee wants to learn. */
        public Entered<SoughtSkill> sought() {
            return new Entered<>(
                    edition, at, skills.stream().map(SkillRow::sought).toList());
        }

        /** As what a mentor offers. */
        public Entered<OfferedSkill> offered() {
            return new Entered<>(
                    edition, at, skills.stream().map(SkillRow::offered).toList());
        }
    }

    /** One skill of it. */
    public record SkillRow(UUID skill, int own, int level, int weight, Phrase name) {

        /** One that a mentee wants to learn. */
        public static SkillRow of(SoughtSkill one, Phrase name) {
            return new SkillRow(one.skill(), one.own(), one.wanted(), one.weight(), name);
        }

        /** One that a mentor offers. */
        public static SkillRow of(OfferedSkill one, Phrase name) {
            return new SkillRow(one.skill(), 0, one.level(), 0, name);
        }

        /** As one that a mentee wants to learn. */
        public SoughtSkill sought() {
            return new SoughtSkill(skill, name, own, level, weight);
        }

        /** As one that a mentor offers. */
        public OfferedSkill offered() {
            return new OfferedSkill(skill, name, level);
        }
    }

    /** What somebody said in this round, and last in others; this round's first, then the latest. */
    public List<PartRow> of(AccountId account, RoundId round) {
        var parts = new LinkedHashMap<List<Object>, PartRow>();
        jdbc.query(
                "select p.round, p.side, p.edition, p.said_at, s.skill, s.own, s.level, s.weight, s.name"
                        + " from skill_round_part p left join skill_round_skill s on s.round = p.round"
                        + " and s.account = p.account and s.side = p.side where p.account = ?"
                        + " order by p.round = ? desc, p.said_at desc, p.round, p.side, s.place limit " + MOST_OF_ONE,
                (RowCallbackHandler) row -> {
                    var side = Side.valueOf(row.getString("side"));
                    var in = row.getObject("round", UUID.class);
                    var part = parts.get(List.<Object>of(in, side));
                    if (part == null) {
                        part = new PartRow(
                                in,
                                side,
                                row.getInt("edition"),
                                row.getObject("said_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                new ArrayList<>());
                        parts.put(List.of(in, side), part);
                    }
                    var skill = row.getObject("skill", UUID.class);
                    if (skill != null) {
                        part.skills()
                                .add(new SkillRow(
                                        skill,
                                        row.getInt("own"),
                                        row.getInt("level"),
                                        row.getInt("weight"),
                                        NAME.read(row.getString("name"), skill)));
                    }
                },
                account.value(),
                round.value());
        return List.copyOf(parts.values());
    }

    /** The edition that stands, locked; empty where nothing is said. */
    public Optional<Integer> lock(RoundId round, AccountId account, Side side) {
        return jdbc
                .queryForList(
                        "select edition from skill_round_part where round = ? and account = ? and side = ? for update",
                        Integer.class,
                        round.value(),
                        account.value(),
                        side.name())
                .stream()
                .findFirst();
    }

    /** Keeps these in place of what stood there. */
    public void keep(RoundId round, AccountId account, Side side, int edition, List<SkillRow> skills, Instant now) {
        jdbc.update(
                "insert into skill_round_part (round, account, side, edition, said_at) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update edition = value(edition), said_at = value(said_at)",
                round.value(),
                account.value(),
                side.name(),
                edition,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        jdbc.update(
                "delete from skill_round_skill where round = ? and account = ? and side = ?",
                round.value(),
                account.value(),
                side.name());
        var rows = new ArrayList<Object[]>();
        for (var one : skills) {
            rows.add(new Object[] {
                round.value(),
                account.value(),
                side.name(),
                one.skill(),
                rows.size(),
                one.own(),
                one.level(),
                one.weight(),
                NAME.write(one.name())
            });
        }
        jdbc.batchUpdate(
                "insert into skill_round_skill (round, account, side, skill, place, own, level, weight, name)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Forgets what somebody said as one side of a round. */
    public void forget(RoundId round, AccountId account, Side side) {
        jdbc.update(
                "delete from skill_round_part where round = ? and account = ? and side = ?",
                round.value(),
                account.value(),
                side.name());
    }

    /** Forgets all that somebody said in a round. */
    public void forget(RoundId round, AccountId account) {
        jdbc.update("delete from skill_round_part where round = ? and account = ?", round.value(), account.value());
    }

    /** What everybody of a round said, without names: by side and person, in one statement. */
    public Map<Side, Map<AccountId, List<SkillRow>>> ofRound(RoundId round) {
        var all = new HashMap<Side, Map<AccountId, List<SkillRow>>>();
        jdbc.query(
                "select account, side, skill, own, level, weight from skill_round_skill where round = ?"
                        + " order by account, side, place limit " + MOST_OF_ROUND,
                (RowCallbackHandler) row -> all.computeIfAbsent(
                                Side.valueOf(row.getString("side")), side -> new HashMap<>())
                        .computeIfAbsent(new AccountId(row.getObject("account", UUID.class)), who -> new ArrayList<>())
                        .add(new SkillRow(
                                row.getObject("skill", UUID.class),
                                row.getInt("own"),
                                row.getInt("level"),
                                row.getInt("weight"),
                                Phrase.NOTHING)),
                round.value());
        return all;
    }

    private record NameRow(AccountId account, Side side, UUID skill, Phrase name) {}

    /** What these people say at present, by side, person and skill, with the names. */
    Portion<Map<Side, Map<AccountId, Map<UUID, Phrase>>>> toNames(
            RoundId round, Collection<AccountId> people, @Nullable Side only) {
        if (people.isEmpty()) {
            return Portion.known(Map.of());
        }
        var arguments = new ArrayList<Object>();
        arguments.add(round.value());
        people.forEach(one -> arguments.add(one.value()));
        if (only != null) {
            arguments.add(only.name());
        }
        return Portion.rows(
                        List.of("skilled", "side", "skill", "skill_name"),
                        "select account as skilled, side, skill, name as skill_name from skill_round_skill where round = ?"
                                + " and account in ("
                                + people.stream().map(one -> "?").collect(Collectors.joining(", ")) + ")"
                                + (only == null ? "" : " and side = ?") + " order by account, side, place limit "
                                + MOST_OF_ROUND,
                        row -> new NameRow(
                                new AccountId(row.getObject("skilled", UUID.class)),
                                Side.valueOf(row.getString("side")),
                                row.getObject("skill", UUID.class),
                                NAME.read(row.getString("skill_name"), "skill")),
                        arguments.toArray())
                .map(RoundSkillRows::named);
    }

    private static Map<Side, Map<AccountId, Map<UUID, Phrase>>> named(List<NameRow> rows) {
        var all = new HashMap<Side, Map<AccountId, Map<UUID, Phrase>>>();
        rows.forEach(row -> all.computeIfAbsent(row.side(), side -> new HashMap<>())
                .computeIfAbsent(row.account(), who -> new LinkedHashMap<>())
                .put(row.skill(), row.name()));
        return all;
    }

    /** The same, in one statement. */
    public Map<Side, Map<AccountId, Map<UUID, Phrase>>> names(RoundId round, Collection<AccountId> people) {
        return portions.one(toNames(round, people, null));
    }

    /**
     * What each mentor of a round offers at present, in their order and by name, without levels. Each skill's name is read once,
     * as one of those said it who offer it: a large round has 150,000 of these rows.
     */
    public Portion<Map<AccountId, List<Phrase>>> toOffered(RoundId round) {
        return offerers(round).with(offeredNames(round), (skills, names) -> {
            var offered = new HashMap<AccountId, List<Phrase>>();
            skills.forEach((who, keys) -> offered.put(
                    who,
                    keys.stream()
                            .map(key -> names.getOrDefault(key, Phrase.NOTHING))
                            .filter(name -> !name.silent())
                            .toList()));
            return offered;
        });
    }

    private static Portion<Map<AccountId, List<String>>> offerers(RoundId round) {
        return Portion.rows(
                        List.of("offerer", "offered_skills"),
                        "select account as offerer, group_concat(skill order by place separator ' ') as offered_skills"
                                + " from skill_round_skill where round = ? and side = 'OFFERED' group by account limit "
                                + MOST_OF_ROUND,
                        row -> Map.entry(
                                new AccountId(row.getObject("offerer", UUID.class)),
                                List.of(row.getString("offered_skills").split(" "))),
                        round.value())
                .map(all -> all.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Portion<Map<String, Phrase>> offeredNames(RoundId round) {
        return Portion.rows(
                        List.of("offered_skill", "offered_name"),
                        "select s.skill as offered_skill, s.name as offered_name from (select skill, max(account) as one"
                                + " from skill_round_skill where round = ? and side = 'OFFERED' group by skill) offered"
                                + " join skill_round_skill s on s.round = ? and s.account = offered.one"
                                + " and s.side = 'OFFERED' and s.skill = offered.skill limit "
                                + MOST_OF_ROUND,
                        row -> Map.entry(
                                row.getString("offered_skill"), NAME.read(row.getString("offered_name"), "skill")),
                        round.value(),
                        round.value())
                .map(all -> all.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whether a programme has skills to choose from: a framework that is published, or a set that it adopted. */
    Portion<Boolean> toHasSkills(ProgrammeId programme) {
        return Portion.rows(
                        List.of("has_skills"),
                        "select exists (select 1 from skill_framework f where f.programme = ? and f.version > 0"
                                + " and f.put_away_at is null) or exists (select 1 from skill_set_adopted a"
                                + " where a.programme = ?) as has_skills",
                        row -> row.getBoolean("has_skills"),
                        programme.value(),
                        programme.value())
                .map(all -> all.contains(true));
    }
}
