package app.waymark.recognition.internal;

import app.waymark.recognition.BadgeState;
import app.waymark.recognition.Portfolio;
import app.waymark.recognition.PortfolioKind;
import app.waymark.recognition.PortfolioPiece;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Portfolios with their pieces and files, as rows. */
@Component
public class PortfolioRows {

    private final JdbcTemplate jdbc;
    private final Portions portions;

    PortfolioRows(JdbcTemplate jdbc, Portions portions) {
        this.jdbc = jdbc;
        this.portions = portions;
    }

    /** How much a portfolio holds. */
    public record Load(int pieces, int files, long bytes) {}

    private record Head(String heading, String words) {}

    private record FileOf(UUID piece, PortfolioPiece.OwnFile file) {}

    private record Bare(
            UUID id,
            String heading,
            String words,
            String content,
            LocalDate takenOn,
            String installation,
            @Nullable Instant broughtAt,
            @Nullable UUID source,
            @Nullable BadgeState badge) {

        private PortfolioPiece with(List<PortfolioPiece.OwnFile> files) {
            return new PortfolioPiece(
                    id,
                    heading,
                    words,
                    PortfolioDocuments.CONTENT.read(content, id),
                    takenOn,
                    installation,
                    broughtAt,
                    source,
                    files,
                    badge);
        }
    }

    /** Somebody's portfolio; where they never wrote one, with nothing in it. */
    public Portfolio of(AccountId person) {
        return portions.one(toPortfolio(person, ""));
    }

    /** The same; where it was never begun, with this over it. */
    public Portfolio of(AccountId person, String heading) {
        return portions.one(toPortfolio(person, heading));
    }

    /**
     * The same, to be read together with others.
     *
     * @param heading what stands over one that was never begun
     */
    public static Portion<Portfolio> toPortfolio(AccountId person, String heading) {
        var head = Portion.rows(
                List.of("portfolio_heading", "portfolio_words"),
                "select heading as portfolio_heading, words as portfolio_words from portfolio where account = ?",
                row -> new Head(row.getString("portfolio_heading"), row.getString("portfolio_words")),
                person.value());
        var pieces = Portion.rows(
                List.of(
                        "id",
                        "heading",
                        "words",
                        "content",
                        "taken_on",
                        "installation",
                        "brought_at",
                        "source",
                        "badge_state"),
                "select p.id, p.heading, p.words, p.content, p.taken_on, p.installation, p.brought_at, p.source,"
                        + " b.state as badge_state from portfolio_piece p"
                        + " left join badge b on p.kind = 'BADGE' and b.id = p.source and b.person = p.account"
                        + " where p.account = ? order by p.position, p.id limit "
                        + Portfolio.MOST_PIECES,
                PortfolioRows::bare,
                person.value());
        var files = Portion.rows(
                List.of("file_id", "piece", "file", "name", "type", "size"),
                "select f.id as file_id, f.piece, f.file, f.name, f.type, f.size from portfolio_file f"
                        + " join portfolio_piece p on p.id = f.piece where p.account = ?"
                        + " order by f.piece, f.position, f.id limit " + Portfolio.MOST_FILES,
                row -> new FileOf(
                        row.getObject("piece", UUID.class),
                        new PortfolioPiece.OwnFile(
                                row.getObject("file_id", UUID.class),
                                row.getObject("file", UUID.class),
                                row.getString("name"),
                                row.getString("type"),
                                row.getInt("size"))),
                person.value());
        return head.with(
                        pieces,
                        (heads, all) -> new Begun(heads.isEmpty() ? new Head(heading, "") : heads.getFirst(), all))
                .with(files, PortfolioRows::whole);
    }

    private record Begun(Head head, List<Bare> pieces) {}

    private static Portfolio whole(Begun begun, List<FileOf> files) {
        var byPiece = files.stream()
                .collect(Collectors.groupingBy(FileOf::piece, Collectors.mapping(FileOf::file, Collectors.toList())));
        return new Portfolio(
                begun.head().heading(),
                begun.head().words(),
                begun.pieces().stream()
                        .map(one -> one.with(byPiece.getOrDefault(one.id(), List.of())))
                        .toList());
    }

    private static Bare bare(ResultSet row) throws SQLException {
        var brought = row.getObject("brought_at", LocalDateTime.class);
        var badge = row.getString("badge_state");
        return new Bare(
                row.getObject("id", UUID.class),
                row.getString("heading"),
                row.getString("words"),
                row.getString("content"),
                row.getObject("taken_on", LocalDate.class),
                row.getString("installation"),
                brought == null ? null : brought.toInstant(ZoneOffset.UTC),
                row.getObject("source", UUID.class),
                badge == null ? null : BadgeState.valueOf(badge));
    }

    /** Makes sure that there is a portfolio, and that nobody else changes it until the transaction ends. */
    public void lock(AccountId person, String heading) {
        jdbc.update(
                "insert into portfolio (account, heading, words) values (?, ?, '')"
                        + " on duplicate key update account = account",
                person.value(),
                heading);
        jdbc.queryForList("select account from portfolio where account = ? for update", UUID.class, person.value());
    }

    public void write(AccountId person, String heading, String words) {
        jdbc.update("update portfolio set heading = ?, words = ? where account = ?", heading, words, person.value());
    }

    /** Which of one kind of thing are in it. */
    public Set<UUID> sources(AccountId person, PortfolioKind kind) {
        return new HashSet<>(jdbc.query(
                "select source from portfolio_piece where account = ? and kind = ? and source is not null",
                (row, number) -> row.getObject(1, UUID.class),
                person.value(),
                kind.name()));
    }

    /** How much is in it. */
    public Load load(AccountId person) {
        return jdbc.query(
                        "select (select count(*) from portfolio_piece where account = ?), count(f.id), coalesce(sum(f.size), 0)"
                                + " from portfolio_file f join portfolio_piece p on p.id = f.piece where p.account = ?",
                        (row, number) -> new Load(row.getInt(1), row.getInt(2), row.getLong(3)),
                        person.value(),
                        person.value())
                .getFirst();
    }

    /** Adds a piece behind all others. */
    public void add(AccountId person, PortfolioPiece piece) {
        var brought = piece.broughtAt();
        jdbc.update(
                "insert into portfolio_piece (id, account, kind, source, position, heading, words, content, taken_on,"
                        + " installation, brought_at) select ?, ?, ?, ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ?"
                        + " from portfolio_piece where account = ?",
                piece.id(),
                person.value(),
                piece.kind().name(),
                piece.source(),
                piece.heading(),
                piece.words(),
                PortfolioDocuments.CONTENT.write(piece.content()),
                piece.takenOn(),
                piece.installation(),
                brought == null ? null : utc(brought),
                person.value());
    }

    /** Has a piece say how things stand now. */
    public void renew(PortfolioPiece piece) {
        jdbc.update(
                "update portfolio_piece set content = ?, taken_on = ? where id = ?",
                PortfolioDocuments.CONTENT.write(piece.content()),
                piece.takenOn(),
                piece.id());
    }

    public void say(UUID piece, String heading, String words) {
        jdbc.update("update portfolio_piece set heading = ?, words = ? where id = ?", heading, words, piece);
    }

    /** Gives the pieces this order. */
    public void order(List<UUID> pieces) {
        for (int at = 0; at < pieces.size(); at++) {
            jdbc.update("update portfolio_piece set position = ? where id = ?", at + 1, pieces.get(at));
        }
    }

    public void remove(UUID piece) {
        jdbc.update("delete from portfolio_piece where id = ?", piece);
    }

    /** Adds a file to a piece, behind its others. */
    public void attach(UUID piece, PortfolioPiece.OwnFile file) {
        jdbc.update(
                "insert into portfolio_file (id, piece, position, file, name, type, size)"
                        + " select ?, ?, coalesce(max(position), 0) + 1, ?, ?, ?, ? from portfolio_file where piece = ?",
                file.id(),
                piece,
                file.file(),
                file.name(),
                file.type(),
                file.size(),
                piece);
    }

    /** Who is named in a piece, in the order of what it says; nobody else is any more. */
    public void name(UUID piece, List<AccountId> named) {
        jdbc.update("delete from portfolio_piece_named where piece = ?", piece);
        for (int at = 0; at < named.size(); at++) {
            jdbc.update(
                    "insert into portfolio_piece_named (piece, position, person) values (?, ?, ?)",
                    piece,
                    at,
                    named.get(at).value());
        }
    }

    public void detach(UUID file) {
        jdbc.update("delete from portfolio_file where id = ?", file);
    }

    /** Takes all files of a piece out. */
    public void detachAll(UUID piece) {
        jdbc.update("delete from portfolio_file where piece = ?", piece);
    }

    /** Whose a file of a portfolio is. */
    public Optional<AccountId> ownerOf(UUID file) {
        return jdbc
                .query(
                        "select p.account from portfolio_file f join portfolio_piece p on p.id = f.piece where f.id = ?",
                        (row, number) -> new AccountId(row.getObject(1, UUID.class)),
                        file)
                .stream()
                .findFirst();
    }

    /** Those of these files that there are. */
    Set<UUID> existing(List<UUID> files) {
        if (files.isEmpty()) {
            return Set.of();
        }
        var marks = String.join(",", java.util.Collections.nCopies(files.size(), "?"));
        return new HashSet<>(jdbc.query(
                "select id from portfolio_file where id in (" + marks + ")",
                (row, number) -> row.getObject(1, UUID.class),
                files.toArray()));
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
