package app.waymark.program.ui;

import app.waymark.program.AnswerDirectory.Told;
import app.waymark.program.RoundId;
import app.waymark.program.SignupState;
import app.waymark.program.Signups;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Part;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import app.waymark.uikit.WideList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Who would take part in a round: those who wait for a coordinator's word, and those about whom it was said. */
@Route("rounds/:round/sign-ups")
@PermitAll
class SignupsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<SignupState> SHOWN =
            List.of(SignupState.SENT, SignupState.APPROVED, SignupState.DECLINED);

    private final transient Signups signups;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader();
    private final Div parts = new Div();
    private final Div tools = new Div();
    private final TextField search = new TextField();
    private final Button approve = new Button();
    private final Button decline = new Button();
    private final Button all = new Button();
    private final WideList<Signups.Line> rows;
    private final transient Map<UUID, Signups.Line> chosen = new LinkedHashMap<>();
    private final Part<Head> head = new Part<>(this::head);
    private final Part<Tabs> tabs = new Part<>(this::tabs);
    private final Part<SignupState> nobody = new Part<>(this::nobody);
    private RoundId round = new RoundId(new UUID(0, 0));
    private SignupState state = SignupState.SENT;
    private String counted = "";
    private @Nullable Registration following;

    SignupsView(Signups signups, DateFormats formats, LiveUpdates live) {
        this.signups = signups;
        this.formats = formats;
        this.live = live;
        search.setPlaceholder(getTranslation("signups.search"));
        search.setAriaLabel(getTranslation("signups.search"));
        search.setPrefixComponent(Glyph.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> show());
        Keys.on(search, Keys.FILTER);
        rows = new WideList<Signups.Line>(getTranslation("signups.title"), Signups.Line::id)
                .parts(getTranslation("signups.column.name"), 3, this::name)
                .text(getTranslation("signups.column.address"), 4, Signups.Line::address)
                .text(getTranslation("signups.column.part"), 2, this::part)
                .text(getTranslation("signups.column.since"), 2, line -> formats.mine()
                        .moment(line.at()));
        approve.addClickListener(click -> decide(List.copyOf(chosen.values())));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        decline.addClickListener(click -> askDecline(List.copyOf(chosen.values())));
        all.addClickListener(click -> askAll());
        tools.add(search, parts);
        tools.addClassName("wm-list-tools");
        var acts = new Div(approve, decline, all);
        acts.addClassName("program-actions");
        getContent().add(header, tools, acts, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = event.getRouteParameters().get("round").map(SignupFormView::id).orElseThrow(NotFoundException::new);
        state = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("state")
                .flatMap(text -> Arrays.stream(SignupState.values())
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst())
                .filter(SHOWN::contains)
                .orElse(SignupState.SENT);
        chosen.clear();
        try {
            show();
        } catch (AccessDeniedException notMine) {
            throw new NotFoundException();
        }
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.round(round.value()), this::again);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signups.title");
    }

    private void show() {
        var page = read(null, Slice.PAGE);
        show(page);
        rows.show(page.lines(), (after, size) -> read(after, size).lines());
    }

    /** What somebody else decided, or who signed up meanwhile: what was chosen stays chosen where it is still there. */
    private void again() {
        var before = counted;
        show();
        if (!counted.equals(before)) {
            LiveRegion.say(counted);
        }
    }

    private Signups.Page read(@Nullable Cursor after, int size) {
        return signups.page(round, state, search.getValue(), after, size);
    }

    private void show(Signups.Page page) {
        head.show(new Head(page.round().programmeName(), page.round().name(), round));
        counted = getTranslation("signups.counts", count(page, SignupState.SENT), count(page, SignupState.BEGUN));
        header.sub(counted);
        tabs.show(new Tabs(state, SHOWN.stream().map(one -> count(page, one)).toList()));
        long waiting = count(page, SignupState.SENT);
        all.setText(getTranslation("signups.approve.all", waiting));
        all.setVisible(state == SignupState.SENT && waiting > 0);
        choose(chosen.size());
        nobody.show(state);
    }

    /** Of which round it is. */
    private record Head(String programme, String name, RoundId round) {}

    private void head(Head now) {
        header.clear();
        header.crumb(now.programme(), Links.ROUNDS);
        header.crumb(now.name(), Links.people(now.round().value()));
        header.heading(getTranslation("signups.title"));
        header.action(PageLink.button(Links.signupForm(now.round().value()), getTranslation("signup.title")));
    }

    /** Which of the lists is open, and how many are in each. */
    private record Tabs(SignupState open, List<Long> counts) {}

    private void tabs(Tabs now) {
        var filter = PageTabs.filter(getTranslation("signups.filter"));
        for (int at = 0; at < SHOWN.size(); at++) {
            var one = SHOWN.get(at);
            filter.tab(
                    getTranslation("signups.state." + one, now.counts().get(at)),
                    Links.signups(round.value()) + "?state=" + one.name().toLowerCase(Locale.ROOT),
                    one == now.open());
        }
        parts.removeAll();
        parts.add(filter);
    }

    private void nobody(SignupState now) {
        rows.empty(new EmptyState(
                Glyph.PEOPLE,
                getTranslation("signups.empty." + now),
                getTranslation(now == SignupState.SENT ? "signups.empty.text" : "signups.empty.other")));
    }

    private static long count(Signups.Page page, SignupState state) {
        return page.counts().getOrDefault(state, 0L);
    }

    private void choose(int many) {
        approve.setText(getTranslation("signups.approve", many));
        decline.setText(getTranslation("signups.decline", many));
        approve.setVisible(state == SignupState.SENT && many > 0);
        decline.setVisible(state == SignupState.SENT && many > 0);
    }

    private Component name(Signups.Line line) {
        if (line.state() != SignupState.SENT) {
            return line.word().isEmpty()
                    ? new Span(line.name())
                    : new Div(new Span(line.name()), new Paragraph(getTranslation("signups.word", line.word())));
        }
        var read = new Button(line.name(), click -> read(line));
        read.addThemeVariants(ButtonVariant.TERTIARY);
        read.setAriaLabel(getTranslation("signups.read", line.name()));
        var choose = new Checkbox(chosen.containsKey(line.id()));
        choose.setAriaLabel(getTranslation("signups.choose", line.name()));
        choose.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.put(line.id(), line);
            } else {
                chosen.remove(line.id());
            }
            choose(chosen.size());
        });
        var both = new Div(choose, read);
        both.addClassName("program-actions");
        return both;
    }

    private String part(Signups.Line line) {
        var as = RoundParts.as(line.mentor(), line.mentee(), this::getTranslation);
        return line.capacity() == null ? as : getTranslation("signups.places", as, line.capacity());
    }

    /** What somebody said, and the two ways to decide. */
    private void read(Signups.Line line) {
        var dialog = new Dialog(line.name());
        var said = signups.said(round, line.id());
        dialog.add(new Paragraph(getTranslation("signups.of", part(line), line.address())));
        dialog.add(said.isEmpty() ? new Paragraph(getTranslation("signups.said.nothing")) : list(said));
        dialog.getFooter()
                .add(
                        new Button(getTranslation("uikit.cancel"), click -> dialog.close()),
                        new Button(getTranslation("signups.decline.one"), click -> {
                            dialog.close();
                            askDecline(List.of(line));
                        }));
        var yes = new Button(getTranslation("signups.approve.one"), click -> {
            dialog.close();
            decide(List.of(line));
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(yes, Keys.SEND);
        dialog.getFooter().add(yes);
        dialog.open();
    }

    private DescriptionList list(List<Told> said) {
        var list = new DescriptionList();
        list.addClassName("program-said");
        said.forEach(one -> list.add(
                new DescriptionList.Term(one.field().label(getLocale())), new DescriptionList.Description(one.text())));
        return list;
    }

    private void decide(Collection<Signups.Line> lines) {
        said(steps(lines, ids -> signups.approve(round, ids)), "signups.approved");
    }

    private void askDecline(Collection<Signups.Line> lines) {
        ReasonDialog.ask(
                        getTranslation("signups.decline.title", lines.size()),
                        getTranslation("signups.decline.text"),
                        getTranslation("signups.decline", lines.size()))
                .label(getTranslation("signups.decline.word"))
                .most(Signups.LONGEST_WORD)
                .openUntil(word -> {
                    said(steps(lines, ids -> signups.decline(round, ids, word)), "signups.declined");
                    return true;
                });
    }

    private void askAll() {
        Confirm.ask(all.getText(), getTranslation("signups.approve.all.text"), all.getText(), () -> {
                    int done = 0;
                    int left = 0;
                    for (var waiting = signups.waiting(round);
                            left == 0 && !waiting.isEmpty();
                            waiting = signups.waiting(round)) {
                        var result = signups.approve(round, waiting);
                        done += result.done();
                        left += result.left();
                    }
                    said(new Signups.Decided(done, left), "signups.approved");
                })
                .open();
    }

    private static Signups.Decided steps(
            Collection<Signups.Line> lines, java.util.function.Function<List<UUID>, Signups.Decided> step) {
        var ids = lines.stream().map(Signups.Line::id).toList();
        int done = 0;
        int left = 0;
        for (int from = 0; from < ids.size(); from += Signups.MOST_AT_ONCE) {
            var result = step.apply(ids.subList(from, Math.min(ids.size(), from + Signups.MOST_AT_ONCE)));
            done += result.done();
            left += result.left();
        }
        return new Signups.Decided(done, left);
    }

    private void said(Signups.Decided result, String key) {
        chosen.clear();
        Toasts.say(getTranslation(key, result.done())
                + (result.left() > 0 ? " " + getTranslation("signups.left", result.left()) : ""));
        show();
    }
}
