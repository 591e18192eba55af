package app.waymark.demo.internal;

import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.program.SignupChange;
import app.waymark.program.SignupChanged;
import app.waymark.program.SignupForm.Words;
import app.waymark.program.SignupForms;
import app.waymark.program.SignupLinks;
import app.waymark.program.SignupLinks.Applicant;
import app.waymark.program.SignupLinks.Begun;
import app.waymark.program.SignupLinks.Kept;
import app.waymark.program.SignupLinks.Opened;
import app.waymark.program.SignupLinks.Sent;
import app.waymark.program.SignupMailDue;
import app.waymark.program.SignupTerms;
import app.waymark.shared.SystemActor;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Next year's round takes people in: two wait for Clara's word, and one has begun and not sent. */
@Component
class NextYearsSignUps {

    private final Storyteller teller;
    private final Programmes programmes;
    private final SignupForms forms;
    private final SignupLinks links;

    /** The link of the mail that is being told; nothing is noted at other times. */
    private @Nullable String mailed;

    private boolean noting;

    NextYearsSignUps(Storyteller teller, Programmes programmes, SignupForms forms, SignupLinks links) {
        this.teller = teller;
        this.programmes = programmes;
        this.forms = forms;
        this.links = links;
    }

    @EventListener
    void on(SignupMailDue due) {
        if (noting && due.kind() == SignupMailDue.Kind.GO_ON) {
            mailed = URI.create(due.link()).getPath().replaceFirst(".*/", "");
        }
    }

    void tell(Persona clara, ProgrammeId programme) {
        var round = teller.on(-12, clara, () -> programmes
                .openRound(programme, "Next year’s round", teller.day(130), teller.day(430))
                .orElseThrow());
        teller.on(-12, clara, () -> Storyteller.expect(SignupChanged.Saved.class, forms.addFields(round)));
        teller.on(-12, clara, () -> Storyteller.expect(SignupChanged.Saved.class, forms.addValues(round)));
        teller.on(
                -12,
                clara,
                () -> Storyteller.expect(
                        SignupChanged.Saved.class, forms.change(round, new SignupChange.Terms(null, terms()))));
        teller.on(-12, clara, () -> Storyteller.expect(SignupChanged.Saved.class, forms.openLink(round)));
        signUp(clara, round, -3, "Pavel Novák", "pavel@elsewhere.example", Locale.ENGLISH, true, true);
        signUp(clara, round, -2, "Greta Holm", "greta@elsewhere.example", Locale.GERMAN, false, true);
        signUp(clara, round, -1, "Sefa Aydın", "sefa@elsewhere.example", Locale.GERMAN, false, false);
    }

    private SignupTerms terms() {
        return new SignupTerms(
                true,
                true,
                teller.day(100),
                false,
                new Words(
                        "A year of conversations with somebody who has been where you want to go, or wants to go where you have been.",
                        "Ein Jahr Gespräche mit jemandem, der dort war, wo du hinmöchtest, oder dorthin möchte, wo du warst."),
                new Words(
                        "We read every form within a week. Three weeks before the round begins you see whom you could be matched with, and say yes or no.",
                        "Wir lesen jedes Formular innerhalb einer Woche. Drei Wochen vor Beginn siehst du, mit wem du ein Tandem bilden könntest, und sagst ja oder nein."));
    }

    /** Somebody without an account begins by the open link, and goes on by the one in their mail. */
    private void signUp(
            Persona clara,
            RoundId round,
            int day,
            String name,
            String address,
            Locale language,
            boolean mentor,
            boolean sends) {
        var link = teller.at(
                teller.at(day, 11, 0),
                clara,
                () -> Objects.requireNonNull(forms.of(round).link()));
        noting = true;
        teller.at(
                teller.at(day, 11, 0),
                clara,
                () -> SystemActor.call(() -> Storyteller.expect(
                        Begun.Done.class,
                        links.begin(
                                link.replaceFirst(".*/", ""),
                                new Applicant(name, address, mentor, !mentor, "2", language),
                                "192.0.2.1"))));
        noting = false;
        var secret = Objects.requireNonNull(mailed);
        teller.at(
                teller.at(day, 11, 0),
                clara,
                () -> SystemActor.call(() ->
                        Storyteller.expect(Kept.Done.class, links.save(secret, answers(secret, language), language))));
        if (sends) {
            teller.at(
                    teller.at(day, 11, 0),
                    clara,
                    () -> SystemActor.call(
                            () -> Storyteller.expect(Sent.Done.class, links.send(secret, "192.0.2.1", language))));
        }
    }

    /** The first choice where there are any, and something short where words are asked for. */
    private Map<UUID, List<String>> answers(String secret, Locale language) {
        var sheet = Storyteller.expect(Opened.Here.class, links.open(secret, language))
                .sheet();
        var answers = new HashMap<UUID, List<String>>();
        sheet.parts().forEach(part -> part.questions().forEach(one -> {
            switch (one.field().kind()) {
                case CHOICE, SCALE ->
                    answers.put(one.id(), List.of(one.choices().getLast().value()));
                case RANKING ->
                    answers.put(
                            one.id(),
                            one.choices().stream()
                                    .limit(3)
                                    .map(choice -> choice.value())
                                    .toList());
                case TIMES -> answers.put(one.id(), List.of("Mon 17-21", "Thu 8-12"));
                case SEVERAL -> answers.put(one.id(), List.of("English"));
                case NUMBER, DATE, CONSENT -> {}
                case TEXT, LINE -> answers.put(one.id(), List.of("Lakeside Hospital"));
            }
        }));
        return answers;
    }
}
