package app.waymark.shared.markdown;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** Makes a link of an address that stands in a text by itself, before any sign within it is taken for another one. */
final class BareAddresses implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('h', 'H');
    }

    @Override
    public InlineContentParser create() {
        return BareAddresses::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        var scanner = state.scanner();
        if (Character.isLetterOrDigit(scanner.peekPreviousCodePoint())) {
            return ParsedInline.none();
        }
        var start = scanner.position();
        if (!begins(scanner)) {
            return ParsedInline.none();
        }
        for (int sign = 0; sign < WebAddress.LONGEST && !Character.isWhitespace(scanner.peek()); sign++) {
            if (!scanner.hasNext()) {
                break;
            }
            scanner.next();
        }
        var rest = scanner.getSource(start, scanner.position()).getContent();
        var found = Markup.ADDRESS.matcher(rest);
        if (!found.lookingAt()) {
            return ParsedInline.none();
        }
        int end = Markup.addressEnd(rest, 0, found.end());
        var address = rest.substring(0, end);
        if (WebAddress.of(address).isEmpty()) {
            return ParsedInline.none();
        }
        scanner.setPosition(start);
        for (int sign = 0; sign < end; sign++) {
            scanner.next();
        }
        var link = new Link(address, null);
        link.appendChild(new Text(address));
        return ParsedInline.of(link, scanner.position());
    }

    private static boolean begins(Scanner scanner) {
        for (char letter : "http".toCharArray()) {
            if (Character.toLowerCase(scanner.peek()) != letter) {
                return false;
            }
            scanner.next();
        }
        return true;
    }
}
