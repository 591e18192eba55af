package app.waymark.skill.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.Rating;
import app.waymark.skill.SkillSheet.With;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was said of people in skills, and what mentors are asked; each read says for whom it is and gives no more. */
@Component
public class RatingRows {

    private static final List<String> SHEET =
            List.of("framework", "programme", "content", "version", "away", "sheet", "mentee", "mentorship", "mentor");
    private static final String SHEETS =
            "select f.id as framework, f.programme, v.content, v.number as version, f.put_away_at is not null as away,"
                    + " s.id as sheet, s.mentee, s.mentorship, s.mentor from skill_framework f"
                    + " join skill_framework_version v on v.framework = f.id and v.number = f.version";
    private static final List<String> GIVEN = List.of(
            "rating", "sheet", "skill", "author", "version", "level", "words", "rated_at", "unsent", "answered");
    private static final String RATING =
            "r.id as rating, r.sheet, r.skill, r.author, r.version, r.level, r.words, r.rated_at";
    private static final List<String> ASK = List.of("ask", "sheet", "asked_at", "skill", "missing");

    /** More than the courses of all skills of a few full frameworks: the bound of a statement, not of a course. */
    private static final int MOST_READ = 60_000;

    private final JdbcTemplate jdbc;

    RatingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A framework with what one mentee has in it. */
    public record SheetRow(
            UUID framework,
            ProgrammeId programme,
            FrameworkContent content,
            int version,
            boolean away,
            @Nullable UUID sheet,
            @Nullable AccountId mentee,
            @Nullable With with) {

        /** The same with another content. */
        SheetRow with(FrameworkContent other) {
            return new SheetRow(framework, programme, other, version, away, sheet, mentee, with);
        }
    }

    /**
     * A rating of a sheet.
     *
     * @param unsent whether the mentor who gives it has not sent it
     * @param answered of the mentee's own: whether the mentor the sheet is shared with has said something to it
     */
    public record RatingRow(
            UUID id, UUID sheet, UUID skill, int version, Rating rating, boolean unsent, boolean answered) {}

    /** A skill that is asked about in an ask that is not answered. */
    public record AskRow(UUID ask, UUID sheet, Instant at, UUID skill, boolean missing) {}

    /** A sheet, locked. */
    public record Locked(
            UUID id,
            AccountId mentee,
            UUID framework,
            @Nullable With with) {}

    /** An ask, with the sheet it is about. */
    public record AskFound(UUID id, UUID sheet, With with, boolean open) {}

    /** The frameworks that programmes offer, and those in which the mentee rated something. */
    public Portion<List<SheetRow>> toSheets(AccountId mentee, Collection<ProgrammeId> programmes, int most) {
        var places = programmes.stream().map(one -> "?").collect(Collectors.joining(", "));
        var arguments = new ArrayList<Object>();
        arguments.add(mentee.value());
        programmes.forEach(one -> arguments.add(one.value()));
        arguments.add(most);
        return Portion.rows(
                SHEET,
                SHEETS + " left join skill_sheet s on s.framework = f.id and s.mentee = ? where s.id is not null"
                        + (places.isEmpty() ? "" : " or (f.put_away_at is null and f.programme in (" + places + "))")
                        + " order by f.created_at, f.id limit ?",
                RatingRows::sheet,
                arguments.toArray());
    }

    /** The sheets that are shared in a mentorship. */
    public Portion<List<SheetRow>> toShared(MentorshipId mentorship, int most) {
        return Portion.rows(
                SHEET,
                SHEETS + " join skill_sheet s on s.framework = f.id where s.mentorship = ?"
                        + " order by f.created_at, f.id limit ?",
                RatingRows::sheet,
                mentorship.value(),
                most);
    }

    /** All that a mentee said, and of what mentors said what was answered to something the mentee said: the course of each. */
    public Portion<List<RatingRow>> toRatings(AccountId mentee) {
        return Portion.rows(
                GIVEN,
                course("select " + RATING
                        + ", false as unsent, exists (select 1 from skill_rating_pair a join skill_ask k"
                        + " on k.id = a.ask where a.own = r.id and a.theirs is not null and k.answered"
                        + " and k.mentorship = s.mentorship) as answered, r.author = s.mentee as own from skill_rating r"
                        + " join skill_sheet s on s.id = r.sheet where s.mentee = ? and (r.author = s.mentee or exists ("
                        + "select 1 from skill_rating_pair a join skill_ask k on k.id = a.ask where a.theirs = r.id"
                        + " and a.own is not null and k.answered))"),
                RatingRows::rating,
                mentee.value());
    }

    /** What the mentor of a mentorship gave in it, and what the mentee had said to what was given and sent. */
    public Portion<List<RatingRow>> toGiven(MentorshipId mentorship) {
        var from = " from skill_rating_pair a join skill_ask k on k.id = a.ask join skill_sheet s on s.id = k.sheet"
                + " and s.mentorship = k.mentorship join skill_rating r on ";
        return Portion.rows(
                GIVEN,
                course("select " + RATING + ", k.ended_at is null as unsent, false as answered, false as own" + from
                        + "r.id = a.theirs where k.mentorship = ? and (k.answered or k.ended_at is null)"
                        + " union select " + RATING + ", false as unsent, true as answered, true as own" + from
                        + "r.id = a.own where k.mentorship = ? and k.answered and a.theirs is not null"),
                RatingRows::rating,
                mentorship.value(),
                mentorship.value());
    }

    private static String course(String all) {
        return "select rating, sheet, skill, author, version, level, words, rated_at, unsent, answered from (select q.*,"
                + " row_number() over (partition by sheet, skill, author order by rated_at desc, rating desc) as place_"
                + " from (" + all + ") q) p where place_ <= " + Rating.MOST_IN_COURSE
                + " order by rated_at, rating limit " + MOST_READ;
    }

    /** What mentors are asked of this mentee and have not answered. */
    public Portion<List<AskRow>> toAsks(AccountId mentee) {
        return asks("s.mentee = ?", mentee.value());
    }

    /** The same in one mentorship. */
    public Portion<List<AskRow>> toAsks(MentorshipId mentorship) {
        return asks("s.mentorship = ?", mentorship.value());
    }

    private static Portion<List<AskRow>> asks(String where, UUID argument) {
        return Portion.rows(
                ASK,
                "select k.id as ask, k.sheet, k.asked_at, a.skill, a.theirs is null as missing from skill_ask k"
                        + " join skill_sheet s on s.id = k.sheet and s.mentorship = k.mentorship"
                        + " join skill_rating_pair a on a.ask = k.id where k.ended_at is null and " + where
                        + " order by k.asked_at, k.id limit " + MOST_READ,
                row -> new AskRow(
                        row.getObject("ask", UUID.class),
                        row.getObject("sheet", UUID.class),
                        at(row, "asked_at"),
                        row.getObject("skill", UUID.class),
                        row.getBoolean("missing")),
                argument);
    }

    /** The sheet of a mentee in a framework, made where it is the first time, and locked. */
    public Locked lock(AccountId mentee, UUID framework, UUID fresh) {
        jdbc.update(
                "insert into skill_sheet (id, mentee, framework) values (?, ?, ?) on duplicate key update id = id",
                fresh,
                mentee.value(),
                framework);
        return locked("s.mentee = ? and s.framework = ?", mentee.value(), framework)
                .getFirst();
    }

    /** The same where there is one. */
    public Optional<Locked> lock(AccountId mentee, UUID framework) {
        return locked("s.mentee = ? and s.framework = ?", mentee.value(), framework).stream()
                .findFirst();
    }

    /** A sheet, locked. */
    public Optional<Locked> lock(UUID sheet) {
        return locked("s.id = ?", sheet).stream().findFirst();
    }

    private List<Locked> locked(String where, Object... arguments) {
        return jdbc.query(
                "select s.id, s.mentee, s.framework, s.mentorship, s.mentor from skill_sheet s where " + where
                        + " for update",
                (row, number) -> new Locked(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("mentee", UUID.class)),
                        row.getObject("framework", UUID.class),
                        with(row)),
                arguments);
    }

    /** Shares a sheet with this mentor alone, or with null with nobody. */
    public void share(UUID sheet, @Nullable With with) {
        jdbc.update(
                "update skill_sheet set mentorship = ?, mentor = ? where id = ?",
                with == null ? null : with.mentorship().value(),
                with == null ? null : with.mentor().value(),
                sheet);
    }

    /** A sheet that can be talked about, with what its framework says. */
    public record Talked(
            UUID sheet,
            AccountId mentee,
            FrameworkContent content,
            @Nullable With with) {}

    /** A sheet, to be talked about. */
    public Optional<Talked> talked(UUID sheet) {
        return jdbc
                .query(
                        SHEETS + " join skill_sheet s on s.framework = f.id where s.id = ?",
                        (row, number) -> sheet(row),
                        sheet)
                .stream()
                .map(row -> new Talked(sheet, Objects.requireNonNull(row.mentee()), row.content(), row.with()))
                .findFirst();
    }

    /** The version of its framework that is read now. */
    public int version(UUID sheet) {
        var version = jdbc.queryForObject(
                "select f.version from skill_sheet s join skill_framework f on f.id = s.framework where s.id = ?",
                Integer.class,
                sheet);
        return version == null ? 0 : version;
    }

    /** The sheets that are shared in a mentorship, locked. */
    public List<Locked> lockShared(MentorshipId mentorship) {
        return locked("s.mentorship = ?", mentorship.value());
    }

    /** The last rating of a skill by its mentee, where no mentor's stands beside it yet. */
    public Optional<RatingRow> alone(UUID sheet, UUID skill, AccountId mentee) {
        return jdbc
                .query(
                        "select " + RATING
                                + ", false as unsent, false as answered from skill_rating r where r.sheet = ? and r.skill = ?"
                                + " and r.author = ? and not exists (select 1 from skill_rating_pair a join skill_ask k on"
                                + " k.id = a.ask where a.own = r.id and a.theirs is not null and k.answered)"
                                + " order by r.rated_at desc, r.id desc limit 1",
                        (row, number) -> rating(row),
                        sheet,
                        skill,
                        mentee.value())
                .stream()
                .findFirst();
    }

    public void add(UUID id, UUID sheet, UUID skill, int version, Rating rating) {
        jdbc.update(
                "insert into skill_rating (id, sheet, author, skill, version, level, words, rated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                sheet,
                rating.by().value(),
                skill,
                version,
                rating.level(),
                rating.words(),
                utc(rating.at()));
    }

    public void change(UUID id, int version, Rating rating) {
        jdbc.update(
                "update skill_rating set version = ?, level = ?, words = ?, rated_at = ? where id = ?",
                version,
                rating.level(),
                rating.words(),
                utc(rating.at()),
                id);
    }

    /** What a mentee says now is what a mentor who is asked has not answered yet, or waits for. */
    public void laid(UUID sheet, UUID skill, UUID own) {
        jdbc.update(
                "update skill_rating_pair a join skill_ask k on k.id = a.ask set a.own = ? where k.sheet = ? and a.skill = ?"
                        + " and (k.ended_at is null or (k.answered and a.own is null))",
                own,
                sheet,
                skill);
    }

    /** The last ratings of the mentee to which this mentorship's mentor said nothing yet. */
    public List<RatingRow> unanswered(UUID sheet, AccountId mentee, MentorshipId mentorship) {
        return jdbc.query(
                "select " + RATING
                        + ", false as unsent, false as answered from skill_rating r join (select skill, max(rated_at) as last from"
                        + " skill_rating where sheet = ? and author = ? group by skill) l on l.skill = r.skill"
                        + " and l.last = r.rated_at where r.sheet = ? and r.author = ? and not exists (select 1 from"
                        + " skill_rating_pair a join skill_ask k on k.id = a.ask where a.own = r.id and k.mentorship = ?"
                        + " and a.theirs is not null and k.answered)",
                (row, number) -> rating(row),
                sheet,
                mentee.value(),
                sheet,
                mentee.value(),
                mentorship.value());
    }

    public void ask(UUID ask, UUID sheet, With with, Instant now) {
        jdbc.update(
                "insert into skill_ask (id, sheet, mentorship, mentor, asked_at) values (?, ?, ?, ?, ?)",
                ask,
                sheet,
                with.mentorship().value(),
                with.mentor().value(),
                utc(now));
    }

    /** Asks about a skill, too; nothing happens where it is asked about already. */
    public void asked(UUID ask, UUID skill, @Nullable UUID own) {
        jdbc.update("insert ignore into skill_rating_pair (ask, skill, own) values (?, ?, ?)", ask, skill, own);
    }

    /** Whether the mentor of a mentorship was asked about a skill of a sheet before, and answered or is asked still. */
    public boolean wasAsked(UUID sheet, UUID skill, MentorshipId mentorship) {
        return !jdbc.queryForList(
                        "select 1 from skill_rating_pair a join skill_ask k on k.id = a.ask where k.sheet = ?"
                                + " and a.skill = ? and k.mentorship = ? and (k.answered or k.ended_at is null) limit 1",
                        sheet,
                        skill,
                        mentorship.value())
                .isEmpty();
    }

    /** Asks about a skill no more, where neither of the two said anything to it; whether that was so. */
    public boolean askedNoMore(UUID ask, UUID skill) {
        return jdbc.update(
                        "delete from skill_rating_pair where ask = ? and skill = ? and own is null and theirs is null",
                        ask,
                        skill)
                > 0;
    }

    /** Whether an ask is about no skill any more. */
    public boolean asksNothing(UUID ask) {
        return jdbc.queryForList("select 1 from skill_rating_pair where ask = ? limit 1", ask)
                .isEmpty();
    }

    /** The ask that waits in a sheet. */
    public Optional<AskFound> open(UUID sheet) {
        return found("k.sheet = ? and k.ended_at is null order by k.asked_at desc limit 1", sheet);
    }

    /** An ask, locked. */
    public Optional<AskFound> lockAsk(UUID ask) {
        return found("k.id = ? for update", ask);
    }

    private Optional<AskFound> found(String where, UUID argument) {
        return jdbc
                .query(
                        "select k.id, k.sheet, k.mentorship, k.mentor, k.ended_at is null as open from skill_ask k"
                                + " where " + where,
                        (row, number) -> new AskFound(
                                row.getObject("id", UUID.class),
                                row.getObject("sheet", UUID.class),
                                new With(
                                        new MentorshipId(row.getObject("mentorship", UUID.class)),
                                        new AccountId(row.getObject("mentor", UUID.class))),
                                row.getBoolean("open")),
                        argument)
                .stream()
                .findFirst();
    }

    /** What stands on the mentor's side of a skill of an ask; empty of one that is not asked about. */
    public Optional<Optional<UUID>> theirs(UUID ask, UUID skill) {
        return jdbc
                .query(
                        "select theirs from skill_rating_pair where ask = ? and skill = ?",
                        (row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        ask,
                        skill)
                .stream()
                .findFirst();
    }

    public void theirs(UUID ask, UUID skill, @Nullable UUID rating) {
        jdbc.update("update skill_rating_pair set theirs = ? where ask = ? and skill = ?", rating, ask, skill);
    }

    /** How many skills of an ask the mentor rated, and of how many the two say something different. */
    public record Count(int given, int apart) {}

    /** Ends an ask as answered at this moment. */
    public Count answered(UUID ask, Instant now) {
        jdbc.update(
                "update skill_rating r join skill_rating_pair a on a.theirs = r.id set r.rated_at = ? where a.ask = ?",
                utc(now),
                ask);
        jdbc.update("update skill_ask set ended_at = ?, answered = true where id = ?", utc(now), ask);
        return jdbc.query(
                        "select count(*) as given, coalesce(sum(o.level <> t.level), 0) as apart from skill_rating_pair a"
                                + " join skill_rating t on t.id = a.theirs left join skill_rating o on o.id = a.own"
                                + " where a.ask = ?",
                        (row, number) -> new Count(row.getInt("given"), row.getInt("apart")),
                        ask)
                .getFirst();
    }

    /** Ends an ask that nobody answered; what the mentor had chosen and not sent goes. */
    public void ended(UUID ask, Instant now) {
        jdbc.update("delete r from skill_rating r join skill_rating_pair a on a.theirs = r.id where a.ask = ?", ask);
        jdbc.update("update skill_ask set ended_at = ? where id = ?", utc(now), ask);
    }

    private static SheetRow sheet(ResultSet row) throws SQLException {
        var framework = row.getObject("framework", UUID.class);
        var mentee = row.getObject("mentee", UUID.class);
        return new SheetRow(
                framework,
                new ProgrammeId(row.getObject("programme", UUID.class)),
                FrameworkRows.read(row.getString("content"), framework),
                row.getInt("version"),
                row.getBoolean("away"),
                row.getObject("sheet", UUID.class),
                mentee == null ? null : new AccountId(mentee),
                with(row));
    }

    private static @Nullable With with(ResultSet row) throws SQLException {
        var mentorship = row.getObject("mentorship", UUID.class);
        var mentor = row.getObject("mentor", UUID.class);
        return mentorship == null || mentor == null
                ? null
                : new With(new MentorshipId(mentorship), new AccountId(mentor));
    }

    private static RatingRow rating(ResultSet row) throws SQLException {
        return new RatingRow(
                row.getObject("rating", UUID.class),
                row.getObject("sheet", UUID.class),
                row.getObject("skill", UUID.class),
                row.getInt("version"),
                new Rating(
                        new AccountId(row.getObject("author", UUID.class)),
                        row.getInt("level"),
                        row.getString("words"),
                        at(row, "rated_at")),
                row.getBoolean("unsent"),
                row.getBoolean("answered"));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
