package app.waymark.recognition.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.recognition.BadgeAsk;
import app.waymark.recognition.LevelAskResult;
import app.waymark.recognition.LevelBadges;
import app.waymark.recognition.LevelOffer;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The levels that somebody reached and can ask a badge for, and what they asked for; not there where there is neither. */
class LevelOffersPart extends Composite<Div> {

    private final transient LevelBadges levels;
    private final transient Accounts accounts;
    private final transient Drafts drafts;
    private final transient DateFormats formats;
    private final InlineMessage notice = new InlineMessage();
    private final RowList list = new RowList(getTranslation("badge.levels"), List.of());
    private final transient KeyedList<Shown> rows = KeyedList.rebuilding(list, Shown::id, this::row);
    private transient Names names = new Names(Map.of(), "");

    LevelOffersPart(LevelBadges levels, Accounts accounts, Drafts drafts, DateFormats formats) {
        this.levels = levels;
        this.accounts = accounts;
        this.drafts = drafts;
        this.formats = formats;
        var help = new Paragraph(getTranslation("badge.levels.help"));
        help.addClassName("wm-small");
        getContent().addClassName("badge-levels");
        getContent().add(new TitledSection(getTranslation("badge.levels"), help, notice, list));
    }

    /** One row, with the names of the people in it, so that it is made anew where one of them is called otherwise. */
    private record Shown(
            UUID id, @Nullable LevelOffer offer, @Nullable BadgeAsk ask, String mentor) {}

    void fill() {
        var page = levels.mine();
        var people = Stream.concat(
                        page.offers().stream().map(one -> one.level().mentor()),
                        page.waiting().stream().map(BadgeAsk::mentor))
                .distinct()
                .toList();
        setVisible(!people.isEmpty());
        names = people.isEmpty() ? names : Names.of(accounts, people, getTranslation("recognition.somebody"));
        var all = new ArrayList<Shown>();
        page.waiting().forEach(one -> all.add(new Shown(one.id(), null, one, names.of(one.mentor()))));
        page.offers()
                .forEach(one -> all.add(new Shown(
                        one.level().key().skill(),
                        one,
                        null,
                        names.of(one.level().mentor()))));
        rows.show(all);
    }

    private Row row(Shown shown) {
        var offer = shown.offer();
        var ask = shown.ask();
        return offer != null ? offered(offer, shown.mentor()) : waiting(Objects.requireNonNull(ask), shown.mentor());
    }

    private Row offered(LevelOffer offer, String mentor) {
        var level = offer.level();
        var title = getTranslation("badge.levels.one", level.name().in(getLocale()), level.level());
        var row = new Row(null, title);
        row.text(getTranslation(
                "badge.levels.rated",
                mentor,
                day(level.ratedAt()),
                level.framework().in(getLocale())));
        if (!offer.answer().isEmpty()) {
            row.text(getTranslation("badge.levels.declined", offer.answer()));
        }
        var from = offer.notBefore();
        if (from != null) {
            return row.end(new Chip(getTranslation("badge.levels.not-before", day(from))));
        }
        var ask = new Button(getTranslation("badge.levels.ask"), click -> ask(offer, title, mentor));
        ask.setAriaLabel(getTranslation("badge.levels.ask.of", title));
        return row.end(KeyedList.part(ask, "ask"));
    }

    private Row waiting(BadgeAsk ask, String mentor) {
        var title = getTranslation(
                "badge.levels.one",
                ask.level().skill().in(getLocale()),
                ask.level().level());
        var row = new Row(null, title);
        row.text(getTranslation("badge.levels.waits", day(ask.askedAt()), mentor));
        if (!ask.words().isEmpty()) {
            row.text(ask.words());
        }
        var back = new Button(getTranslation("badge.levels.withdraw"), click -> Confirm.ask(
                        getTranslation("badge.levels.withdraw.ask"),
                        getTranslation("badge.levels.withdraw.text", title),
                        getTranslation("badge.levels.withdraw"),
                        () -> withdraw(ask))
                .open());
        back.setAriaLabel(getTranslation("badge.levels.withdraw.of", title));
        return row.end(new Chip(getTranslation("badge.levels.asked")), KeyedList.part(back, "back"));
    }

    private void ask(LevelOffer offer, String title, String mentor) {
        notice.clear();
        new AskBadgeDialog(
                        offer,
                        title,
                        mentor,
                        levels.evidence(offer.level().key()),
                        drafts,
                        formats.mine(),
                        (words, evidence) -> {
                            var result = levels.ask(
                                    offer.level().key(), offer.level().level(), words, evidence);
                            if (result instanceof LevelAskResult.Asked) {
                                notice.say(getTranslation("badge.levels.asked.done"));
                                fill();
                            }
                            return result;
                        })
                .open();
    }

    private void withdraw(BadgeAsk ask) {
        if (levels.withdraw(ask.id())) {
            notice.say(getTranslation("badge.levels.withdrawn"));
        } else {
            notice.refuse(getTranslation("badge.not-now"));
        }
        fill();
    }

    private String day(Instant at) {
        Dates dates = formats.mine();
        return dates.shortDay(at.atZone(dates.zone()).toLocalDate());
    }
}
