package app.waymark.recognition.ui;

import app.waymark.recognition.BadgeFile;
import app.waymark.recognition.BadgePicture;
import app.waymark.recognition.BadgeResult;
import app.waymark.recognition.BadgeState;
import app.waymark.recognition.Badges;
import app.waymark.recognition.OwnBadge;
import app.waymark.shared.Dates;
import app.waymark.uikit.Confirm;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.Function;

/** One badge: its picture, what it says, and what its person can do with it. */
class BadgeCard extends ListItem {

    private final transient Badges badges;
    private final transient Dates dates;
    private final transient Consumer<BadgeResult> came;

    BadgeCard(OwnBadge badge, Badges badges, Dates dates, Consumer<BadgeResult> came) {
        this.badges = badges;
        this.dates = dates;
        this.came = came;
        addClassName("badge-card");
        var words = new Div(
                new H2(badge.words().name()), new Paragraph(badge.words().description()), small(said(badge)));
        words.add(small(getTranslation("badge.criteria", badge.words().criteria())));
        words.addClassName("badge-words");
        if (badge.state() == BadgeState.OFFERED) {
            words.add(answers(badge));
        } else if (badge.state() == BadgeState.ACCEPTED) {
            words.add(files(badge));
        }
        if (badge.state() == BadgeState.DECLINED || badge.state() == BadgeState.REVOKED) {
            addClassName("badge-past");
        }
        add(picture(badge), words);
    }

    /** A badge's picture as it is in the files, without the credential. */
    static Image picture(OwnBadge badge) {
        var svg = BadgePicture.of(badge.kind(), badge.words().name(), badge.by());
        var picture = new Image(
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)),
                "");
        picture.setAlt(picture.getTranslation("badge.picture.of", badge.words().name()));
        picture.addClassName("badge-picture");
        return picture;
    }

    private String said(OwnBadge badge) {
        var answered = badge.answeredAt();
        var day = day(answered == null ? badge.offeredAt() : answered);
        return switch (badge.state()) {
            case OFFERED -> getTranslation("badge.offered", badge.by(), day);
            case ACCEPTED -> getTranslation("badge.accepted", badge.by(), day);
            case DECLINED -> getTranslation("badge.declined", day);
            case REVOKED -> getTranslation("badge.revoked", badge.by(), badge.why());
        };
    }

    private String day(Instant at) {
        return dates.shortDay(at.atZone(dates.zone()).toLocalDate());
    }

    private Component answers(OwnBadge badge) {
        var named = new Checkbox(getTranslation("badge.named"));
        named.setHelperText(getTranslation("badge.named.help"));
        var accept = new Button(
                getTranslation("badge.accept"), click -> came.accept(badges.accept(badge.id(), named.getValue())));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        var decline = new Button(getTranslation("badge.decline"), click -> Confirm.ask(
                        getTranslation("badge.decline.ask"),
                        getTranslation("badge.decline.text", badge.words().name()),
                        getTranslation("badge.decline"),
                        () -> came.accept(badges.decline(badge.id())))
                .open());
        accept.setAriaLabel(accept.getText() + ": " + badge.words().name());
        decline.setAriaLabel(decline.getText() + ": " + badge.words().name());
        var buttons = new Div(accept, decline);
        buttons.addClassName("badge-acts");
        return new Div(named, buttons);
    }

    private Component files(OwnBadge badge) {
        var acts = new Div(
                file(badge, getTranslation("badge.picture"), ".svg", "image/svg+xml", BadgeFile::picture),
                file(badge, getTranslation("badge.file"), ".jwt", "text/plain", BadgeFile::credential));
        acts.addClassName("badge-acts");
        return acts;
    }

    private Anchor file(OwnBadge badge, String text, String ending, String type, Function<BadgeFile, String> part) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var file = badges.file(badge.id());
                    if (file.isEmpty()) {
                        return DownloadResponse.error(404);
                    }
                    var bytes = part.apply(file.get()).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file.get().name() + ending, type, bytes.length);
                }),
                text);
        link.addClassName("wm-button");
        link.getElement().setAttribute("aria-label", text + ": " + badge.words().name());
        return link;
    }

    private static Paragraph small(String text) {
        var line = new Paragraph(text);
        line.addClassName("wm-small");
        return line;
    }
}
