package app.waymark.recognition.ui;

import app.waymark.recognition.BadgeVerdict;
import app.waymark.recognition.BadgeVerification;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.uikit.OpenPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where anybody has a badge looked at, and where programs find what they need to verify one themselves. Nothing of this needs
 * a sign-in or changes anything.
 */
@Controller
class BadgeDoor {

    private static final MediaType JWK_SET = MediaType.parseMediaType("application/jwk-set+json");
    private static final MediaType JWK = MediaType.parseMediaType("application/jwk+json");

    private final BadgeVerification badges;
    private final OpenPages pages;
    private final DateFormats formats;

    BadgeDoor(BadgeVerification badges, OpenPages pages, DateFormats formats) {
        this.formats = formats;
        this.badges = badges;
        this.pages = pages;
    }

    @GetMapping(Links.BADGE_VERIFY)
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        return page("", null, request, response);
    }

    @PostMapping(Links.BADGE_VERIFY)
    ModelAndView verify(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String address,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var shown = file == null || file.isEmpty() ? token : new String(file.getBytes(), StandardCharsets.UTF_8);
        var verdict = badges.verify(shown, address, request.getRemoteAddr());
        return page(kind(verdict), verdict, request, response);
    }

    /** A file that is too large to be read is no badge. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView tooLarge(HttpServletRequest request, HttpServletResponse response) {
        var none = new BadgeVerdict.NoBadge();
        return page(kind(none), none, request, response);
    }

    @GetMapping(Links.BADGE_KEYS)
    ResponseEntity<byte[]> keys() {
        return open(JWK_SET, badges.keys());
    }

    @GetMapping(Links.BADGE_KEYS + "/{key}")
    ResponseEntity<byte[]> key(@PathVariable String key) {
        return open(JWK, key, badges::key);
    }

    @GetMapping(Links.BADGES + "/issuers/{programme}")
    ResponseEntity<byte[]> issuer(@PathVariable String programme) {
        return open(MediaType.APPLICATION_JSON, programme, badges::issuer);
    }

    @GetMapping(Links.BADGES + "/issuers/{programme}/revoked")
    ResponseEntity<byte[]> revoked(@PathVariable String programme) {
        return open(MediaType.APPLICATION_JSON, programme, badges::revoked);
    }

    private ModelAndView page(
            String kind, @Nullable BadgeVerdict verdict, HttpServletRequest request, HttpServletResponse response) {
        var page = pages.page("badge", request, response);
        page.addObject("kind", kind)
                .addObject("said", null)
                .addObject("host", "")
                .addObject("on", "")
                .addObject("takenBack", "");
        switch (verdict) {
            case BadgeVerdict.Genuine(var said) -> page.addObject("said", said).addObject("on", day(said.at(), page));
            case BadgeVerdict.Revoked(var said, var at) ->
                page.addObject("said", said)
                        .addObject("on", day(said.at(), page))
                        .addObject("takenBack", day(at, page));
            case BadgeVerdict.Elsewhere(var host) -> page.addObject("host", host);
            case BadgeVerdict.TooMany none -> page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            case null, default -> {}
        }
        return page;
    }

    private String day(Instant at, ModelAndView page) {
        return formats.of(pages.language(page), ZoneOffset.UTC)
                .exact(at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static String kind(BadgeVerdict verdict) {
        return switch (verdict) {
            case BadgeVerdict.Genuine genuine -> "genuine";
            case BadgeVerdict.Revoked revoked -> "revoked";
            case BadgeVerdict.NoLongerKept gone -> "gone";
            case BadgeVerdict.Altered altered -> "altered";
            case BadgeVerdict.Elsewhere elsewhere -> "elsewhere";
            case BadgeVerdict.NoBadge none -> "none";
            case BadgeVerdict.TooMany many -> "many";
        };
    }

    private static ResponseEntity<byte[]> open(MediaType type, String id, Function<UUID, Optional<String>> found) {
        try {
            return found.apply(UUID.fromString(id))
                    .map(text -> open(type, text))
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (IllegalArgumentException noId) {
            return ResponseEntity.notFound().build();
        }
    }

    /** For programs of other sites as well, and read anew each time: what was taken back shall be known at once. */
    private static ResponseEntity<byte[]> open(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
