package app.waymark.profile.ui;

import app.waymark.profile.Photo;
import app.waymark.profile.Photos;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** Gives out photos. Whoever does not know the person is told what is told of somebody without a photo. */
@Controller
class PhotoDoor {

    private final Photos photos;

    PhotoDoor(Photos photos) {
        this.photos = photos;
    }

    @GetMapping(Links.PHOTOS + "/{account}")
    void fetch(@PathVariable String account, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        var photo = account(account).flatMap(this::find);
        if (photo.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(
                "Content-Security-Policy", "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // In the person's own browser alone, and for a day: another photo has another address.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=86400");
        if (request.checkNotModified(photo.get().version())) {
            return;
        }
        response.setContentType(MediaType.IMAGE_JPEG_VALUE);
        response.setContentLength(photo.get().bytes().length);
        response.getOutputStream().write(photo.get().bytes());
    }

    private Optional<Photo> find(AccountId account) {
        try {
            return photos.of(account);
        } catch (AccessDeniedException refused) {
            return Optional.empty();
        }
    }

    private static Optional<AccountId> account(String text) {
        try {
            return Optional.of(new AccountId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
