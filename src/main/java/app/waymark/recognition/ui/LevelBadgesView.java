package app.waymark.recognition.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.program.ProgrammeId;
import app.waymark.recognition.AskedBadge;
import app.waymark.recognition.AskedBadges;
import app.waymark.recognition.AskedBadgesPage;
import app.waymark.recognition.BadgeResult;
import app.waymark.recognition.BadgeState;
import app.waymark.recognition.GivenBadge;
import app.waymark.recognition.ProgrammeBadges;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Which badges for levels a programme is asked for, and which it gave, for its coordinators. */
@Route("programmes/:programme/badges/levels")
@PermitAll
class LevelBadgesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AskedBadges asked;
    private final transient ProgrammeBadges badges;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader();
    private final InlineMessage notice = new InlineMessage();
    private final Paragraph off = new Paragraph(getTranslation("badge.asked.off"));
    private final EmptyState nothing = new EmptyState(
            Glyph.CERTIFICATE, getTranslation("badge.asked.none"), getTranslation("badge.asked.none.more"));
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<AskedBadge> cards =
            KeyedList.rebuilding(list, one -> one.ask().id(), this::card);
    private final Button moreAsked = new Button(getTranslation("badge.more"), click -> more(true));
    private final RowList given = new RowList(getTranslation("badge.given.levels"), List.of());
    private final KeyedList<GivenBadge> rows = KeyedList.rebuilding(given, GivenBadge::id, this::row);
    private final Button moreGiven = new Button(getTranslation("badge.more"), click -> more(false));
    private final TitledSection givenPart = new TitledSection(getTranslation("badge.given.levels"), given, moreGiven);
    private int shownAsked = Slice.PAGE;
    private int shownGiven = Slice.PAGE;
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));
    private transient Names names = new Names(Map.of(), "");
    private boolean awards;
    private boolean following;

    LevelBadgesView(
            AskedBadges asked, ProgrammeBadges badges, Accounts accounts, DateFormats formats, LiveUpdates live) {
        this.asked = asked;
        this.badges = badges;
        this.accounts = accounts;
        this.formats = formats;
        this.live = live;
        list.addClassName("badge-asked");
        off.addClassName("wm-small");
        var waiting = new TitledSection(getTranslation("badge.asked"), off, nothing, list, moreAsked);
        var body = new Div(notice, waiting, givenPart);
        body.addClassName("wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            programme = new ProgrammeId(
                    UUID.fromString(event.getRouteParameters().get("programme").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        shownAsked = Slice.PAGE;
        shownGiven = Slice.PAGE;
        notice.clear();
        var page = asked.page(programme, Slice.PAGE);
        header.clear();
        header.crumb(getTranslation("rounds.title"), Links.ROUNDS);
        header.crumb(getTranslation("badge.programme.title"), Links.programmeBadges(programme.value()));
        header.heading(getTranslation("badge.levels.open"));
        header.sub(getTranslation("badge.asked.sub", page.programme()));
        show(page);
        if (!following) {
            following = true;
            live.follow(this, Changed.programme(programme.value()), this::again);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("badge.levels.open");
    }

    /** Another coordinator did something; whoever coordinates the programme no more is told nothing of it. */
    private void again() {
        try {
            fill();
        } catch (AccessDeniedException refused) {
            getContent().removeAll();
        }
    }

    private void fill() {
        show(asked.page(programme, Slice.PAGE));
    }

    private void more(boolean ofAsked) {
        if (ofAsked) {
            shownAsked += Slice.PAGE;
        } else {
            shownGiven += Slice.PAGE;
        }
        fill();
    }

    private void show(AskedBadgesPage page) {
        awards = page.given();
        var waiting = shownAsked == Slice.PAGE
                ? page.asked()
                : Slice.first(
                        shownAsked, (@Nullable Cursor after, Integer size) -> asked.asked(programme, after, size));
        var gave = shownGiven == Slice.PAGE
                ? page.badges()
                : Slice.first(
                        shownGiven, (@Nullable Cursor after, Integer size) -> asked.given(programme, after, size));
        names = Names.of(
                accounts,
                Stream.concat(
                                waiting.items().stream()
                                        .flatMap(one -> Stream.of(
                                                one.mentee(), one.ask().mentor())),
                                gave.items().stream().map(GivenBadge::person))
                        .distinct()
                        .toList(),
                getTranslation("recognition.somebody"));
        off.setVisible(!awards);
        cards.show(waiting.items());
        nothing.setVisible(waiting.items().isEmpty());
        list.setVisible(!waiting.items().isEmpty());
        moreAsked.setVisible(waiting.next() != null);
        rows.show(gave.items());
        givenPart.setVisible(!gave.items().isEmpty());
        moreGiven.setVisible(gave.next() != null);
    }

    private AskedBadgeCard card(AskedBadge one) {
        return new AskedBadgeCard(one, names, formats.mine(), awards, new AskedBadgeCard.Decides() {
            @Override
            public boolean award(UUID ask, String words) {
                return came(asked.award(ask, words), "badge.asked.awarded");
            }

            @Override
            public boolean decline(UUID ask, String words) {
                return came(asked.decline(ask, words), "badge.asked.declined");
            }
        });
    }

    private Row row(GivenBadge badge) {
        var name = names.of(badge.person());
        var dates = formats.mine();
        var row = new Row(null, name);
        row.text(badge.name() + " · "
                + dates.shortDay(badge.offeredAt().atZone(dates.zone()).toLocalDate()));
        row.end(new Chip(getTranslation("badge.given.state." + badge.state())));
        if (badge.state() != BadgeState.OFFERED && badge.state() != BadgeState.ACCEPTED) {
            return row;
        }
        var revoke = new Button(getTranslation("badge.revoke"), click -> ReasonDialog.ask(
                        getTranslation("badge.revoke.ask"),
                        getTranslation("badge.revoke.text", name),
                        getTranslation("badge.revoke"))
                .ends()
                .label(getTranslation("badge.revoke.reason"))
                .most(ProgrammeBadges.MOST_REASON)
                .needed(getTranslation("badge.revoke.needed"))
                .openUntil(why -> came(badges.revoke(badge.id(), why), "uikit.saved")));
        revoke.setAriaLabel(getTranslation("badge.revoke.what", badge.name(), name));
        return row.end(KeyedList.part(revoke, "revoke"));
    }

    private boolean came(BadgeResult result, String done) {
        switch (result) {
            case BadgeResult.Done ok -> notice.say(getTranslation(done));
            case BadgeResult.Lapsed lapsed -> notice.refuse(getTranslation("badge.asked.lapsed"));
            default -> notice.refuse(getTranslation("badge.not-now"));
        }
        fill();
        return true;
    }
}
