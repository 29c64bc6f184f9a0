package org.xinyue.web.help;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/** Turns the Markdown of a guide into what a page may show: no HTML of its own, no address but ours and https. */
final class Markdown {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().build();

    /** A line of the source ends anywhere in a Chinese sentence; a browser would show a space there. */
    static final Script CHINESE = new Script("", "表");

    /** Words with spaces between them. */
    static final Script SPACED = new Script(" ", " (table)");

    private final Function<String, @Nullable String> links;
    private final Function<String, Picture> pictures;
    private final Script script;

    /**
     * How a language is set.
     *
     * @param lineEnd what stands for the end of a line
     * @param table what is added to a heading to name its table
     */
    record Script(String lineEnd, String table) {}

    /**
     * @param links where a relative address leads in the product, null when nowhere: then the words stay without the link
     * @param pictures the picture at a relative address
     */
    Markdown(Function<String, @Nullable String> links, Function<String, Picture> pictures, Script script) {
        this.links = links;
        this.pictures = pictures;
        this.script = script;
    }

    GuideText read(String source) {
        Node page = PARSER.parse(source);
        if (!(page.getFirstChild() instanceof Heading first) || first.getLevel() != 1) {
            throw new IllegalArgumentException(
                    "a guide begins with its title: " + source.lines().findFirst());
        }
        first.unlink();
        page.accept(new Cleaning());
        var sections = new Sections();
        page.accept(sections);
        var renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak(script.lineEnd())
                .attributeProviderFactory(context -> attributes())
                .nodeRendererFactory(Scrolling::new)
                .build();
        return new GuideText(words(first), renderer.render(page), sections.found);
    }

    private static String words(Node node) {
        return WORDS.render(node).strip();
    }

    private AttributeProvider attributes() {
        return (node, tag, attributes) -> {
            if (node instanceof TableCell cell && cell.isHeader()) {
                attributes.put("scope", "col");
            }
            if (node instanceof Image image) {
                var picture = pictures.apply(image.getDestination());
                attributes.put("src", picture.address());
                attributes.put("width", Integer.toString(picture.width()));
                attributes.put("height", Integer.toString(picture.height()));
            }
        };
    }

    /** A heading that has its anchor. */
    private static final class Section extends Heading {
        final String anchor;

        Section(Heading heading, String anchor) {
            this.anchor = anchor;
            setLevel(heading.getLevel());
            while (heading.getFirstChild() != null) {
                appendChild(heading.getFirstChild());
            }
        }
    }

    /** Comments (the marks of the numbers) go, links lead somewhere or go. */
    private final class Cleaning extends AbstractVisitor {
        @Override
        public void visit(HtmlInline html) {
            if (html.getLiteral().startsWith("<!--")) {
                html.unlink();
            }
        }

        @Override
        public void visit(HtmlBlock html) {
            if (html.getLiteral().startsWith("<!--")) {
                html.unlink();
            }
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            var to = link.getDestination();
            var target = to.startsWith("https://") || to.startsWith("#") ? to : links.apply(to);
            if (target != null) {
                link.setDestination(target);
                return;
            }
            while (link.getFirstChild() != null) {
                link.insertBefore(link.getFirstChild());
            }
            link.unlink();
        }
    }

    /** Gives every heading its anchor and every table room to scroll. */
    private final class Sections extends AbstractVisitor {
        final List<GuideText.Section> found = new ArrayList<>();
        private final Set<String> anchors = new HashSet<>();
        private String last = "";
        private int tables;

        @Override
        public void visit(Heading heading) {
            last = words(heading);
            tables = 0;
            var plain = last.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
            var anchor = plain;
            for (int again = 2; !anchors.add(anchor); again++) {
                anchor = plain + "-" + again;
            }
            found.add(new GuideText.Section(anchor, last));
            var section = new Section(heading, anchor);
            heading.insertBefore(section);
            heading.unlink();
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                tables++;
                var room = new Room(last + script.table() + (tables > 1 ? " " + tables : ""));
                block.insertBefore(room);
                room.appendChild(block);
            }
        }
    }

    /** What a wide table scrolls in. */
    private static final class Room extends CustomBlock {
        final String label;

        Room(String label) {
            this.label = label;
        }
    }

    private record Scrolling(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Room.class, Section.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Room room -> within("div", room, room(room.label));
                case Section section -> within("h" + section.getLevel(), section, Map.of("id", section.anchor));
                default -> throw new IllegalArgumentException("not asked for: " + node);
            }
        }

        private static Map<String, String> room(String label) {
            var attributes = new LinkedHashMap<>(Map.of("class", "scroll"));
            attributes.put("role", "region");
            attributes.put("tabindex", "0");
            attributes.put("aria-label", label);
            return attributes;
        }

        private void within(String tag, Node node, Map<String, String> attributes) {
            var html = context.getWriter();
            html.line();
            html.tag(tag, context.extendAttributes(node, tag, attributes));
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.tag("/" + tag);
            html.line();
        }
    }
}
