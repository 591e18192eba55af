package app.waymark.account.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second factors of people: an authenticator's key, and the codes for when it is lost. Each code is taken once. */
@Component
public class SecondFactors {

    /** How many recovery codes somebody gets. */
    public static final int RECOVERY_CODES = 10;

    /** How long somebody has for the code, once the password was right. */
    public static final Duration HALF_SIGN_IN = Duration.ofMinutes(10);

    /** What kind of code it was, where it was right. */
    public enum Taken {
        AUTHENTICATOR,
        RECOVERY,
        NONE
    }

    /** Somebody whose password was right. */
    public record Half(UUID account, int epoch) {}

    private static final int KEY_BYTES = 20;
    private static final int CODE_LETTERS = 25;
    private static final int LONGEST_LABEL = 150;
    /** Without those that are mistaken for each other. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    /** Since when this account has one, if it has. */
    public Optional<Instant> since(UUID account) {
        return jdbc.sql("select confirmed_at from account_totp where account = ? and confirmed_at is not null")
                .param(account)
                .query(LocalDateTime.class)
                .optional()
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /** Makes a key in place of one that was never confirmed; empty where there is one that was. Returns its letters. */
    public Optional<String> begin(UUID account) {
        jdbc.sql("delete from account_totp where account = ? and confirmed_at is null")
                .param(account)
                .update();
        if (since(account).isPresent()) {
            return Optional.empty();
        }
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        var kept = box.close(key, bytes(account));
        jdbc.sql("insert into account_totp (account, secret, sealed, made_at) values (?, ?, ?, ?)")
                .params(account, kept.bytes(), kept.sealed(), now())
                .update();
        return Optional.of(OneTimeCodes.base32(key));
    }

    /** Whether a key waits for its first code. */
    public boolean begun(UUID account) {
        return jdbc.sql("select exists (select 1 from account_totp where account = ? and confirmed_at is null)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** Confirms the key by its first code. Returns whether it was one of the key's. */
    public boolean confirm(UUID account, String code) {
        return takeCode(account, digits(code), false)
                && jdbc.sql("update account_totp set confirmed_at = ? where account = ? and confirmed_at is null")
                                .params(now(), account)
                                .update()
                        == 1;
    }

    /** Takes a code, of the authenticator or for recovery; a second time none is. */
    public Taken take(UUID account, String typed) {
        var digits = digits(typed);
        if (digits.length() == 6) {
            return takeCode(account, digits, true) ? Taken.AUTHENTICATOR : Taken.NONE;
        }
        var letters = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (letters.length() != CODE_LETTERS) {
            return Taken.NONE;
        }
        return jdbc.sql("update account_recovery_code set used_at = ?"
                                        + " where account = ? and code_hash = ? and used_at is null")
                                .params(now(), account, Secrets.hash(letters))
                                .update()
                        == 1
                ? Taken.RECOVERY
                : Taken.NONE;
    }

    /** A code of this step, the one before or the next one: clocks differ, and people type. */
    private boolean takeCode(UUID account, String digits, boolean confirmed) {
        var key = jdbc.sql(
                        "select secret, sealed from account_totp where account = ? and (confirmed_at is not null) = ?")
                .params(account, confirmed)
                .query((row, number) -> new SecretBox.Kept(row.getBytes(1), row.getBoolean(2)))
                .optional()
                .flatMap(kept -> opened(kept, account));
        if (key.isEmpty() || digits.length() != 6) {
            return false;
        }
        long now = OneTimeCodes.step(clock.instant());
        for (long step = now - 1; step <= now + 1; step++) {
            // The guarded update comes last: of two that bring one code at once, one is refused.
            if (OneTimeCodes.at(key.get(), step).equals(digits)
                    && jdbc.sql("update account_totp set last_step = ? where account = ? and last_step < ?")
                                    .params(step, account, step)
                                    .update()
                            == 1) {
                return true;
            }
        }
        return false;
    }

    /** The key; none where the settings do not open it, and then the recovery codes are what is left. */
    private Optional<byte[]> opened(SecretBox.Kept kept, UUID account) {
        try {
            return Optional.of(box.open(kept, bytes(account)));
        } catch (SecretBox.Locked locked) {
            LOG.error("The key of a second factor cannot be opened: {}", locked.getMessage());
            return Optional.empty();
        }
    }

    /** Makes new recovery codes in place of all there were; they are never shown again. */
    public List<String> newRecoveryCodes(UUID account) {
        jdbc.sql("delete from account_recovery_code where account = ?")
                .param(account)
                .update();
        var codes = new ArrayList<String>();
        while (codes.size() < RECOVERY_CODES) {
            var code = new StringBuilder();
            for (int i = 0; i < CODE_LETTERS; i++) {
                code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            jdbc.sql("insert into account_recovery_code (account, code_hash) values (?, ?)")
                    .params(account, Secrets.hash(code.toString()))
                    .update();
            codes.add(code.toString().replaceAll("(.{5})(?=.)", "$1-"));
        }
        return codes;
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(UUID account) {
        return jdbc.sql("select count(*) from account_recovery_code where account = ? and used_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** Takes the second factor away, with its codes. Returns whether there was one. */
    public boolean end(UUID account) {
        jdbc.sql("delete from account_recovery_code where account = ?")
                .param(account)
                .update();
        jdbc.sql("delete from account_half_sign_in where account = ?")
                .param(account)
                .update();
        boolean was = since(account).isPresent();
        jdbc.sql("delete from account_totp where account = ?").param(account).update();
        return was;
    }

    /** Holds that somebody's password was right, until the code comes. Returns what their browser shows for it. */
    public String halfway(UUID account, int epoch) {
        var token = Secrets.next();
        jdbc.sql("insert into account_half_sign_in (token_hash, account, epoch, expires_at) values (?, ?, ?, ?)")
                .params(Secrets.hash(token), account, epoch, at(clock.instant().plus(HALF_SIGN_IN)))
                .update();
        return token;
    }

    /** Whose password was right, where that was not too long ago. */
    public Optional<Half> half(String token) {
        return jdbc.sql("select account, epoch from account_half_sign_in where token_hash = ? and expires_at > ?")
                .params(Secrets.hash(token), now())
                .query((row, number) -> new Half(row.getObject(1, UUID.class), row.getInt(2)))
                .optional();
    }

    /** It has led in, and does so once. Returns whether it did not before. */
    public boolean useUp(String token) {
        return jdbc.sql("delete from account_half_sign_in where token_hash = ?")
                        .param(Secrets.hash(token))
                        .update()
                == 1;
    }

    /** Whether administrators and coordinators have to have one. */
    public boolean demanded() {
        return jdbc.sql("select exists (select 1 from account_rule where factor_demanded)")
                .query(Boolean.class)
                .single();
    }

    /** Says so, or no more. Returns whether it was otherwise before. */
    public boolean demand(boolean demanded) {
        boolean before = demanded();
        jdbc.sql("insert into account_rule (id, factor_demanded) values (1, ?)"
                        + " on duplicate key update factor_demanded = values(factor_demanded)")
                .param(demanded)
                .update();
        return before != demanded;
    }

    void forgetExpired() {
        jdbc.sql("delete from account_half_sign_in where expires_at < ?")
                .param(now())
                .update();
        jdbc.sql("delete from account_totp where confirmed_at is null and made_at < ?")
                .param(at(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    /** What an authenticator reads to have the key, and to say whose and what for it is. */
    public static String address(String key, String label) {
        var name = URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20");
        // What is drawn has to fit into a picture that a telephone reads.
        return "otpauth://totp/Waymark" + (name.length() <= LONGEST_LABEL ? ":" + name : "") + "?secret=" + key
                + "&issuer=Waymark";
    }

    private static String digits(String typed) {
        var stripped = typed.replaceAll("[\\s-]", "");
        return stripped.matches("[0-9]{6}") ? stripped : "";
    }

    private static byte[] bytes(UUID account) {
        return new AccountId(account).toString().getBytes(StandardCharsets.UTF_8);
    }

    private LocalDateTime now() {
        return at(clock.instant());
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
