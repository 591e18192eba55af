package app.waymark.demo.internal;

import app.waymark.account.Accounts;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.StartupNotice;
import app.waymark.shared.SystemActor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells the story once, and says who can sign in. */
@Component
@ConditionalOnBooleanProperty("waymark.demo")
class Demo implements ApplicationRunner, StartupNotice {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final EmailAddress FIRST = new EmailAddress("robin@demo.example");

    private final Accounts accounts;
    private final Storyteller teller;
    private final AlumniRound alumni;
    private final LargeProgramme large;

    Demo(Accounts accounts, Storyteller teller, AlumniRound alumni, LargeProgramme large) {
        this.accounts = accounts;
        this.teller = teller;
        this.alumni = alumni;
        this.large = large;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (SystemActor.call(() -> accounts.findByEmail(FIRST)).isPresent()) {
            return;
        }
        LOG.info("Telling the demo story");
        var robin = teller.person(FIRST.value(), "Robin Falk", Locale.ENGLISH, "Europe/Berlin", true);
        var clara = alumni.tell(robin);
        large.tell(robin, clara);
    }

    @Override
    public List<String> lines() {
        return Stream.of(
                        "Sign in with the password \"" + Storyteller.PASSWORD + "\" as",
                        "  mara@demo.example    a mentee",
                        "  jonas@demo.example   a mentor",
                        "  clara@demo.example   a coordinator",
                        "  robin@demo.example   the administrator, who can read the mail that was not sent",
                        "  lena@demo.example    a mentee, in German")
                .toList();
    }
}
