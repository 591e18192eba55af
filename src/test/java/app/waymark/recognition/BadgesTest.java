package app.waymark.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.AccountAdministration;
import app.waymark.account.PersonalRecords;
import app.waymark.mentorship.Mentorships;
import app.waymark.recognition.BadgeVerdict.Altered;
import app.waymark.recognition.BadgeVerdict.Elsewhere;
import app.waymark.recognition.BadgeVerdict.Genuine;
import app.waymark.recognition.BadgeVerdict.NoBadge;
import app.waymark.recognition.BadgeVerdict.NoLongerKept;
import app.waymark.recognition.BadgeVerdict.Revoked;
import app.waymark.recognition.BadgeVerdict.TooMany;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Badges: offered, accepted, signed, taken along, verified, taken back and forgotten. */
@WaymarkTest
class BadgesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOWHERE = "192.0.2.9";
    private static final String KEYS = "http://localhost:8080/badges/keys/";

    @Autowired
    ProgrammeBadges programmes;

    @Autowired
    Badges badges;

    @Autowired
    BadgeVerification verification;

    @Autowired
    Mentorships mentorships;

    @Autowired
    AccountAdministration administration;

    @Autowired
    PersonalRecords records;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    @Autowired
    Clock clock;

    private World.Pair pair;

    @BeforeEach
    void a_mentorship_that_is_over_in_a_programme_that_gives_badges() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        As.account(pair.mentee(), () -> mentorships.end(pair.mentorship(), "We reached what we wanted"));
        give(BadgeKind.MENTEE, "Mentorship finished");
        give(BadgeKind.MENTOR, "Mentor");
    }

    private void give(BadgeKind kind, String name) {
        var words = new BadgeWords(name, "Worked on goals of their own.", "Took part to the end.");
        var german = new BadgeWords("Abgeschlossen", "Hat an eigenen Zielen gearbeitet.", "Bis zum Ende dabei.");
        As.account(
                pair.coordinator(), () -> programmes.say(pair.programme(), kind, new BadgeTerms(true, words, german)));
    }

    @Test
    void nothing_is_given_before_the_programme_says_so_and_what_is_proposed_is_whole_in_both_languages() {
        var other = world.pair("Amir Dar", "Noor Aziz");
        var page = As.account(other.coordinator(), () -> programmes.page(other.programme(), null, 50));

        assertThat(page.terms().values()).hasSize(BadgeKind.values().length).allSatisfy(terms -> {
            assertThat(terms.given()).isFalse();
            assertThat(terms.english().whole()).isTrue();
            assertThat(terms.german().whole()).isTrue();
            assertThat(terms.german()).isNotEqualTo(terms.english());
        });
        As.account(other.mentee(), () -> mentorships.end(other.mentorship(), ""));
        assertThat(As.account(other.coordinator(), () -> programmes.offer(other.mentorship(), BadgeKind.MENTEE)))
                .isEqualTo(new BadgeResult.NotNow());
    }

    @Test
    void a_badge_is_nothing_before_its_person_accepts_it_and_each_of_the_two_has_their_own() {
        offer(BadgeKind.MENTEE);
        offer(BadgeKind.MENTOR);
        var mine = mine(pair.mentee());

        assertThat(mine).singleElement().satisfies(badge -> {
            assertThat(badge.state()).isEqualTo(BadgeState.OFFERED);
            assertThat(badge.words().name()).isEqualTo("Mentorship finished");
        });
        assertThat(file(pair.mentee(), mine.getFirst().id())).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from badge where credential is not null", Integer.class))
                .isZero();
        var theirs = mine(pair.mentor()).getFirst();
        assertThat(theirs.words().name()).isEqualTo("Mentor");
        assertThat(As.account(pair.mentee(), () -> badges.accept(theirs.id(), true)))
                .as("somebody else’s badge")
                .isEqualTo(new BadgeResult.NotNow());
        assertThat(offer(BadgeKind.MENTEE)).as("twice").isEqualTo(new BadgeResult.NotNow());
        assertThat(verification.issuer(pair.programme().value()))
                .as("a programme whose badge nobody accepted is not published")
                .isEmpty();
    }

    @Test
    void who_does_without_one_gets_none_and_is_not_asked_again() {
        offer(BadgeKind.MENTEE);
        var id = mine(pair.mentee()).getFirst().id();

        assertThat(As.account(pair.mentee(), () -> badges.decline(id))).isEqualTo(new BadgeResult.Done());
        assertThat(As.account(pair.mentee(), () -> badges.accept(id, false))).isEqualTo(new BadgeResult.NotNow());
        assertThat(offer(BadgeKind.MENTEE)).isEqualTo(new BadgeResult.NotNow());
    }

    @Test
    void nobody_gives_a_badge_to_themselves_and_no_other_programme_gives_this_ones() {
        var stranger = world.account("Sam Stranger");
        world.round(stranger);
        assertThatThrownBy(() -> As.account(stranger, () -> programmes.offer(pair.mentorship(), BadgeKind.MENTEE)))
                .isInstanceOf(AccessDeniedException.class);

        var clara = world.account("Clara Vance");
        var round = world.round(clara);
        world.join(clara, round, "mentor", 2, clara);
        world.join(clara, round, "mentee", 0, stranger);
        var own = world.match(clara, round, clara, stranger);
        As.account(clara, () -> mentorships.end(own, ""));
        var programme = As.account(clara, () -> mentorships.get(own)).programme();
        As.account(clara, () -> {
            var terms = programmes.page(programme, null, 1).terms().get(BadgeKind.MENTOR);
            return programmes.say(
                    programme,
                    BadgeKind.MENTOR,
                    new BadgeTerms(true, Objects.requireNonNull(terms).english(), terms.german()));
        });
        assertThat(As.account(clara, () -> programmes.offer(own, BadgeKind.MENTOR)))
                .isEqualTo(new BadgeResult.NotNow());
    }

    @Test
    void a_mentorship_that_goes_on_or_never_ran_is_recognised_with_nothing() {
        var running = world.pair("Amir Dar", "Noor Aziz");
        As.account(running.coordinator(), () -> {
            var terms = programmes.page(running.programme(), null, 1).terms().get(BadgeKind.MENTEE);
            return programmes.say(
                    running.programme(),
                    BadgeKind.MENTEE,
                    new BadgeTerms(true, Objects.requireNonNull(terms).english(), terms.german()));
        });
        assertThat(As.account(running.coordinator(), () -> programmes.offer(running.mentorship(), BadgeKind.MENTEE)))
                .isEqualTo(new BadgeResult.NotNow());
        assertThat(As.account(running.coordinator(), () -> programmes
                        .page(running.programme(), null, 50)
                        .finished()
                        .items()))
                .isEmpty();
    }

    @Test
    void an_independent_library_verifies_a_badge_with_the_published_key_and_finds_what_the_specification_asks_for()
            throws Exception {
        var token = accepted(true).credential();
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(token);
        var kid = jws.getKeyIdHeaderValue();
        var set = new JsonWebKeySet(verification.keys());
        var one = PublicJsonWebKey.Factory.newPublicJwk(
                verification.key(UUID.fromString(kid.substring(KEYS.length()))).orElseThrow());
        assertThat(set.findJsonWebKey(kid, "OKP", "sig", "EdDSA").getKey()).isEqualTo(one.getKey());
        assertThat(one.getPrivateKey()).isNull();
        jws.setKey(one.getKey());

        assertThat(jws.verifySignature()).isTrue();
        assertThat(kid).startsWith(KEYS);
        var header = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
        assertThat(header.propertyNames()).containsExactlyInAnyOrder("alg", "typ", "kid", "jwk");
        assertThat(header.path("alg").asString()).isEqualTo("EdDSA");
        assertThat(header.path("typ").asString()).isEqualTo("JWT");
        assertThat(header.path("jwk").propertyNames())
                .as("never the private part, d")
                .containsExactlyInAnyOrder("kty", "crv", "x");
        OpenBadgeShape.check(JSON.readTree(jws.getPayload()));
    }

    @Test
    void a_badge_has_no_address_in_it_and_a_name_only_where_its_person_wants_that() {
        var unnamed = payload(accepted(false).credential());

        assertThat(unnamed)
                .doesNotContain("mara.lindqvist")
                .doesNotContain("Lindqvist")
                .doesNotContain("Jonas");
        var said = ((Genuine) verify(unnamedToken)).said();
        assertThat(said.name()).isEmpty();
        assertThat(((Genuine) verification.verify(unnamedToken, " MARA.Lindqvist@example.org ", NOWHERE))
                        .said()
                        .theirs())
                .contains(true);
        assertThat(((Genuine) verification.verify(unnamedToken, "somebody@example.org", NOWHERE))
                        .said()
                        .theirs())
                .contains(false);
        assertThat(((Genuine) verification.verify(unnamedToken, "no address", NOWHERE))
                        .said()
                        .theirs())
                .contains(false);
    }

    private String unnamedToken = "";

    @Test
    void a_genuine_badge_says_whose_it_is_for_what_by_whom_and_since_when_as_text_and_as_a_picture() {
        var file = accepted(true);

        for (var shown : List.of(file.credential(), file.picture(), "\uFEFF \n" + file.credential() + "\n")) {
            assertThat(verify(shown)).isInstanceOfSatisfying(Genuine.class, genuine -> {
                assertThat(genuine.said().name()).isEqualTo("Mara Lindqvist");
                assertThat(genuine.said().what()).isEqualTo("Mentorship finished");
                assertThat(genuine.said().criteria()).isEqualTo("Took part to the end.");
                assertThat(genuine.said().by()).startsWith("Programme");
                assertThat(genuine.said().theirs()).isEmpty();
            });
        }
        assertThat(file.picture())
                .contains("xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"")
                .contains("<openbadges:credential verify=\"" + file.credential() + "\">");
    }

    @Test
    void a_thousand_badges_of_which_one_byte_was_changed_are_all_refused() {
        var token = accepted(true).credential();
        var random = new Random(20_261_128);
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= +/%\u0001";
        var bytes = token.getBytes(StandardCharsets.US_ASCII);
        var places = new HashSet<Integer>();
        for (int change = 0; change < 1_000; change++) {
            // The first rounds go over the end, whose last letter has bits that a lenient reader drops.
            int at = change < 64 ? bytes.length - 1 - change % 4 : random.nextInt(bytes.length);
            byte other;
            do {
                other = (byte) letters.charAt(random.nextInt(letters.length()));
            } while (other == bytes[at]);
            var changed = bytes.clone();
            changed[at] = other;
            places.add(at);
            var shown = new String(changed, StandardCharsets.US_ASCII);
            assertThat(check(shown)).as("byte %s as %s", at, (char) other).isNotInstanceOf(Genuine.class);
        }
        assertThat(places).hasSizeGreaterThan(400);
        assertThat(check(token)).isInstanceOf(Genuine.class);
    }

    @Test
    void whatever_is_changed_in_a_picture_the_badge_says_what_was_signed_or_nothing() {
        var file = accepted(true);
        var said = ((Genuine) verify(file.picture())).said();
        var random = new Random(7);
        for (int change = 0; change < 500; change++) {
            var changed = new StringBuilder(file.picture());
            changed.setCharAt(random.nextInt(changed.length()), (char) (33 + random.nextInt(90)));
            if (check(changed.toString()) instanceof Genuine genuine) {
                assertThat(genuine.said()).isEqualTo(said);
            }
        }
    }

    @Test
    void a_badge_that_was_taken_back_is_refused_and_its_person_reads_why() {
        var file = accepted(true);
        var id = mine(pair.mentee()).getFirst().id();
        assertThat(verification.revoked(pair.programme().value()).orElseThrow()).doesNotContain(id.toString());
        assertThat(As.account(pair.coordinator(), () -> programmes.revoke(id, " ")))
                .isEqualTo(new BadgeResult.Incomplete());

        assertThat(As.account(pair.coordinator(), () -> programmes.revoke(id, "Given to the wrong Mara")))
                .isEqualTo(new BadgeResult.Done());

        assertThat(verify(file.picture())).isInstanceOf(Revoked.class);
        assertThat(mine(pair.mentee()).getFirst().why()).isEqualTo("Given to the wrong Mara");
        assertThat(file(pair.mentee(), id)).isEmpty();
        var list = JSON.readTree(verification.revoked(pair.programme().value()).orElseThrow());
        assertThat(list.path("revokedCredentials").get(0).path("id").asString()).isEqualTo("urn:uuid:" + id);
        assertThat(list.toString()).as("why is nobody else’s").doesNotContain("wrong");
        assertThat(As.account(pair.coordinator(), () -> programmes.revoke(id, "Again")))
                .isEqualTo(new BadgeResult.NotNow());
    }

    @Test
    void a_badge_of_somebody_who_was_forgotten_says_nothing_any_more() {
        var file = accepted(true);
        var root = world.person("Robin Falk", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), true);
        As.account(root, () -> administration.close(pair.mentee().id()));
        As.account(root, () -> records.forget(pair.mentee().id()));

        assertThat(verify(file.credential())).isInstanceOf(NoLongerKept.class);
        assertThat(jdbc.queryForList("select credential from badge", String.class))
                .containsOnlyNulls();
        assertThat(verification.revoked(pair.programme().value()).orElseThrow())
                .as("other verifiers are told as well")
                .contains("urn:uuid:");
    }

    @Test
    void a_new_key_breaks_no_old_badge_and_nobody_signs_with_the_old_one_any_more() throws Exception {
        var before = accepted(true).credential();
        var old = keyOf(before);

        UUID now;
        try (var connection = database.getConnection()) {
            now = BadgeKeyRotation.rotate(connection, "", clock);
        }

        assertThat(verify(before)).isInstanceOf(Genuine.class);
        offer(BadgeKind.MENTOR);
        var theirs = mine(pair.mentor()).getFirst().id();
        As.account(pair.mentor(), () -> badges.accept(theirs, true));
        var after = file(pair.mentor(), theirs).orElseThrow().credential();
        assertThat(keyOf(after)).isEqualTo(now).isNotEqualTo(old);
        assertThat(verify(after)).isInstanceOf(Genuine.class);
        assertThat(jdbc.queryForList("select private_key from badge_key where id = ?", old)
                        .getFirst()
                        .get("private_key"))
                .isNull();
        assertThat(JSON.readTree(verification.keys()).path("keys")).hasSize(2);
    }

    @Test
    void two_who_accept_the_first_badges_at_once_have_them_signed_with_one_key() throws Exception {
        offer(BadgeKind.MENTEE);
        offer(BadgeKind.MENTOR);
        var hers = mine(pair.mentee()).getFirst().id();
        var his = mine(pair.mentor()).getFirst().id();
        var ready = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> {
                ready.await();
                return As.account(pair.mentee(), () -> badges.accept(hers, true));
            });
            var other = both.submit(() -> {
                ready.await();
                return As.account(pair.mentor(), () -> badges.accept(his, true));
            });
            assertThat(one.get()).isEqualTo(new BadgeResult.Done());
            assertThat(other.get()).isEqualTo(new BadgeResult.Done());
        }

        assertThat(keyOf(file(pair.mentee(), hers).orElseThrow().credential()))
                .isEqualTo(keyOf(file(pair.mentor(), his).orElseThrow().credential()));
        assertThat(jdbc.queryForObject("select count(*) from badge_key", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void a_locked_key_signs_nothing_where_the_settings_do_not_open_it_and_stands_nowhere_as_it_is() throws Exception {
        offer(BadgeKind.MENTEE);
        try (var connection = database.getConnection()) {
            BadgeKeyRotation.rotate(connection, "three tall trees", clock);
        }
        var stored = jdbc.queryForObject("select private_key from badge_key where in_use = true", byte[].class);
        // An Ed25519 key in PKCS#8 begins with these bytes; 16 of what is stored are salt.
        assertThat(Objects.requireNonNull(stored)).hasSizeGreaterThan(60);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("\u0006\u0003+ep");
        var id = mine(pair.mentee()).getFirst().id();

        assertThat(As.account(pair.mentee(), () -> badges.accept(id, true))).isEqualTo(new BadgeResult.Locked());
        assertThat(mine(pair.mentee()).getFirst().state()).isEqualTo(BadgeState.OFFERED);
    }

    @Test
    void what_another_installation_signed_is_said_to_be_of_another() {
        var parts = accepted(true).credential().split("\\.");
        var header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8)
                .replace("http://localhost:8080", "https://elsewhere.example");
        var other = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + "." + parts[1] + "." + parts[2];

        assertThat(verify(other)).isEqualTo(new Elsewhere("elsewhere.example"));
    }

    @Test
    void a_key_that_comes_along_in_the_badge_is_not_believed() throws Exception {
        var genuine = accepted(true).credential();
        var pair = java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("EdDSA");
        jws.setKeyIdHeaderValue(KEYS + keyOf(genuine));
        jws.setJwkHeader(PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic()));
        jws.setPayload(payload(genuine).replace("Mentorship finished", "Nobel Prize"));
        jws.setKey(pair.getPrivate());

        assertThat(verify(jws.getCompactSerialization())).isInstanceOf(Altered.class);
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":\"none\",\"kid\":\"" + KEYS + keyOf(genuine) + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(verify(none + "." + genuine.split("\\.")[1] + ".AA")).isInstanceOf(Altered.class);
    }

    @Test
    void hostile_files_are_no_badges() {
        var token = accepted(true).credential();
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\">";
        var credential = "<o:credential verify=\"" + token + "\"/>";
        for (var hostile : List.of(
                "",
                "a.b.c",
                "{\"a\":1}",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + svg + "<text>&x;</text>" + credential
                        + "</svg>",
                "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + svg
                        + "<o:credential verify=\"&b;\"/></svg>",
                "<!DOCTYPE svg SYSTEM \"http://192.0.2.1/x.dtd\">" + svg + credential + "</svg>",
                svg + credential + credential + "</svg>",
                svg + credential,
                svg + "<g>".repeat(5_000) + credential,
                "<html>" + credential + "</html>",
                Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString("[".repeat(9_000).getBytes(StandardCharsets.UTF_8))
                        + ".AA.AA",
                "x".repeat(2_000_000))) {
            assertThat(verify(hostile))
                    .as(hostile.substring(0, Math.min(80, hostile.length())))
                    .isInstanceOf(NoBadge.class);
        }
    }

    @Test
    void who_looks_at_very_many_waits() {
        assertThat(java.util.stream.IntStream.range(0, 61)
                        .mapToObj(one -> verification.verify("a.b.c", "", "203.0.113.7"))
                        .filter(TooMany.class::isInstance))
                .isNotEmpty();
        assertThat(verification.verify("a.b.c", "", "203.0.113.8")).isInstanceOf(NoBadge.class);
    }

    private BadgeVerdict verify(String shown) {
        return verification.verify(shown, "", NOWHERE);
    }

    /** Each time from another network, since this asks more often than anybody may. */
    private BadgeVerdict check(String shown) {
        return verification.verify(shown, "", "10.1." + asked / 50 + "." + asked++ % 50);
    }

    private int asked;

    private BadgeResult offer(BadgeKind kind) {
        return As.account(pair.coordinator(), () -> programmes.offer(pair.mentorship(), kind));
    }

    private List<OwnBadge> mine(Actor who) {
        return As.account(who, () -> badges.mine());
    }

    private Optional<BadgeFile> file(Actor who, UUID badge) {
        return As.account(who, () -> badges.file(badge));
    }

    private BadgeFile accepted(boolean named) {
        offer(BadgeKind.MENTEE);
        var id = mine(pair.mentee()).getFirst().id();
        assertThat(As.account(pair.mentee(), () -> badges.accept(id, named))).isEqualTo(new BadgeResult.Done());
        var file = file(pair.mentee(), id).orElseThrow();
        unnamedToken = file.credential();
        return file;
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static UUID keyOf(String token) {
        JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
        return UUID.fromString(header.path("kid").asString().substring(KEYS.length()));
    }
}
