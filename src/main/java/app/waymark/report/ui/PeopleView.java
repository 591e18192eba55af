package app.waymark.report.ui;

import app.waymark.program.Answers;
import app.waymark.program.InvitationState;
import app.waymark.program.Invitations;
import app.waymark.program.Participants;
import app.waymark.program.PeopleImport;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.report.RoundPeople;
import app.waymark.report.RoundPeople.Order;
import app.waymark.report.RoundPerson;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Sorted;
import app.waymark.shared.TypedText;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Part;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.WideList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of a round: who takes part and how, brought in by CSV, invited by mail. */
@Route("rounds/:round/people")
@PermitAll
class PeopleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SEARCH = "q";
    private static final String PART = "part";
    private static final String SORT = "sort";
    private static final Sorted<Order> BY_NAME = Sorted.up(Order.NAME);

    private final transient RoundPeople people;
    private final transient PeopleImport imports;
    private final transient Participants participants;
    private final transient Invitations invitations;
    private final transient Answers answers;
    private final transient LiveUpdates live;

    private final PeopleHead head;
    private final Div tabs = new Div();
    private final Div parts = new Div();
    private final Div tools = new Div();
    private final TextField search = new TextField();
    private final WideList<PersonCells.Line> rows;
    private RoundId round = new RoundId(new UUID(0, 0));
    private RoundPeople.Part part = RoundPeople.Part.EVERYBODY;
    private Sorted<Order> sorted = BY_NAME;
    private String title = "";
    private String counted = "";
    private final Part<Nobody> nobody = new Part<>(this::nobody);
    private @Nullable Registration following;

    PeopleView(
            RoundPeople people,
            PeopleImport imports,
            Participants participants,
            Invitations invitations,
            Answers answers,
            LiveUpdates live) {
        this.people = people;
        this.imports = imports;
        this.participants = participants;
        this.invitations = invitations;
        this.answers = answers;
        this.live = live;
        head = new PeopleHead(this::addOne, this::bringIn, this::invite);
        search.setPlaceholder(getTranslation("people.search"));
        search.setAriaLabel(getTranslation("people.search"));
        search.setPrefixComponent(Glyph.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                keepInAddress();
                showFromStart();
            }
        });
        Keys.on(search, Keys.FILTER);
        var cells = new PersonCells(this);
        rows = new WideList<PersonCells.Line>(
                        getTranslation("people.tab"), line -> line.person().account())
                .parts(getTranslation("people.column.name"), 3, line -> cells.name(line, round))
                .by(Order.NAME)
                .parts(getTranslation("people.column.email"), 4, cells::email)
                .by(Order.EMAIL)
                .text(getTranslation("people.column.part"), 2, line -> cells.part(line.person()))
                .by(Order.PART)
                .parts(getTranslation("people.column.state"), 2, line -> cells.state(line.person()))
                .by(Order.STATE)
                .parts(getTranslation("people.column.do"), 1, line -> change(line.person()))
                .onSort(this::sort);
        tools.add(search, parts);
        tools.addClassName("wm-list-tools");
        getContent().add(head, tabs, tools, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = event.getRouteParameters().get("round").map(PeopleView::id).orElseThrow(NotFoundException::new);
        var query = event.getLocation().getQueryParameters();
        search.setValue(query.getSingleParameter(SEARCH).orElse(""));
        part = query.getSingleParameter(PART)
                .flatMap(text -> Arrays.stream(RoundPeople.Part.values())
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst())
                .orElse(RoundPeople.Part.EVERYBODY);
        sorted = Sorted.read(query.getSingleParameter(SORT).orElse(""), BY_NAME);
        rows.sorted(sorted);
        tabs.removeAll();
        tabs.add(RoundTabs.of(this, round, RoundTabs.Open.PEOPLE));
        showParts();
        showFromStart();
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.round(round.value()), this::again);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Reads an id from an address; one that is none is a page that is not there. */
    static RoundId id(String text) {
        try {
            return new RoundId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void showParts() {
        var filter = PageTabs.filter(getTranslation("people.filter"));
        for (var one : RoundPeople.Part.values()) {
            filter.tab(getTranslation("people.part." + one), address(one, ""), one == part);
        }
        parts.removeAll();
        parts.add(filter);
    }

    private void sort(String by) {
        sorted = Sorted.read(by, BY_NAME);
        rows.sorted(sorted);
        keepInAddress();
        showParts();
        showFromStart();
    }

    private void keepInAddress() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null, address(part, TypedText.strip(search.getValue())).substring(1));
    }

    /** The address of these people, sorted as they are. */
    private String address(RoundPeople.Part of, String found) {
        Map<String, String> query = new LinkedHashMap<>();
        if (!found.isEmpty()) {
            query.put(SEARCH, found);
        }
        if (of != RoundPeople.Part.EVERYBODY) {
            query.put(PART, of.name().toLowerCase(Locale.ROOT));
        }
        if (!sorted.equals(BY_NAME)) {
            query.put(SORT, sorted.inAddress());
        }
        var text = QueryParameters.simple(query).getQueryString();
        return Links.people(round.value()) + (text.isEmpty() ? "" : "?" + text);
    }

    private void showFromStart() {
        show(read(null, Slice.PAGE));
    }

    /** Somebody else changed something in the round; how many they are now is said where it is different. */
    private void again() {
        var before = counted;
        showFromStart();
        if (!counted.equals(before)) {
            LiveRegion.say(counted);
        }
    }

    private void show(RoundPeople.Page page) {
        title = RoundTabs.title(this, page.round().name(), "people.tab");
        var counts = page.counts();
        counted = getTranslation(
                "people.counts",
                counts.mentees(),
                counts.mentors(),
                counts.places(),
                page.invited().waiting());
        head.show(page.round(), over(page), page.invited().toAsk(), counted);
        tools.setVisible(anybody(page));
        nobody.show(anybody(page) ? Nobody.FOUND : over(page) ? Nobody.ANY_MORE : Nobody.YET);
        rows.show(lines(page), (after, size) -> lines(read(after, size)));
    }

    private RoundPeople.Page read(@Nullable Cursor after, int size) {
        return people.read(round, part, search.getValue(), sorted, after, size);
    }

    private static Slice<PersonCells.Line> lines(RoundPeople.Page page) {
        return page.people()
                .map(person -> new PersonCells.Line(person, page.unreachable().getOrDefault(person.account(), "")));
    }

    private static boolean anybody(RoundPeople.Page page) {
        return page.counts().people()
                        + page.invited().waiting()
                        + page.invited().declined()
                > 0;
    }

    /** Nobody is brought into a round that has ended, nor asked. */
    private static boolean over(RoundPeople.Page page) {
        return page.round().state() == RoundState.ENDED;
    }

    /** Why the list is empty, where it is. */
    private enum Nobody {
        FOUND,
        YET,
        ANY_MORE
    }

    private void nobody(Nobody why) {
        rows.empty(
                why == Nobody.FOUND
                        ? new EmptyState(
                                Glyph.SEARCH, getTranslation("people.none"), getTranslation("people.none.text"))
                        : new EmptyState(
                                Glyph.PEOPLE,
                                getTranslation("people.empty"),
                                getTranslation(why == Nobody.YET ? "people.empty.text" : "people.empty.over")));
    }

    private void addOne() {
        new AddPersonDialog(imports, round, this::showFromStart).open();
    }

    private void bringIn() {
        UI.getCurrent().navigate(Links.bringIn(round.value()).substring(1));
    }

    private void invite() {
        Toasts.say(getTranslation("people.invited", invitations.ask(round)));
        showFromStart();
    }

    /** There are as many of these as there are people, so each says whom. */
    private Component change(RoundPerson person) {
        if (person.state() != InvitationState.JOINED && person.state() != InvitationState.WAITING) {
            return new Span();
        }
        var change = new Button(
                getTranslation("people.change"),
                click -> new PartDialog(participants, invitations, answers, round, person, this::showFromStart).open());
        change.setAriaLabel(getTranslation("people.change.whom", person.name()));
        return change;
    }
}
