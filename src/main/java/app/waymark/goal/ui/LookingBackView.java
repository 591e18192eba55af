package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalId;
import app.waymark.goal.LookBackPage;
import app.waymark.goal.LookBackResult;
import app.waymark.goal.LookingBack;
import app.waymark.goal.LookingBack.Written;
import app.waymark.goal.Retrospective;
import app.waymark.goal.Rhythm;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The monthly look at a goal: what happened, what went well, what got in the way, and what changes. */
@Route("goals/:goal/looking-back")
@PermitAll
class LookingBackView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LookingBack lookingBack;
    private final transient Accounts accounts;
    private final transient Drafts drafts;
    private final transient DateFormats formats;
    private final InlineMessage notice = new InlineMessage();
    private final TextArea wentWell = new TextArea();
    private final TextArea inTheWay = new TextArea();
    private final TextArea changes = new TextArea();
    private final TextArea question = new TextArea();
    private final Button finish = new Button(getTranslation("goal.lookback.finish"));
    private final transient List<KeptText> kept = new ArrayList<>();
    private transient @Nullable GoalId goal;
    private @Nullable LookBackEdits edits;
    private String title = "";
    private String reason = "";

    LookingBackView(LookingBack lookingBack, Accounts accounts, Drafts drafts, DateFormats formats) {
        this.lookingBack = lookingBack;
        this.accounts = accounts;
        this.drafts = drafts;
        this.formats = formats;
        finish.addClickListener(event -> finish());
        finish.setDisableOnClick(true);
        Keys.on(finish, Keys.SEND);
        getContent().addClassName("checkin-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        goal = GoalTalk.id(event);
        show(lookingBack.page(goal));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(LookBackPage page) {
        var dates = formats.mine();
        var called = page.content().title();
        title = getTranslation("goal.lookback.title", called);
        var month = dates.month(YearMonth.from(page.facts().until()));
        reason = getTranslation("goal.lookback.reason", month);
        var header = new ViewHeader(getTranslation("goal.lookback.heading", called));
        header.crumb(getTranslation("goal.nav.goals"), Links.GOALS);
        header.crumb(called, Links.goal(page.goal().value()));
        getContent().removeAll();
        getContent().add(header);
        if (!page.state().open()) {
            getContent().add(notice);
            notice.refuse(getTranslation("goal.closed." + page.state()));
            return;
        }
        var due = page.dueOn();
        header.sub(
                due == null
                        ? getTranslation("goal.lookback.sub")
                        : getTranslation("goal.lookback.sub.due", dates.day(due)));
        var mentor = page.mentor();
        var name = mentor == null
                ? ""
                : Names.of(accounts, List.of(mentor), getTranslation("goal.somebody"))
                        .first(mentor);
        finish.setText(
                mentor == null
                        ? getTranslation("goal.lookback.finish")
                        : getTranslation("goal.lookback.finish.show", name));
        finish.setEnabled(true);
        if (due != null && !due.isAfter(dates.today())) {
            header.action(new Button(getTranslation("goal.lookback.tomorrow"), event -> tomorrow()));
        }
        header.primary(finish);
        var side = new LookBackFactsPanel(page, name, dates);
        side.add(new RhythmSelect(
                "goal.lookback.rhythm",
                List.of(Rhythm.MONTH, Rhythm.QUARTER, Rhythm.OFF),
                page.rhythm(),
                every -> lookingBack.every(page.goal(), every)));
        var columns = new Div(main(page, name), side);
        columns.addClassName("wm-two");
        getContent().add(columns);
    }

    private Div main(LookBackPage page, String mentor) {
        var id = page.goal();
        kept.clear();
        var areas = Map.of("well", wentWell, "way", inTheWay, "changes", changes, "question", question);
        var typed =
                drafts.find(areas.keySet().stream().map(one -> place(id, one)).toList());
        areas.forEach((one, area) -> prepare(area, one, place(id, one), typed));
        var list = new LookBackEdits(page, formats.mine(), now -> lookingBack.keep(id, now));
        edits = list;
        var main = new Div(
                block(getTranslation("goal.lookback.well"), wentWell),
                block(getTranslation("goal.lookback.way"), inTheWay),
                block(
                        getTranslation("goal.lookback.changes"),
                        small(
                                page.mentor() == null
                                        ? getTranslation("goal.lookback.changes.help")
                                        : getTranslation("goal.lookback.changes.help.shown", mentor)),
                        list,
                        changes));
        if (page.mentor() != null) {
            var asked = block(
                    getTranslation("goal.lookback.question", mentor),
                    question,
                    small(getTranslation("goal.lookback.question.help", mentor)));
            main.add(asked);
        }
        main.add(notice);
        main.addClassNames("checkin-main", "checkin-form");
        return main;
    }

    private void prepare(TextArea area, String name, Drafts.Place place, Map<Drafts.Place, String> typed) {
        area.setWidthFull();
        area.setMinRows(2);
        area.setAriaLabel(getTranslation("goal.lookback." + name + ".label"));
        area.setPlaceholder(getTranslation("goal.lookback." + name + ".hint"));
        TextLimit.on(area, Retrospective.MOST_WORDS);
        kept.add(KeptText.of(area, drafts).at(place, "", Optional.ofNullable(typed.get(place))));
    }

    private static Drafts.Place place(GoalId id, String name) {
        return Drafts.Place.of("goal", id.value(), "look-back", name);
    }

    private void finish() {
        var list = Objects.requireNonNull(edits);
        if (!TextLimit.fits(wentWell, inTheWay, changes, question)) {
            finish.setEnabled(true);
            return;
        }
        var written = new Written(wentWell.getValue(), inTheWay.getValue(), changes.getValue(), question.getValue());
        switch (lookingBack.finish(Objects.requireNonNull(goal), written, list.edits(), reason)) {
            case LookBackResult.Finished done -> {
                kept.forEach(KeptText::sent);
                leave(finished(done));
            }
            case LookBackResult.Blank unused -> refuse(getTranslation("goal.lookback.blank"));
            case LookBackResult.TooLong tooLong ->
                refuse(getTranslation("goal.progress.too-long", tooLong.length(), tooLong.most()));
            case LookBackResult.Gone gone -> {
                list.mark(gone.edits());
                refuse(getTranslation("goal.lookback.gone", gone.edits().size()));
            }
            case LookBackResult.Refused refused ->
                refuse(String.join(
                        " ",
                        refused.faults().stream()
                                .map(fault ->
                                        getTranslation("goal.problem." + fault.problem(), fault.length(), fault.most()))
                                .distinct()
                                .toList()));
            case LookBackResult.Closed closed -> refuse(getTranslation("goal.closed." + closed.state()));
        }
    }

    private String finished(LookBackResult.Finished done) {
        var next = done.next();
        return Stream.of(
                        done.revision() == null
                                ? getTranslation("goal.lookback.finished")
                                : getTranslation("goal.lookback.finished.revision", done.revision()),
                        next == null
                                ? ""
                                : getTranslation(
                                        "goal.lookback.next", formats.mine().day(next)))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private void tomorrow() {
        lookingBack.tomorrow(Objects.requireNonNull(goal));
        leave(getTranslation("goal.lookback.later"));
    }

    private void leave(String said) {
        UI.getCurrent()
                .navigate(Links.goal(Objects.requireNonNull(goal).value()).substring(1));
        Toasts.say(said);
    }

    private void refuse(String why) {
        notice.refuse(why);
        finish.setEnabled(true);
    }

    private static Div block(String heading, Component... parts) {
        var block = new Div(new H2(heading));
        block.addClassName("checkin-block");
        block.add(parts);
        return block;
    }

    private static Paragraph small(String words) {
        var text = new Paragraph(words);
        text.addClassName("wm-small");
        return text;
    }
}
