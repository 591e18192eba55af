package app.waymark.notification.ui;

import app.waymark.notification.LetterShown;
import app.waymark.notification.LetterWords;
import app.waymark.notification.ProgrammeLetters;
import app.waymark.notification.ProgrammeLetters.Words;
import app.waymark.notification.ProgrammeMail;
import app.waymark.notification.WordsSaved;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.Changed;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one of a programme's mails says in one language, and beside it how it arrives; for the programme's coordinators. */
@Route("programmes/:programme/mail/:mail")
@PermitAll
class LetterEditorView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int ROWS = 8;

    private final transient ProgrammeLetters letters;
    private final transient Drafts drafts;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader();
    private final PageTabs languages = new PageTabs(getTranslation("letters.words"));
    private final InlineMessage notice = new InlineMessage();
    private final TextField subject = new TextField(getTranslation("letters.subject"));
    private final TextArea body = new TextArea(getTranslation("letters.body"));
    private final transient KeptText keptSubject;
    private final transient KeptText keptBody;
    private final Pre theirs = new Pre();
    private final TitledSection others = new TitledSection(getTranslation("letters.newer.title"), theirs);
    private final DescriptionList open = new DescriptionList();
    private final MailPreview preview = new MailPreview();
    private final InlineMessage fault = new InlineMessage();
    private final Button save = new Button(getTranslation("letters.save"), press -> save());
    private final Button test = new Button(getTranslation("letters.test"), press -> test());
    private final Button reset = new Button(getTranslation("letters.reset"), press -> askToReset());
    private transient Words stored = new Words(new LetterWords("", ""), false, 0);
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));
    private ProgrammeMail mail = ProgrammeMail.INVITATION;
    private Locale language = Locale.ENGLISH;
    private @Nullable Registration following;

    LetterEditorView(ProgrammeLetters letters, Drafts drafts, LiveUpdates live) {
        this.letters = letters;
        this.drafts = drafts;
        this.live = live;
        subject.setWidthFull();
        body.setWidthFull();
        body.setMinRows(ROWS);
        body.setHelperText(getTranslation("letters.body.help"));
        keptSubject = KeptText.of(subject, drafts);
        keptBody = KeptText.of(body, drafts);
        subject.addValueChangeListener(change -> typed(change.isFromClient()));
        body.addValueChangeListener(change -> typed(change.isFromClient()));
        Keys.on(save, Keys.SEND);
        theirs.addClassName("wm-mail-text");
        others.setVisible(false);
        open.addClassName("notification-open");
        var help = new Paragraph(getTranslation("letters.open.help"));
        help.addClassName("wm-small");
        var form = new Div(
                notice, others, subject, body, fault, new TitledSection(getTranslation("letters.open"), help, open));
        form.addClassName("wm-stack");
        var shown = new Paragraph(getTranslation("letters.preview.help"));
        shown.addClassName("wm-small");
        var columns = new Div(form, new TitledSection(getTranslation("letters.preview"), shown, preview));
        columns.addClassName("notification-editor");
        getContent().add(header, languages, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programme = ProgrammeMailView.programme(event);
        var named = event.getRouteParameters().get("mail").orElse("");
        mail = Arrays.stream(ProgrammeMail.values())
                .filter(one -> one.name().equals(named))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        language = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("in")
                .map(Locale::of)
                .map(Translations::supported)
                .orElse(Translations.supported(getLocale()));
        var opened = letters.open(programme, mail, language);
        header.clear();
        header.crumb(getTranslation("letters.back"), Links.programmeMail(programme.value()));
        header.heading(getTranslation("letters.mail." + mail));
        header.sub(getTranslation("letters.mail." + mail + ".when"));
        header.action(reset);
        header.action(test);
        header.primary(save);
        languages.show(Translations.LANGUAGES.stream()
                .map(one -> new PageTabs.Tab(
                        getTranslation("letters.in." + one.getLanguage()),
                        Links.programmeMail(programme.value(), mail.name(), one.getLanguage()),
                        one.equals(language)))
                .toList());
        words();
        notice.clear();
        others.setVisible(false);
        stored = opened.words();
        var typed = drafts.find(List.of(place("subject"), place("body")));
        keptSubject.at(place("subject"), stored.words().subject(), Optional.ofNullable(typed.get(place("subject"))));
        keptBody.at(place("body"), stored.words().body(), Optional.ofNullable(typed.get(place("body"))));
        reset.setVisible(stored.own());
        if (typed().equals(stored.words())) {
            show(opened.shown());
        } else {
            look();
        }
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.programme(programme.value()), this::meanwhile);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("letters.mail." + mail);
    }

    private Drafts.Place place(String field) {
        return Drafts.Place.of("notification", "letter", programme.value(), mail, language.getLanguage(), field);
    }

    /** What may be filled in, what has to be there first. */
    private void words() {
        open.removeAll();
        for (var word : mail.words()) {
            var says = getTranslation("letters.word." + word);
            open.add(
                    new DescriptionList.Term(new Code(word.token())),
                    new DescriptionList.Description(
                            mail.needed().contains(word) ? says + " · " + getTranslation("letters.needed") : says));
        }
    }

    private LetterWords typed() {
        return new LetterWords(subject.getValue(), body.getValue());
    }

    private void typed(boolean here) {
        if (here) {
            look();
        }
    }

    private void look() {
        show(letters.preview(programme, mail, language, typed()));
    }

    private boolean show(LetterShown shown) {
        fault.clear();
        return switch (shown) {
            case LetterShown.Written written -> {
                preview.show(written);
                yield true;
            }
            case LetterShown.Refused(var why) -> {
                fault.refuse(LetterFaults.say(this, why));
                yield false;
            }
        };
    }

    /** Another coordinator was here, too: what is typed stays, and what stands there now is shown beside it. */
    private void meanwhile() {
        other(letters.open(programme, mail, language).words());
    }

    private void other(Words now) {
        if (now.equals(stored)) {
            return;
        }
        boolean first = keptSubject.meanwhile(now.words().subject());
        boolean second = keptBody.meanwhile(now.words().body());
        stored = now;
        reset.setVisible(now.own());
        look();
        if (first && second) {
            return;
        }
        theirs.setText(now.words().subject() + "\n\n" + now.words().body());
        others.setVisible(true);
        notice.offer(getTranslation("letters.newer"), getTranslation("letters.take"), () -> settle(now));
    }

    private void settle(Words now) {
        stored = now;
        keptSubject.discard();
        keptBody.discard();
        subject.setValue(now.words().subject());
        body.setValue(now.words().body());
        others.setVisible(false);
        reset.setVisible(now.own());
        notice.clear();
        look();
    }

    private void save() {
        told(letters.save(programme, mail, language, stored.edition(), typed()), "letters.saved");
    }

    private void askToReset() {
        Confirm.end(
                getTranslation("letters.reset.ask"),
                getTranslation("letters.reset.text"),
                getTranslation("letters.reset"),
                () -> told(letters.reset(programme, mail, language, stored.edition()), "letters.reset.done"));
    }

    private void told(WordsSaved result, String done) {
        switch (result) {
            case WordsSaved.Saved(var words) -> {
                keptSubject.sent();
                keptBody.sent();
                settle(words);
                Toasts.say(getTranslation(done));
            }
            case WordsSaved.Conflict(var current) -> other(current);
            case WordsSaved.Refused(var why) -> fault.refuse(LetterFaults.say(this, why));
        }
    }

    private void test() {
        var shown = letters.sendTest(programme, mail, language, typed());
        if (show(shown) && shown instanceof LetterShown.Written written) {
            notice.say(getTranslation("letters.test.sent", written.to()));
        }
    }
}
