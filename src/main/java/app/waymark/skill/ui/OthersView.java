package app.waymark.skill.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.mentorship.Mentorship;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.skill.OpinionRound;
import app.waymark.skill.Opinions;
import app.waymark.skill.Standings;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** What others see in one: the rounds of asking, and what was answered. */
@Route("skills/others")
@PermitAll
class OthersView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Opinions opinions;
    private final transient Standings standings;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final Div nothing = new Div();
    private final Div list = new Div();
    private final KeyedList<OthersRound.Shown> rounds;

    OthersView(
            Opinions opinions,
            Standings standings,
            Accounts accounts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.opinions = opinions;
        this.standings = standings;
        this.accounts = accounts;
        this.formats = formats;
        rounds = KeyedList.rebuilding(
                list, (OthersRound.Shown one) -> one.round().id(), one -> new OthersRound(one, opinions, this::fill));
        list.addClassName("wm-stack");
        nothing.add(new EmptyState(Glyph.SKILL, getTranslation("others.none"), getTranslation("others.none.more")));
        var header = new ViewHeader(getTranslation("others.title"));
        header.crumb(getTranslation("skill.title"), Links.SKILLS);
        header.crumb(getTranslation("standing.title"), Links.SKILL_STANDING);
        header.sub(getTranslation("others.sub"));
        header.primary(PageLink.primaryButton(Links.ASK_OTHERS, getTranslation("others.ask")));
        getContent().add(header, nothing, list);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("others.title");
    }

    private void fill() {
        var all = opinions.mine();
        var mentorships = standings.possible();
        var names = Names.of(
                accounts,
                Stream.<AccountId>concat(
                                mentorships.stream().map(Mentorship::mentor),
                                all.stream()
                                        .flatMap(one -> one.told().stream())
                                        .map(OpinionRound.Told::mentor)
                                        .filter(Objects::nonNull))
                        .distinct()
                        .toList(),
                getTranslation("standing.somebody"));
        var dates = formats.mine();
        rounds.show(all.stream()
                .map(one -> new OthersRound.Shown(
                        one,
                        dates.shortDay(LocalDate.ofInstant(one.askedAt(), dates.zone())),
                        dates.shortDay(LocalDate.ofInstant(one.until(), dates.zone())),
                        mentorships.stream()
                                .map(pair -> new OthersRound.Mentor(pair.id(), names.first(pair.mentor())))
                                .toList()))
                .toList());
        nothing.setVisible(all.isEmpty());
    }
}
