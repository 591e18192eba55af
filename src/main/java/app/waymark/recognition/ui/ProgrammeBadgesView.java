package app.waymark.recognition.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.program.ProgrammeId;
import app.waymark.recognition.BadgeKind;
import app.waymark.recognition.BadgeResult;
import app.waymark.recognition.BadgeState;
import app.waymark.recognition.BadgesPage;
import app.waymark.recognition.FinishedPair;
import app.waymark.recognition.ProgrammeBadges;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.Chip;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;

/** What a programme gives badges for, and to whom, for its coordinators. */
@Route("programmes/:programme/badges")
@PermitAll
class ProgrammeBadgesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ProgrammeBadges badges;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private final ViewHeader header = new ViewHeader();
    private final InlineMessage notice = new InlineMessage();
    private final Map<BadgeKind, BadgeTermsForm> forms = new EnumMap<>(BadgeKind.class);
    private final Paragraph pairsHelp = new Paragraph();
    private final RowList pairs = new RowList(getTranslation("badge.pairs"), List.of());
    private final Button more = new Button(getTranslation("badge.more"), click -> more());
    private int pages = 1;
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));
    private boolean following;

    ProgrammeBadgesView(
            ProgrammeBadges badges, Accounts accounts, DateFormats formats, LiveUpdates live, CurrentActor actor) {
        this.badges = badges;
        this.accounts = accounts;
        this.formats = formats;
        this.live = live;
        this.actor = actor;
        pairsHelp.addClassName("wm-small");
        var terms = new Div();
        terms.addClassName("badge-terms");
        for (var kind : BadgeKind.values()) {
            var form = new BadgeTermsForm(kind);
            forms.put(kind, form);
            terms.add(form);
        }
        var body = new Div(
                notice,
                new TitledSection(getTranslation("badge.pairs"), pairsHelp, pairs, more),
                new TitledSection(getTranslation("badge.terms"), terms));
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
        pages = 1;
        var page = badges.page(programme, null, Slice.PAGE);
        header.clear();
        header.crumb(getTranslation("rounds.title"), Links.ROUNDS);
        header.heading(getTranslation("badge.programme.title"));
        header.sub(getTranslation("badge.programme.sub", page.programme()));
        header.action(
                PageLink.button(Links.programmeLevelBadges(programme.value()), getTranslation("badge.levels.open")));
        header.primary(new Button(getTranslation("badge.save"), click -> save()));
        show(page);
        if (!following) {
            following = true;
            live.follow(this, Changed.programme(programme.value()), this::again);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("badge.programme.title");
    }

    private BadgeTermsForm form(BadgeKind kind) {
        return Objects.requireNonNull(forms.get(kind), "every kind has its form");
    }

    private void save() {
        notice.clear();
        var touched = forms.entrySet().stream()
                .filter(one -> one.getValue().touched())
                .toList();
        if (touched.stream().anyMatch(one -> !one.getValue().whole())) {
            notice.refuse(getTranslation("badge.incomplete"));
            return;
        }
        for (var one : touched) {
            var typed = one.getValue().typed();
            badges.say(programme, one.getKey(), typed);
            one.getValue().show(typed);
        }
        fill();
        notice.saved();
    }

    private void fill() {
        show(badges.page(programme, null, Slice.PAGE));
    }

    /** Another coordinator did something; whoever coordinates the programme no more is told nothing of it. */
    private void again() {
        try {
            fill();
        } catch (AccessDeniedException refused) {
            getContent().removeAll();
        }
    }

    /** What is typed here stays, whatever another coordinator does meanwhile. */
    private void show(BadgesPage page) {
        page.terms().forEach((kind, said) -> {
            if (!form(kind).touched()) {
                form(kind).show(said);
            }
        });
        var given = page.terms().entrySet().stream()
                .filter(one -> one.getValue().given())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var shown = new ArrayList<>(page.finished().items());
        var next = page.finished().next();
        for (int read = 1; read < pages && next != null; read++) {
            var on = badges.page(programme, next, Slice.PAGE).finished();
            shown.addAll(on.items());
            next = on.next();
        }
        more.setVisible(next != null);
        var names = Names.of(
                accounts,
                shown.stream()
                        .flatMap(one -> Stream.of(one.mentee(), one.mentor()))
                        .distinct()
                        .toList(),
                getTranslation("recognition.somebody"));
        var dates = formats.mine();
        pairs.removeAll();
        shown.forEach(one -> pairs.add(row(one, given, names, dates)));
        pairsHelp.setText(getTranslation(shown.isEmpty() ? "badge.pairs.none" : "badge.pairs.help"));
    }

    private void more() {
        pages++;
        fill();
    }

    private Row row(FinishedPair pair, Set<BadgeKind> given, Names names, Dates dates) {
        var row = new Row(null, getTranslation("badge.pair", names.of(pair.mentee()), names.of(pair.mentor())));
        row.text(getTranslation(
                "badge.pair.ended",
                dates.shortDay(pair.endedAt().atZone(dates.zone()).toLocalDate())));
        var me = actor.require().id();
        if (me.equals(pair.mentee()) || me.equals(pair.mentor())) {
            return row.text(getTranslation("badge.own"));
        }
        for (var kind : BadgeKind.OF_A_MENTORSHIP) {
            var name = names.first(pair.person(kind));
            var badge = pair.badges().get(kind);
            if (badge != null) {
                row.end(stand(badge, name));
            } else if (given.contains(kind)) {
                row.end(new Button(
                        getTranslation("badge.offer", name),
                        click -> came(badges.offer(pair.mentorship(), kind), "badge.offered.done")));
            }
        }
        return row;
    }

    private Component stand(FinishedPair.Given badge, String name) {
        var chip = new Chip(getTranslation("badge.state." + badge.state(), name));
        if (badge.state() != BadgeState.OFFERED && badge.state() != BadgeState.ACCEPTED) {
            return chip;
        }
        var revoke = new Button(getTranslation("badge.revoke"), click -> ReasonDialog.ask(
                        getTranslation("badge.revoke.ask"),
                        getTranslation("badge.revoke.text", name),
                        getTranslation("badge.revoke"))
                .ends()
                .label(getTranslation("badge.revoke.reason"))
                .most(ProgrammeBadges.MOST_REASON)
                .needed(getTranslation("badge.revoke.needed"))
                .openUntil(why -> came(badges.revoke(badge.badge(), why), "uikit.saved")));
        revoke.setAriaLabel(getTranslation("badge.revoke.of", name));
        var both = new Div(chip, revoke);
        both.addClassName("badge-acts");
        return both;
    }

    private boolean came(BadgeResult result, String done) {
        if (result instanceof BadgeResult.Done) {
            notice.say(getTranslation(done));
        } else {
            notice.refuse(getTranslation("badge.not-now"));
        }
        fill();
        return true;
    }
}
