package app.waymark.file;

import app.waymark.shared.Excerpt;

/** What people and programs call a file, made fit to be shown. */
public final class FileName {

    /** The longest name of a file. */
    public static final int LONGEST = 120;

    private FileName() {}

    /** Without folders, and without the characters that no name needs and some misuse: controls, marks that turn text. */
    public static String cleaned(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}<>:\"|?*]", "")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^\\.+|\\.+$", "");
    }

    /** The same, no longer than {@link #LONGEST}; {@code file} where nothing is left of it. */
    public static String shown(String name) {
        var clean = cleaned(name);
        return clean.isEmpty() ? "file" : Excerpt.of(clean, LONGEST);
    }
}
