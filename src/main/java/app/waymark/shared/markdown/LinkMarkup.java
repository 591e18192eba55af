package app.waymark.shared.markdown;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Links with the host they lead to beside them; a picture elsewhere is one, for to show it would tell that it was read. */
final class LinkMarkup extends CoreHtmlNodeRenderer {

    private boolean within;

    LinkMarkup(HtmlNodeRendererContext context) {
        super(context);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class);
    }

    @Override
    public void visit(Link link) {
        link(link, link.getDestination());
    }

    @Override
    public void visit(Image image) {
        link(image, image.getDestination());
    }

    private void link(Node node, String destination) {
        var target = within ? Optional.<WebAddress>empty() : WebAddress.of(destination);
        if (target.isEmpty()) {
            visitChildren(node);
            return;
        }
        var writer = context.getWriter();
        writer.raw(target.get().opening());
        within = true;
        visitChildren(node);
        within = false;
        var words = WordsOnly.of(node, true);
        if (words.isBlank()) {
            writer.text(destination);
        }
        writer.raw(Markup.beside(target.get(), words) + "</a>");
    }
}
