package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import app.waymark.shared.TypedText;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.GoalsToAskAbout;
import app.waymark.skill.OpinionQuestion;
import app.waymark.skill.OpinionQuestion.Kind;
import app.waymark.skill.OpinionRequest;
import app.waymark.skill.OpinionStarted;
import app.waymark.skill.Opinions;
import app.waymark.skill.PublishedFramework;
import app.waymark.skill.SkillFrameworks;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks up to ten people up to five questions: who, what, with or without names, in which language. */
@Route("skills/others/ask")
@PermitAll
class OthersAskView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Drafts.Place PEOPLE = Drafts.Place.of("skill", "others", "people");
    private static final Drafts.Place WORDS = Drafts.Place.of("skill", "others", "words");

    /** A skill that can be asked about. */
    private record Skill(PublishedFramework framework, FrameworkContent.Skill skill) {}

    /** A question that is going to be asked, in a field that can be changed. */
    private record Row(Kind kind, TextArea text, @Nullable Skill skill, Div line) {}

    private final transient Opinions opinions;
    private final transient SkillFrameworks frameworks;
    private final transient GoalsToAskAbout goals;
    private final transient Drafts drafts;
    private final RadioButtonGroup<Boolean> named = new RadioButtonGroup<>(getTranslation("others.named"));
    private final Select<Locale> language = new Select<>();
    private final TextArea people = new TextArea(getTranslation("others.people"));
    private final TextArea words = new TextArea(getTranslation("others.words"));
    private final transient KeptText keptPeople;
    private final transient KeptText keptWords;
    private final Div questions = new Div();
    private final ComboBox<Skill> skill = new ComboBox<>(getTranslation("others.question.skill"));
    private final ComboBox<String> goal = new ComboBox<>(getTranslation("others.question.goal"));
    private final InlineMessage notice = new InlineMessage();
    private final transient List<Row> rows = new ArrayList<>();

    OthersAskView(Opinions opinions, SkillFrameworks frameworks, GoalsToAskAbout goals, Drafts drafts) {
        this.opinions = opinions;
        this.frameworks = frameworks;
        this.goals = goals;
        this.drafts = drafts;
        named.setItems(true, false);
        named.setItemLabelGenerator(one -> getTranslation(one ? "others.named.yes" : "others.named.no"));
        named.setValue(true);
        named.setHelperText(getTranslation("others.named.help"));
        language.setLabel(getTranslation("others.language"));
        language.setItems(Translations.LANGUAGES);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setValue(Translations.supported(getLocale()));
        people.setHelperText(getTranslation("others.people.help"));
        people.setPlaceholder(getTranslation("others.people.example"));
        words.setHelperText(getTranslation("others.words.help"));
        people.setWidthFull();
        people.setMinRows(4);
        words.setWidthFull();
        TextLimit.on(words, OpinionRequest.MOST_WORDS);
        keptPeople = KeptText.of(people, drafts);
        keptWords = KeptText.of(words, drafts);
        skill.setItemLabelGenerator(one -> one.skill().name().in(getLocale()));
        skill.setPlaceholder(getTranslation("others.question.choose"));
        goal.setPlaceholder(getTranslation("others.question.choose"));
        skill.addValueChangeListener(event -> {
            var chosen = event.getValue();
            if (chosen != null) {
                add(
                        Kind.SKILL,
                        getTranslation(
                                "others.question.skill.text",
                                chosen.skill().name().in(getLocale())),
                        chosen);
                skill.clear();
            }
        });
        goal.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                add(Kind.GOAL, getTranslation("others.question.goal.text", event.getValue()), null);
                goal.clear();
            }
        });
        var strengths = new Button(
                getTranslation("others.question.strengths"),
                click -> add(Kind.STRENGTHS, getTranslation("others.question.strengths.text"), null));
        var choose = new Div(strengths, skill, goal);
        choose.addClassName("others-choose");
        var send = new Button(getTranslation("others.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(send, Keys.SEND);
        var buttons = new Div(send, notice);
        buttons.addClassName("wm-inline");
        questions.addClassName("wm-stack-s");
        var form = new Div(
                new TitledSection(getTranslation("others.who"), people, words, language),
                new TitledSection(getTranslation("others.what"), questions, choose),
                new TitledSection(getTranslation("others.how"), named),
                buttons);
        form.addClassNames("wm-stack", "others-form");
        var header = new ViewHeader(getTranslation("others.ask"));
        header.crumb(getTranslation("skill.title"), Links.SKILLS);
        header.crumb(getTranslation("standing.title"), Links.SKILL_STANDING);
        header.crumb(getTranslation("others.title"), Links.SKILL_OTHERS);
        header.sub(getTranslation("others.ask.sub"));
        getContent().add(header, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var typed = drafts.find(List.of(PEOPLE, WORDS));
        keptPeople.at(PEOPLE, "", Optional.ofNullable(typed.get(PEOPLE)));
        keptWords.at(WORDS, "", Optional.ofNullable(typed.get(WORDS)));
        var all = frameworks.readable().stream()
                .flatMap(one -> one.content().skills().values().stream().map(which -> new Skill(one, which)))
                .toList();
        skill.setItems(all);
        skill.setVisible(!all.isEmpty());
        var titles = goals.titles();
        goal.setItems(titles);
        goal.setVisible(!titles.isEmpty());
        if (rows.isEmpty()) {
            add(Kind.STRENGTHS, getTranslation("others.question.strengths.text"), null);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("others.ask");
    }

    private void add(Kind kind, String text, @Nullable Skill about) {
        if (rows.size() >= OpinionQuestion.MOST) {
            notice.refuse(getTranslation("others.wrong.TOO_MANY_QUESTIONS"));
            return;
        }
        var field = new TextArea(getTranslation("others.question." + kind.name()));
        field.setMinRows(1);
        field.setWidthFull();
        TextLimit.on(field, OpinionQuestion.MOST_TEXT);
        field.setValue(text.length() > OpinionQuestion.MOST_TEXT ? text.substring(0, OpinionQuestion.MOST_TEXT) : text);
        var line = new Div(field);
        line.addClassName("others-question");
        var row = new Row(kind, field, about, line);
        var remove = new Button(getTranslation("others.question.remove"), click -> {
            rows.remove(row);
            questions.remove(line);
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        line.add(remove);
        rows.add(row);
        questions.add(line);
    }

    private void send() {
        if (!TextLimit.fits(words)) {
            return;
        }
        var asked = people.getValue()
                .lines()
                .filter(line -> !TypedText.blank(line))
                .map(OthersAskView::person)
                .toList();
        var request = new OpinionRequest(
                named.getValue(),
                language.getValue(),
                words.getValue(),
                asked,
                rows.stream()
                        .map(row -> new OpinionRequest.Question(
                                row.kind(),
                                row.text().getValue(),
                                row.skill() == null
                                        ? null
                                        : row.skill().framework().id(),
                                row.skill() == null ? null : row.skill().skill().key()))
                        .toList());
        switch (opinions.ask(request)) {
            case OpinionStarted.Asked unused -> {
                keptPeople.sent();
                keptWords.sent();
                Toasts.say(getTranslation("others.sent", asked.size()));
                getUI().ifPresent(ui -> ui.navigate(OthersView.class));
            }
            case OpinionStarted.Wrong wrong ->
                notice.refuse(getTranslation("others.wrong." + wrong.fault(), wrong.what()));
        }
    }

    /** A line: a name, and the address at its end, with or without brackets. */
    private static OpinionRequest.Person person(String line) {
        var typed = TypedText.strip(line);
        int at = typed.lastIndexOf('@');
        int begins = at < 0
                ? -1
                : Math.max(
                        Math.max(typed.lastIndexOf(' ', at), typed.lastIndexOf('<', at)), typed.lastIndexOf(',', at));
        var address = typed.substring(begins + 1).replaceAll("[<>,]", "");
        var name = begins < 0
                ? address.replaceFirst("@.*$", "")
                : typed.substring(0, begins).replaceAll("[<,]+\\s*$", "");
        return new OpinionRequest.Person(TypedText.strip(name), TypedText.strip(address));
    }
}
