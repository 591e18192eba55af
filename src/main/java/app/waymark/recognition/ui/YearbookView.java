package app.waymark.recognition.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalYear.Noted;
import app.waymark.goal.Moment;
import app.waymark.recognition.KindWord;
import app.waymark.recognition.Moments;
import app.waymark.recognition.Thanks;
import app.waymark.recognition.Yearbook;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A year of one's own on one page, to be printed: what was reached, adjusted, learned, and who was thanked. */
@Route("yearbook")
@PermitAll
class YearbookView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** Before this nobody used Waymark. */
    private static final int FIRST = 2020;

    private final transient Moments moments;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient CurrentActor actor;
    private String title = "";

    YearbookView(Moments moments, Accounts accounts, DateFormats formats, CurrentActor actor) {
        this.moments = moments;
        this.accounts = accounts;
        this.formats = formats;
        this.actor = actor;
        getContent().addClassName("yearbook");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var dates = formats.mine();
        int now = dates.today().getYear();
        int year = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("year")
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(asked -> asked >= FIRST && asked <= now)
                .orElse(now);
        show(moments.yearbook(year), now, dates);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Yearbook book, int now, Dates dates) {
        var names = Names.of(accounts, people(book), getTranslation("recognition.somebody"));
        title = getTranslation("recognition.year", actor.require().name(), String.valueOf(book.year()));
        getContent().removeAll();
        var header = new ViewHeader(title);
        header.crumb(getTranslation("recognition.year.goals"), Links.GOALS + "?show=done");
        header.action(PageLink.button(Links.BADGES, getTranslation("badge.title")));
        getContent().add(header, years(book.year(), now));
        if (book.empty()) {
            getContent()
                    .add(new EmptyState(
                            Glyph.GOAL,
                            getTranslation("recognition.year.nothing"),
                            getTranslation("recognition.year.nothing.more")));
            return;
        }
        var print = new Button(getTranslation("recognition.year.print"));
        print.getElement().setAttribute("data-print", true);
        header.action(print);
        section("reached", book.reached().stream().map(one -> reached(one, book, names, dates)));
        section("adjusted", book.goals().adjusted().stream().map(one -> noted(one, dates)));
        section("learned", book.goals().learned().stream().map(one -> noted(one, dates)));
        section("thanked", book.thanks().stream().map(one -> thanked(one, names, dates)));
    }

    private Nav years(int year, int now) {
        var nav = new Nav();
        nav.addClassNames("goal-tabs", "wm-screen");
        nav.setAriaLabel(getTranslation("recognition.year.which"));
        for (int one = year + 1; one >= year - 1; one--) {
            if (one >= FIRST && one <= now) {
                var link = new PageLink(Links.YEARBOOK + "?year=" + one, String.valueOf(one));
                if (one == year) {
                    link.getElement().setAttribute("aria-current", "page");
                }
                nav.add(link);
            }
        }
        return nav;
    }

    private static List<AccountId> people(Yearbook book) {
        return Stream.concat(
                        book.words().values().stream().flatMap(List::stream).map(KindWord::by),
                        book.thanks().stream().map(Thanks::to).filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    private void section(String name, Stream<ListItem> lines) {
        var items = lines.toArray(Component[]::new);
        if (items.length > 0) {
            var list = new UnorderedList();
            list.addClassName("yearbook-list");
            list.add(items);
            getContent().add(new TitledSection(getTranslation("recognition.year." + name), list));
        }
    }

    private ListItem reached(Moment moment, Yearbook book, Names names, Dates dates) {
        var lines = new ArrayList<String>();
        if (!moment.whole()) {
            lines.add(getTranslation("recognition.year.of", moment.goalTitle()));
        }
        book.words()
                .getOrDefault(moment.item(), List.of())
                .forEach(one -> lines.add(getTranslation("recognition.year.word", names.first(one.by()), one.words())));
        var link = new PageLink(Links.moment(moment.goal().value(), moment.item()), moment.title());
        return item(link, moment.at(), lines, dates);
    }

    private ListItem noted(Noted noted, Dates dates) {
        var link = new PageLink(Links.goal(noted.goal().value()), noted.title());
        return item(link, noted.at(), List.of(noted.words()), dates);
    }

    private ListItem thanked(Thanks one, Names names, Dates dates) {
        var to = one.to();
        return item(new Span(to == null ? one.toWhom() : names.of(to)), one.at(), List.of(one.words()), dates);
    }

    private static ListItem item(Component name, Instant at, List<String> lines, Dates dates) {
        var day = new Span(dates.shortDay(at.atZone(dates.zone()).toLocalDate()));
        day.addClassName("wm-small");
        var item = new ListItem(name, day);
        lines.stream().filter(line -> !line.isEmpty()).forEach(line -> {
            var words = new Div(line);
            words.addClassName("feedback-text");
            item.add(words);
        });
        return item;
    }
}
