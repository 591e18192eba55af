package app.waymark.recognition.ui;

import app.waymark.recognition.PortfolioArchive;
import app.waymark.recognition.PortfolioArchives;
import app.waymark.recognition.PortfolioContent;
import app.waymark.recognition.PortfolioPiece;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import app.waymark.uikit.OpenPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/**
 * Where one takes one's portfolio along: as the page that others read, which asks nobody for anything wherever it is opened, and as
 * the document that another Waymark takes in, with the files.
 */
@Controller
class PortfolioArchiveDoor {

    /** The same for every archive: what is the same is the same byte for byte. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final PortfolioArchives archives;
    private final OpenPages pages;
    private final DateFormats formats;
    private final Translations translations;
    private final ISpringTemplateEngine templates;
    private final String styles = sheet("tokens") + sheet("portfolio");

    PortfolioArchiveDoor(
            PortfolioArchives archives,
            OpenPages pages,
            DateFormats formats,
            Translations translations,
            ISpringTemplateEngine templateEngine) {
        this.archives = archives;
        this.pages = pages;
        this.formats = formats;
        this.translations = translations;
        this.templates = templateEngine;
    }

    @GetMapping(Links.PORTFOLIO_ARCHIVE)
    void archive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var archive = archives.mine();
        var page = page(archive, request, response);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("waymark-portfolio.zip")
                        .build()
                        .toString());
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            put(zip, PortfolioArchive.DOCUMENT, archive.document());
            put(zip, PortfolioArchive.PAGE, page);
            var pieces = archive.portfolio().pieces();
            for (int at = 0; at < pieces.size(); at++) {
                if (pieces.get(at).content() instanceof PortfolioContent.Badge badge) {
                    put(zip, PortfolioArchive.badge(at), badge.picture());
                }
            }
            for (var file : archive.files()) {
                begin(zip, file.path());
                var bytes = archives.part(file, 0);
                for (int part = 1; bytes.isPresent(); part++) {
                    zip.write(bytes.get());
                    bytes = archives.part(file, part);
                }
                zip.closeEntry();
            }
        }
    }

    private String page(PortfolioArchive archive, HttpServletRequest request, HttpServletResponse response) {
        var model = pages.page("portfolio", request, response);
        var locale = pages.language(model);
        var paths = archive.files().stream()
                .collect(Collectors.toMap(PortfolioArchive.Entry::of, PortfolioArchive.Entry::path));
        var pieces = archive.portfolio().pieces();
        var writer = new PortfolioWriter(translations, locale, formats.mine().today(), new PortfolioWriter.Places() {
            @Override
            public String file(PortfolioPiece piece, PortfolioPiece.OwnFile file) {
                return escaped(Objects.requireNonNull(paths.get(file.id())));
            }

            @Override
            public String badge(PortfolioPiece piece) {
                return PortfolioArchive.badge(pieces.indexOf(piece));
            }
        });
        var context = new Context(locale, model.getModel());
        context.setVariable("sheet", writer.write(archive.portfolio()));
        context.setVariable("own", false);
        context.setVariable("styles", styles);
        context.setVariable(
                "policy", "default-src 'none'; style-src 'sha256-" + digest(styles) + "'; img-src 'self' file: data:");
        return templates.process("plain/portfolio", context);
    }

    /** A path as a link in a page has it. */
    private static String escaped(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        begin(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static String sheet(String name) {
        try {
            return new ClassPathResource("META-INF/resources/css/" + name + ".css")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
