package org.dateline.cli.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.dateline.cli.serve.request.Answer;

/** Draws pages. Thread-safe. */
public final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Templates.class.getClassLoader(),
          Templates.class.getPackageName());

  /** The page that a template makes of its one parameter {@code page}. */
  public Answer page(String template, Object page) {
    return Answer.html(text(template, Map.of("page", page)));
  }

  /** What a template makes of its parameters. */
  String text(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput(1 << 15);
    engine.render(template + ".jte", parameters, out);
    return out.toString();
  }
}
