package app.waymark.recognition.ui;

import app.waymark.recognition.Portfolio;
import app.waymark.recognition.PortfolioContent;
import app.waymark.recognition.PortfolioLinks;
import app.waymark.recognition.PortfolioPiece;
import app.waymark.recognition.PortfolioShown;
import app.waymark.recognition.Portfolios;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import app.waymark.uikit.OpenPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where whoever holds a link reads a portfolio, and where whose it is looks at the very same page. The address is a secret:
 * the page tells no other site where it was, asks none for anything, and is not to be kept or found by programs.
 */
@Controller
class PortfolioDoor {

    private static final String NOTHING_BUT_OURS = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final PortfolioLinks links;
    private final Portfolios portfolios;
    private final OpenPages pages;
    private final DateFormats formats;
    private final Translations translations;

    PortfolioDoor(
            PortfolioLinks links,
            Portfolios portfolios,
            OpenPages pages,
            DateFormats formats,
            Translations translations) {
        this.links = links;
        this.portfolios = portfolios;
        this.pages = pages;
        this.formats = formats;
        this.translations = translations;
    }

    @GetMapping(Links.PORTFOLIOS + "/{secret}")
    ModelAndView open(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var base = Links.portfolio(secret);
        return switch (links.open(secret, request.getRemoteAddr())) {
            case PortfolioShown.Open open -> page(open.portfolio(), open.today(), base, false, request, response);
            case PortfolioShown.Over unused -> told("over", HttpStatus.GONE, request, response);
            case PortfolioShown.Unknown unused -> told("unknown", HttpStatus.NOT_FOUND, request, response);
            case PortfolioShown.TooMany unused -> told("many", HttpStatus.TOO_MANY_REQUESTS, request, response);
        };
    }

    @GetMapping(Links.PORTFOLIO_PREVIEW)
    ModelAndView preview(HttpServletRequest request, HttpServletResponse response) {
        return page(
                portfolios.mine().portfolio(),
                formats.mine().today(),
                Links.PORTFOLIO_PREVIEW,
                true,
                request,
                response);
    }

    @GetMapping(Links.PORTFOLIOS + "/{secret}/files/{file}")
    void file(
            @PathVariable String secret,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var found = uuid(file).flatMap(id -> links.file(secret, id, request.getRemoteAddr()));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var one = found.get();
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        secret(response);
        response.setContentType(one.type());
        response.setContentLength(one.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (one.picture() ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(one.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var out = response.getOutputStream();
        for (int part = 0; ; part++) {
            var bytes = links.part(secret, one, part);
            if (bytes.isEmpty()) {
                return;
            }
            out.write(bytes.get());
        }
    }

    @GetMapping(Links.PORTFOLIOS + "/{secret}/badges/{piece}")
    ResponseEntity<byte[]> badge(
            @PathVariable String secret,
            @PathVariable String piece,
            HttpServletRequest request,
            HttpServletResponse response) {
        secret(response);
        return badge(uuid(piece).flatMap(id -> links.badge(secret, id, request.getRemoteAddr())));
    }

    @GetMapping(Links.PORTFOLIO_PREVIEW + "/badges/{piece}")
    ResponseEntity<byte[]> ownBadge(@PathVariable String piece) {
        return badge(uuid(piece)
                .flatMap(id -> portfolios.mine().portfolio().pieces().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .filter(one -> one.content() instanceof PortfolioContent.Badge)
                .map(one -> ((PortfolioContent.Badge) one.content()).picture()));
    }

    private static ResponseEntity<byte[]> badge(Optional<String> svg) {
        return svg.map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf("image/svg+xml"))
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("badge.svg")
                                        .build()
                                        .toString())
                        .body(picture.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ModelAndView page(
            Portfolio portfolio,
            LocalDate today,
            String base,
            boolean own,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = pages.page("portfolio", request, response);
        var locale = pages.language(page);
        var writer = new PortfolioWriter(translations, locale, today, new PortfolioWriter.Places() {
            @Override
            public String file(PortfolioPiece piece, PortfolioPiece.OwnFile file) {
                return own ? Links.file(file.file()) : base + "/files/" + file.id();
            }

            @Override
            public String badge(PortfolioPiece piece) {
                return Links.portfolioBadge(base, piece.id());
            }
        });
        secret(response);
        // Looking at one's own, one can have it printed.
        response.setHeader(
                "Content-Security-Policy", own ? NOTHING_BUT_OURS + "; script-src 'self'" : NOTHING_BUT_OURS);
        return page.addObject("sheet", writer.write(portfolio))
                .addObject("kind", "open")
                .addObject("own", own)
                .addObject("styles", null);
    }

    private ModelAndView told(
            String kind, HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        var page = pages.page("portfolio-gone", request, response);
        page.setStatus(status);
        secret(response);
        return page.addObject("kind", kind);
    }

    private static void secret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private static Optional<UUID> uuid(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
