package app.waymark.demo.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.skill.OpinionLinks;
import app.waymark.skill.OpinionLinks.Given;
import app.waymark.skill.OpinionLinks.State;
import app.waymark.skill.OpinionMailDue;
import app.waymark.skill.OpinionQuestion;
import app.waymark.skill.OpinionRequest;
import app.waymark.skill.OpinionRequest.Person;
import app.waymark.skill.OpinionRequest.Question;
import app.waymark.skill.OpinionStarted;
import app.waymark.skill.Opinions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mara asks four colleagues without names, Lena four by name, in German; all of them answer by the links they were mailed. */
@Component
class WhatOthersSee {

    private final Storyteller teller;
    private final Opinions opinions;
    private final OpinionLinks links;

    /** The links of the round that is being told; nothing is noted at other times. */
    private @Nullable List<String> mailed;

    WhatOthersSee(Storyteller teller, Opinions opinions, OpinionLinks links) {
        this.teller = teller;
        this.opinions = opinions;
        this.links = links;
    }

    @EventListener
    void on(OpinionMailDue due) {
        var noted = mailed;
        if (noted != null) {
            due.to().forEach(one -> noted.add(URI.create(one.link()).getPath().replaceFirst(".*/", "")));
        }
    }

    void ofMara(Persona mara, MentorshipId pair) {
        tell(
                mara,
                -50,
                new OpinionRequest(
                        false,
                        Locale.ENGLISH,
                        "I think about whether to lead a team, and would like to know how I come across.",
                        List.of(
                                new Person("Olga Petrova", "olga@elsewhere.example"),
                                new Person("Sven Holm", "sven@elsewhere.example"),
                                new Person("Priya Nair", "priya@elsewhere.example"),
                                new Person("Tomas Lind", "tomas@elsewhere.example")),
                        List.of(new Question(
                                OpinionQuestion.Kind.STRENGTHS,
                                "What do I do well, and when did you see it?",
                                null,
                                null))),
                List.of(
                        "You let people finish. In the planning in March that saved us a week.",
                        "Your notes. I read them even on holiday.",
                        "You say when something is not decided yet.",
                        "You stay friendly when the numbers are bad, and then I do not know how bad they are."),
                pair);
    }

    void ofLena(Persona lena, MentorshipId pair) {
        tell(
                lena,
                -40,
                new OpinionRequest(
                        true,
                        Locale.GERMAN,
                        "Ich überlege, ob ich Verhandlungen führen will.",
                        List.of(
                                new Person("Hanna Brandt", "hanna@elsewhere.example"),
                                new Person("Jürgen Maas", "juergen@elsewhere.example"),
                                new Person("Selin Kaya", "selin@elsewhere.example"),
                                new Person("Paul Richter", "paul@elsewhere.example")),
                        List.of(new Question(
                                OpinionQuestion.Kind.STRENGTHS,
                                "Was mache ich gut, und wann hast du es gesehen?",
                                null,
                                null))),
                List.of(
                        "Du rechnest nach, wenn alle schon nicken.",
                        "Beim Vertrag mit dem Zählerwerk hast du als Einzige die Frist gesehen.",
                        "Du erklärst es so oft, wie es nötig ist.",
                        "Du bist gut vorbereitet. Sag es früher."),
                pair);
    }

    private void tell(Persona who, int day, OpinionRequest request, List<String> answers, MentorshipId pair) {
        var tokens = new ArrayList<String>();
        mailed = tokens;
        teller.on(day, who, () -> Storyteller.expect(OpinionStarted.Asked.class, opinions.ask(request)));
        mailed = null;
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            var words = answers.get(at);
            teller.on(day + 1 + at, who, () -> {
                var open = (State.Open) links.open(token);
                return links.answer(token, Map.of(open.questions().getFirst().id(), new Given(null, words)));
            });
        }
        teller.on(
                day + 8,
                who,
                () -> opinions.show(
                        opinions.mine().getFirst().told().getFirst().question().id(), pair));
    }
}
