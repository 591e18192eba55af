package app.waymark.recognition;

import app.waymark.file.Files;
import app.waymark.recognition.internal.ArchiveDesk;
import app.waymark.recognition.internal.PortfolioDesk;
import app.waymark.recognition.internal.PortfolioRows;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The portfolio of the person acting as an archive: to be taken along, and brought along to another Waymark, which takes it in
 * without loss. What was brought along says so, and from where.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class PortfolioArchives {

    private final PortfolioRows rows;
    private final PortfolioDesk desk;
    private final ArchiveDesk archives;
    private final Files files;

    PortfolioArchives(PortfolioRows rows, PortfolioDesk desk, ArchiveDesk archives, Files files) {
        this.rows = rows;
        this.desk = desk;
        this.archives = archives;
        this.files = files;
    }

    /** The portfolio, to be taken along. */
    @Transactional(readOnly = true)
    public PortfolioArchive mine() {
        var portfolio = rows.of(desk.me().id(), desk.me().name());
        return new PortfolioArchive(
                archives.document(portfolio, PortfolioArchive::file),
                portfolio,
                archives.entries(portfolio, PortfolioArchive::file));
    }

    /** A part of one of its files, from 0; empty behind the last one. */
    @Transactional(readOnly = true)
    public Optional<byte[]> part(PortfolioArchive.Entry entry, int part) {
        return files.part(entry.file(), part);
    }

    /** What would come of taking an archive in; nothing is kept. */
    @PerMinute(20)
    public PortfolioBrought tryOut(byte[] archive) {
        var brought = archives.take(archive);
        desk.nothingOfIt();
        return brought;
    }

    /** Takes an archive in, all of it or nothing. */
    @PerMinute(20)
    public PortfolioBrought take(byte[] archive) {
        var brought = archives.take(archive);
        if (brought instanceof PortfolioBrought.Good) {
            desk.changed();
        }
        return brought;
    }
}
