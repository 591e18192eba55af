package app.waymark.file.ui;

import app.waymark.file.Files;
import app.waymark.file.StoredFile;
import app.waymark.shared.Links;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Gives out files. Whoever may not see one is told what is told of one that is not there. A browser shows none but
 * pictures, runs nothing that is in one, and asks anew each time whether it may still show what it has.
 */
@Controller
class FileDoor {

    /** Pictures in which nothing runs. */
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Files files;

    FileDoor(Files files) {
        this.files = files;
    }

    @GetMapping(Links.FILES + "/{id}")
    void fetch(@PathVariable String id, ServletWebRequest request, HttpServletResponse response) throws IOException {
        var file = uuid(id).flatMap(this::find);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(
                "Content-Security-Policy", "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (request.checkNotModified(file.get().digest())) {
            return;
        }
        send(file.get(), response);
    }

    private Optional<StoredFile> find(UUID id) {
        try {
            return files.find(id);
        } catch (AccessDeniedException refused) {
            return Optional.empty();
        }
    }

    private void send(StoredFile file, HttpServletResponse response) throws IOException {
        response.setContentType(file.type());
        response.setContentLength(file.size());
        var disposition = (SHOWN.contains(file.type()) ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        var out = response.getOutputStream();
        for (int part = 0; ; part++) {
            var bytes = files.part(file.id(), part);
            if (bytes.isEmpty()) {
                return;
            }
            out.write(bytes.get());
        }
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
