package app.waymark.uikit;

import app.waymark.shared.AccountId;
import app.waymark.shared.TypedText;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person's initials in a circle, in one of three tints that stays the same for that person, and over them their photo
 * where there is one: until it has come, and where it does not come, the initials are seen. Decoration: the name must stand
 * beside it, so it is hidden from screen readers.
 */
public class Avatar extends Span {

    private static final int TINTS = 3;

    private final @Nullable AccountId photographed;
    private @Nullable Image photo;

    /** Somebody with an account; the tint follows the account, so it outlives a change of name. */
    public Avatar(AccountId account, String name) {
        this(initials(name), tint(account.value()), account);
    }

    private Avatar(String text, int tint, @Nullable AccountId photographed) {
        super(text);
        this.photographed = photographed;
        addClassName("wm-avatar");
        if (tint > 0) {
            addClassName("wm-avatar-" + tint);
        }
        getElement().setAttribute("aria-hidden", "true");
    }

    /** A circle with a picture in place of a person: a step that is due, a programme. */
    public static Avatar of(Glyph glyph) {
        var avatar = new Avatar("", 0, null);
        avatar.add(glyph.create());
        return avatar;
    }

    /** Somebody, or a plain circle with a person where an account is no more. */
    public static Avatar of(@Nullable AccountId account, String name) {
        return account == null ? of(Glyph.PERSON) : new Avatar(account, name);
    }

    /**
     * Somebody of whom it is not to be told whether they have an account, and so a photo: who is invited and has not
     * answered.
     */
    public static Avatar withoutPhoto(AccountId account, String name) {
        return new Avatar(initials(name), tint(account.value()), null);
    }

    /** Where this page's photos are from; without it there are initials alone. */
    static void from(Portraits portraits) {
        ComponentUtil.setData(UI.getCurrent(), Portraits.class, portraits);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        showPhoto(event.getUI());
    }

    /** Shows the photo that there is now. */
    void showPhoto(UI ui) {
        var portraits = ComponentUtil.getData(ui, Portraits.class);
        if (photographed == null || portraits == null) {
            return;
        }
        var address = portraits.address(photographed).orElse("");
        if (photo != null && photo.getSrc().equals(address)) {
            return;
        }
        if (photo != null) {
            remove(photo);
            photo = null;
        }
        if (!address.isEmpty()) {
            photo = new Image(address, "");
            photo.getElement().setAttribute("loading", "lazy");
            add(photo);
        }
    }

    /** The smaller size, for threads and tables. */
    public Avatar small() {
        addClassName("wm-avatar-s");
        return this;
    }

    /** "ML" for Mara Lindqvist, "JB" for Jonas van den Berg: first and last name, as people sign. */
    static String initials(String name) {
        var words = TypedText.strip(name).split("[\\s\\p{Z}]+");
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    private static int tint(Object id) {
        return Math.floorMod(id.hashCode() * 0x9E3779B9 >>> 16, TINTS);
    }
}
