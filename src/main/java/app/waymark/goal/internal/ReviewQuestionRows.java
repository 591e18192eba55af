package app.waymark.goal.internal;

import app.waymark.goal.AnsweredReview;
import app.waymark.goal.AskedInReview;
import app.waymark.goal.ReviewAnswer;
import app.waymark.goal.ReviewQuestion;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.TypedText;
import app.waymark.shared.document.DocumentFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What programmes ask with a review, and what mentors have begun to answer, as rows. */
@Component
public class ReviewQuestionRows {

    static final DocumentFormat<List<ReviewQuestion>> QUESTIONS = DocumentFormat.of(
                    "Questions for reviews", new TypeReference<List<ReviewQuestion>>() {})
            .build();

    static final DocumentFormat<ReviewQuestion> ASKED =
            DocumentFormat.of("Question of a review", ReviewQuestion.class).build();

    static final DocumentFormat<List<ReviewAnswer>> ANSWERS = DocumentFormat.of(
                    "Answers of a review", new TypeReference<List<ReviewAnswer>>() {})
            .build();

    private final JdbcTemplate jdbc;

    ReviewQuestionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a programme asks, in which edition. */
    public record Kept(List<ReviewQuestion> questions, int edition) {}

    /** What was begun and not sent, with its question. */
    private record Begun(ReviewQuestion question, String text) {}

    public Optional<Kept> find(ProgrammeId programme) {
        return find(programme.value(), "");
    }

    /** The same, locked for a change. */
    public Optional<Kept> locked(ProgrammeId programme) {
        // There is a row of the programme to lock where there is none of its questions yet.
        jdbc.queryForList("select id from programme where id = ? for update", programme.value());
        return find(programme.value(), " for update");
    }

    private Optional<Kept> find(UUID programme, String lock) {
        return jdbc
                .query(
                        "select content, edition from goal_review_questions where programme = ?" + lock,
                        (row, number) ->
                                new Kept(QUESTIONS.read(row.getString("content"), programme), row.getInt("edition")),
                        programme)
                .stream()
                .findFirst();
    }

    public void write(ProgrammeId programme, List<ReviewQuestion> questions, int edition, AccountId by, Instant now) {
        jdbc.update(
                "insert into goal_review_questions (programme, content, edition, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?) on duplicate key update content = values(content),"
                        + " edition = values(edition), changed_at = values(changed_at), changed_by = values(changed_by)",
                programme.value(),
                QUESTIONS.write(questions),
                edition,
                VisionRows.utc(now),
                by.value());
    }

    /**
     * Keeps what somebody has begun to answer.
     *
     * @return false where it answers nothing that is asked, nor was when it was begun
     */
    public boolean keep(
            AccountId author, UUID goal, UUID mentorship, UUID programme, UUID question, String text, Instant now) {
        int known = jdbc.update(
                "update goal_review_answer set text = ?, mentorship = ?, kept_at = ?"
                        + " where author = ? and goal = ? and question = ?",
                text,
                mentorship,
                VisionRows.utc(now),
                author.value(),
                goal,
                question);
        if (known > 0) {
            return true;
        }
        var asked = find(programme, "").stream()
                .flatMap(one -> one.questions().stream())
                .filter(one -> one.id().equals(question))
                .findFirst();
        asked.ifPresent(one -> jdbc.update(
                "insert into goal_review_answer (author, goal, question, mentorship, asked, text, kept_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                author.value(),
                goal,
                question,
                mentorship,
                ASKED.write(one),
                text,
                VisionRows.utc(now)));
        return asked.isPresent();
    }

    public void forget(AccountId author, UUID goal, UUID question) {
        jdbc.update(
                "delete from goal_review_answer where author = ? and goal = ? and question = ?",
                author.value(),
                goal,
                question);
    }

    /** A mentorship came to its end: what was begun in it can be sent no more. */
    void ended(UUID mentorship) {
        jdbc.update("delete from goal_review_answer where mentorship = ?", mentorship);
    }

    /** What the programme of a goal asks, with what this mentor has begun to answer: to be read with what else a page shows. */
    public Portion<List<AskedInReview>> asked(Goal goal, AccountId mentor) {
        return Portion.rows(
                        List.of("begun", "document", "text"),
                        "select begun, document, text from (select 0 as begun, content as document, '' as text, null as at"
                                + " from goal_review_questions where programme = ? union all select 1, asked, text, kept_at"
                                + " from goal_review_answer where author = ? and goal = ? and mentorship = ?) as q"
                                + " order by begun, at",
                        row -> row.getInt("begun") == 0
                                ? QUESTIONS.read(row.getString("document"), goal.getId()).stream()
                                        .map(one -> new Begun(one, ""))
                                        .toList()
                                : List.of(begun(row, "document")),
                        goal.programme(),
                        mentor.value(),
                        goal.getId(),
                        goal.mentorship())
                .map(ReviewQuestionRows::together);
    }

    private static List<AskedInReview> together(List<List<Begun>> read) {
        var all = new LinkedHashMap<UUID, AskedInReview>();
        for (var some : read) {
            for (var one : some) {
                var id = one.question().id();
                var asked = all.get(id);
                all.put(
                        id,
                        asked != null
                                ? new AskedInReview(asked.question(), one.text(), true)
                                : new AskedInReview(
                                        one.question(), one.text(), one.text().isEmpty()));
            }
        }
        return List.copyOf(all.values());
    }

    private static Begun begun(ResultSet row, String column) throws SQLException {
        return new Begun(ASKED.read(row.getString(column), "a begun answer"), row.getString("text"));
    }

    /** What a mentor has begun to answer about a goal, in the order of the questions; what was asked before comes last. */
    public List<ReviewAnswer> begun(Goal goal, AccountId mentor) {
        var order = new ArrayList<UUID>();
        var programme = goal.programme();
        if (programme != null) {
            find(programme, "").ifPresent(one -> one.questions().forEach(question -> order.add(question.id())));
        }
        return jdbc
                .query(
                        "select asked, text from goal_review_answer where author = ? and goal = ? and mentorship = ?"
                                + " order by kept_at, question",
                        (row, number) -> begun(row, "asked"),
                        mentor.value(),
                        goal.getId(),
                        goal.mentorship())
                .stream()
                .sorted(java.util.Comparator.comparingInt(one -> {
                    int at = order.indexOf(one.question().id());
                    return at < 0 ? Integer.MAX_VALUE : at;
                }))
                .map(one -> new ReviewAnswer(one.question().words(), TypedText.strip(one.text())))
                .toList();
    }

    /** They were sent. */
    public void sent(Goal goal, AccountId mentor) {
        jdbc.update(
                "delete from goal_review_answer where author = ? and goal = ? and mentorship = ?",
                mentor.value(),
                goal.getId(),
                goal.mentorship());
    }

    /** What the last review with answers said in the mentorship that a goal is shared in: to be read with what else a page shows. */
    public Portion<Optional<AnsweredReview>> last(Goal goal) {
        return Portion.rows(
                        List.of("revision", "given_by", "given_at", "answers"),
                        "select revision, given_by, given_at, answers from goal_verdict where goal = ? and mentorship = ?"
                                + " and answers is not null and given_by is not null order by given_at desc, id desc limit 1",
                        row -> new AnsweredReview(
                                row.getInt("revision"),
                                new AccountId(row.getObject("given_by", UUID.class)),
                                VisionRows.at(row, "given_at"),
                                ANSWERS.read(row.getString("answers"), goal.getId())),
                        goal.getId(),
                        goal.mentorship())
                .map(all -> all.stream().findFirst());
    }

    /** Nothing that this person began, nor what they answered, is kept. */
    void forget(UUID person) {
        jdbc.update("delete from goal_review_answer where author = ?", person);
        jdbc.update("update goal_verdict set answers = null where given_by = ?", person);
    }
}
