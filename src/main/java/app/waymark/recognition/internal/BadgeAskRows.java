package app.waymark.recognition.internal;

import app.waymark.recognition.AskedBadge;
import app.waymark.recognition.BadgeAsk;
import app.waymark.recognition.BadgeAskState;
import app.waymark.recognition.BadgeState;
import app.waymark.recognition.LevelWords;
import app.waymark.recognition.PortfolioContent.Evidence.Form;
import app.waymark.shared.AccountId;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.document.DocumentFormat;
import app.waymark.skill.SkillKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What mentees ask badges for, as rows. */
@Component
public class BadgeAskRows {

    private static final DocumentFormat<LevelWords> WORDS = DocumentFormat.of(
                    "words of a level that a badge is asked for", LevelWords.class)
            .build();

    /** Several for each skill of a few full frameworks: the bound of a statement, not of a list. */
    private static final int MOST_OF_ONE = 10_000;

    /** More than ever wait in one programme at a time. */
    private static final int MOST_WAITING = 50_000;

    private final JdbcTemplate jdbc;

    BadgeAskRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was asked for, as it stands.
     *
     * @param badge how far the badge has come that was offered for it, or null
     * @param badgeAt when that badge was taken back, or null
     * @param answer what the coordinator said
     */
    public record Row(
            UUID id,
            UUID programme,
            AccountId mentee,
            SkillKey skill,
            int level,
            AccountId mentor,
            Instant ratedAt,
            LevelWords said,
            String words,
            BadgeAskState state,
            Instant askedAt,
            @Nullable Instant decidedAt,
            String answer,
            @Nullable BadgeState badge,
            @Nullable Instant badgeAt) {

        /** As its person and the coordinators see it. */
        public BadgeAsk shown() {
            return new BadgeAsk(id, said, mentor, ratedAt, words, askedAt);
        }
    }

    /** Writes it down; false where one of this skill waits already. */
    public boolean add(Row row) {
        return jdbc.update(
                        "insert ignore into badge_ask (id, programme, mentee, framework, skill, level, mentor, rated_at,"
                                + " content, words, state, waits, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?)",
                        row.id(),
                        row.programme(),
                        row.mentee().value(),
                        row.skill().framework(),
                        row.skill().skill(),
                        row.level(),
                        row.mentor().value(),
                        utc(row.ratedAt()),
                        WORDS.write(row.said()),
                        row.words(),
                        row.state().name(),
                        utc(row.askedAt()))
                == 1;
    }

    public void add(UUID id, UUID ask, int position, AskedBadge.Piece piece) {
        jdbc.update(
                "insert into badge_ask_piece (id, ask, position, form, text, added_on, file) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                ask,
                position,
                piece.form().name(),
                piece.text(),
                piece.on(),
                piece.file());
    }

    private static final String READ =
            "select k.*, b.state as badge_state, b.revoked_at as badge_revoked from badge_ask k"
                    + " left join badge b on b.subject = k.id and b.kind = 'LEVEL' and b.person = k.mentee";

    /** All that somebody asked for, the latest first. */
    public List<Row> of(AccountId mentee) {
        return jdbc.query(
                READ + " where k.mentee = ? order by k.asked_at desc, k.id desc limit " + MOST_OF_ONE,
                (row, number) -> row(row),
                mentee.value());
    }

    /** One of them, locked until the transaction ends. */
    public Optional<Row> lock(UUID ask) {
        return jdbc
                .query(
                        "select k.*, null as badge_state, null as badge_revoked from badge_ask k where k.id = ? for update",
                        (row, number) -> row(row),
                        ask)
                .stream()
                .findFirst();
    }

    /** What somebody waits for, locked; of one framework, or of all with null. */
    public List<Row> lockWaiting(AccountId mentee, @Nullable UUID framework) {
        var arguments = new ArrayList<Object>(List.of(mentee.value()));
        if (framework != null) {
            arguments.add(framework);
        }
        return jdbc.query(
                "select k.*, null as badge_state, null as badge_revoked from badge_ask k where k.mentee = ?"
                        + (framework == null ? "" : " and k.framework = ?") + " and k.waits limit " + MOST_OF_ONE
                        + " for update",
                (row, number) -> row(row),
                arguments.toArray());
    }

    /** What waits in a programme, whoever decides. */
    public List<Row> waiting(UUID programme) {
        return jdbc.query(
                READ + " where k.programme = ? and k.state = 'ASKED' order by k.asked_at, k.id limit " + MOST_WAITING,
                (row, number) -> row(row),
                programme);
    }

    /** What waits, and how such an ask of the same skill was declined the last time, or null. */
    public record Waiting(Row row, AskedBadge.@Nullable Declined declined) {}

    private static final String DECLINED = " from badge_ask d where d.mentee = k.mentee and d.framework = k.framework"
            + " and d.skill = k.skill and d.state = 'DECLINED' order by d.decided_at desc, d.id desc limit 1)";

    /** What waits in a programme for this coordinator, who is neither who asks nor who rated, the earliest first. */
    public List<Waiting> waiting(UUID programme, AccountId coordinator, @Nullable Cursor after, int most) {
        var arguments = new ArrayList<Object>(List.of(programme, coordinator.value(), coordinator.value()));
        if (after != null) {
            arguments.addAll(List.of(utc(after.at()), utc(after.at()), after.id()));
        }
        arguments.add(most);
        return jdbc.query(
                "select k.*, null as badge_state, null as badge_revoked, (select d.decided_at" + DECLINED
                        + " as declined_at, (select d.answer" + DECLINED + " as declined_answer from badge_ask k"
                        + " where k.programme = ? and k.state = 'ASKED' and k.mentee <> ? and k.mentor <> ?"
                        + (after == null ? "" : " and (k.asked_at > ? or (k.asked_at = ? and k.id > ?))")
                        + " order by k.asked_at, k.id limit ?",
                (row, number) -> new Waiting(row(row), declined(row)),
                arguments.toArray());
    }

    /** What was added to these. */
    public Map<UUID, List<AskedBadge.Piece>> pieces(Collection<UUID> asks) {
        var found = new HashMap<UUID, List<AskedBadge.Piece>>();
        if (!asks.isEmpty()) {
            jdbc.query(
                    "select ask, form, text, added_on, file from badge_ask_piece where ask in (" + marks(asks)
                            + ") order by ask, position, id",
                    row -> {
                        found.computeIfAbsent(row.getObject("ask", UUID.class), one -> new ArrayList<>())
                                .add(new AskedBadge.Piece(
                                        Form.valueOf(row.getString("form")),
                                        row.getString("text"),
                                        row.getObject("added_on", LocalDate.class),
                                        row.getObject("file", UUID.class)));
                    },
                    asks.toArray());
        }
        return found;
    }

    /** It is over. */
    public void end(UUID ask, BadgeAskState state, @Nullable AccountId by, String answer, Instant at) {
        jdbc.update(
                "update badge_ask set state = ?, waits = null, decided_by = ?, answer = ?, decided_at = ? where id = ?",
                state.name(),
                by == null ? null : by.value(),
                answer,
                utc(at),
                ask);
    }

    /** Whose ask it is to which something was added, and whether it waits. */
    public record Place(UUID programme, AccountId mentee, AccountId mentor, boolean waits) {}

    /** To what something was added. */
    public Optional<Place> placeOf(UUID piece) {
        return jdbc
                .query(
                        "select k.programme, k.mentee, k.mentor, k.state = 'ASKED' as waiting from badge_ask_piece p"
                                + " join badge_ask k on k.id = p.ask where p.id = ?",
                        (row, number) -> new Place(
                                row.getObject("programme", UUID.class),
                                new AccountId(row.getObject("mentee", UUID.class)),
                                new AccountId(row.getObject("mentor", UUID.class)),
                                row.getBoolean("waiting")),
                        piece)
                .stream()
                .findFirst();
    }

    /** Those of these that are there. */
    public Set<UUID> existing(Collection<UUID> pieces) {
        return pieces.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.query(
                        "select id from badge_ask_piece where id in (" + marks(pieces) + ")",
                        (row, number) -> row.getObject(1, UUID.class),
                        pieces.toArray()));
    }

    private static String marks(Collection<UUID> ids) {
        return String.join(",", Collections.nCopies(ids.size(), "?"));
    }

    private static AskedBadge.@Nullable Declined declined(ResultSet row) throws SQLException {
        var at = orNull(row.getObject("declined_at", LocalDateTime.class));
        return at == null ? null : new AskedBadge.Declined(at, row.getString("declined_answer"));
    }

    private static Row row(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var badge = row.getString("badge_state");
        return new Row(
                id,
                row.getObject("programme", UUID.class),
                new AccountId(row.getObject("mentee", UUID.class)),
                new SkillKey(row.getObject("framework", UUID.class), row.getObject("skill", UUID.class)),
                row.getInt("level"),
                new AccountId(row.getObject("mentor", UUID.class)),
                instant(row, "rated_at"),
                WORDS.read(row.getString("content"), id),
                row.getString("words"),
                BadgeAskState.valueOf(row.getString("state")),
                instant(row, "asked_at"),
                orNull(row.getObject("decided_at", LocalDateTime.class)),
                row.getString("answer"),
                badge == null ? null : BadgeState.valueOf(badge),
                orNull(row.getObject("badge_revoked", LocalDateTime.class)));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant orNull(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
