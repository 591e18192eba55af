package app.waymark.notification.ui;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.notification.OwnReach;
import app.waymark.notification.Reach;
import app.waymark.notification.ReachChoice;
import app.waymark.notification.ReachRefused;
import app.waymark.notification.ReachResult;
import app.waymark.notification.ReachTimes;
import app.waymark.notification.Topic;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What reaches one: of what, in the inbox or by mail, how soon, and at which hours. */
@Route("settings/mail")
@PermitAll
class ReachView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** Of whom alone. */
    static final String WITH = "with";

    private final transient OwnReach reach;
    private final transient Accounts accounts;
    private final transient CurrentActor actor;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader(getTranslation("reach.title"));
    private final Div dead = new Div();
    private final Part<Optional<ReachRefused>> refused = new Part<>(this::showRefused);
    private final PageTabs people = PageTabs.filter(getTranslation("reach.for"));
    private final Paragraph ofOne = new Paragraph(getTranslation("reach.for.text"));
    private final List<TopicRow> rows = Topic.CHOSEN.stream()
            .map(topic -> new TopicRow(topic, this::choose))
            .toList();
    private final TimesForm times = new TimesForm(this::choose);
    private @Nullable AccountId person;
    private boolean following;

    ReachView(OwnReach reach, Accounts accounts, CurrentActor actor, DateFormats formats, LiveUpdates live) {
        this.reach = reach;
        this.accounts = accounts;
        this.actor = actor;
        this.formats = formats;
        this.live = live;
        header.crumb(getTranslation("account.settings.title"), Links.SETTINGS);
        header.action(new Button(
                getTranslation("reach.reset"),
                click -> Confirm.end(
                        getTranslation("reach.reset.ask"),
                        getTranslation("reach.reset.text"),
                        getTranslation("reach.reset"),
                        this::reset)));
        ofOne.addClassName("wm-small");
        var topics = new Div();
        topics.addClassName("notification-topics");
        rows.forEach(topics::add);
        topics.add(always());
        var what = new TitledSection(getTranslation("reach.topics"), people, ofOne, topics);
        var when = new TitledSection(getTranslation("reach.times"), times);
        var both = new Div(what, when);
        both.addClassNames("wm-two", "notification-reach");
        getContent().add(header, dead, both);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        person = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WITH)
                .map(ReachView::id)
                .orElse(null);
        var now = reach.mine();
        if (person != null && !now.people().containsKey(person)) {
            throw new NotFoundException();
        }
        rows.forEach(row -> row.notice().clear());
        show(now);
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::again);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reach.title");
    }

    private static AccountId id(String text) {
        try {
            return new AccountId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    /** What always arrives stands last, with nothing to press. */
    private Div always() {
        var text = new Paragraph(getTranslation("reach.topic.ALWAYS.text"));
        text.addClassName("wm-small");
        var words = new Div(new H3(getTranslation("reach.topic.ALWAYS")), text);
        words.addClassName("notification-topic-words");
        var row = new Div(words);
        row.addClassName("notification-topic");
        return row;
    }

    private void again() {
        var now = reach.mine();
        if (person != null && !now.people().containsKey(person)) {
            // The mentorship has ended meanwhile; what holds for everybody holds.
            person = null;
        }
        show(now);
    }

    private void show(Reach now) {
        header.sub(getTranslation("reach.sub", now.mails()));
        refused.show(Optional.ofNullable(now.refused()));
        showPeople(now);
        ofOne.setVisible(person != null);
        rows.forEach(row -> row.show(person != null, now.said(row.topic(), person), now.of(row.topic(), person)));
        if (!times.unfinished() || !now.times().equals(times.shown()) || !following) {
            var dates = formats.mine();
            times.show(now.times(), dates.city(dates.zone()));
        }
    }

    /** An address that fails is told where one looks after what reaches one. */
    private void showRefused(Optional<ReachRefused> found) {
        dead.removeAll();
        dead.setVisible(found.isPresent());
        found.ifPresent(one -> {
            var said = new InlineMessage();
            said.refuse(getTranslation("reach.dead", one.address(), one.words()));
            var works = new Button(getTranslation("reach.dead.do"), click -> {
                reach.addressWorks();
                Toasts.say(getTranslation("reach.dead.done", one.address()));
            });
            dead.add(said, works);
            dead.addClassName("notification-dead");
        });
    }

    private void showPeople(Reach now) {
        people.setVisible(!now.people().isEmpty());
        if (now.people().isEmpty()) {
            return;
        }
        var names = names(now);
        var tabs = new ArrayList<PageTabs.Tab>();
        tabs.add(new PageTabs.Tab(getTranslation("reach.for.all"), Links.WHAT_REACHES_ME, person == null));
        now.partners()
                .forEach(one -> tabs.add(new PageTabs.Tab(
                        names.getOrDefault(one, getTranslation("mail.somebody")),
                        Links.WHAT_REACHES_ME + "?" + WITH + "=" + one.value(),
                        one.equals(person))));
        people.show(tabs);
    }

    private Map<AccountId, String> names(Reach now) {
        return accounts.find(now.partners()).values().stream()
                .collect(Collectors.toMap(AccountSummary::id, AccountSummary::name));
    }

    private void choose(Topic topic, @Nullable ReachChoice before, @Nullable ReachChoice after) {
        var row = rows.stream().filter(one -> one.topic() == topic).findFirst().orElseThrow();
        rows.forEach(one -> one.notice().clear());
        switch (reach.choose(topic, person, before, after)) {
            case ReachResult.Saved saved -> {
                row.notice().say(getTranslation("reach.saved"));
                again();
            }
            case ReachResult.Elsewhere(var now) -> {
                show(now);
                row.notice().refuse(getTranslation("reach.elsewhere", words(now, topic)));
            }
            case ReachResult.Impossible not -> row.notice().refuse(getTranslation("reach.impossible"));
        }
    }

    private String words(Reach now, Topic topic) {
        return now.said(topic, person) == null && person != null
                ? getTranslation("reach.mail.EVERYWHERE")
                : getTranslation("reach.mail." + now.of(topic, person).mail());
    }

    private void choose(ReachTimes before, ReachTimes after) {
        InlineMessage notice = times.notice();
        switch (reach.choose(before, after)) {
            case ReachResult.Saved saved -> {
                var dates = formats.mine();
                times.show(after, dates.city(dates.zone()));
                notice.say(getTranslation("reach.saved"));
            }
            case ReachResult.Elsewhere(var now) -> {
                var dates = formats.mine();
                times.show(now.times(), dates.city(dates.zone()));
                notice.refuse(getTranslation("reach.elsewhere.times"));
            }
            // It stays as it was chosen, for the other half to be chosen too.
            case ReachResult.Impossible not -> notice.remind(getTranslation("reach.impossible"));
        }
    }

    private void reset() {
        reach.reset();
        again();
        Toasts.say(getTranslation("reach.reset.done"));
    }
}
