package gallery;

import app.waymark.shared.AccountId;
import app.waymark.shared.DateFormats;
import app.waymark.shared.TimeWindow;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Card;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.DateTile;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.Notice;
import app.waymark.uikit.Notices;
import app.waymark.uikit.ProgressLine;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.TurnChip;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

@Route("")
@PageTitle("Gallery · Waymark")
@AnonymousAllowed
class GalleryView extends Composite<Div> {

    private static final AccountId JONAS = new AccountId(UUID.fromString("01890000-0000-7000-8000-000000000002"));
    private static final AccountId HANNA = new AccountId(UUID.fromString("01890000-0000-7000-8000-000000000005"));

    GalleryView(DateFormats formats, Clock clock) {
        var dates = formats.mine();
        var now = clock.instant();
        var newGoal = new Button(
                "New goal",
                event -> Confirm.ask(
                        "Share with Jonas?",
                        "Jonas is told by mail, and sees the goal and its plan.",
                        "Share",
                        () -> Notices.undo("Shared with Jonas", () -> {})));
        Keys.on(newGoal, Keys.NEW);
        getContent()
                .add(new ViewHeader("Three things wait for you")
                        .crumb("Home", "/")
                        .crumb("Everything that waits")
                        .sub("Your next review is on Friday. Nothing of yours waits for Jonas.")
                        .action(new Button("Log a reading"))
                        .primary(newGoal)
                        .marks(
                                new Chip("On course", Chip.Tone.OK),
                                new Chip("Shared with Jonas · he looked on Tuesday"),
                                new Chip("Overdue", Chip.Tone.BAD)));

        var waits = new RowList(
                "Waits for you",
                List.of(
                        new Row(
                                        new Avatar(JONAS, "Jonas Berg"),
                                        "Jonas asks about your plan for “Lead a product team”",
                                        "/goals/1")
                                .text(
                                        "“Which of these two steps would you drop if the reorganisation comes?” on the step Shadow two product reviews")
                                .end(TurnChip.yours(dates, now.minus(Duration.ofDays(3)))),
                        new Row(new Avatar(JONAS, "Jonas Berg"), "Pick a time for your next meeting", "/meetings/1")
                                .text("Jonas proposes "
                                        + dates.forBoth(
                                                now.plus(Duration.ofDays(11)), "Jonas", ZoneId.of("Europe/Helsinki")))
                                .end(TurnChip.yours(dates, now.minus(Duration.ofDays(1)))),
                        new Row(Avatar.of(Glyph.CHECK), "Weekly step is due: run one retrospective", "/goals/2")
                                .text("Goal: Lead a product team · milestone “First quarter in the role”")
                                .end(new Chip("Due today", Chip.Tone.TURN))));
        var others = new H2("Waiting for others");
        others.addClassName("wm-rows-name");
        var waitingForOthers = new RowList(
                "Waiting for others",
                List.of(
                        new Row(
                                        new Avatar(JONAS, "Jonas Berg"),
                                        "Jonas reads your revised goal “Speak at a conference”",
                                        "/goals/3")
                                .text("He reviews at most three a week and has two before yours")
                                .end(TurnChip.with("Jonas", dates, now.minus(Duration.ofDays(4)))),
                        new Row(
                                        new Avatar(HANNA, "Hanna Rask"),
                                        "Hanna confirms the evidence for “Facilitation, level 3”",
                                        "/goals/4")
                                .text("Nudged after 7 days; goes to the coordinator on 9 Dec")
                                .end(
                                        TurnChip.with("Hanna", dates, now.minus(Duration.ofDays(8))),
                                        new Button("Open"))));

        var meeting = TimeWindow.of(now.plus(Duration.ofDays(11)), Duration.ofMinutes(45));
        var when = new Div(dates.span(meeting));
        var where = new Div(
                dates.elsewhere(meeting.start(), "Jonas", ZoneId.of("Europe/Helsinki")) + " · 4 topics on the agenda");
        where.addClassName("wm-small");
        var goals = new Card(
                new ProgressLine("Lead a product team", 14, 22, "14 of 22 steps")
                        .note("Short term · 31 Mar 2027 · on course"),
                new ProgressLine("Speak at a conference", 2, 9, "2 of 9")
                        .note("Short term · 30 Jun 2027 · revised on Monday"),
                new ProgressLine("Head of product", 1, 3, "1 of 3 goals").note("Long term · 2031"));
        goals.addClassName("wm-stack");
        var reached = new Paragraph("“Certified in agile facilitation”, 12 Nov. Jonas wrote: you made this look easy.");
        reached.addClassName("wm-small");
        var side = new Div(
                new TitledSection("Next meeting", new Card(DateTile.beside(dates, dates.today(), when, where))),
                new TitledSection("Goals", goals),
                new TitledSection("Reached", reached));
        side.addClassName("wm-stack");
        var two = new Div(new Div(waits, others, waitingForOthers, form()), side);
        two.addClassName("wm-two");
        getContent()
                .add(
                        two,
                        new EmptyState(
                                        Glyph.GOAL,
                                        "No goals yet.",
                                        "A goal starts with one sentence: what do you want to be able to do?")
                                .action(new Button("Write your first goal")));
    }

    private static Div form() {
        var notice = new Notice();
        var title = new TextField("Title");
        title.setHelperText("One sentence, as you would say it");
        var why = new TextArea("Why it matters");
        why.setValue("By the end of March I lead a product team of four.");
        var horizon = new Select<String>("Horizon", event -> {}, "Short term", "Medium term", "Long term");
        var broken = new TextField("Measure");
        broken.setInvalid(true);
        broken.setErrorMessage("A measure needs a number");
        var save = new Button("Save", event -> notice.saved());
        Keys.on(save, Keys.SEND);
        var row = new Div(save, new Button("Fail", event -> notice.refuse("Somebody else saved first")), notice);
        row.addClassName("wm-inline");
        var hint = new Span("Kept as a draft");
        hint.addClassName("wm-small");
        var form = new Div(
                title,
                why,
                horizon,
                new DatePicker("Target date"),
                broken,
                new Checkbox("Share with my mentor"),
                row,
                hint);
        form.addClassName("wm-form");
        return form;
    }
}
