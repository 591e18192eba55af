package app.waymark.skill.internal;

import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.ReachedLevel;
import app.waymark.skill.SkillKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a mentee and a mentor say of a skill at present, where the mentee sees both: one statement for all skills. */
@Component
public class ReachedRows {

    /** More than anybody was rated in: the bound of a statement, not of a list. */
    private static final int MOST = 10_000;

    /**
     * The last rating of each author; of a mentor's only those that stand beside one of the mentee's in an ask that was sent.
     * The content of a version is read with the first row of it alone.
     */
    private static final String REACHED =
            "select q.*, case when row_number() over (partition by q.framework, q.version order by q.skill, q.author) = 1"
                    + " then v.content end as content from (select s.framework, f.programme, f.created_at, t.skill, t.author,"
                    + " t.version, t.rated_at, least(o.level, t.level) as level from skill_sheet s"
                    + " join skill_framework f on f.id = s.framework"
                    + " join (select r.*, row_number() over (partition by r.sheet, r.skill, r.author"
                    + " order by r.rated_at desc, r.id desc) as place from skill_rating r join skill_sheet w on w.id = r.sheet"
                    + " and w.mentee <> r.author where w.mentee = ? and exists (select 1 from skill_rating_pair a"
                    + " join skill_ask k on k.id = a.ask where a.theirs = r.id and a.own is not null and k.answered)) t"
                    + " on t.sheet = s.id and t.place = 1"
                    + " join (select r.*, row_number() over (partition by r.sheet, r.skill"
                    + " order by r.rated_at desc, r.id desc) as place from skill_rating r join skill_sheet w on w.id = r.sheet"
                    + " and w.mentee = r.author where w.mentee = ?) o on o.sheet = s.id and o.skill = t.skill and o.place = 1"
                    + " where s.mentee = ? and least(o.level, t.level) > 0) q"
                    + " join skill_framework_version v on v.framework = q.framework and v.number = q.version";

    private final JdbcTemplate jdbc;

    ReachedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Version(UUID framework, int number) {}

    private record Found(
            SkillKey key, ProgrammeId programme, int level, int version, AccountId mentor, LocalDateTime at) {}

    /** What somebody reached, for each mentor who said so; of one framework, or of all with null. */
    public List<ReachedLevel> of(AccountId mentee, @Nullable UUID framework) {
        var contents = new HashMap<Version, FrameworkContent>();
        var found = new ArrayList<Found>();
        var arguments = new ArrayList<Object>(List.of(mentee.value(), mentee.value(), mentee.value()));
        if (framework != null) {
            arguments.add(framework);
        }
        jdbc.query(
                REACHED + (framework == null ? "" : " where q.framework = ?")
                        + " order by q.created_at, q.framework, q.level desc, q.rated_at desc, q.skill, q.author limit "
                        + MOST,
                row -> {
                    found.add(found(row));
                    var content = row.getString("content");
                    if (content != null) {
                        var of = row.getObject("framework", UUID.class);
                        contents.put(new Version(of, row.getInt("version")), FrameworkRows.read(content, of));
                    }
                },
                arguments.toArray());
        var skills = new HashMap<Version, Map<UUID, Skill>>();
        contents.forEach((version, content) -> skills.put(version, content.skills()));
        return found.stream()
                .map(one -> reached(
                        one,
                        Objects.requireNonNull(contents.get(version(one))),
                        Objects.requireNonNull(skills.get(version(one)))
                                .get(one.key().skill())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Version version(Found one) {
        return new Version(one.key().framework(), one.version());
    }

    private static @Nullable ReachedLevel reached(Found one, FrameworkContent content, @Nullable Skill skill) {
        return skill == null
                ? null
                : new ReachedLevel(
                        one.key(),
                        one.programme(),
                        content.name(),
                        skill.name(),
                        one.level(),
                        skill.levels().get(one.level()),
                        one.mentor(),
                        one.at().toInstant(ZoneOffset.UTC));
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new SkillKey(row.getObject("framework", UUID.class), row.getObject("skill", UUID.class)),
                new ProgrammeId(row.getObject("programme", UUID.class)),
                row.getInt("level"),
                row.getInt("version"),
                new AccountId(row.getObject("author", UUID.class)),
                row.getObject("rated_at", LocalDateTime.class));
    }
}
