package app.waymark.program.ui;

import app.waymark.program.Programmes;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.program.RoundState;
import app.waymark.program.RoundSummary;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.TypedText;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.DateField;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rounds I coordinate, and the way to a new one. The address of a round itself leads to its people. */
@Route("rounds")
@PermitAll
class RoundsView extends Composite<Div> implements HasUrlParameter<String>, BeforeEnterObserver, HasDynamicTitle {

    private static final int MONTHS = 6;

    private final transient Programmes programmes;
    private final transient DateFormats formats;
    private final transient ProgrammeEnd end;
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private final ViewHeader header = new ViewHeader(getTranslation("rounds.title"));
    private final Div list = new Div();
    private final Div several = new Div();
    private final RowList table = new RowList(getTranslation("rounds.title"), List.of());
    private final KeyedList<RoundSummary> rows = KeyedList.rebuilding(table, RoundSummary::id, this::row);
    private final Part<Shown> shown = new Part<>(this::place);
    private final MoreRows more = new MoreRows(getTranslation("programmes.more"), this::showMore);
    private final Part<Slice<ProgrammeSummary>> actions = new Part<>(this::actions);
    private @Nullable String round;
    private int most = Slice.PAGE;
    private int mostProgrammes = Slice.PAGE;
    private boolean following;

    RoundsView(Programmes programmes, DateFormats formats, ProgrammeEnd end, LiveUpdates live, CurrentActor actor) {
        this.programmes = programmes;
        this.formats = formats;
        this.end = end;
        this.live = live;
        this.actor = actor;
        list.addClassName("wm-stack");
        var body = new Div(list, more, several);
        body.addClassName("wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        round = parameter;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (round != null) {
            event.forwardTo(Links.people(uuid(round)).substring(1));
            return;
        }
        refresh();
        if (!following) {
            following = true;
            // Coordinators hear of what the others do in their programmes.
            live.follow(this, Changed.person(actor.require().id()), this::refresh);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rounds.title");
    }

    private void refresh() {
        var rounds = Slice.first(most, programmes::coordinated);
        var mine = Slice.first(mostProgrammes, programmes::coordinatedProgrammes);
        actions.show(mine);
        rows.show(rounds.items());
        more.show(rounds.next() != null);
        shown.show(new Shown(rounds.items().isEmpty(), mine.items().isEmpty()));
    }

    private void showMore() {
        most += Slice.PAGE;
        refresh();
    }

    private void actions(Slice<ProgrammeSummary> found) {
        var mine = found.items();
        header.clear();
        if (found.next() != null || !going(mine).isEmpty()) {
            var open = new Button(getTranslation("rounds.new"), click -> newRound(everyGoing()));
            Keys.on(open, Keys.NEW);
            header.primary(open);
        }
        // One programme's actions stand in the head; of several each has its own line, under the rounds.
        several.removeAll();
        several.setVisible(mine.size() > 1);
        if (mine.size() == 1) {
            var one = mine.getFirst();
            header.action(PageLink.button(Links.programmeGoals(one.id().value()), getTranslation("part.shown-goals")));
            header.action(PageLink.button(Links.fields(one.id().value()), getTranslation("rounds.fields")));
            header.action(seldom(one));
        } else if (mine.size() > 1) {
            several.add(new TitledSection(
                    getTranslation("programmes.title"),
                    new RowList(
                            getTranslation("programmes.title"),
                            mine.stream().map(this::programme).toList())));
            if (found.next() != null) {
                several.add(new Button(getTranslation("programmes.more.mine"), click -> {
                    mostProgrammes += Slice.PAGE;
                    refresh();
                }));
            }
        }
    }

    /** Every programme in which a round can be opened, however many are shown. */
    private List<ProgrammeSummary> everyGoing() {
        return going(Slice.first(Integer.MAX_VALUE, programmes::coordinatedProgrammes)
                .items());
    }

    private static List<ProgrammeSummary> going(List<ProgrammeSummary> programmes) {
        return programmes.stream().filter(one -> !one.ended()).toList();
    }

    private Row programme(ProgrammeSummary one) {
        var row = new Row(Avatar.of(Glyph.PROGRAMME), one.name());
        if (one.ended()) {
            row.end(new Chip(getTranslation("programme.ended")));
        }
        var shown = PageLink.button(Links.programmeGoals(one.id().value()), getTranslation("part.shown-goals"));
        var asked = PageLink.button(Links.fields(one.id().value()), getTranslation("rounds.fields"));
        List.of(shown, asked)
                .forEach(link -> link.getElement().setAttribute("aria-label", link.getText() + ": " + one.name()));
        return row.end(shown, asked, seldom(one));
    }

    /** What a coordinator sets up now and then, and how a programme ends. */
    private MoreButton seldom(ProgrammeSummary one) {
        var id = one.id().value();
        return new MoreButton(getTranslation("rounds.more", one.name()), menu -> {
            menu.page(getTranslation("rounds.templates"), Links.templates(id));
            menu.page(getTranslation("rounds.questions"), Links.reviewQuestions(id));
            menu.page(getTranslation("rounds.first-meetings"), Links.firstMeetings(id));
            menu.page(getTranslation("rounds.skills"), Links.frameworks(id));
            menu.page(getTranslation("rounds.learning"), Links.programmeLearning(id));
            menu.page(getTranslation("rounds.reminders"), Links.reminders(id));
            menu.page(getTranslation("rounds.mail"), Links.programmeMail(id));
            menu.page(getTranslation("rounds.badges"), Links.programmeBadges(id));
            menu.act(end.words(this, one), () -> end.ask(this, one, this::refresh));
        });
    }

    /** Whether there is a list, and if not, whether this person could begin one. */
    private record Shown(boolean empty, boolean nobody) {}

    private void place(Shown what) {
        list.removeAll();
        list.add(
                what.empty()
                        ? new EmptyState(
                                Glyph.PROGRAMME,
                                getTranslation("rounds.empty"),
                                getTranslation(what.nobody() ? "rounds.empty.nobody" : "rounds.empty.text"))
                        : table);
    }

    private Row row(RoundSummary one) {
        var dates = formats.mine();
        return new Row(
                        Avatar.of(Glyph.PROGRAMME),
                        getTranslation("rounds.name", one.programmeName(), one.name()),
                        Links.people(one.id().value()))
                .text(getTranslation("rounds.dates", dates.day(one.startsOn()), dates.day(one.endsOn())))
                .end(new Chip(getTranslation("rounds.state." + one.state())))
                .end(ends(one));
    }

    /** Ends a round; nothing where it has ended. */
    private Component[] ends(RoundSummary one) {
        if (one.state() == RoundState.ENDED) {
            return new Component[0];
        }
        var end = new Button(
                getTranslation("rounds.end"),
                click -> Confirm.end(
                        getTranslation("rounds.end.title", one.name()),
                        getTranslation("rounds.end.text"),
                        getTranslation("rounds.end"),
                        () -> {
                            programmes.end(one.id());
                            Toasts.say(getTranslation("rounds.ended", one.name()));
                            refresh();
                        }));
        end.setAriaLabel(
                getTranslation("rounds.end") + ": " + getTranslation("rounds.name", one.programmeName(), one.name()));
        return new Component[] {end};
    }

    private void newRound(List<ProgrammeSummary> mine) {
        var dialog = new Dialog(getTranslation("rounds.new"));
        var programme = new Select<ProgrammeSummary>();
        programme.setLabel(getTranslation("rounds.programme"));
        programme.setItems(mine);
        programme.setItemLabelGenerator(ProgrammeSummary::name);
        if (!mine.isEmpty()) {
            programme.setValue(mine.getFirst());
        }
        var name = new TextField(getTranslation("rounds.new.name"));
        TextLimit.on(name, Programmes.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        var today = formats.mine().today();
        var from = new DateField(getTranslation("rounds.new.from"), today);
        var until = new DateField(getTranslation("rounds.new.until"), today.plusMonths(MONTHS));
        until.setErrorMessage(getTranslation("rounds.new.until.wrong"));
        var save = new Button(getTranslation("rounds.new.do"), click -> {
            if (!TextLimit.fits(name)) {
                return;
            }
            name.setErrorMessage(getTranslation("rounds.new.name.wrong"));
            var start = from.getValue();
            var end = until.getValue();
            until.setInvalid(start == null || end == null || !end.isAfter(start));
            name.setInvalid(TypedText.blank(name.getValue()));
            if (programme.isEmpty() || name.isInvalid() || start == null || end == null || !end.isAfter(start)) {
                return;
            }
            var made = programmes.openRound(programme.getValue().id(), name.getValue(), start, end);
            if (made.isEmpty()) {
                name.setInvalid(true);
                name.focus();
                return;
            }
            dialog.close();
            getUI().ifPresent(ui -> ui.navigate(Links.people(made.get().value()).substring(1)));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        var form = new Div(programme, name, from, until);
        form.addClassName("wm-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(getTranslation("uikit.cancel"), click -> dialog.close()), save);
        dialog.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                name.focus();
            }
        });
        dialog.open();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
