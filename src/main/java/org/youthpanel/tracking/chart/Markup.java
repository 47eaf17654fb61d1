package org.youthpanel.tracking.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Writes a drawing as markup for the middle of a page: only elements and attributes that it knows, colours of ink as the
 * page has them, nothing that is so anyway. Clips are left out, since charts do not draw beyond their edges.
 */
final class Markup {

    private static final String FONTS = "Atkinson Hyperlegible, Arial, sans-serif";
    private static final Set<String> ELEMENTS =
            Set.of("g", "text", "path", "line", "rect", "circle", "ellipse", "polygon", "polyline");
    private static final Set<String> ATTRIBUTES = Set.of(
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "d",
            "points",
            "width",
            "height",
            "transform",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "font-size",
            "font-weight");
    private static final Map<String, String> SO_ANYWAY = Map.of(
            "stroke-dasharray", "none",
            "font-weight", "normal");
    private static final Map<String, String> COLOURS =
            Map.of("black", "currentColor", colour(Theme.INK.getRGB()), "currentColor", "white", "#ffffff");

    private final StringBuilder out = new StringBuilder();

    private Markup() {}

    static Svg of(Element drawing, int height, Alternative alternative) {
        Markup markup = new Markup();
        String title = alternative.id() + "-title";
        String description = alternative.id() + "-description";
        markup.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "app-chart__drawing",
                "role",
                "img",
                "aria-labelledby",
                title + " " + description,
                "viewBox",
                "0 0 " + Theme.WIDTH + " " + height,
                "width",
                "" + Theme.WIDTH,
                "height",
                "" + height,
                "font-family",
                FONTS,
                "font-size",
                "16",
                "fill",
                "currentColor");
        markup.element("title", title, alternative.title());
        markup.element("desc", description, alternative.description());
        markup.children(drawing);
        markup.close("svg");
        return new Svg(markup.out.toString());
    }

    private void children(Node parent) {
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Text text) {
                escaped(text.getData());
            } else if (each instanceof Element element && ELEMENTS.contains(element.getTagName())) {
                drawn(element);
            }
        }
    }

    private void drawn(Element element) {
        Map<String, String> attributes = attributes(element);
        String name = element.getTagName();
        if (name.equals("g") && (attributes.isEmpty() || !element.hasChildNodes())) {
            children(element);
            return;
        }
        open(
                name,
                attributes.entrySet().stream()
                        .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                        .toArray(String[]::new));
        children(element);
        close(name);
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> kept = new TreeMap<>();
        var all = element.getAttributes();
        IntStream.range(0, all.getLength()).mapToObj(all::item).forEach(each -> {
            String name = each.getNodeName();
            String value = each.getNodeValue();
            if (ATTRIBUTES.contains(name) && !value.equals(SO_ANYWAY.get(name))) {
                kept.put(name, List.of("fill", "stroke").contains(name) ? colourOf(value) : value);
            }
        });
        return kept;
    }

    private static String colourOf(String value) {
        String hex = value;
        if (value.startsWith("rgb(")) {
            String[] parts = value.substring(4, value.length() - 1).split(",");
            hex = colour(Integer.parseInt(parts[0].strip()) << 16
                    | Integer.parseInt(parts[1].strip()) << 8
                    | Integer.parseInt(parts[2].strip()));
        }
        return COLOURS.getOrDefault(hex, hex);
    }

    private static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
    }

    private void element(String name, String id, String text) {
        open(name, "id", id);
        escaped(text);
        close(name);
    }

    private void open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escaped(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    private void close(String name) {
        out.append("</").append(name).append('>');
    }

    private void escaped(String text) {
        text.codePoints().forEach(each -> {
            switch (each) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(each) ? each : ' ');
            }
        });
    }

    /** As XML allows characters. */
    private static boolean allowed(int c) {
        return c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000 || c == '\t' || c == '\n';
    }
}
