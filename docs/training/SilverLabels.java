import com.fasterxml.jackson.jr.ob.JSON;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels texts with two models of Stanford CoreNLP: people, organisations and places by the first,
 * of three classes, and what the second, of four, calls MISC elsewhere.
 *
 * <p>Reads JSON Lines with a field "text" from standard input and writes id, text and "entities" of
 * the new labels to standard output. Its arguments are the two models, as files or names on the
 * class path. Not part of Dateline, nor needed to use it; how to run it: docs/recogniser.md.
 */
public final class SilverLabels {
  private static final Map<String, String> TYPES =
      Map.of("PERSON", "PER", "ORGANIZATION", "ORG", "LOCATION", "LOC", "MISC", "MISC");

  private final CRFClassifier<CoreLabel> three;
  private final CRFClassifier<CoreLabel> four;

  private SilverLabels(String three, String four) throws Exception {
    this.three = CRFClassifier.getClassifier(three);
    this.four = CRFClassifier.getClassifier(four);
  }

  public static void main(String[] args) throws Exception {
    SilverLabels labels = new SilverLabels(args[0], args[1]);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(JSON.std.asString(labels.label(JSON.std.mapFrom(line))));
    }
    out.flush();
  }

  private Map<String, Object> label(Map<String, Object> article) throws IOException {
    String text = (String) article.get("text");
    // Line ends part words only, as in running text; offsets stay.
    String flat = text.replaceAll("[\\n\\r\\t]", " ");
    List<Map<?, ?>> entities = found(three, flat);
    for (Map<?, ?> other : found(four, flat)) {
      if (other.get("t4").equals("MISC") && entities.stream().noneMatch(e -> overlap(e, other))) {
        entities.add(other);
      }
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("id", article.get("id"));
    result.put("text", text);
    result.put("entities", entities);
    return result;
  }

  private static List<Map<?, ?>> found(CRFClassifier<CoreLabel> model, String text) {
    List<Map<?, ?>> found = new ArrayList<>();
    for (Triple<String, Integer, Integer> span : model.classifyToCharacterOffsets(text)) {
      found.add(
          Map.of("start", span.second(), "end", span.third(), "t4", TYPES.get(span.first())));
    }
    return found;
  }

  private static boolean overlap(Map<?, ?> a, Map<?, ?> b) {
    return (int) a.get("start") < (int) b.get("end") && (int) b.get("start") < (int) a.get("end");
  }
}
