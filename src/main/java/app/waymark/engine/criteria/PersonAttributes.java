package app.waymark.engine.criteria;

import java.util.Map;

/**
 * One person's data as criteria and rules read it: named attributes with text values.
 *
 * <p>An attribute that is absent or blank is not known. Several values in one attribute are separated by comma,
 * semicolon, vertical bar or a line break.
 *
 * @param id the person's id, the same as in the matching problem
 * @param attributes the text of each attribute, by its exact name
 */
public record PersonAttributes(String id, Map<String, String> attributes) {

    /** Copies the attributes, so that later changes to the given map do not reach this person. */
    public PersonAttributes {
        attributes = Map.copyOf(attributes);
    }

    /** The text of the named attribute, or an empty text where it is not known. */
    public String text(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }
}
