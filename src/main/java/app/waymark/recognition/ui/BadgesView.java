package app.waymark.recognition.ui;

import app.waymark.account.Accounts;
import app.waymark.recognition.BadgeResult;
import app.waymark.recognition.Badges;
import app.waymark.recognition.LevelBadges;
import app.waymark.recognition.OwnBadge;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** One's own badges: what is offered, what is accepted, and its files to take along. */
@Route("badges")
@PermitAll
class BadgesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Badges badges;
    private final transient DateFormats formats;
    private final InlineMessage notice = new InlineMessage();
    private final EmptyState nothing =
            new EmptyState(Glyph.GOAL, getTranslation("badge.none"), getTranslation("badge.none.more"));
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<OwnBadge> cards =
            KeyedList.rebuilding(list, OwnBadge::id, badge -> new BadgeCard(badge, badges(), dates(), this::came));

    private final LevelOffersPart levels;

    BadgesView(
            Badges badges,
            LevelBadges levels,
            Accounts accounts,
            Drafts drafts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.badges = badges;
        this.formats = formats;
        this.levels = new LevelOffersPart(levels, accounts, drafts, formats);
        list.addClassName("badge-list");
        var header = new ViewHeader(getTranslation("badge.title"));
        header.crumb(getTranslation("recognition.nav"), Links.YEARBOOK);
        header.sub(getTranslation("badge.sub"));
        // A page of its own outside the application, for whoever is shown a badge.
        var verify = PageLink.button(Links.BADGE_VERIFY, getTranslation("badge.verify.open"));
        verify.setRouterIgnore(true);
        header.action(PageLink.button(Links.PORTFOLIO, getTranslation("portfolio.nav")), verify);
        getContent().add(header, notice, nothing, list, this.levels);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("badge.title");
    }

    private Badges badges() {
        return badges;
    }

    private Dates dates() {
        return formats.mine();
    }

    private void fill() {
        var mine = badges.mine();
        cards.show(mine);
        nothing.setVisible(mine.isEmpty());
        levels.fill();
    }

    private void came(BadgeResult result) {
        switch (result) {
            case BadgeResult.Done done -> notice.say(getTranslation("badge.done"));
            case BadgeResult.Locked locked -> notice.refuse(getTranslation("badge.locked"));
            default -> notice.refuse(getTranslation("badge.not-now"));
        }
        fill();
    }
}
