package app.waymark.recognition.ui;

import app.waymark.goal.OwnEvidence;
import app.waymark.recognition.LevelAskResult;
import app.waymark.recognition.LevelBadges;
import app.waymark.recognition.LevelOffer;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Excerpt;
import app.waymark.skill.ReachedLevel;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Asks for a badge for a level: says who will read what, and takes what its person wants to add. */
class AskBadgeDialog extends Dialog {

    private static final int LONGEST = 160;

    private final TextArea words = new TextArea(getTranslation("badge.ask.words"));
    private final CheckboxGroup<OwnEvidence> evidence = new CheckboxGroup<>(getTranslation("badge.ask.evidence"));
    private final InlineMessage notice = new InlineMessage();
    private final transient KeptText kept;
    private final transient Dates dates;
    private final transient BiFunction<String, List<UUID>, LevelAskResult> ask;

    AskBadgeDialog(
            LevelOffer offer,
            String title,
            String mentor,
            List<OwnEvidence> offered,
            Drafts drafts,
            Dates dates,
            BiFunction<String, List<UUID>, LevelAskResult> ask) {
        this.ask = ask;
        this.dates = dates;
        var level = offer.level();
        setHeaderTitle(getTranslation("badge.ask.title"));
        var form = new Div(notice, new Paragraph(getTranslation("badge.ask.who")));
        var points = new UnorderedList(
                new ListItem(getTranslation(
                        "badge.ask.level", title, level.framework().in(getLocale()))),
                new ListItem(getTranslation("badge.ask.rated", mentor, day(level))),
                new ListItem(getTranslation(offered.isEmpty() ? "badge.ask.written" : "badge.ask.added")));
        points.addClassName("wm-points");
        form.add(points);
        if (!level.meaning().silent()) {
            var meaning = new Paragraph(getTranslation(
                    "badge.ask.meaning", level.level(), level.meaning().in(getLocale())));
            meaning.addClassName("wm-small");
            form.add(meaning);
        }
        words.setHelperText(getTranslation("badge.ask.words.help"));
        words.setMinRows(4);
        TextLimit.on(words, LevelBadges.MOST_WORDS);
        kept = KeptText.of(words, drafts)
                .at(Drafts.Place.of("recognition", level.key().skill(), "badge-ask-" + level.level()), offer.words());
        form.add(words);
        if (!offered.isEmpty()) {
            evidence.setItems(offered);
            evidence.setItemLabelGenerator(this::label);
            evidence.setHelperText(getTranslation("badge.ask.evidence.help", LevelBadges.MOST_PIECES));
            evidence.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
            form.add(evidence);
        }
        form.addClassNames("wm-form", "portfolio-form");
        add(form);
        var ready = new Button(getTranslation("badge.ask.do"), click -> ask());
        ready.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(ready, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), ready);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                words.focus();
            }
        });
    }

    private String day(ReachedLevel level) {
        return dates.shortDay(level.ratedAt().atZone(dates.zone()).toLocalDate());
    }

    private String label(OwnEvidence own) {
        return Excerpt.of(own.evidence().text(), LONGEST) + " · "
                + dates.shortDay(own.evidence().at().atZone(dates.zone()).toLocalDate());
    }

    private void ask() {
        if (!TextLimit.fits(words)) {
            return;
        }
        var result = ask.apply(
                words.getValue(),
                evidence.getSelectedItems().stream()
                        .map(one -> one.evidence().id())
                        .toList());
        switch (result) {
            case LevelAskResult.Asked asked -> {
                kept.sent();
                close();
            }
            case LevelAskResult.Gone gone -> notice.refuse(getTranslation("badge.ask.gone"));
            case LevelAskResult.Waits waits -> notice.refuse(getTranslation("badge.ask.waits"));
            case LevelAskResult.HasIt hasIt -> notice.refuse(getTranslation("badge.ask.has-it"));
            case LevelAskResult.NotBefore(var from) ->
                notice.refuse(getTranslation(
                        "badge.ask.not-before",
                        dates.shortDay(from.atZone(dates.zone()).toLocalDate())));
            case LevelAskResult.NobodyDecides nobody -> notice.refuse(getTranslation("badge.ask.nobody"));
            case LevelAskResult.TooLong(var length, var most) ->
                notice.refuse(getTranslation("recognition.too-long", length, most));
            case LevelAskResult.TooMany(var most) -> notice.refuse(getTranslation("badge.ask.too-many", most));
        }
    }
}
