package org.dateline.tag.name;

import java.util.Map;
import org.dateline.text.Casing;
import org.dateline.text.FieldText;
import org.dateline.text.Tokens;
import org.dateline.text.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Short forms of states and provinces, as agencies write them behind a town: "Ala.", "N.H.", "TX".
 * Elsewhere many of them are other words.
 */
final class StateNames {
  private static final Map<String, String> STATES =
      WordLists.pairs(
          """
          ala:alabama al:alabama ak:alaska ariz:arizona az:arizona ark:arkansas ar:arkansas
          calif:california ca:california colo:colorado co:colorado conn:connecticut ct:connecticut
          del:delaware de:delaware fla:florida fl:florida ga:georgia hi:hawaii id:idaho ill:illinois
          il:illinois ind:indiana in:indiana ia:iowa kan:kansas ks:kansas ky:kentucky la:louisiana
          me:maine md:maryland mass:massachusetts ma:massachusetts mich:michigan mi:michigan
          minn:minnesota mn:minnesota miss:mississippi ms:mississippi mo:missouri mont:montana
          mt:montana neb:nebraska ne:nebraska nev:nevada nv:nevada nh:new-hampshire nj:new-jersey
          nm:new-mexico ny:new-york nc:north-carolina nd:north-dakota oh:ohio okla:oklahoma
          ok:oklahoma ore:oregon or:oregon pa:pennsylvania ri:rhode-island sc:south-carolina
          sd:south-dakota tenn:tennessee tn:tennessee tex:texas tx:texas ut:utah vt:vermont
          va:virginia wash:washington wa:washington wv:west-virginia wis:wisconsin wi:wisconsin
          wyo:wyoming wy:wyoming ont:ontario on:ontario que:quebec qc:quebec bc:british-columbia
          alta:alberta ab:alberta mb:manitoba
          """,
          name -> name.replace('-', ' '));

  private StateNames() {}

  /**
   * The key of the state that a word is short for by how it is written, or {@code null}. In a text
   * in capitals "IN" is a word.
   */
  static @Nullable String at(FieldText text, int word) {
    Tokens tokens = text.tokens();
    boolean code =
        tokens.key(word).length() == 2
            && tokens.allUpper(word)
            && text.casing(word) != Casing.CAPITALS;
    boolean stop = tokens.dotted(word) || tokens.text.startsWith(".", tokens.end(word));
    return code || stop ? STATES.get(tokens.key(word)) : null;
  }
}
