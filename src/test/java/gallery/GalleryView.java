package gallery;

import app.waymark.shared.AccountId;
import app.waymark.shared.DateFormats;
import app.waymark.shared.TimeWindow;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Card;
import app.waymark.uikit.ChangedText;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.DateTile;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.MeasureChart;
import app.waymark.uikit.ProfileBars;
import app.waymark.uikit.ProgressLine;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TimelineChart;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.TurnChip;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.math.BigDecimal;
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
                        () -> Toasts.undo("Shared with Jonas", () -> {})));
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
                                                TimeWindow.of(now.plus(Duration.ofDays(11)), Duration.ofMinutes(30)),
                                                "Jonas",
                                                ZoneId.of("Europe/Helsinki")))
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
        var today = dates.today();
        var start = today.minusDays(84);
        var timeline = new TimelineChart(
                dates,
                "Lead a product team",
                start,
                today.plusDays(120),
                List.of(
                        new TimelineChart.Milestone("Role agreed", start.plusDays(9), true),
                        new TimelineChart.Milestone("First quarter", today.plusDays(20), false),
                        new TimelineChart.Milestone("Team of four, all of them new to it", today.plusDays(34), false),
                        new TimelineChart.Milestone("Late one", today.minusDays(20), false),
                        new TimelineChart.Milestone("Reached", today.plusDays(120), false)),
                List.of(
                        new TimelineChart.Step("Agree the role", start.plusDays(4), true),
                        new TimelineChart.Step("Shadow two product reviews", start.plusDays(40), true),
                        new TimelineChart.Step("Late step", today.minusDays(8), false),
                        new TimelineChart.Step("Take over the roadmap review", today.plusDays(15), false),
                        new TimelineChart.Step("Ask three colleagues", today.plusDays(60), false)));
        var measure = new MeasureChart(
                dates,
                "Facilitation rated 4 or better",
                "of 4",
                BigDecimal.ZERO,
                BigDecimal.valueOf(3),
                start,
                today.plusDays(120),
                List.of(
                        new MeasureChart.Value(start.plusDays(30), BigDecimal.ZERO),
                        new MeasureChart.Value(start.plusDays(60), BigDecimal.valueOf(1.5)),
                        new MeasureChart.Value(today.minusDays(5), BigDecimal.valueOf(1.5))),
                new MeasureChart.Course(
                        "behind",
                        null,
                        new MeasureChart.Guess(today.plusDays(120), 1.2, 2.1, 3, 5),
                        List.of(new MeasureChart.Mark(today.minusDays(30), "Revision 2"))));
        var profile = new ProfileBars(
                "Which wish people get",
                List.of(
                        new ProfileBars.Profile("A", List.of(27, 12, 4, 2, 1), 0, false),
                        new ProfileBars.Profile("B", List.of(31, 6, 4, 3, 2), 0, true)));
        var changed = new ChangedText(
                "By March I lead a team of four: I own the roadmap review, and run a retrospective every week.",
                "By the end of March I lead a product team of four: I own the roadmap review, and two of four colleagues rate my facilitation 4 or better.");
        side.add(
                new TitledSection("Facilitation rated 4 or better", measure),
                new TitledSection("Which wish people get", profile));
        var grid = new Grid<String>();
        grid.addColumn(name -> name).setHeader("Name").setSortable(true);
        grid.addColumn(String::length).setHeader("Letters");
        grid.setItems("Mara", "Jonas", "Hanna");
        grid.setAllRowsVisible(true);
        var fields = new Div(
                new ComboBox<String>("Mentor", "Jonas", "Hanna"),
                new TimePicker("From"),
                new RadioButtonGroup<String>("Horizon", "Short", "Long"),
                new Tabs(new Tab("Plan"), new Tab("Threads")),
                new Button("Fail", event -> {
                    throw new IllegalStateException("a bug");
                }),
                new Button("Refuse", event -> {
                    throw new org.springframework.security.access.AccessDeniedException("no");
                }));
        fields.addClassName("wm-form");
        getContent()
                .add(
                        timeline,
                        two,
                        new TitledSection("What changed", changed),
                        fields,
                        grid,
                        new EmptyState(
                                        Glyph.GOAL,
                                        "No goals yet.",
                                        "A goal starts with one sentence: what do you want to be able to do?")
                                .action(new Button("Write your first goal")));
    }

    private static Div form() {
        var notice = new InlineMessage();
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
