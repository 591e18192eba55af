package app.waymark.uikit;

import static app.waymark.uikit.SvgDrawing.escape;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/**
 * What leads to what, as a tree that grows to the right: a link a node, in as many columns as there are kinds. One
 * component however many nodes there are. Arrow keys walk it and open and close its branches ({@code js/tree.js}), as a
 * screen reader expects of a tree; on a narrow page it is an indented list.
 */
public class BranchTree extends Composite<Div> {

    /** How a node looks. */
    public enum Tone {
        PLAIN,
        ROOT,
        DONE,
        BEHIND,
        EMPTY
    }

    /**
     * One node.
     *
     * @param id tells it from all others, also when the tree is shown again
     * @param column in which column it stands, from 0; its branches stand further right
     * @param title what it says
     * @param note what else there is to know, in a few words
     * @param path where it leads; empty where it is only a heading of its branches
     * @param open whether its branches are shown at first
     */
    public record Node(
            String id, int column, String title, String note, String path, Tone tone, boolean open, List<Node> below) {

        public Node {
            below = List.copyOf(below);
        }

        /** How many nodes are seen at first. */
        public int seen() {
            return 1 + (open ? below.stream().mapToInt(Node::seen).sum() : 0);
        }
    }

    private final String id = "t" + Integer.toHexString(System.identityHashCode(this));
    private final Part<Shown> shown = new Part<>(this::write);

    private record Shown(List<String> columns, List<Node> nodes) {}

    /** An empty tree; the name is for screen readers. */
    public BranchTree(String name) {
        getContent().addClassName("wm-tree");
        getContent().getElement().setAttribute("data-tree", name);
    }

    /** Shows these; a branch that the reader opened or closed stays as it is. */
    public void show(List<String> columns, List<Node> nodes) {
        shown.show(new Shown(List.copyOf(columns), List.copyOf(nodes)));
    }

    private void write(Shown what) {
        var html = new StringBuilder();
        int from = what.nodes.stream().mapToInt(Node::column).min().orElse(0);
        html.append("<div class=\"tree-columns\" aria-hidden=\"true\">");
        what.columns.stream()
                .skip(from)
                .forEach(column -> html.append("<span>").append(escape(column)).append("</span>"));
        html.append("</div><ul class=\"tree-top\" role=\"tree\" aria-label=\"")
                .append(escape(getContent().getElement().getAttribute("data-tree")))
                .append("\">");
        for (int at = 0; at < what.nodes.size(); at++) {
            write(html, what.nodes, at, 1, from, at == 0);
        }
        html.append("</ul>");
        getContent().getElement().setAttribute("data-columns", String.valueOf(what.columns.size() - from));
        getContent().getElement().setProperty("innerHTML", html.toString());
    }

    private void write(StringBuilder html, List<Node> among, int at, int level, int column, boolean first) {
        var node = among.get(at);
        var group = id + "-" + node.id;
        html.append("<li role=\"none\" class=\"tree-skip-")
                .append(node.column - column)
                .append("\"><a role=\"treeitem\" data-id=\"")
                .append(escape(node.id))
                .append("\" class=\"tree-node tree-")
                .append(node.tone.name().toLowerCase(java.util.Locale.ROOT))
                .append("\" tabindex=\"")
                .append(first ? 0 : -1)
                .append("\" aria-level=\"")
                .append(level)
                .append("\" aria-setsize=\"")
                .append(among.size())
                .append("\" aria-posinset=\"")
                .append(at + 1)
                .append('"');
        if (!node.path.isEmpty()) {
            html.append(" href=\"").append(escape(PageLink.relative(node.path))).append('"');
        }
        if (!node.below.isEmpty()) {
            html.append(" aria-expanded=\"")
                    .append(node.open)
                    .append("\" aria-owns=\"")
                    .append(escape(group))
                    .append('"');
        }
        html.append("><span class=\"tree-title\">")
                .append(escape(node.title))
                .append("</span> <span class=\"tree-note\">")
                .append(escape(node.note))
                .append("</span></a>");
        if (!node.below.isEmpty()) {
            html.append("<span class=\"tree-toggle\" aria-hidden=\"true\"></span><ul role=\"group\" id=\"")
                    .append(escape(group))
                    .append("\">");
            for (int below = 0; below < node.below.size(); below++) {
                write(html, node.below, below, level + 1, node.column + 1, false);
            }
            html.append("</ul>");
        }
        html.append("</li>");
    }
}
