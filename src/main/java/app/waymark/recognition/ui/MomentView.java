package app.waymark.recognition.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalWay;
import app.waymark.recognition.MomentPage;
import app.waymark.recognition.Moments;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Something that was reached: the way taken, thanks, and what the mentor says. */
@Route("moments/:goal/:item")
@PermitAll
class MomentView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private record Said(String key, AccountId who, String name, String words, String at) {}

    private final transient Moments moments;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader();
    private final Div picture = new Div();
    private final Part<GoalWay> way = new Part<>(this::way);
    private final Paragraph told = new Paragraph();
    private final Paragraph helped = new Paragraph();
    private final RowList saidList = new RowList(getTranslation("recognition.said"), List.of());
    private final KeyedList<Said> said = KeyedList.rebuilding(saidList, Said::key, MomentView::row);
    private final ThanksForm thanks;
    private final KindWordForm word;
    private final Paragraph kept = new Paragraph();
    private final Button leave = new Button("", press -> leaveOut());
    private final TitledSection book = new TitledSection(
            getTranslation("recognition.book"),
            kept,
            new PageLink(Links.YEARBOOK, getTranslation("recognition.book.open")),
            leave);
    private @Nullable Registration following;
    private transient @Nullable GoalId goal;
    private transient @Nullable UUID item;
    private transient @Nullable MomentPage page;
    private transient @Nullable Dates dates;
    private String title = "";

    MomentView(Moments moments, Drafts drafts, Accounts accounts, DateFormats formats, LiveUpdates live) {
        this.moments = moments;
        this.accounts = accounts;
        this.formats = formats;
        this.live = live;
        thanks = new ThanksForm(moments, drafts, this::fill);
        word = new KindWordForm(moments, drafts, this::fill);
        told.addClassName("wm-reading");
        helped.addClassName("feedback-quote");
        kept.addClassName("wm-small");
        book.addClassName("wm-screen");
        var main = new Div(new TitledSection(getTranslation("recognition.taken"), told, helped), thanks, word);
        main.addClassName("goal-main");
        var side = new Div(saidList, book);
        side.addClassName("goal-side");
        var two = new Div(main, side);
        two.addClassName("wm-two");
        getContent().addClassName("moment-page");
        getContent().add(header, picture, two);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            goal = GoalId.of(event.getRouteParameters().get("goal").orElse(""));
            item = UUID.fromString(event.getRouteParameters().get("item").orElse(""));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.goal(goal.value()), this::again);
        fill();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Something changed while the page was open: it is read again under its reader's rights. */
    private void again() {
        try {
            fill();
        } catch (AccessDeniedException refused) {
            getContent().removeAll();
            getContent().add(new EmptyState(Glyph.LOCK, title, getTranslation("recognition.gone")));
        }
    }

    private void fill() {
        var found = moments.open(Objects.requireNonNull(goal), Objects.requireNonNull(item));
        if (found.isEmpty()) {
            undone();
            return;
        }
        var shown = found.get();
        var when = formats.mine();
        page = shown;
        dates = when;
        var names = Names.of(accounts, shown.people(), getTranslation("recognition.somebody"));
        var moment = shown.way().moment();
        title = shown.mine()
                ? getTranslation("recognition.title.mine", moment.title())
                : getTranslation("recognition.title", names.first(moment.mentee()), moment.title());
        header.clear();
        header.crumb(moment.goalTitle(), Links.goal(moment.goal().value()));
        header.heading(title);
        header.sub(getTranslation(
                moment.whole() ? "recognition.sub.goal" : "recognition.sub.milestone",
                moment.goalTitle(),
                when.day(moment.at().atZone(when.zone()).toLocalDate())));
        header.primary(PageLink.primaryButton(Links.goal(moment.goal().value()), getTranslation("recognition.on")));
        way.show(shown.way());
        told.setText(told(shown.way()));
        helped.setText(shown.way().words());
        helped.setVisible(!shown.way().words().isEmpty());
        said.show(said(shown, names, when));
        saidList.setVisible(said.size() > 0);
        thanks.setVisible(shown.mine());
        word.setVisible(!shown.mine());
        book.setVisible(shown.mine());
        if (shown.mine()) {
            thanks.show(
                    moment.goal(),
                    moment.item(),
                    Optional.ofNullable(moment.mentor()).map(names::first).orElse(null));
            kept.setText(getTranslation(shown.leftOut() ? "recognition.book.out" : "recognition.book.in"));
            leave.setText(getTranslation(shown.leftOut() ? "recognition.book.take" : "recognition.book.leave"));
        } else {
            word.show(moment.goal(), moment.item());
        }
    }

    /** It was reached and is not any more: that is said, and the goal goes on. */
    private void undone() {
        title = getTranslation("recognition.undone");
        getContent().removeAll();
        getContent()
                .add(
                        new ViewHeader(title),
                        new EmptyState(
                                        Glyph.GOAL,
                                        getTranslation("recognition.undone"),
                                        getTranslation("recognition.undone.more"))
                                .action(PageLink.button(
                                        Links.goal(Objects.requireNonNull(goal).value()),
                                        getTranslation("recognition.on"))));
    }

    private void way(GoalWay taken) {
        picture.removeAll();
        picture.add(new WayPicture(taken, Objects.requireNonNull(dates)));
    }

    private String told(GoalWay taken) {
        var first = taken.points().getFirst().at();
        long days = ChronoUnit.DAYS.between(first, taken.moment().at());
        var parts = new ArrayList<String>();
        parts.add(
                days < 14
                        ? getTranslation("recognition.told.days", Math.max(1, days))
                        : getTranslation("recognition.told.weeks", days / 7));
        parts.add(getTranslation("recognition.told.steps", taken.stepsDone()));
        if (taken.datesMoved() > 0) {
            parts.add(getTranslation("recognition.told.moved", taken.datesMoved()));
        }
        return getTranslation("recognition.told", String.join(", ", parts));
    }

    private List<Said> said(MomentPage shown, Names names, Dates when) {
        var all = new ArrayList<Said>();
        shown.words()
                .forEach(one -> all.add(
                        new Said("w" + one.by(), one.by(), names.of(one.by()), one.words(), when.moment(one.at()))));
        var mentee = shown.way().moment().mentee();
        shown.thanks().forEach(one -> {
            var to = one.to();
            var whom = to == null ? one.toWhom() : names.first(to);
            all.add(new Said(
                    one.id().toString(),
                    mentee,
                    getTranslation("recognition.thanked", names.first(mentee), whom),
                    one.words(),
                    when.moment(one.at())));
        });
        return all;
    }

    private static Row row(Said one) {
        return new Row(new Avatar(one.who(), one.name()), one.name())
                .text(one.words())
                .text(one.at());
    }

    private void leaveOut() {
        var shown = Objects.requireNonNull(page);
        moments.leaveOut(Objects.requireNonNull(goal), Objects.requireNonNull(item), !shown.leftOut());
        fill();
    }
}
