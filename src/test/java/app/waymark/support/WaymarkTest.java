package app.waymark.support;

import app.waymark.account.internal.QuickPasswords;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole application on the embedded database, with a web server on a free port. Service, view and browser tests
 * all carry this and nothing that would change the context (no properties, no mocked beans), so that one context
 * serves the whole run. Before each test the tables are empty and nobody is signed in; the persistent queue
 * moves only where a test moves it ({@link Queue}), and passwords are hashed quickly ({@link QuickPasswords}).
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "waymark.demo=false",
            MailServer.ASKED_FOR + "=true",
            // Mails can be answered; nobody vouches for the senders of answers, so that each waits for its author.
            "waymark.mailbox.address=" + MailServer.REPLIES,
            "waymark.mailbox.hook-secret=" + MailServer.HOOK_SECRET,
            // The queue does not run by itself in tests, which its indicator would take for a fault.
            "management.health.db-scheduler.enabled=false"
        })
@Import({
    Statements.class,
    EmptyTables.class,
    Queue.class,
    World.class,
    MailServer.class,
    RetriedTransactions.class,
    OwnPages.class,
    QuickPasswords.class
})
@TestExecutionListeners(listeners = CleanSlate.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface WaymarkTest {}
