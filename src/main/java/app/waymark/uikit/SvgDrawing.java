package app.waymark.uikit;

import java.util.Locale;

/**
 * Writes inline SVG with attributes and classes only, for a content security policy without inline styles. All text is
 * escaped. Coordinates are the drawing's own units.
 */
final class SvgDrawing {

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder head = new StringBuilder();

    private SvgDrawing(double width, double height) {
        head.append("<svg viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append('"');
    }

    static SvgDrawing of(double width, double height) {
        return new SvgDrawing(width, height);
    }

    /** Fills the box it stands in, whatever its shape. */
    SvgDrawing stretch() {
        head.append(" preserveAspectRatio=\"none\"");
        return this;
    }

    /** Not read out. */
    SvgDrawing decoration() {
        head.append(" aria-hidden=\"true\" focusable=\"false\"");
        return this;
    }

    /** Read out as one picture with this name and description. */
    SvgDrawing picture(String id, String title, String description) {
        head.append(" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\"");
        body.append("<title id=\"")
                .append(id)
                .append("-t\">")
                .append(escape(title))
                .append("</title><desc id=\"")
                .append(id)
                .append("-d\">")
                .append(escape(description))
                .append("</desc>");
        return this;
    }

    SvgDrawing line(double x1, double y1, double x2, double y2, double width, String classes) {
        return line(x1, y1, x2, y2, width, classes, "");
    }

    /** A line; dashes as in {@code stroke-dasharray}, or empty for none. */
    SvgDrawing line(double x1, double y1, double x2, double y2, double width, String classes, String dashes) {
        open("line", classes);
        attribute("x1", x1);
        attribute("y1", y1);
        attribute("x2", x2);
        attribute("y2", y2);
        attribute("stroke-width", width);
        if (!dashes.isEmpty()) {
            body.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
        body.append(" stroke-linecap=\"round\"/>");
        return this;
    }

    SvgDrawing polyline(String points, double width, String classes) {
        open("polyline", classes);
        body.append(" points=\"").append(points).append('"');
        attribute("stroke-width", width);
        body.append(" fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>");
        return this;
    }

    SvgDrawing polygon(String points, String classes) {
        open("polygon", classes);
        body.append(" points=\"").append(points).append("\"/>");
        return this;
    }

    SvgDrawing rect(double x, double y, double width, double height, double radius, String classes) {
        open("rect", classes);
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        attribute("rx", radius);
        body.append("/>");
        return this;
    }

    /** A circle that says this when it is pointed at; nothing where empty. */
    SvgDrawing circle(double x, double y, double radius, String classes, String hint) {
        open("circle", classes);
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
        body.append(" stroke-width=\"2\"");
        return hinted("circle", hint);
    }

    /** A small square that says this when it is pointed at. */
    SvgDrawing square(double x, double y, double size, String classes, String hint) {
        open("rect", classes);
        attribute("x", x - size / 2);
        attribute("y", y - size / 2);
        attribute("width", size);
        attribute("height", size);
        attribute("rx", 1.5);
        return hinted("rect", hint);
    }

    /** Text; the anchor is start, middle or end. */
    SvgDrawing text(double x, double y, String anchor, String classes, String text) {
        open("text", classes);
        attribute("x", x);
        attribute("y", y);
        body.append(" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escape(text))
                .append("</text>");
        return this;
    }

    @Override
    public String toString() {
        return head + ">" + body + "</svg>";
    }

    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private void open(String element, String classes) {
        body.append('<').append(element);
        if (!classes.isEmpty()) {
            body.append(" class=\"").append(escape(classes)).append('"');
        }
    }

    private void attribute(String name, double value) {
        body.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private SvgDrawing hinted(String element, String hint) {
        if (hint.isEmpty()) {
            body.append("/>");
        } else {
            body.append("><title>")
                    .append(escape(hint))
                    .append("</title></")
                    .append(element)
                    .append('>');
        }
        return this;
    }
}
