package org.dateline.archive.form.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.dateline.Internal;
import org.dateline.archive.form.DocumentForm;
import org.dateline.archive.form.FileHead;
import org.dateline.archive.form.FormInput;
import org.dateline.archive.form.FormOptions;
import org.dateline.archive.form.JsonValues;
import org.dateline.archive.form.Prose;
import org.dateline.archive.form.RecordReader;
import org.dateline.archive.form.UnreadableRecord;

/** Markdown, with or without front matter: one article a file. */
@Internal
public final class MarkdownForm {
  private static final Set<String> EXTENSIONS = Set.of("md", "markdown");
  // Marks that lie deeper in one another stay as they are; the renderer goes down by recursion.
  private static final int DEEPEST = 50;
  private static final Pattern GAP = Pattern.compile("\\n{3,}+");

  private static final Parser PARSER =
      Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

  private MarkdownForm() {}

  public static boolean fits(FileHead head) {
    return !head.isEmpty()
        && (EXTENSIONS.contains(head.extension())
            || (FrontMatter.isYaml(unix(head.text()))
                && Set.of("", "txt", "text").contains(head.extension())));
  }

  private static String unix(String text) {
    return text.replace("\r\n", "\n");
  }

  public static RecordReader open(FormInput in, FormOptions options) {
    ArticleMapper mapper = new ArticleMapper(options);
    List<String> ids = options.mapping().names().getOrDefault("id", List.of());
    return DocumentForm.one(
        in,
        raw -> {
          Map<String, Object> object = object(unix(raw.guessedText()));
          if (ids.stream().noneMatch(object::containsKey)) {
            object.put("id", in.name());
          }
          return mapper.item(object);
        });
  }

  private static Map<String, Object> object(String text) throws UnreadableRecord {
    FrontMatter front = FrontMatter.of(text);
    Node document = PARSER.parse(front.text());
    Map<String, Object> object = new LinkedHashMap<>(front.values());
    readStatus(object);
    if (!object.containsKey("title") && !object.containsKey("headline")) {
      takeTitle(document, object);
    }
    String body = body(document);
    if (!body.isEmpty()) {
      object.put("body", body);
    }
    return object;
  }

  // As the makers of sites have it: "draft: true", "published: false".
  private static void readStatus(Map<String, Object> object) {
    String published = JsonValues.text(object.get("published"));
    if (published.equals("true") || published.equals("false")) {
      object.remove("published");
    }
    if (published.equals("false") || JsonValues.text(object.get("draft")).equals("true")) {
      object.putIfAbsent("pubstatus", "withheld");
    }
  }

  // The first heading; the text is without it only if it begins with it.
  private static void takeTitle(Node document, Map<String, Object> object) {
    Node node = document.getFirstChild();
    while (node != null && !(node instanceof Heading)) {
      node = node.getNext();
    }
    if (node == null) {
      return;
    }
    object.put("title", Prose.oneLine(renderer().render(node)));
    if (node.getPrevious() == null) {
      node.unlink();
    }
  }

  private static String body(Node document) {
    document.accept(new ReadableText());
    return GAP.matcher(renderer().render(document)).replaceAll("\n\n").strip();
  }

  private static TextContentRenderer renderer() {
    return TextContentRenderer.builder()
        .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
        .build();
  }
}
