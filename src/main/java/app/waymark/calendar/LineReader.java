package app.waymark.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes unfolded lines from a stream, with as much in memory as one line. Lines are folded by octets, so they are put
 * together as octets and only then read as text. Of a line that is longer than any that matters, the beginning is given:
 * those are pictures and descriptions, which nobody here looks at.
 */
final class LineReader {

    private static final int LONGEST = 512 * 1024;
    private static final int NOTHING = -2;

    private final InputStream in;
    private final long most;
    private final byte[] buffer = new byte[16 * 1024];
    private byte[] line = new byte[256];
    private int filled;
    private int at;
    private int ahead = NOTHING;
    private long read;
    private boolean cut;

    /** Reads as many octets as that, and refuses more. */
    LineReader(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** The next line that has anything on it; null at the end. */
    @Nullable
    String next() throws IOException {
        cut = false;
        int length = 0;
        while (true) {
            int octet = take();
            if (octet == '\r' || octet == '\n') {
                if (octet == '\r') {
                    int second = take();
                    if (second != '\n') {
                        ahead = second;
                    }
                }
                int first = take();
                if (first == ' ' || first == '\t') {
                    continue;
                }
                ahead = first;
                if (length > 0) {
                    return text(length);
                }
            } else if (octet < 0) {
                ahead = -1;
                return length == 0 ? null : text(length);
            } else {
                length = append(length, octet);
            }
        }
    }

    /** Whether the line that was given last is only the beginning of one. */
    boolean cut() {
        return cut;
    }

    private int append(int length, int octet) {
        if (length == LONGEST) {
            cut = true;
            return length;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, length * 2));
        }
        line[length] = (byte) octet;
        return length + 1;
    }

    private String text(int length) {
        var text = new String(line, 0, length, StandardCharsets.UTF_8);
        return text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }

    private int take() throws IOException {
        if (ahead != NOTHING) {
            int octet = ahead;
            ahead = NOTHING;
            return octet;
        }
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
            read += filled;
            if (read > most) {
                throw new Refusal(CalendarReading.Why.TOO_LARGE);
            }
        }
        return buffer[at++] & 0xFF;
    }
}
