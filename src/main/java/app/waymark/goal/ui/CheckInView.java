package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.CheckInPage;
import app.waymark.goal.CheckInResult;
import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalId;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.Rhythm;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The weekly look at a goal: how it went, how sure one is, and send; everything else is there and optional. */
@Route("goals/:goal/check-in")
@PermitAll
class CheckInView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CheckIns checkIns;
    private final transient Accounts accounts;
    private final transient Drafts drafts;
    private final transient DateFormats formats;
    private final InlineMessage notice = new InlineMessage();
    private final Button send = new Button(getTranslation("goal.checkin.send"));
    private transient @Nullable GoalId goal;
    private @Nullable CheckInForm form;
    private String title = "";

    CheckInView(CheckIns checkIns, Accounts accounts, Drafts drafts, DateFormats formats) {
        this.checkIns = checkIns;
        this.accounts = accounts;
        this.drafts = drafts;
        this.formats = formats;
        send.addClickListener(event -> send());
        send.setDisableOnClick(true);
        Keys.on(send, Keys.SEND);
        getContent().addClassName("checkin-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        goal = GoalTalk.id(event);
        show(checkIns.page(goal));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(CheckInPage page) {
        var dates = formats.mine();
        title = getTranslation("goal.checkin.title", page.title());
        getContent().removeAll();
        var header = new ViewHeader(getTranslation("goal.checkin.heading." + page.rhythm()));
        header.crumb(getTranslation("goal.nav.goals"), Links.GOALS);
        header.crumb(page.title(), Links.goal(page.goal().value()));
        getContent().add(header);
        if (!page.state().open()) {
            getContent().add(notice);
            notice.refuse(getTranslation("goal.closed." + page.state()));
            return;
        }
        var mentor = page.mentor();
        header.sub(
                mentor == null
                        ? getTranslation("goal.checkin.sub.alone")
                        : getTranslation(
                                "goal.checkin.sub",
                                Names.of(accounts, List.of(mentor), getTranslation("goal.somebody"))
                                        .first(mentor)));
        var asked = new CheckInForm(page, drafts, dates);
        form = asked;
        var skip = new Button(getTranslation("goal.checkin.skip." + page.rhythm()), event -> skip());
        header.action(skip);
        send.setEnabled(true);
        header.primary(send);
        var side = new CheckInAside(page, asked.plan(), dates);
        side.add(new RhythmSelect(
                "goal.checkin.rhythm",
                List.of(Rhythm.WEEK, Rhythm.FORTNIGHT, Rhythm.MONTH, Rhythm.OFF),
                page.rhythm(),
                every -> checkIns.every(page.goal(), every)));
        var main = new Div(asked, notice);
        main.addClassName("checkin-main");
        var columns = new Div(main, side);
        columns.addClassName("wm-two");
        getContent().add(columns);
    }

    private void send() {
        var asked = Objects.requireNonNull(form);
        var said = asked.read();
        if (said.isEmpty()) {
            refuse(getTranslation("goal.checkin.incomplete"));
            return;
        }
        switch (checkIns.send(Objects.requireNonNull(goal), said.get())) {
            case CheckInResult.Sent sent -> {
                asked.sent();
                leave();
                var next = sent.next();
                Toasts.say(
                        next == null
                                ? getTranslation("goal.checkin.sent")
                                : getTranslation(
                                        "goal.checkin.sent.next", formats.mine().day(next)));
            }
            case CheckInResult.TooLong tooLong ->
                refuse(getTranslation("goal.progress.too-long", tooLong.length(), tooLong.most()));
            case CheckInResult.BadReading(ProgressResult why) ->
                refuse(ProgressWords.refused(this, why, "goal.reading.incomplete"));
            case CheckInResult.Closed closed -> refuse(getTranslation("goal.closed." + closed.state()));
        }
    }

    private void refuse(String why) {
        notice.refuse(why);
        send.setEnabled(true);
    }

    /** Nobody hears of it, and it needs no undoing: one can check in on any day. */
    private void skip() {
        checkIns.skip(Objects.requireNonNull(goal));
        leave();
        Toasts.say(getTranslation("goal.checkin.skipped"));
    }

    private void leave() {
        UI.getCurrent()
                .navigate(Links.goal(Objects.requireNonNull(goal).value()).substring(1));
    }
}
