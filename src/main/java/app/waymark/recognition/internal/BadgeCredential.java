package app.waymark.recognition.internal;

import app.waymark.recognition.BadgeKind;
import app.waymark.recognition.BadgeWords;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes badges as Open Badges 3.0 has them (1EdTech, final, with context 3.0.3): a verifiable credential, which a JSON Web
 * Token signs as its section 8.2 says. Nothing in it is a page that somebody else can change.
 */
@Component
public class BadgeCredential {

    static final String ALGORITHM = "EdDSA";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    private final Links links;

    BadgeCredential(Links links) {
        this.links = links;
    }

    /**
     * What a badge says.
     *
     * @param achievement as of {@link BadgeRows.Row}
     * @param name the person's name where they want it in the badge, else empty
     * @param email their address, of which a salted hash goes into it
     */
    record Content(
            UUID id,
            UUID programme,
            BadgeKind kind,
            @Nullable UUID achievement,
            String by,
            String language,
            BadgeWords words,
            String name,
            EmailAddress email,
            Instant at) {}

    /** Writes and signs a badge. */
    String sign(Content content, BadgeKeys.Signing key) {
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", ALGORITHM);
        header.put("typ", "JWT");
        header.put("kid", kid(key.id()));
        // So that it can be looked at when this installation cannot be asked; who trusts it for that alone trusts
        // anybody.
        header.put("jwk", bareKey(key.publicKey()));
        var signed = CompactJws.write(JSON.writeValueAsBytes(header)) + "."
                + CompactJws.write(JSON.writeValueAsBytes(credential(content)));
        return signed + "." + CompactJws.write(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private Map<String, Object> credential(Content content) {
        var at = content.at().truncatedTo(ChronoUnit.SECONDS);
        var id = urn(content.id());
        var issuer = issuerId(content.programme());
        // One name for its person in this badge alone: two badges of one person do not tell that they are of one.
        var subject = urn(UUID.nameUUIDFromBytes((content.id() + " " + random()).getBytes(StandardCharsets.UTF_8)));
        var credential = new LinkedHashMap<String, Object>();
        credential.put(
                "@context",
                List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
        credential.put("id", id);
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", content.words().name());
        credential.put("issuer", issuer(content.programme(), content.by()));
        credential.put("validFrom", at.toString());
        credential.put("awardedDate", at.toString());
        credential.put("credentialSubject", subject(content, subject));
        credential.put(
                "credentialStatus",
                Map.of(
                        "id",
                        links.absolute(Links.badgesRevoked(content.programme())),
                        "type",
                        "1EdTechRevocationList"));
        credential.put("credentialSchema", List.of(Map.of("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")));
        credential.put("iss", issuer);
        credential.put("jti", id);
        credential.put("nbf", at.getEpochSecond());
        credential.put("sub", subject);
        return credential;
    }

    private Map<String, Object> subject(Content content, String id) {
        var identifiers = new ArrayList<Map<String, Object>>();
        var salt = random();
        var address = new LinkedHashMap<String, Object>();
        address.put("type", "IdentityObject");
        address.put("hashed", true);
        address.put("identityHash", hash(content.email(), salt));
        address.put("identityType", "emailAddress");
        address.put("salt", salt);
        identifiers.add(address);
        if (!content.name().isEmpty()) {
            var name = new LinkedHashMap<String, Object>();
            name.put("type", "IdentityObject");
            name.put("hashed", false);
            name.put("identityHash", content.name());
            name.put("identityType", "name");
            identifiers.add(name);
        }
        var achievement = new LinkedHashMap<String, Object>();
        var named = content.achievement();
        achievement.put(
                "id",
                urn(
                        named == null
                                ? UUID.nameUUIDFromBytes(
                                        (content.programme() + " " + content.kind()).getBytes(StandardCharsets.UTF_8))
                                : named));
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", content.kind() == BadgeKind.LEVEL ? "Competency" : "Badge");
        achievement.put("name", content.words().name());
        achievement.put("description", content.words().description());
        achievement.put("criteria", Map.of("narrative", content.words().criteria()));
        achievement.put("inLanguage", content.language());
        var subject = new LinkedHashMap<String, Object>();
        subject.put("id", id);
        subject.put("type", List.of("AchievementSubject"));
        subject.put("identifier", identifiers);
        subject.put("achievement", achievement);
        return subject;
    }

    /** Who gives badges, as a public page of this installation says it. */
    public String profile(UUID programme, String by) {
        var profile = new LinkedHashMap<String, Object>();
        profile.put(
                "@context",
                List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
        profile.putAll(issuer(programme, by));
        return JSON.writeValueAsString(profile);
    }

    private Map<String, Object> issuer(UUID programme, String by) {
        var issuer = new LinkedHashMap<String, Object>();
        issuer.put("id", issuerId(programme));
        issuer.put("type", List.of("Profile"));
        issuer.put("name", by);
        issuer.put("url", links.absolute("/"));
        return issuer;
    }

    /** Which of a programme's badges hold no longer. */
    public String revocations(UUID programme, List<UUID> badges) {
        var list = new LinkedHashMap<String, Object>();
        list.put("id", links.absolute(Links.badgesRevoked(programme)));
        list.put("issuer", issuerId(programme));
        list.put(
                "revokedCredentials",
                badges.stream()
                        .map(badge -> Map.of("id", urn(badge), "revoked", true))
                        .toList());
        return JSON.writeValueAsString(list);
    }

    /** One key, as whoever verifies a badge asks for it by the address in the badge. */
    public String jwk(BadgeKeys.PublicPart key) {
        return JSON.writeValueAsString(withId(key));
    }

    /** Every key that badges are or were signed with. */
    public String jwks(List<BadgeKeys.PublicPart> keys) {
        return JSON.writeValueAsString(
                Map.of("keys", keys.stream().map(this::withId).toList()));
    }

    private Map<String, Object> withId(BadgeKeys.PublicPart key) {
        var jwk = bareKey(key.key());
        jwk.put("kid", kid(key.id()));
        jwk.put("use", "sig");
        jwk.put("alg", ALGORITHM);
        return jwk;
    }

    private static Map<String, Object> bareKey(byte[] publicKey) {
        var jwk = new LinkedHashMap<String, Object>();
        jwk.put("kty", "OKP");
        jwk.put("crv", "Ed25519");
        jwk.put("x", CompactJws.write(Ed25519.raw(publicKey)));
        return jwk;
    }

    private String kid(UUID key) {
        return links.absolute(Links.badgeKey(key));
    }

    private String issuerId(UUID programme) {
        return links.absolute(Links.badgeIssuer(programme));
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    /** An address as a badge has it (IdentityHash of the specification): who knows the address can tell, and nobody else. */
    static String hash(EmailAddress email, String salt) {
        try {
            return "sha256$"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest((email.value() + salt).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
