package app.waymark.shared.markdown;

/** A text in which every sign is itself, as markup. */
final class PlainText {

    private PlainText() {}

    static String html(String text) {
        var html = new StringBuilder();
        for (var paragraph : text.strip().split("\\R\\s*\\R")) {
            html.append("<p dir=\"auto\">");
            var lines = paragraph.split("\\R", -1);
            for (int line = 0; line < lines.length; line++) {
                html.append(line == 0 ? "" : "<br>");
                line(lines[line], html);
            }
            html.append("</p>");
        }
        return Markup.clean(html.toString());
    }

    private static void line(String line, StringBuilder html) {
        var found = Markup.ADDRESS.matcher(line);
        int at = 0;
        while (found.find(at)) {
            int end = Markup.addressEnd(line, found.start(), found.end());
            var address = line.substring(found.start(), end);
            html.append(Markup.escape(line.substring(at, found.start()))).append(Markup.link(address));
            at = Math.max(end, found.start() + 1);
        }
        html.append(Markup.escape(line.substring(at)));
    }
}
