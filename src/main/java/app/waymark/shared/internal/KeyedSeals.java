package app.waymark.shared.internal;

import app.waymark.shared.Seals;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** HMAC-SHA256 with a key of this installation, made when it is first needed. */
@Component
class KeyedSeals implements Seals {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcTemplate jdbc;
    private volatile byte @Nullable [] key;

    KeyedSeals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public byte[] seal(String purpose, byte[] said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            mac.update((purpose + ":").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(said);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] key() {
        var present = key;
        if (present == null) {
            present = stored();
            remember(present);
        }
        return present;
    }

    /** Only what is in the database for good: a key of a transaction that was undone would be gone with the next start. */
    private void remember(byte[] stored) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void afterCommit() {
                    key = stored;
                }
            });
        } else {
            key = stored;
        }
    }

    private byte[] stored() {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.update("insert ignore into seal_key (one, secret) values (1, ?)", (Object) fresh);
        return Objects.requireNonNull(
                jdbc.queryForObject("select secret from seal_key where one = 1 lock in share mode", byte[].class));
    }
}
