package app.waymark.upkeep;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** The address that people type and that links in mail begin with: is it one, and does Waymark answer there? */
final class AddressExamination implements Examination {

    private static final String ABOUT = "Address";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofDays(14);

    private final InstallationSettings settings;
    private final Clock clock;

    AddressExamination(InstallationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        var text = settings.value("waymark.base-url");
        var address = address(text);
        if (address == null) {
            return List.of(Diagnosis.wrong(
                    ABOUT,
                    "WAYMARK_BASE_URL is “" + text + "”: set it to what people type, such as"
                            + " https://waymark.example.org."));
        }
        var diagnoses = new ArrayList<Diagnosis>();
        if (isLocal(address.getHost())) {
            diagnoses.add(Diagnosis.warning(
                    ABOUT,
                    text
                            + " leads nobody but this machine here: set WAYMARK_BASE_URL to what people type, for the links"
                            + " in mail."));
        } else if (!"https".equals(address.getScheme())) {
            diagnoses.add(Diagnosis.wrong(
                    ABOUT,
                    text + " is not https: passwords can be read on the way. Put TLS in front, see operating.md,"
                            + " Security."));
        } else if (settings.value("server.forward-headers-strategy").isBlank()) {
            diagnoses.add(Diagnosis.warning(
                    ABOUT,
                    "SERVER_FORWARD_HEADERS_STRATEGY is not set: behind a proxy everybody seems to come from one address"
                            + " and waits as one after wrong passwords."));
        }
        answer(address, diagnoses);
        return diagnoses;
    }

    private void answer(URI address, List<Diagnosis> diagnoses) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var health = URI.create(address.toString().replaceAll("/+$", "") + "/actuator/health");
            var answer = client.send(
                    HttpRequest.newBuilder(health).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200 && answer.body().contains("\"UP\"")) {
                diagnoses.add(Diagnosis.well(ABOUT, "Waymark answers at " + address + "."));
            } else {
                diagnoses.add(Diagnosis.warning(
                        ABOUT,
                        "At " + address + " something answers " + answer.statusCode() + ", and no healthy Waymark."));
            }
            expiry(answer)
                    .filter(end -> end.isBefore(clock.instant().plus(SOON)))
                    .ifPresent(end -> diagnoses.add(Diagnosis.wrong(
                            ABOUT, "The certificate of " + address + " ends on " + end + ": renew it.")));
        } catch (IOException silent) {
            diagnoses.add(Diagnosis.warning(
                    ABOUT,
                    "Nothing answers at " + address + " from here (" + InstallationSettings.firstLine(silent)
                            + "): start Waymark, or try from where people are."));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Instant> expiry(HttpResponse<?> answer) {
        return answer.sslSession().flatMap(session -> {
            try {
                return session.getPeerCertificates()[0] instanceof X509Certificate shown
                        ? Optional.of(shown.getNotAfter().toInstant())
                        : Optional.empty();
            } catch (SSLPeerUnverifiedException unknown) {
                return Optional.empty();
            }
        });
    }

    private static @Nullable URI address(String text) {
        try {
            var address = URI.create(text);
            var scheme = address.getScheme();
            return address.getHost() != null && ("https".equals(scheme) || "http".equals(scheme)) ? address : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
