package app.waymark.recognition.internal;

import app.waymark.recognition.BadgeKind;
import app.waymark.recognition.BadgeState;
import app.waymark.recognition.BadgeTerms;
import app.waymark.recognition.BadgeWords;
import app.waymark.recognition.OwnBadge;
import app.waymark.shared.AccountId;
import app.waymark.shared.Slice.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Badges and what programmes say of them, as rows. */
@Component
public class BadgeRows {

    /** The most of a programme's badges that can be taken back; more than anybody reads in one list. */
    private static final int MOST_REVOKED = 100_000;

    /** More programmes than any installation has. */
    private static final int MOST_PROGRAMMES = 100_000;

    private final JdbcTemplate jdbc;

    BadgeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A badge as it stands.
     *
     * @param achievement names what is recognised where the programme and kind alone do not
     * @param credential what was signed; null before, and after its person had their data removed
     */
    public record Row(
            UUID id,
            UUID programme,
            BadgeKind kind,
            @Nullable UUID achievement,
            UUID subject,
            AccountId person,
            BadgeState state,
            String by,
            String language,
            BadgeWords words,
            AccountId offeredBy,
            Instant offeredAt,
            @Nullable Instant answeredAt,
            @Nullable String credential,
            @Nullable Instant revokedAt,
            String why) {

        /** The badge as its person sees it. */
        public OwnBadge own() {
            return new OwnBadge(id, kind, state, by, words, offeredAt, answeredAt, why);
        }
    }

    /** A badge of one subject, and how far it has come. */
    public record Stand(UUID subject, UUID badge, BadgeKind kind, BadgeState state) {}

    /** What a programme says of its badges; a kind of which it never said anything is missing. */
    public Map<BadgeKind, BadgeTerms> terms(UUID programme) {
        var found = new EnumMap<BadgeKind, BadgeTerms>(BadgeKind.class);
        jdbc.query(
                "select * from badge_terms where programme = ?",
                row -> {
                    found.put(
                            BadgeKind.valueOf(row.getString("kind")),
                            new BadgeTerms(row.getBoolean("given"), words(row, "_en"), words(row, "_de")));
                },
                programme);
        return found;
    }

    /** The programmes that give badges of this kind. */
    public Set<UUID> giving(BadgeKind kind) {
        return new HashSet<>(jdbc.query(
                "select programme from badge_terms where kind = ? and given limit " + MOST_PROGRAMMES,
                (row, number) -> row.getObject(1, UUID.class),
                kind.name()));
    }

    public void say(UUID programme, BadgeKind kind, BadgeTerms terms) {
        jdbc.update(
                "replace into badge_terms (programme, kind, given, name_en, name_de, description_en, description_de,"
                        + " criteria_en, criteria_de) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                programme,
                kind.name(),
                terms.given(),
                terms.english().name(),
                terms.german().name(),
                terms.english().description(),
                terms.german().description(),
                terms.english().criteria(),
                terms.german().criteria());
    }

    /** Writes an offer down; false where there is such a badge already. */
    public boolean offer(Row badge) {
        return jdbc.update(
                        "insert ignore into badge (id, programme, kind, achievement, subject, person, state, issuer_name, language, name,"
                                + " description, criteria, offered_by, offered_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        badge.id(),
                        badge.programme(),
                        badge.kind().name(),
                        badge.achievement(),
                        badge.subject(),
                        badge.person().value(),
                        badge.state().name(),
                        badge.by(),
                        badge.language(),
                        badge.words().name(),
                        badge.words().description(),
                        badge.words().criteria(),
                        badge.offeredBy().value(),
                        utc(badge.offeredAt()))
                == 1;
    }

    public Optional<Row> find(UUID badge) {
        return jdbc.query("select * from badge where id = ?", (row, number) -> row(row), badge).stream()
                .findFirst();
    }

    /** The same, locked until the transaction ends. */
    public Optional<Row> lock(UUID badge) {
        return jdbc.query("select * from badge where id = ? for update", (row, number) -> row(row), badge).stream()
                .findFirst();
    }

    /** Somebody's badges, the latest first. */
    public List<Row> of(AccountId person, int most) {
        return jdbc.query(
                "select * from badge where person = ? order by offered_at desc, id desc limit ?",
                (row, number) -> row(row),
                person.value(),
                most);
    }

    /** The badges for these. */
    public List<Stand> forAll(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        var marks = String.join(",", Collections.nCopies(subjects.size(), "?"));
        return jdbc.query(
                "select id, subject, kind, state from badge where subject in (" + marks + ")",
                (row, number) -> new Stand(
                        row.getObject("subject", UUID.class),
                        row.getObject("id", UUID.class),
                        BadgeKind.valueOf(row.getString("kind")),
                        BadgeState.valueOf(row.getString("state"))),
                new ArrayList<>(subjects).toArray());
    }

    /** A programme's badges of one kind, the latest first. */
    public List<Row> given(UUID programme, BadgeKind kind, @Nullable Cursor after, int most) {
        var arguments = new ArrayList<Object>(List.of(programme, kind.name()));
        if (after != null) {
            arguments.addAll(List.of(utc(after.at()), utc(after.at()), after.id()));
        }
        arguments.add(most);
        return jdbc.query(
                "select * from badge where programme = ? and kind = ?"
                        + (after == null ? "" : " and (offered_at < ? or (offered_at = ? and id < ?))")
                        + " order by offered_at desc, id desc limit ?",
                (row, number) -> row(row),
                arguments.toArray());
    }

    public void answer(UUID badge, BadgeState state, @Nullable String credential, Instant at) {
        jdbc.update(
                "update badge set state = ?, credential = ?, answered_at = ? where id = ?",
                state.name(),
                credential,
                utc(at),
                badge);
    }

    public void revoke(UUID badge, AccountId by, String why, Instant at) {
        jdbc.update(
                "update badge set state = 'REVOKED', revoked_by = ?, revoked_why = ?, revoked_at = ? where id = ?",
                by.value(),
                why,
                utc(at),
                badge);
    }

    /** What a programme was called when its last badge was accepted; empty where none ever was. */
    public Optional<String> issuer(UUID programme) {
        return jdbc
                .queryForList(
                        "select issuer_name from badge where programme = ? and answered_at is not null"
                                + " and state in ('ACCEPTED', 'REVOKED') order by answered_at desc, id desc limit 1",
                        String.class,
                        programme)
                .stream()
                .findFirst();
    }

    /** Those of a programme's signed badges that hold no longer: taken back, or forgotten with their person. */
    public List<UUID> revoked(UUID programme) {
        return jdbc.query(
                "select id from badge where programme = ? and answered_at is not null and (state = 'REVOKED'"
                        + " or (state = 'ACCEPTED' and credential is null)) order by answered_at, id limit ?",
                (row, number) -> row.getObject("id", UUID.class),
                programme,
                MOST_REVOKED);
    }

    private static BadgeWords words(ResultSet row, String language) throws SQLException {
        return new BadgeWords(
                row.getString("name" + language),
                row.getString("description" + language),
                row.getString("criteria" + language));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("programme", UUID.class),
                BadgeKind.valueOf(row.getString("kind")),
                row.getObject("achievement", UUID.class),
                row.getObject("subject", UUID.class),
                new AccountId(row.getObject("person", UUID.class)),
                BadgeState.valueOf(row.getString("state")),
                row.getString("issuer_name"),
                row.getString("language"),
                words(row, ""),
                new AccountId(row.getObject("offered_by", UUID.class)),
                instant(row.getObject("offered_at", LocalDateTime.class)),
                orNull(row.getObject("answered_at", LocalDateTime.class)),
                row.getString("credential"),
                orNull(row.getObject("revoked_at", LocalDateTime.class)),
                row.getString("revoked_why"));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant orNull(@Nullable LocalDateTime utc) {
        return utc == null ? null : instant(utc);
    }
}
