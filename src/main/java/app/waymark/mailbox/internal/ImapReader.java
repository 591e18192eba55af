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
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
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

    /** What is read of a mail, in bytes; as much as most servers take. */
    private static final int LARGEST = 25_000_000;

    private final ImapSettings settings;
    private final Letterbox letterbox;
    private final int largest;
    // A virtual thread that waits for the network ends, with its connection, when it is interrupted; others do not.
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    ImapReader(ImapSettings settings, Letterbox letterbox) {
        this(settings, letterbox, LARGEST);
    }

    /** @param largest what is read of a mail, in bytes */
    ImapReader(ImapSettings settings, Letterbox letterbox, int largest) {
        this.settings = settings;
        this.letterbox = letterbox;
        this.largest = largest;
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
        try {
            var bytes = new Beginning(largest);
            said(letterbox.take(bytes.of(message), bytes.cut()));
        } catch (DataAccessException | TransactionException away) {
            // The database's fault and not the mail's: it is read again.
            throw away;
        } catch (RuntimeException unexpected) {
            // Marked, for somebody to look at: it must not hold up the others.
            log.error("A mail that came in could not be taken; it is flagged in the mailbox", unexpected);
            message.setFlag(Flags.Flag.FLAGGED, true);
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private static void said(MailArrival arrival) {
        log.info("A mail came in: {}", arrival);
    }

    /** Takes in a mail as it comes, and no more of it than so much: what was written stands before what is attached. */
    private static final class Beginning extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int most;
        private boolean cut;

        Beginning(int most) {
            this.most = most;
        }

        byte[] of(Message message) throws MessagingException, IOException {
            try {
                message.writeTo(this);
            } catch (Enough enough) {
                cut = true;
            }
            return bytes.toByteArray();
        }

        boolean cut() {
            return cut;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            int room = most - bytes.size();
            bytes.write(some, from, Math.min(length, room));
            if (length > room) {
                throw new Enough();
            }
        }
    }

    /** Ends the transfer of a mail that is larger than is read. */
    private static final class Enough extends IOException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public void destroy() {
        lines.shutdownNow();
    }
}
