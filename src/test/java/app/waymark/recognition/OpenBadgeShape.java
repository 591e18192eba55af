package app.waymark.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The tables of the data model of Open Badges 3.0 (1EdTech, appendix B, context 3.0.3), as far as a badge of Waymark uses them,
 * read strictly: what must be there is, and nothing is there that the tables do not have.
 */
final class OpenBadgeShape {

    private OpenBadgeShape() {}

    static void check(JsonNode credential) {
        only(
                credential,
                Set.of(
                        "@context",
                        "id",
                        "type",
                        "issuer",
                        "validFrom",
                        "credentialSubject",
                        "iss",
                        "jti",
                        "nbf",
                        "sub"),
                Set.of("name", "awardedDate", "credentialStatus", "credentialSchema"));
        assertThat(credential.path("@context").values().stream().map(JsonNode::asString))
                .containsExactly(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        types(credential, "VerifiableCredential", "OpenBadgeCredential");
        uri(credential.path("id"));
        text(credential.path("name"));
        dateTime(credential.path("validFrom"));
        dateTime(credential.path("awardedDate"));
        profile(credential.path("issuer"));
        subject(credential.path("credentialSubject"));
        only(credential.path("credentialStatus"), Set.of("id", "type"), Set.of());
        assertThat(credential.path("credentialStatus").path("type").asString()).isEqualTo("1EdTechRevocationList");
        uri(credential.path("credentialStatus").path("id"));
        for (var schema : credential.path("credentialSchema")) {
            only(schema, Set.of("id", "type"), Set.of());
            assertThat(schema.path("type").asString()).isEqualTo("1EdTechJsonSchemaValidator2019");
        }
        // 8.2.4.1: what the token says beside the credential is what the credential says.
        assertThat(credential.path("iss")).isEqualTo(credential.path("issuer").path("id"));
        assertThat(credential.path("jti")).isEqualTo(credential.path("id"));
        assertThat(credential.path("sub"))
                .isEqualTo(credential.path("credentialSubject").path("id"));
        assertThat(credential.path("nbf").isIntegralNumber()).isTrue();
        assertThat(Instant.ofEpochSecond(credential.path("nbf").asLong()))
                .isEqualTo(Instant.parse(credential.path("validFrom").asString()));
    }

    private static void profile(JsonNode profile) {
        only(profile, Set.of("id", "type"), Set.of("name", "url"));
        types(profile, "Profile");
        uri(profile.path("id"));
        text(profile.path("name"));
        uri(profile.path("url"));
    }

    private static void subject(JsonNode subject) {
        only(subject, Set.of("type", "achievement"), Set.of("id", "identifier"));
        types(subject, "AchievementSubject");
        uri(subject.path("id"));
        assertThat(subject.path("identifier").isArray()).isTrue();
        for (var identity : subject.path("identifier")) {
            only(identity, Set.of("type", "hashed", "identityHash", "identityType"), Set.of("salt"));
            assertThat(identity.path("type").asString()).isEqualTo("IdentityObject");
            assertThat(identity.path("hashed").isBoolean()).isTrue();
            assertThat(identity.path("identityType").asString()).isIn("emailAddress", "name");
            text(identity.path("identityHash"));
            assertThat(identity.has("salt")).isEqualTo(identity.path("hashed").asBoolean());
            if (identity.path("hashed").asBoolean()) {
                assertThat(identity.path("identityHash").asString()).matches("sha256\\$[0-9a-f]{64}");
            }
        }
        var achievement = subject.path("achievement");
        only(
                achievement,
                Set.of("id", "type", "criteria", "description", "name"),
                Set.of("achievementType", "inLanguage"));
        types(achievement, "Achievement");
        uri(achievement.path("id"));
        text(achievement.path("name"));
        text(achievement.path("description"));
        assertThat(achievement.path("achievementType").asString()).isIn("Badge", "Competency");
        assertThat(achievement.path("inLanguage").asString()).matches("[a-z]{2}");
        only(achievement.path("criteria"), Set.of("narrative"), Set.of("id"));
        text(achievement.path("criteria").path("narrative"));
    }

    private static void only(JsonNode object, Set<String> needed, Set<String> allowed) {
        assertThat(object.isObject()).as(object.toString()).isTrue();
        var there = new TreeSet<>(object.propertyNames());
        assertThat(there).containsAll(needed);
        there.removeAll(needed);
        there.removeAll(allowed);
        assertThat(there).as("what no table has").isEmpty();
    }

    private static void types(JsonNode object, String... types) {
        assertThat(object.path("type").isArray()).isTrue();
        assertThat(object.path("type").values().stream().map(JsonNode::asString))
                .containsExactly(types);
    }

    private static void uri(JsonNode text) {
        text(text);
        assertThat(URI.create(text.asString()).isAbsolute()).as(text.asString()).isTrue();
    }

    private static void dateTime(JsonNode text) {
        assertThat(text.asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        Instant.parse(text.asString());
    }

    private static void text(JsonNode text) {
        assertThat(text.isString() && !text.asString().isBlank())
                .as(text.toString())
                .isTrue();
    }
}
