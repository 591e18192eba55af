package app.waymark.profile.ui;

import app.waymark.profile.Photo;
import app.waymark.profile.PhotoResult;
import app.waymark.profile.Photos;
import app.waymark.shared.Actor;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** My photo: shown, chosen, chosen anew, removed. */
class PhotoPart extends TitledSection {

    private static final int MEGABYTE = 1024 * 1024;

    private final transient Photos photos;
    private final transient Actor me;
    private final Div face = new Div();
    private final Upload upload = new Upload((UploadHandler) this::receive);
    private final Part<Optional<String>> shown = new Part<>(this::face);
    private final Button remove = new Button(getTranslation("profile.photo.remove"), click -> remove());
    private final InlineMessage notice = new InlineMessage();

    PhotoPart(Photos photos, Actor me) {
        super("");
        this.photos = photos;
        this.me = me;
        heading(getTranslation("profile.photo"));
        addClassName("profile-photo");
        upload.setMaxFileSize(Photo.MOST_BYTES);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png");
        upload.addFileRejectedListener(event -> notice.refuse(event.getErrorMessage()));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var hint = new Paragraph(getTranslation("profile.photo.hint"));
        hint.addClassName("wm-small");
        add(face, hint, upload, remove, notice);
    }

    /** Shows my photo as it is now. */
    void show() {
        shown.show(photos.version(me.id()));
    }

    private void face(Optional<String> version) {
        face.removeAll();
        face.add(new Avatar(me.id(), me.name()));
        remove.setVisible(version.isPresent());
        upload.setI18n(words(version.isPresent() ? "profile.photo.replace" : "profile.photo.add"));
    }

    private UploadI18N words(String choose) {
        return new UploadI18N()
                .setAddFiles(
                        new UploadI18N.AddFiles().setOne(getTranslation(choose)).setMany(getTranslation(choose)))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("profile.photo.drop"))
                        .setMany(getTranslation("profile.photo.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge())
                        .setIncorrectFileType(getTranslation("profile.photo.none")));
    }

    /** Browsers keep to the limit, others need not: one byte more than it is enough to refuse the photo. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(Photo.MOST_BYTES + 1);
        }
        var unused = event.getUI().access(() -> {
            upload.clearFileList();
            told(photos.keep(() -> new ByteArrayInputStream(bytes)));
        });
    }

    private void told(PhotoResult result) {
        switch (result) {
            case PhotoResult.Kept unused -> {
                show();
                notice.say(getTranslation("profile.photo.kept"));
            }
            case PhotoResult.TooLarge unused -> notice.refuse(tooLarge());
            case PhotoResult.TooManyPixels(var most) ->
                notice.refuse(getTranslation("profile.photo.pixels", most / 1_000_000));
            case PhotoResult.NoPicture() -> notice.refuse(getTranslation("profile.photo.none"));
        }
    }

    private void remove() {
        photos.remove();
        show();
        notice.say(getTranslation("profile.photo.removed"));
    }

    private String tooLarge() {
        return getTranslation("profile.photo.too-large", Photo.MOST_BYTES / MEGABYTE);
    }
}
