package app.waymark.skill.ui;

import app.waymark.mentorship.MentorshipId;
import app.waymark.skill.OpinionRound;
import app.waymark.skill.Opinions;
import app.waymark.skill.StandingResult;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** One round of asking others, for whoever asks: who is asked, what came of each question, and who sees it. */
class OthersRound extends TitledSection {

    /** Somebody it can be shown to. */
    record Mentor(MentorshipId mentorship, String name) {}

    /**
     * What it shows.
     *
     * @param asked on which day
     * @param until until when
     */
    record Shown(OpinionRound round, String asked, String until, List<Mentor> mentors) {}

    private final transient Opinions opinions;
    private final transient Runnable changed;

    OthersRound(Shown now, Opinions opinions, Runnable changed) {
        super("");
        this.opinions = opinions;
        this.changed = changed;
        var round = now.round();
        heading(getTranslation("others.round", now.asked()));
        var said = new Paragraph(getTranslation(
                round.open() ? round.named() ? "others.open.named" : "others.open.unnamed" : "others.over",
                now.until()));
        said.addClassName("wm-small");
        add(said);
        if (round.open()) {
            add(people(round));
            var end = new Button(getTranslation("others.close"), click -> Confirm.ask(
                            getTranslation("others.close"),
                            getTranslation("others.close.text"),
                            getTranslation("others.close"),
                            () -> {
                                opinions.close(round.id());
                                changed.run();
                            })
                    .open());
            var line = new Div(KeyedList.part(end, "close"));
            line.addClassName("wm-inline");
            add(line);
        }
        round.told().forEach(one -> add(told(one, now)));
    }

    private Component people(OpinionRound round) {
        var list = new UnorderedList();
        list.addClassName("standing-list");
        for (var one : round.people()) {
            list.add(new ListItem(
                    one.state() == null
                            ? getTranslation("others.person", one.name(), one.address())
                            : getTranslation("others.person." + one.state(), one.name(), one.address())));
        }
        return list;
    }

    private Component told(OpinionRound.Told one, Shown now) {
        var part = new Div(new H3(one.question().text()));
        part.addClassName("others-told");
        part.add(OthersAnswers.of(this, one, now.round().open(), now.round().named()));
        if (!one.answers().isEmpty()) {
            part.add(audience(one, now.mentors()));
        }
        return part;
    }

    private Component audience(OpinionRound.Told one, List<Mentor> mentors) {
        var seen = mentors.stream()
                .filter(mentor -> mentor.mentorship().equals(one.mentorship()))
                .map(mentor -> getTranslation("standing.audience.both", mentor.name()))
                .findFirst()
                .orElseGet(() -> getTranslation("standing.audience.me"));
        var line = new Div(new Paragraph(seen));
        line.addClassName("standing-audience");
        if (!mentors.isEmpty() || one.mentorship() != null) {
            line.add(new MoreButton(
                    getTranslation(
                            "standing.audience.change.what", one.question().text()),
                    menu -> {
                        menu.act(getTranslation("standing.audience.only-me"), () -> {
                            opinions.keepToOneself(one.question().id());
                            changed.run();
                        });
                        mentors.forEach(mentor -> menu.act(
                                getTranslation("standing.audience.me-and", mentor.name()), () -> show(one, mentor)));
                    }));
        }
        return line;
    }

    private void show(OpinionRound.Told one, Mentor mentor) {
        if (opinions.show(one.question().id(), mentor.mentorship()) instanceof StandingResult.NotActive) {
            Toasts.refuse(getTranslation("standing.not-active"));
        }
        changed.run();
    }
}
