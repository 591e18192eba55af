package app.waymark.recognition.ui;

import app.waymark.recognition.PortfolioLink;
import app.waymark.recognition.PortfolioLinks;
import app.waymark.recognition.PortfolioResult;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The links by which others read one's portfolio: made, told once, renewed, ended. */
class PortfolioLinksPart extends TitledSection {

    private final transient PortfolioLinks service;
    private final transient Links links;
    private final transient Supplier<Dates> dates;
    private final transient Clock clock;
    private final transient Runnable changed;
    private final TextField note = new TextField(getTranslation("portfolio.link.note"));
    private final Select<Integer> days = new Select<>();
    private final TextField address = new TextField(getTranslation("portfolio.link.address"));
    private final Div told = new Div();
    private final InlineMessage notice = new InlineMessage();
    private final Paragraph none = new Paragraph(getTranslation("portfolio.link.none"));
    private final RowList list = new RowList(getTranslation("portfolio.links"), List.of());
    private final KeyedList<PortfolioLink> rows = KeyedList.rebuilding(list, PortfolioLink::id, this::row);

    PortfolioLinksPart(PortfolioLinks service, Links links, Supplier<Dates> dates, Clock clock, Runnable changed) {
        super("");
        this.service = service;
        this.links = links;
        this.dates = dates;
        this.clock = clock;
        this.changed = changed;
        heading(getTranslation("portfolio.links"));
        addClassName("wm-stack");
        TextLimit.on(note, PortfolioLink.MOST_NOTE);
        note.setHelperText(getTranslation("portfolio.link.note.help"));
        days.setLabel(getTranslation("portfolio.link.days"));
        days.setItems(PortfolioLink.CHOICES);
        days.setItemLabelGenerator(one -> getTranslation("portfolio.link.days.of", one));
        days.setValue(PortfolioLink.DAYS);
        var make = new Button(getTranslation("portfolio.link.make"), click -> make());
        var form = new Div(note, days, make);
        form.addClassName("portfolio-link-form");
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        told.add(address, small(getTranslation("portfolio.link.once")));
        told.addClassName("wm-stack");
        told.setVisible(false);
        none.addClassName("wm-small");
        add(small(getTranslation("portfolio.link.help")), notice, told, none, list, form);
    }

    /** Shows these. */
    void show(List<PortfolioLink> all) {
        rows.show(all);
        list.setVisible(!all.isEmpty());
        none.setVisible(all.isEmpty());
    }

    /** Forgets the address that was told: whoever comes back to the page was told it. */
    void forget() {
        address.clear();
        told.setVisible(false);
        notice.clear();
    }

    private void make() {
        if (!TextLimit.fits(note)) {
            return;
        }
        switch (service.make(note.getValue(), days.getValue())) {
            case PortfolioLinks.Made.Link(var secret) -> {
                address.setValue(links.absolute(Links.portfolio(secret)));
                told.setVisible(true);
                note.clear();
                notice.say(getTranslation("portfolio.link.made"));
                changed.run();
            }
            case PortfolioLinks.Made.TooMany(var most) ->
                notice.refuse(getTranslation("portfolio.link.too-many", most));
            case PortfolioLinks.Made.TooLong(var most) -> notice.refuse(getTranslation("portfolio.too-long", most));
        }
    }

    private Row row(PortfolioLink link) {
        var now = dates.get();
        var name =
                link.note().isEmpty() ? getTranslation("portfolio.link.unnamed", day(now, link.madeAt())) : link.note();
        var row = new Row(null, name);
        var on = link.openedOn();
        boolean over = !link.until().isAfter(clock.instant());
        row.text(getTranslation(over ? "portfolio.link.over" : "portfolio.link.until", day(now, link.until()))
                + " · "
                + (on == null
                        ? getTranslation("portfolio.link.never")
                        : getTranslation("portfolio.link.opened", link.opened(), now.shortDay(on))));
        if (over) {
            row.end(new Chip(getTranslation("portfolio.link.ran-out")));
        }
        var renew = new Button(
                getTranslation("portfolio.link.renew"),
                click -> came(service.renew(link.id(), PortfolioLink.DAYS), "portfolio.link.renewed"));
        renew.setAriaLabel(getTranslation("portfolio.link.renew.of", name, PortfolioLink.DAYS));
        renew.setTooltipText(getTranslation("portfolio.link.renew.of", name, PortfolioLink.DAYS));
        var end = new Button(getTranslation("portfolio.link.end"), click -> Confirm.end(
                        getTranslation("portfolio.link.end.ask"),
                        getTranslation("portfolio.link.end.text", name),
                        getTranslation("portfolio.link.end"),
                        () -> {
                            // Whose address stands above may be this one.
                            forget();
                            came(service.end(link.id()), "portfolio.link.ended");
                        })
                .open());
        end.setAriaLabel(getTranslation("portfolio.link.end.of", name));
        return row.end(KeyedList.part(renew, "renew"), KeyedList.part(end, "end"));
    }

    private void came(PortfolioResult result, String done) {
        if (result instanceof PortfolioResult.Done) {
            notice.say(getTranslation(done));
        } else {
            notice.refuse(PortfolioTexts.refused(this, result));
        }
        changed.run();
    }

    private static String day(Dates dates, Instant at) {
        return dates.shortDay(at.atZone(dates.zone()).toLocalDate());
    }

    private static Paragraph small(String text) {
        var line = new Paragraph(text);
        line.addClassName("wm-small");
        return line;
    }
}
