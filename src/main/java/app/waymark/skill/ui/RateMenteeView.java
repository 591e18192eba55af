package app.waymark.skill.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.skill.MentorRatings;
import app.waymark.skill.RateResult;
import app.waymark.skill.RatedSkill;
import app.waymark.skill.SkillSheet;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The mentor who was asked says at which level they see the mentee in each skill; seen by nobody until it is sent as one. */
@Route("skills/of/:mentorship/rate")
@PermitAll
class RateMenteeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MentorRatings ratings;
    private final transient Accounts accounts;
    private final ViewHeader header = new ViewHeader();
    private final Div nothing = new Div();
    private final Credits credits = new Credits();
    private final RateList list;
    private transient @Nullable MentorshipId mentorship;
    private transient @Nullable SkillSheet sheet;
    private String title = "";
    private transient @Nullable Asked asked;

    /** What the page was made of: where that is the same, the page stays as it is. */
    private record Asked(@Nullable SkillSheet sheet, String mentee) {}

    RateMenteeView(MentorRatings ratings, Accounts accounts, Drafts drafts, LiveUpdates live, CurrentActor actor) {
        this.ratings = ratings;
        this.accounts = accounts;
        list = new RateList(
                drafts,
                getTranslation("skill.rate.words"),
                this::keep,
                skill -> Drafts.Place.of("skill", "ask", ask(), skill.key().skill()));
        var body = new Div(nothing, list, credits);
        body.addClassName("wm-reading-width");
        getContent().add(header, body);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mentorship = MenteeSkillsView.mentorship(event);
        fill();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private UUID ask() {
        return Objects.requireNonNull(Objects.requireNonNull(sheet).ask()).id();
    }

    private void fill() {
        var id = Objects.requireNonNull(mentorship);
        try {
            sheet = ratings.shared(id).stream()
                    .filter(one -> one.ask() != null)
                    .findFirst()
                    .orElse(null);
        } catch (AccessDeniedException notTheMentor) {
            throw new NotFoundException();
        }
        var mentee = ratings.of(id).mentee();
        var names = Names.of(accounts, List.of(mentee), getTranslation("skill.somebody"));
        var first = names.first(mentee);
        var now = new Asked(sheet, names.of(mentee));
        if (now.equals(asked)) {
            return;
        }
        asked = now;
        title = getTranslation("skill.rate.of.title", first);
        header.clear();
        header.heading(title).sub("");
        header.crumb(names.of(mentee), Links.mentee(id.value()));
        header.crumb(getTranslation("skill.title"), Links.skillsOf(id.value()));
        nothing.removeAll();
        var shown = sheet;
        nothing.setVisible(shown == null);
        list.setVisible(shown != null);
        credits.show(shown);
        if (shown == null) {
            nothing.add(new EmptyState(
                            Glyph.SKILL,
                            getTranslation("skill.rate.of.none", first),
                            getTranslation("skill.rate.of.none.more"))
                    .action(PageLink.button(Links.skillsOf(id.value()), getTranslation("skill.of.title", first))));
            return;
        }
        var rated = shown.skills().stream()
                .filter(one -> one.asked() || one.unsent() != null)
                .toList();
        int chosen = (int) rated.stream().filter(one -> one.unsent() != null).count();
        header.sub(getTranslation("skill.rate.of.sub", first, chosen, rated.size()));
        if (chosen == 0) {
            header.action(new Button(getTranslation("skill.rate.of.nothing"), click -> send(first)));
        }
        var send = new Button(getTranslation("skill.rate.send", first), click -> send(first));
        send.setEnabled(chosen > 0);
        Keys.on(send, Keys.SEND);
        header.primary(send);
        list.show(rated, RatedSkill::unsent, RatedSkill::latestTheirs);
    }

    private boolean keep(RatedSkill skill, int level, String words) {
        boolean kept = ratings.rate(ask(), skill.key().skill(), level, words) instanceof RateResult.Kept;
        if (!kept) {
            // What is shown is not what is kept.
            asked = null;
        }
        fill();
        return kept;
    }

    private void send(String first) {
        ratings.send(ask());
        Toasts.say(getTranslation("skill.rate.sent", first));
        UI.getCurrent()
                .navigate(Links.skillsOf(Objects.requireNonNull(mentorship).value())
                        .substring(1));
    }
}
