package app.waymark.upkeep;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells two tables apart by their rows, whatever the order in which a server hands them out: the sum of the rows'
 * SHA-256 digests, and their number. It notices what is lost, doubled or altered by accident; it is no signature.
 */
final class TableDigest {

    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest sha256 = sha256();
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** Counts one row in, as {@link TableRows} writes it. */
    void add(String row) {
        sum = sum.add(new BigInteger(1, sha256.digest(row.getBytes(StandardCharsets.UTF_8))))
                .mod(RANGE);
        rows++;
    }

    /** What stands of a table in a backup. */
    TableContents of(String table) {
        return new TableContents(table, rows, HexFormat.of().formatHex(sum.toByteArray()));
    }
}
