package app.waymark.profile.ui;

import app.waymark.profile.Photo;
import app.waymark.profile.PhotoResult;
import app.waymark.profile.Photos;
import app.waymark.shared.Actor;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.FileUpload;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** My photo: shown, chosen, chosen anew, removed. */
class PhotoPart extends TitledSection {

    private static final int MEGABYTE = 1024 * 1024;

    private final transient Photos photos;
    private final transient Actor me;
    private final Div face = new Div();
    private final Part<Optional<String>> shown = new Part<>(this::face);
    private final Button remove = new Button(getTranslation("profile.photo.remove"), click -> remove());
    private final InlineMessage notice = new InlineMessage();
    private final Upload upload = new Upload(FileUpload.handing(Photo.MOST_BYTES, this::keep));

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
        FileUpload.name(
                upload,
                getTranslation(version.isPresent() ? "profile.photo.replace" : "profile.photo.add"),
                new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge())
                        .setIncorrectFileType(getTranslation("profile.photo.none")));
    }

    private void keep(byte[] content) {
        upload.clearFileList();
        told(photos.keep(() -> new ByteArrayInputStream(content)));
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
