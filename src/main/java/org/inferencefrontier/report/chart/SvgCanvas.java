package org.inferencefrontier.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.io.StringWriter;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGShape;
import org.apache.batik.svggen.SVGSyntax;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Turns drawing into SVG that may stand inside a page: no XML header, no identifier twice in a
 * page, a title and a description, and the theme's neutral colours left to the page's style sheet
 * so that charts follow light and dark.
 */
public final class SvgCanvas {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Map<String, String> PAGE_COLOURS =
      Map.ofEntries(
          Map.entry(css(HouseTheme.INK), "currentColor"),
          Map.entry(css(HouseTheme.MUTED), "var(--muted)"),
          Map.entry(css(HouseTheme.GRID), "var(--grid)"),
          Map.entry(css(HouseTheme.LAND), "var(--land)"),
          Map.entry(css(HouseTheme.GROUND), "var(--card)"),
          Map.entry(css(HouseTheme.BLUE), "var(--blue)"),
          Map.entry(css(HouseTheme.VERMILLION), "var(--vermillion)"),
          Map.entry(css(HouseTheme.GREEN), "var(--green)"));
  private static final Set<String> UNCLIPPED = Set.of("text", "line", "circle");
  private static final Set<String> COLOUR_ATTRIBUTES = Set.of("fill", "stroke");
  // Defaults that shapes lean on; whatever else Batik puts on the root says nothing in a page.
  private static final Set<String> ROOT_KEPT =
      Set.of(
          "stroke",
          "stroke-width",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "fill",
          "font-size",
          "font-weight");

  private SvgCanvas() {}

  /**
   * Draws.
   *
   * @param id unique in the page
   * @param title short name of the picture
   * @param description what it shows, in words
   * @param width width in user units
   * @param height height in user units
   * @param draw draws on the graphics given to it
   * @return the picture, with an {@code svg} element as text; texts in it are escaped
   */
  public static Picture render(
      String id,
      String title,
      String description,
      int width,
      int height,
      Consumer<Graphics2D> draw) {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGraphics2D graphics = new Canvas(new OwnContext(document, id));
    draw.accept(graphics);
    Element root = graphics.getRoot();
    clean(root);
    Set<String> clips = new HashSet<>();
    noteClips(root, clips);
    dropClipsBut(clips, root);
    List<String> unwanted = new ArrayList<>();
    NamedNodeMap attributes = root.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (!ROOT_KEPT.contains(attributes.item(i).getNodeName())) {
        unwanted.add(attributes.item(i).getNodeName());
      }
    }
    unwanted.forEach(root::removeAttribute);
    // Without a namespace: inside a page an svg element is known by its name.
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.setAttribute("class", "chart");
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", id + "-title " + id + "-description");
    Node first = root.getFirstChild();
    root.insertBefore(text(root, "title", id + "-title", title), first);
    root.insertBefore(text(root, "desc", id + "-description", description), first);
    return new Picture(serialise(root), width, height, draw);
  }

  private static Element text(Element root, String name, String id, String content) {
    Element element = root.getOwnerDocument().createElementNS(SVG, name);
    element.setAttribute("id", id);
    element.appendChild(root.getOwnerDocument().createTextNode(content));
    return element;
  }

  private static void clean(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (COLOUR_ATTRIBUTES.contains(attribute.getName())) {
        String colour = PAGE_COLOURS.get(attribute.getValue().replace(" ", ""));
        if (colour != null) {
          attribute.setValue(colour);
        }
      }
    }
    element.removeAttribute("text-rendering");
    // Batik's value is the default, and pages have hundreds of clips.
    element.removeAttribute("clipPathUnits");
    // The page's own type is used; Batik names the one it measured with.
    element.removeAttribute("font-family");
    // These are drawn where they belong; only paths run over the edge of a chart.
    if (UNCLIPPED.contains(element.getTagName())) {
      element.removeAttribute("clip-path");
    }
    element.removeAttributeNS("http://www.w3.org/XML/1998/namespace", "space");
    Node child = element.getFirstChild();
    while (child != null) {
      Node next = child.getNextSibling();
      if (child.getNodeType() == Node.COMMENT_NODE) {
        element.removeChild(child);
      } else if (child instanceof Element nested) {
        clean(nested);
        if (isEmptyContainer(nested)) {
          element.removeChild(nested);
        }
      }
      child = next;
    }
    if ("defs".equals(element.getTagName())) {
      element.removeAttribute("id");
    }
  }

  private static void noteClips(Element element, Set<String> clips) {
    clips.add(element.getAttribute("clip-path"));
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element nested) {
        noteClips(nested, clips);
      }
    }
  }

  /**
   * Batik clips all that is drawn to the picture: where nothing else does, nothing refers to it.
   */
  private static void dropClipsBut(Set<String> clips, Element element) {
    Node child = element.getFirstChild();
    while (child != null) {
      Node next = child.getNextSibling();
      if (child instanceof Element nested) {
        dropClipsBut(clips, nested);
        boolean isUnused =
            "clipPath".equals(nested.getTagName())
                && !clips.contains("url(#" + nested.getAttribute("id") + ")");
        if (isUnused || isEmptyContainer(nested)) {
          element.removeChild(nested);
        }
      }
      child = next;
    }
  }

  private static boolean isEmptyContainer(Element element) {
    String name = element.getTagName();
    return element.getFirstChild() == null && ("g".equals(name) || "defs".equals(name));
  }

  private static String css(Color colour) {
    return "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")";
  }

  /** The general way through a transformer takes several times as long. */
  private static String serialise(Element root) {
    StringWriter out = new StringWriter(1 << 14);
    try {
      XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      write(root, writer);
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the picture could not be written as SVG", e);
    }
    return out.toString();
  }

  private static void write(Element element, XMLStreamWriter writer) throws XMLStreamException {
    boolean empty = element.getFirstChild() == null;
    if (empty) {
      writer.writeEmptyElement(element.getTagName());
    } else {
      writer.writeStartElement(element.getTagName());
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      writer.writeAttribute(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element nested) {
        write(nested, writer);
      } else {
        writer.writeCharacters(child.getNodeValue());
      }
    }
    if (!empty) {
      writer.writeEndElement();
    }
  }

  /** Batik's graphics, with paths written by {@link PathText}. */
  private static final class Canvas extends SVGGraphics2D {
    Canvas(SVGGeneratorContext context) {
      super(context, false);
      shapeConverter = new ShortPaths(context);
    }
  }

  private static final class ShortPaths extends SVGShape {
    ShortPaths(SVGGeneratorContext context) {
      super(context);
    }

    @Override
    public Element toSVG(Shape shape) {
      if (!(shape instanceof Path2D)) {
        return super.toSVG(shape);
      }
      String path = PathText.of(shape);
      if (path.isEmpty()) {
        return null;
      }
      Element element =
          generatorContext.getDOMFactory().createElementNS(SVG, SVGSyntax.SVG_PATH_TAG);
      element.setAttribute("d", path);
      if (((Path2D) shape).getWindingRule() == Path2D.WIND_EVEN_ODD) {
        element.setAttribute("fill-rule", "evenodd");
      }
      return element;
    }
  }

  /** Batik's settings for one picture, used by one thread. */
  private static final class OwnContext extends SVGGeneratorContext {
    OwnContext(Document document, String prefix) {
      super(document);
      setIDGenerator(new PrefixedIds(prefix));
      setExtensionHandler(new DefaultExtensionHandler());
      setImageHandler(new ImageHandlerBase64Encoder());
      setStyleHandler(new DefaultStyleHandler());
      setErrorHandler(new DefaultErrorHandler());
      setPrecision(1);
      // Batik lets all pictures share one format, which must not serve two threads at a time.
      decimalFormat = (DecimalFormat) decimalFormat.clone();
    }
  }

  /** Identifiers that no other picture of the page uses. */
  private static final class PrefixedIds extends SVGIDGenerator {
    private final String prefix;

    PrefixedIds(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String generateID(String name) {
      return prefix + "-" + super.generateID(name);
    }
  }
}
