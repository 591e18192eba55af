package app.waymark.mailbox.internal;

import app.waymark.mailbox.MailArrival;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads what is new in the mailbox. A mail is marked as seen when its fate is written down, so that one whose reading was cut
 * short is read again; it is taken once all the same.
 */
@Component
class ImapReader implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImapReader.class);

    /** More wait for the next time. */
    private static final int AT_ONCE = 50;

    /** A larger one is no answer. */
    private static final int LARGEST = 25_000_000;

    private final ImapSettings settings;
    private final Letterbox letterbox;
    // A virtual thread that waits for the network ends, with its connection, when it is interrupted; others do not.
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();

    ImapReader(ImapSettings settings, Letterbox letterbox) {
        this.settings = settings;
        this.letterbox = letterbox;
    }

    /** The mailbox could not be read. */
    static final class NotRead extends Exception {

        private static final long serialVersionUID = 1L;

        NotRead(Throwable why) {
            super(why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage(), why);
        }
    }

    /** Reads what is new, within the time limit; gives back how many mails that were. */
    int read() throws NotRead {
        var line = lines.submit(this::readAll);
        try {
            return line.get(settings.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new NotRead(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException silent) {
            line.cancel(true);
            throw new NotRead(new TimeoutException(
                    "The mailbox has not answered within " + settings.limit().toSeconds() + " s"));
        } catch (InterruptedException stopping) {
            line.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotRead(stopping);
        }
    }

    private int readAll() throws MessagingException, IOException {
        var session = Session.getInstance(settings.properties());
        try (var store = session.getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                var fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                int read = 0;
                for (var message : Arrays.copyOf(fresh, Math.min(fresh.length, AT_ONCE))) {
                    take(message);
                    read++;
                }
                return read;
            }
        }
    }

    private void take(Message message) throws MessagingException, IOException {
        if (message.getSize() > LARGEST) {
            log.warn("A mail of {} bytes came in and was left", message.getSize());
        } else {
            try {
                said(letterbox.take(bytes(message)));
            } catch (DataAccessException | TransactionException away) {
                // The database's fault and not the mail's: it is read again.
                throw away;
            } catch (RuntimeException unexpected) {
                // Marked, for somebody to look at: it must not hold up the others.
                log.error("A mail that came in could not be taken; it is flagged in the mailbox", unexpected);
                message.setFlag(Flags.Flag.FLAGGED, true);
            }
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private static void said(MailArrival arrival) {
        log.info("A mail came in: {}", arrival);
    }

    private static byte[] bytes(Message message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void destroy() {
        lines.shutdownNow();
    }
}
