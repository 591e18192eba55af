package app.waymark.notification.ui;

import app.waymark.notification.LogoResult;
import app.waymark.notification.ProgrammeLetters;
import app.waymark.notification.ProgrammeLetters.Sender;
import app.waymark.notification.ProgrammeLetters.Sheet;
import app.waymark.notification.ProgrammeMail;
import app.waymark.notification.SenderSaved;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.Changed;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import app.waymark.uikit.FileUpload;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As whom a programme writes to its people, and which of its mails it says in its own words; for its coordinators. */
@Route("programmes/:programme/mail")
@PermitAll
class ProgrammeMailView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MEGABYTE = 1024 * 1024;

    private final transient ProgrammeLetters letters;
    private final transient Drafts drafts;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader(getTranslation("letters.title"));
    private final TextField name = new TextField(getTranslation("letters.name"));
    private final TextField reply = new TextField(getTranslation("letters.reply"));
    private final transient KeptText keptName;
    private final transient KeptText keptReply;
    private final InlineMessage notice = new InlineMessage();
    private final InlineMessage picture = new InlineMessage();
    private final Button remove = new Button(getTranslation("letters.logo.remove"), press -> removeLogo());
    private final Upload upload = new Upload(FileUpload.handing(ProgrammeLetters.MOST_BYTES, this::keepLogo));
    private final UnorderedList mails = new UnorderedList();
    private final Part<Boolean> logo = new Part<>(this::logo);
    private final Part<Sheet> list = new Part<>(this::list);
    private transient Sender stored = new Sender("", "", false, 0);
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));
    private @Nullable Registration following;

    ProgrammeMailView(ProgrammeLetters letters, Drafts drafts, LiveUpdates live) {
        this.letters = letters;
        this.drafts = drafts;
        this.live = live;
        name.setHelperText(getTranslation("letters.name.help"));
        name.setMaxLength(ProgrammeLetters.LONGEST_NAME);
        reply.setHelperText(getTranslation("letters.reply.help"));
        name.setWidthFull();
        reply.setWidthFull();
        keptName = KeptText.of(name, drafts);
        keptReply = KeptText.of(reply, drafts);
        remove.addClassName("notification-do");
        var save = new Button(getTranslation("letters.sender.save"), press -> save());
        save.addClassName("notification-do");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        upload.setMaxFileSize(ProgrammeLetters.MOST_BYTES);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png");
        upload.addFileRejectedListener(event -> picture.refuse(event.getErrorMessage()));
        mails.addClassName("notification-mails");
        getContent().addClassName("notification-sender");
        getContent()
                .add(
                        header,
                        new TitledSection(
                                getTranslation("letters.sender"),
                                small("letters.sender.help"),
                                name,
                                reply,
                                save,
                                notice),
                        new TitledSection(
                                getTranslation("letters.logo"), small("letters.logo.help"), upload, remove, picture),
                        new TitledSection(getTranslation("letters.words"), small("letters.words.help"), mails));
    }

    private Paragraph small(String key) {
        var paragraph = new Paragraph(getTranslation(key));
        paragraph.addClassName("wm-small");
        return paragraph;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programme = programme(event);
        var sheet = letters.of(programme);
        header.clear();
        header.crumb(getTranslation("rounds.title"), Links.ROUNDS);
        header.sub(getTranslation("letters.sub", sheet.programme()));
        name.setPlaceholder(sheet.programme());
        stored = sheet.sender();
        var typed = drafts.find(List.of(place("name"), place("reply")));
        keptName.at(place("name"), stored.name(), Optional.ofNullable(typed.get(place("name"))));
        keptReply.at(place("reply"), stored.replyTo(), Optional.ofNullable(typed.get(place("reply"))));
        show(sheet);
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.programme(programme.value()), this::meanwhile);
    }

    static ProgrammeId programme(BeforeEnterEvent event) {
        try {
            return new ProgrammeId(
                    UUID.fromString(event.getRouteParameters().get("programme").orElseThrow(NotFoundException::new)));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("letters.title");
    }

    private Drafts.Place place(String field) {
        return Drafts.Place.of("notification", "sender", programme.value(), field);
    }

    private void meanwhile() {
        var sheet = letters.of(programme);
        show(sheet);
        other(sheet.sender());
    }

    private void show(Sheet sheet) {
        logo.show(sheet.sender().logo());
        list.show(sheet);
    }

    /** What another coordinator saved is taken over, unless something else is typed here: then both are shown. */
    private void other(Sender now) {
        if (now.name().equals(stored.name()) && now.replyTo().equals(stored.replyTo())) {
            stored = now;
            return;
        }
        boolean named = keptName.meanwhile(now.name());
        boolean replied = keptReply.meanwhile(now.replyTo());
        stored = now;
        if (!named || !replied) {
            notice.offer(
                    getTranslation(
                            "letters.sender.newer",
                            now.name().isEmpty() ? Objects.requireNonNull(name.getPlaceholder()) : now.name(),
                            now.replyTo().isEmpty() ? getTranslation("letters.sender.newer.none") : now.replyTo()),
                    getTranslation("letters.take"),
                    () -> taken(now));
        }
    }

    private void taken(Sender now) {
        stored = now;
        keptName.discard();
        keptReply.discard();
        name.setValue(now.name());
        reply.setValue(now.replyTo());
    }

    private void save() {
        switch (letters.saveSender(programme, stored.edition(), name.getValue(), reply.getValue())) {
            case SenderSaved.Saved(var sender) -> {
                keptName.sent();
                keptReply.sent();
                taken(sender);
                notice.say(getTranslation("letters.sender.saved"));
            }
            case SenderSaved.Conflict(var current) -> other(current);
            case SenderSaved.Refused(var why) ->
                notice.refuse(getTranslation("letters.refused." + why, ProgrammeLetters.LONGEST_NAME));
        }
    }

    private void logo(boolean there) {
        remove.setVisible(there);
        FileUpload.name(
                upload,
                getTranslation(there ? "letters.logo.replace" : "letters.logo.add"),
                new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge())
                        .setIncorrectFileType(getTranslation("letters.logo.none")));
    }

    private void keepLogo(byte[] content) {
        upload.clearFileList();
        switch (letters.saveLogo(programme, () -> new ByteArrayInputStream(content))) {
            case LogoResult.Kept() -> {
                logo.show(true);
                picture.say(getTranslation("letters.logo.kept"));
            }
            case LogoResult.TooLarge unused -> picture.refuse(tooLarge());
            case LogoResult.TooManyPixels(var most) ->
                picture.refuse(getTranslation("letters.logo.pixels", most / 1_000_000));
            case LogoResult.NoPicture() -> picture.refuse(getTranslation("letters.logo.none"));
        }
    }

    private String tooLarge() {
        return getTranslation("letters.logo.large", ProgrammeLetters.MOST_BYTES / MEGABYTE);
    }

    private void removeLogo() {
        letters.removeLogo(programme);
        logo.show(false);
        picture.say(getTranslation("letters.logo.removed"));
    }

    private void list(Sheet sheet) {
        mails.removeAll();
        for (var mail : ProgrammeMail.values()) {
            var title = getTranslation("letters.mail." + mail);
            var when = new Span(getTranslation("letters.mail." + mail + ".when"));
            when.addClassName("wm-small");
            var says = new Div(new H3(title), when);
            var links = new Div();
            links.addClassName("notification-languages");
            for (var locale : Translations.LANGUAGES) {
                var language = locale.getLanguage();
                boolean own = sheet.of(mail, locale).own();
                var state = getTranslation(own ? "letters.own" : "letters.waymarks");
                var in = getTranslation("letters.in." + language);
                var link = PageLink.button(
                        Links.programmeMail(programme.value(), mail.name(), language), in + (own ? " ✓" : ""));
                link.getElement().setAttribute("aria-label", getTranslation("letters.edit.which", title, in, state));
                link.getElement().setAttribute("title", state);
                links.add(link);
            }
            mails.add(new ListItem(says, links));
        }
    }
}
