package app.waymark.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.PasswordRule;
import app.waymark.shared.Links;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PasswordStrengthTest {

    private static final PasswordStrength STRENGTH = new PasswordStrength(new Links("https://mentoring.example.org"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901",
                "1234567890123",
                "Password123!",
                "P@ssw0rd2026",
                "passwordpassword",
                "qwertyuiop123",
                "letmein2026!",
                "iloveyou1234",
                "Welcome2026!",
                "Summer2026!!",
                "football2026",
                "sunshine1234",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "11.11.2011!!",
                "trustno1trustno1",
                "monkey123456",
                "administrator1",
                "drowssap321!",
                "Passwort123!",
                "Willkommen2026",
                "Sommer2026!!",
                "Hallo12345678",
                "qwertzuiop12",
                "yxcvbnm12345",
                "Fussball2026",
                "ichliebedich1",
                "Geheim123456",
                "Schatz2026!!",
                "Sonnenschein1",
                "1qay2wsx3edc",
                "Bundesliga26",
                "Weihnachten24",
                "Donnerstag12!",
                "hallohallohallo"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(STRENGTH.brokenBy(password, "mara@example.org", "Mara Lindqvist"))
                .contains(PasswordRule.TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waymark2026",
                "Waymark!Waymark",
                "W4ymark123456",
                "mentoring2026",
                "MaraLindqvist",
                "MaraLindqvist1990!",
                "lindqvist-mara-77",
                "L1ndqv1st2026",
                "tsivqdnilaram1",
                "m.juergensen@example.org",
                "JuergensenJuergensen",
                "Jürgensen2026",
                "example.org2026"
            })
    void what_is_made_of_the_persons_own_name_or_address_or_waymarks_is_refused(String password) {
        assertThat(STRENGTH.brokenBy(password, "m.juergensen@example.org", "Mara Lindqvist Jürgensen"))
                .contains(PasswordRule.TOO_NEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three tall trees",
                "seven quiet hills",
                "Regenschirm Kupfer Pinguin lacht",
                "k7#Qz9!mXp2",
                "vq84-hr2k-mm0z",
                "mara wanders over violet glaciers",
                "lindqvist grüßt siebzehn Nashörner",
                "correct horse battery staple"
            })
    void a_few_words_or_chance_are_good_enough(String password) {
        assertThat(STRENGTH.brokenBy(password, "mara@example.org", "Mara Lindqvist"))
                .isEmpty();
    }

    /** These are words of no list in letters of another keyboard, or chance: only that they leaked makes them bad. */
    @ParameterizedTest
    @ValueSource(strings = {"sdh686drth", "ghjnbdjufp", "GHJNBDJUFP", "23wkoa0fp78dk", "hd764nw5d7e1vbv", "biblioteka"})
    void what_leaked_is_refused_however_good_it_looks(String password) {
        assertThat(STRENGTH.brokenBy(password, "mara@example.org", "Mara Lindqvist"))
                .contains(PasswordRule.TOO_COMMON);
    }

    @Test
    void none_of_the_passwords_that_people_use_most_and_that_are_long_enough_is_let_in() throws IOException {
        var most = new ClassPathResource("leaked-passwords.txt", PasswordStrength.class)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(most).hasSizeGreaterThan(1_500);
        assertThat(most)
                .filteredOn(one -> STRENGTH.brokenBy(one, "", "").isEmpty())
                .isEmpty();
    }

    @Test
    void the_longest_password_is_judged_in_no_time() {
        STRENGTH.brokenBy("warm up the lists", "", "");
        var began = System.nanoTime();
        for (var text : new String[] {"passwordqwerty1990", "äöüß", "aA1!", "mara"}) {
            STRENGTH.brokenBy(text.repeat(60).substring(0, 199), "mara@example.org", "Mara Lindqvist");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void a_long_one_is_taken_whole() {
        var words = "three tall trees stand 7 quiet hills below an umber moon whose glacier hums; ";
        assertThat(STRENGTH.brokenBy(words, "", "")).isEmpty();
        assertThat(STRENGTH.brokenBy(words.repeat(3).substring(0, 200), "", "")).isEmpty();
    }

    @Test
    void length_comes_first() {
        assertThat(STRENGTH.brokenBy("k7#Qz9!mX", "", "")).contains(PasswordRule.TOO_SHORT);
        assertThat(STRENGTH.brokenBy("x".repeat(201), "", "")).contains(PasswordRule.TOO_LONG);
    }
}
