package org.dateline.tag.event;

import java.util.List;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.article.Role;
import org.dateline.tag.event.role.EventRoles;
import org.dateline.tag.event.syntax.SyntaxSentence;
import org.dateline.tag.event.syntax.WordClass;
import org.dateline.text.SentenceView;
import org.jspecify.annotations.Nullable;

/**
 * Who has a role in what a trigger tells: {@code target:<people>}, somebody told by what they are
 * ("a driver"); {@code target:<thing>}, nothing but things right beside the verb ("the bill");
 * {@code target:<person>} and its like, a name of that type.
 *
 * @param type of the name; {@code null} if no name is asked for
 */
record RoleCondition(Role role, boolean people, @Nullable EntityType type) {

  static boolean isOne(String written) {
    return written.contains(":<") && written.endsWith(">");
  }

  static RoleCondition parse(String written) {
    int colon = written.indexOf(":<");
    Role role = Role.of(written.substring(0, colon));
    String kind = written.substring(colon + 2, written.length() - 1);
    boolean people = kind.equals("people");
    return new RoleCondition(
        role, people, people || kind.equals("thing") ? null : EntityType.of(kind));
  }

  boolean holds(SentenceRoles roles, int from, int to, String code) {
    return mayHold(roles) && isMet(roles, from, to, code);
  }

  // Most sentences need not be read for it.
  private boolean mayHold(SentenceRoles roles) {
    SentenceView view = roles.view();
    return type == null
        ? roles.has(people ? WordClass.PERSON : WordClass.THING)
        : view.hasMention(type, view.from(), view.to());
  }

  private boolean isMet(SentenceRoles roles, int from, int to, String code) {
    EventRoles found = roles.of(from, to, code);
    List<Integer> heads = found.heads(role);
    SyntaxSentence sentence = roles.syntax().sentence();
    if (type != null || people) {
      return anyMeant(sentence, heads);
    }
    for (int head : heads) {
      if (!found.isVerbBeside(head) || !isThing(sentence, found.counted(head))) {
        return false;
      }
    }
    return !heads.isEmpty();
  }

  private boolean anyMeant(SyntaxSentence sentence, List<Integer> heads) {
    for (int head : heads) {
      if (isMeant(sentence, head)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMeant(SyntaxSentence sentence, int head) {
    Mention mention = sentence.mention(head);
    return type == null
        ? sentence.is(head, WordClass.PERSON)
        : mention != null && mention.type() == type;
  }

  private static boolean isThing(SyntaxSentence sentence, int head) {
    return sentence.is(head, WordClass.THING) && sentence.mention(head) == null;
  }
}
