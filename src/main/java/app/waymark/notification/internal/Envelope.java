package app.waymark.notification.internal;

import app.waymark.notification.internal.OutgoingMail.CalendarPart;
import app.waymark.notification.internal.OutgoingMail.Written;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the mail server is given.
 *
 * @param references the ids of the mails that this person got about the same things, oldest first
 * @param replyTo where an answer goes that is to be read, or null
 * @param bounces where servers send what they cannot deliver, or null for the sender's address
 * @param head how the programme heads it whose it is, or null where it is Waymark's
 * @param logo the picture that its text shows, as PNG, or null
 * @param off where one press ends such mail, or null where it always arrives
 */
record Envelope(
        String messageId,
        List<String> references,
        String toAddress,
        String toName,
        Written written,
        @Nullable CalendarPart calendar,
        Instant writtenAt,
        @Nullable String replyTo,
        @Nullable String bounces,
        @Nullable Head head,
        @Nullable Picture logo,
        @Nullable Off off) {

    /** A picture that goes along. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Picture(byte[] bytes) {}

    /**
     * Where one press ends such mail.
     *
     * @param oneClick whether mail programs may press by themselves (RFC 8058)
     */
    record Off(String address, boolean oneClick) {}
}
