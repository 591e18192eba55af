package app.waymark.program;

/**
 * What somebody said to a field.
 *
 * @param field the field, as it is now
 * @param text what was said; empty where nothing was
 * @param own whether the person wrote it, rather than an import
 * @param asSaid whether the field's settings are those under which it was said; where they are not, the narrower
 *     readers hold, and it is used for nothing, until the person saves it again
 */
public record FieldAnswer(Field field, String text, boolean own, boolean asSaid) {}
