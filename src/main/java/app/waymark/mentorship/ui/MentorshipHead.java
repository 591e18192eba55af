package app.waymark.mentorship.ui;

import app.waymark.account.AccountSummary;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipPage;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Part;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The head of a mentorship's page: who mentors whom, how it stands, and the way in and out. */
class MentorshipHead extends Composite<Div> {

    /** What is done when somebody decides; a reason that cannot be taken is asked for again. */
    interface Decisions {

        void accept();

        boolean decline(String reason);

        boolean end(String reason, String done);
    }

    /** What decides which chips and buttons there are; while it stays the same they stay. */
    private record Shape(
            MentorshipState state, boolean member, boolean waitsForMe, String round, RoundId roundId, String told) {}

    private final transient Drafts drafts;
    private final Decisions decisions;
    private final ViewHeader header = new ViewHeader();
    private final Part<Shape> shape = new Part<>(this::fill);
    private @Nullable Mentorship shown;

    MentorshipHead(Drafts drafts, Decisions decisions) {
        this.drafts = drafts;
        this.decisions = decisions;
        getContent().add(header);
    }

    /** Shows the head of this mentorship to this person. */
    void show(MentorshipPage page, AccountId me) {
        var mentorship = page.mentorship();
        shown = mentorship;
        boolean member = mentorship.has(me);
        header.heading(
                member
                        ? mentorship.mentor().equals(me)
                                ? getTranslation(
                                        "mentorship.with.mentee", page.mentee().name())
                                : getTranslation(
                                        "mentorship.with.mentor", page.mentor().name())
                        : getTranslation(
                                "mentorship.of",
                                page.mentor().name(),
                                page.mentee().name()));
        var round = page.round()
                .map(one -> getTranslation("mentorship.round", one.programmeName(), one.name()))
                .orElse("");
        header.sub(member ? round : "");
        shape.show(new Shape(
                mentorship.state(),
                member,
                mentorship.waitsFor(me),
                round,
                mentorship.round(),
                Stream.of(page.mentor(), page.mentee())
                        .filter(one -> !one.id().equals(me))
                        .map(AccountSummary::name)
                        .collect(Collectors.joining(getTranslation("mentorship.and")))));
    }

    private void fill(Shape now) {
        header.clear();
        if (now.member()) {
            header.crumb(getTranslation("mentorship.home"), Links.HOME);
        } else {
            header.crumb(now.round(), Links.roundMentorships(now.roundId().value()));
        }
        header.marks(chip(now.state()));
        if (now.waitsForMe()) {
            header.action(new Button(getTranslation("mentorship.decline"), click -> ask(
                            "mentorship.decline", getTranslation("mentorship.decline.text"))
                    .openUntil(decisions::decline)));
            header.primary(new Button(getTranslation("mentorship.accept"), click -> decisions.accept()));
        } else if (now.state().open()) {
            var end = now.state() == MentorshipState.PROPOSED ? "mentorship.withdraw" : "mentorship.end";
            header.action(new Button(getTranslation(end), click -> ask(end, getTranslation(end + ".text", now.told()))
                    .openUntil(reason -> decisions.end(reason, end + ".done"))));
        }
    }

    private ReasonDialog ask(String what, String text) {
        return ReasonDialog.ask(getTranslation(what + ".title"), text, getTranslation(what))
                .ends()
                .label(getTranslation("mentorship.reason"))
                .most(Mentorships.MOST_REASON)
                .needed(getTranslation("mentorship.reason.missing"))
                .kept(
                        drafts,
                        Drafts.Place.of(
                                "mentorship", Objects.requireNonNull(shown).id(), what));
    }

    private Chip chip(MentorshipState state) {
        var tone =
                switch (state) {
                    case PROPOSED -> Chip.Tone.TURN;
                    case ACTIVE -> Chip.Tone.OK;
                    case DECLINED, ENDED -> Chip.Tone.QUIET;
                };
        return new Chip(getTranslation("mentorship.state." + state), tone);
    }
}
