package app.waymark.shared.markdown;

import app.waymark.shared.Excerpt;

/** How a text that somebody wrote is to be read. Kept with the text, so that an old one never changes what it says. */
public enum TextFormat {

    /** As it stands: every sign is itself. Addresses become links. */
    PLAIN {
        @Override
        public String html(String text) {
            return PlainText.html(text);
        }

        @Override
        public String words(String text) {
            return text;
        }

        @Override
        String own(String text) {
            return text;
        }

        @Override
        String asMarkdown(String text) {
            return Markdown.escaped(text);
        }
    },

    /** With the signs of Markdown for bold, italic, lists, links, quotes and code; no other sign is one, and HTML is text. */
    MARKDOWN {
        @Override
        public String html(String text) {
            return Markdown.html(text);
        }

        @Override
        public String words(String text) {
            return Markdown.words(text, true);
        }

        @Override
        String own(String text) {
            return Markdown.words(text, false);
        }

        @Override
        String asMarkdown(String text) {
            return text;
        }
    };

    /** The text as HTML that is safe to show: nothing but paragraphs, lists, quotes, code, emphasis and links. */
    public abstract String html(String text);

    /** What the text says, without signs: to be searched, compared and shortened. */
    public abstract String words(String text);

    /** The words that are not quoted of somebody else; empty where all are. */
    abstract String own(String text);

    /** The same text with the signs that make it read so in Markdown. */
    abstract String asMarkdown(String text);

    /** The beginning of what the text says in its writer's own words, in one line; of what it quotes where there are none. */
    public String excerpt(String text, int most) {
        var own = own(text);
        return Excerpt.of(own.isBlank() ? words(text) : own, most);
    }

    /**
     * The text as a quotation in Markdown.
     *
     * @param whose who wrote it and when
     * @param path where it stands, on a page of Waymark
     */
    public String quoted(String text, String whose, String path) {
        return Quotation.of(this, text, whose, path);
    }
}
