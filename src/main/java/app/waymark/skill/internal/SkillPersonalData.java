package app.waymark.skill.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who wrote which framework: what they wrote is the programme's and stays, what they said of a version goes with them. Where
 * people say they stand goes altogether, and so do their ratings of themselves, the roles they want and what they let enter
 * matchings; of what a mentor said of a mentee the words go.
 */
@Component
class SkillPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;
    private final StandingErasure standings;

    SkillPersonalData(JdbcTemplate jdbc, StandingErasure standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    @Override
    public String module() {
        return "skill";
    }

    @Override
    public Set<String> columns() {
        var columns = new TreeSet<>(Set.of(
                "skill_framework.changed_by",
                "skill_framework_version.published_by",
                "skill_sheet.mentee",
                "skill_sheet.mentor",
                "skill_rating.author",
                "skill_ask.mentor",
                "skill_wanted_role.mentee",
                "skill_round_part.account",
                "skill_round_skill.account"));
        columns.addAll(StandingErasure.COLUMNS);
        return columns;
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var all = new HashMap<String, Object>(standings.export(person));
        all.putAll(Map.of(
                "published",
                jdbc.queryForList(
                        "select framework, number, published_at, why from skill_framework_version"
                                + " where published_by = ? order by published_at",
                        person.value()),
                "ratings",
                jdbc.queryForList(
                        "select s.framework, r.skill, r.level, r.words, r.rated_at from skill_rating r"
                                + " join skill_sheet s on s.id = r.sheet where r.author = ? order by r.rated_at",
                        person.value()),
                "ratings by mentors",
                jdbc.queryForList(
                        "select s.framework, r.skill, r.level, r.words, r.rated_at from skill_rating r"
                                + " join skill_sheet s on s.id = r.sheet and s.mentee <> r.author"
                                + " where s.mentee = ? and exists (select 1 from skill_rating_pair a join skill_ask k"
                                + " on k.id = a.ask where a.theirs = r.id and a.own is not null and k.answered)"
                                + " order by r.rated_at",
                        person.value()),
                "asked",
                jdbc.queryForList(
                        "select asked_at, ended_at, answered from skill_ask where mentor = ? order by asked_at",
                        person.value()),
                "wanted roles",
                jdbc.queryForList(
                        "select framework, role, content, made_at from skill_wanted_role where mentee = ? order by made_at",
                        person.value()),
                "in matchings",
                jdbc.queryForList(
                        "select p.round, p.side, p.said_at, s.name, s.own, s.level from skill_round_part p"
                                + " left join skill_round_skill s on s.round = p.round and s.account = p.account"
                                + " and s.side = p.side where p.account = ? order by p.said_at, p.side, s.place",
                        person.value())));
        return all;
    }

    @Override
    public void forget(AccountId person) {
        standings.forget(person);
        jdbc.update("update skill_framework_version set why = '' where published_by = ?", person.value());
        jdbc.update("delete from skill_sheet where mentee = ?", person.value());
        jdbc.update("update skill_rating set words = '' where author = ?", person.value());
        jdbc.update("delete from skill_wanted_role where mentee = ?", person.value());
        jdbc.update("delete from skill_round_part where account = ?", person.value());
    }
}
