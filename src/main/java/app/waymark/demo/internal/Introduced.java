package app.waymark.demo.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.network.IntroductionLinks;
import app.waymark.network.IntroductionMailDue;
import app.waymark.network.IntroductionOffer;
import app.waymark.network.IntroductionResult;
import app.waymark.network.Introductions;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Jonas and Rita offer: one introduction waits for Mara, one for Thu, and one of Lena's has come about by a mailed link. */
@Component
class Introduced {

    private final Storyteller teller;
    private final Introductions introductions;
    private final IntroductionLinks links;

    /** The link of the mail that is being told; nothing is noted at other times. */
    private @Nullable String mailed;

    private boolean noting;

    Introduced(Storyteller teller, Introductions introductions, IntroductionLinks links) {
        this.teller = teller;
        this.introductions = introductions;
        this.links = links;
    }

    @EventListener
    void on(IntroductionMailDue due) {
        if (noting && due.kind() == IntroductionMailDue.Kind.ASKED) {
            mailed = URI.create(due.link()).getPath().replaceFirst(".*/", "");
        }
    }

    void ofMara(Persona jonas, Persona mara, MentorshipId pair, Persona thu) {
        var known = offer(
                -9,
                jonas,
                new IntroductionOffer(
                        pair,
                        thu.actor().id(),
                        "",
                        "",
                        "You both prepare to lead people for the first time, and ask me the same questions.",
                        Locale.ENGLISH));
        teller.on(-7, mara, () -> Storyteller.expect(IntroductionResult.Done.class, introductions.take(known)));
        offer(
                -2,
                jonas,
                new IntroductionOffer(
                        pair,
                        null,
                        "Ingrid Solberg",
                        "ingrid@elsewhere.example",
                        "She built the research team at a hospital like yours, and likes to be asked how.",
                        Locale.ENGLISH));
    }

    void ofLena(Persona rita, Persona lena, MentorshipId pair) {
        var offered = offer(
                -30,
                rita,
                new IntroductionOffer(
                        pair,
                        null,
                        "Frau Dr. Seidel",
                        "seidel@elsewhere.example",
                        "Sie verhandelt seit zwanzig Jahren mit Lieferanten und erzählt gern davon.",
                        Locale.GERMAN));
        noting = true;
        teller.on(-28, lena, () -> Storyteller.expect(IntroductionResult.Done.class, introductions.take(offered)));
        noting = false;
        var token = mailed == null ? "" : mailed;
        teller.on(-26, rita, () -> Storyteller.expect(IntroductionLinks.State.Accepted.class, links.accept(token)));
    }

    private UUID offer(int day, Persona mentor, IntroductionOffer offer) {
        return teller.on(
                        day,
                        mentor,
                        () -> Storyteller.expect(IntroductionResult.Done.class, introductions.offer(offer)))
                .introduction();
    }
}
