package app.waymark.recognition;

import app.waymark.shared.Excerpt;
import java.util.ArrayList;
import java.util.List;

/**
 * The picture of a badge: a waymark on its hills, in a ring. It brings its own ground, so that it reads on a light page and
 * on a dark one, and its sign alone tells at 64 pixels what it is.
 */
public final class BadgePicture {

    private static final int LETTERS = 20;
    private static final int LINES = 2;

    private BadgePicture() {}

    /** The picture of a badge of this kind that says this. */
    public static String of(BadgeKind kind, String name, String by) {
        return draw(kind, name, by, "");
    }

    /** The same with a signed credential in it, where programs that know Open Badges look for it. */
    public static String baked(BadgeKind kind, String name, String by, String credential) {
        return draw(
                kind,
                name,
                by,
                "<openbadges:credential verify=\"" + escaped(credential) + "\"></openbadges:credential>\n");
    }

    private static String draw(BadgeKind kind, String name, String by, String credential) {
        var lines = lines(name);
        var svg = new StringBuilder()
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(credential.isEmpty() ? "" : " xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"")
                .append(" viewBox=\"0 0 512 512\" width=\"512\" height=\"512\" role=\"img\">\n")
                .append(credential)
                .append("<title>")
                .append(escaped(name + " · " + by))
                .append("</title>\n")
                .append("<circle cx=\"256\" cy=\"256\" r=\"252\" fill=\"#faf8f3\"/>\n")
                .append("<circle cx=\"256\" cy=\"256\" r=\"240\" fill=\"#1e5c44\"/>\n")
                .append(
                        "<circle cx=\"256\" cy=\"256\" r=\"222\" fill=\"none\" stroke=\"#faf8f3\" stroke-opacity=\".5\"")
                .append(" stroke-width=\"3\"/>\n")
                // The hills, and the way over them.
                .append(
                        "<path d=\"M36 300c52-34 96-6 148-26s76-62 130-56 74 50 162 20c0 150-92 240-220 240S48 420 36 300z\"")
                .append(" fill=\"#174835\"/>\n")
                .append("<g fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n")
                .append("<path d=\"M96 330c46-30 86-2 124-22\" stroke=\"#f0b866\" stroke-width=\"10\"/>\n");
        if (kind == BadgeKind.MENTOR) {
            // Who shows the way put up more than one sign.
            svg.append("<path d=\"M166 314V206l56 23-56 23M148 314h36\" stroke=\"#f0b866\" stroke-width=\"17\"/>\n");
        }
        if (kind == BadgeKind.LEVEL) {
            // The steps up to it.
            svg.append("<path d=\"M134 314h32v-34h32v-34h32\" stroke=\"#f0b866\" stroke-width=\"15\"/>\n");
        }
        svg.append("<path d=\"M256 314V92l118 48-118 48M222 314h68\" stroke=\"#fff\" stroke-width=\"27\"/>\n</g>\n")
                .append("<g fill=\"#fff\" font-family=\"'Waymark Sans',system-ui,'Segoe UI',sans-serif\"")
                .append(" text-anchor=\"middle\">\n");
        int top = lines.size() > 1 ? 366 : 384;
        for (int line = 0; line < lines.size(); line++) {
            text(svg, top + line * 34, 28, 650, lines.get(line));
        }
        text(svg, top + lines.size() * 34, 21, 450, Excerpt.of(by, LETTERS + 4));
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static void text(StringBuilder svg, int y, int size, int weight, String text) {
        svg.append("<text x=\"256\" y=\"")
                .append(y)
                .append("\" font-size=\"")
                .append(size)
                .append("\" font-weight=\"")
                .append(weight)
                .append("\">")
                .append(escaped(text))
                .append("</text>\n");
    }

    /** At most two lines, broken at a word; what does not fit is in the title and the credential. */
    private static List<String> lines(String name) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : name.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > LINES) {
            return List.of(Excerpt.of(lines.get(0), LETTERS), Excerpt.of(lines.get(1) + " …", LETTERS));
        }
        return lines.stream().map(one -> Excerpt.of(one, LETTERS)).toList();
    }

    private static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    // XML has no place for the others, however they are written.
                    if (Character.isValidCodePoint(letter)
                            && letter >= 0x20
                            && !Character.isSurrogate((char) Math.min(letter, 0xFFFF))
                            && (letter & 0xFFFE) != 0xFFFE) {
                        out.appendCodePoint(letter);
                    }
                }
            }
        });
        return out.toString();
    }
}
