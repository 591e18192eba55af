package app.waymark.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Passwords as they are hashed where Waymark runs. */
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_hash_costs_whoever_guesses_what_owasp_asks_for() {
        assertThat(passwords.hash("seven quiet hills")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void only_the_password_behind_a_hash_matches_it_and_none_without_a_hash() {
        var hash = passwords.hash("seven quiet hills");

        assertThat(passwords.matches("seven quiet hills", Optional.of(hash))).isTrue();
        assertThat(passwords.matchesKnown("seven quiet hills", hash)).isTrue();
        assertThat(passwords.matches("seven quiet hill", Optional.of(hash))).isFalse();
        assertThat(passwords.matchesKnown("Seven quiet hills", hash)).isFalse();
        assertThat(passwords.matches("nobody has this password", Optional.empty()))
                .isFalse();
    }

    @Test
    void the_same_password_has_another_hash_each_time() {
        assertThat(passwords.hash("seven quiet hills")).isNotEqualTo(passwords.hash("seven quiet hills"));
    }

    @Test
    void a_hash_of_less_work_is_outdated_and_still_matches() {
        var weak = new QuickPasswords().hash("seven quiet hills");

        assertThat(passwords.outdated(weak)).isTrue();
        assertThat(passwords.matches("seven quiet hills", Optional.of(weak))).isTrue();
        assertThat(passwords.outdated(passwords.hash("seven quiet hills"))).isFalse();
    }
}
