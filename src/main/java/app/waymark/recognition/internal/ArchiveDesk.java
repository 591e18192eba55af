package app.waymark.recognition.internal;

import app.waymark.file.FileSubject;
import app.waymark.file.Files;
import app.waymark.file.KeepResult;
import app.waymark.recognition.Portfolio;
import app.waymark.recognition.PortfolioArchive;
import app.waymark.recognition.PortfolioBrought;
import app.waymark.recognition.PortfolioBrought.Fault;
import app.waymark.recognition.PortfolioPiece;
import app.waymark.shared.SystemActor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Writes the portfolio of the person acting as one that can be taken along, and takes such a one in. */
@Component
public class ArchiveDesk {

    private final PortfolioRows rows;
    private final PortfolioDesk desk;
    private final Files files;

    ArchiveDesk(PortfolioRows rows, PortfolioDesk desk, Files files) {
        this.rows = rows;
        this.desk = desk;
        this.files = files;
    }

    /** What a portfolio says, as a document. */
    public String document(Portfolio portfolio, PathOf paths) {
        return PortfolioDocuments.WHOLE.write(whole(portfolio, paths));
    }

    /** Where the files of a piece lie. */
    public interface PathOf {

        String path(int piece, int file, String name);
    }

    private PortfolioDocuments.Whole whole(Portfolio portfolio, PathOf paths) {
        var pieces = new ArrayList<PortfolioDocuments.Piece>();
        for (int at = 0; at < portfolio.pieces().size(); at++) {
            int place = at;
            pieces.add(piece(
                    portfolio.pieces().get(at),
                    file -> paths.path(
                            place,
                            file,
                            portfolio.pieces().get(place).files().get(file).name())));
        }
        return new PortfolioDocuments.Whole(portfolio.heading(), portfolio.words(), pieces);
    }

    private PortfolioDocuments.Piece piece(PortfolioPiece piece, IntFunction<String> path) {
        var enclosed = new ArrayList<PortfolioDocuments.Enclosed>();
        for (int at = 0; at < piece.files().size(); at++) {
            var file = piece.files().get(at);
            var digest = files.find(file.file()).orElseThrow().digest();
            enclosed.add(new PortfolioDocuments.Enclosed(path.apply(at), file.name(), file.size(), digest));
        }
        return new PortfolioDocuments.Piece(
                piece.heading(), piece.words(), piece.takenOn(), piece.installation(), piece.content(), enclosed);
    }

    /** A piece wherever its files lie: two that say the same are one. */
    private static PortfolioDocuments.Piece placeless(PortfolioDocuments.Piece piece) {
        return new PortfolioDocuments.Piece(
                piece.heading(),
                piece.words(),
                piece.takenOn(),
                piece.installation(),
                piece.content(),
                piece.files().stream()
                        .map(file -> new PortfolioDocuments.Enclosed("", file.name(), file.size(), file.sha256()))
                        .toList());
    }

    /** Takes an archive in, inside the caller's transaction, which keeps nothing where it is refused. */
    public PortfolioBrought take(byte[] archive) {
        try {
            var read = ArchiveReader.read(archive);
            return take(read);
        } catch (ArchiveReader.Refused refused) {
            desk.nothingOfIt();
            return new PortfolioBrought.Bad(refused.fault(), refused.what());
        }
    }

    private PortfolioBrought take(ArchiveReader.Read read) throws ArchiveReader.Refused {
        var portfolio = desk.locked();
        var here = new HashSet<PortfolioDocuments.Piece>();
        portfolio.pieces().forEach(piece -> here.add(placeless(piece(piece, at -> ""))));
        var coming = read.whole().pieces().stream()
                .filter(piece -> !here.contains(placeless(piece)))
                .toList();
        if (portfolio.pieces().size() + coming.size() > Portfolio.MOST_PIECES) {
            throw new ArchiveReader.Refused(Fault.NO_ROOM, "");
        }
        int attached = 0;
        var all = new ArrayList<PortfolioPiece>();
        for (var piece : coming) {
            var made = new PortfolioPiece(
                    desk.nextId(),
                    piece.heading(),
                    piece.words(),
                    piece.content(),
                    piece.takenOn(),
                    piece.installation(),
                    desk.now(),
                    null,
                    List.of(),
                    null);
            rows.add(desk.me().id(), made);
            all.add(made);
            for (var file : piece.files()) {
                attach(made, file, Objects.requireNonNull(read.files().get(file.path())));
                attached++;
            }
        }
        if (desk.tooMuch().isPresent()) {
            throw new ArchiveReader.Refused(Fault.NO_ROOM, "");
        }
        // Where nothing was written here yet, the whole comes along as it is.
        boolean words = portfolio.pieces().isEmpty()
                && portfolio.words().isEmpty()
                && portfolio.heading().equals(desk.me().name());
        if (words) {
            rows.write(desk.me().id(), read.whole().heading(), read.whole().words());
        }
        return new PortfolioBrought.Good(
                all,
                attached,
                read.whole().pieces().size() - coming.size(),
                words,
                coming.stream()
                        .map(PortfolioDocuments.Piece::installation)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList());
    }

    private void attach(PortfolioPiece piece, PortfolioDocuments.Enclosed said, byte[] bytes)
            throws ArchiveReader.Refused {
        var me = desk.me().id();
        var id = desk.nextId();
        var kept = SystemActor.call(() ->
                files.keepOf(me, new FileSubject(PortfolioFiles.TYPE, id), said.name(), new ByteArrayResource(bytes)));
        switch (kept) {
            // Called otherwise than such files are here, it would not be the same any more when it is taken along
            // again.
            case KeepResult.Kept(var file)
            when file.name().equals(said.name()) ->
                rows.attach(
                        piece.id(), new PortfolioPiece.OwnFile(id, file.id(), file.name(), file.type(), file.size()));
            case KeepResult.NoRoom none -> throw new ArchiveReader.Refused(Fault.NO_ROOM, "");
            case KeepResult.TooLarge large -> throw new ArchiveReader.Refused(Fault.TOO_LARGE, said.name());
            case KeepResult other -> throw new ArchiveReader.Refused(Fault.WRONG_KIND, said.name());
        }
    }

    /** The files of a portfolio, as they come along. */
    public List<PortfolioArchive.Entry> entries(Portfolio portfolio, PathOf paths) {
        var all = new ArrayList<PortfolioArchive.Entry>();
        for (int at = 0; at < portfolio.pieces().size(); at++) {
            var own = portfolio.pieces().get(at).files();
            for (int file = 0; file < own.size(); file++) {
                all.add(new PortfolioArchive.Entry(
                        paths.path(at, file, own.get(file).name()),
                        own.get(file).id(),
                        own.get(file).file()));
            }
        }
        return all;
    }
}
