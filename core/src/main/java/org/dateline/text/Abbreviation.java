package org.dateline.text;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a stop after a short form may mean. All short forms of the project are here. */
enum Abbreviation {
  /** Stands before a name, so no sentence ends there: "Sen. Rand Paul". */
  TITLE(
      """
      mr mrs ms mx dr Drs prof Profs gen Gens lt lieut Col Cols maj capt cpt sgt cpl pvt pfc spc adm
      Sen Sens Rep Reps gov govs Pres Rev revd Hon brig cmdr cdr comdr supt insp Det msgr messrs mme
      mlle atty Amb cllr sqn ldr Asst Dep Cong
      """),

  /** Joins what stands about it: "Roe v. Wade". */
  INNER("vs v eg ie cf viz approx "),

  /** Stands before a number, else it is an ordinary word: "No. 10". */
  COUNT(
      """
      no nos nr fig figs vol vols pp para paras sect ch chap eq Art Arts est ca tel ext ref rs op
      """),

  /** Ends a sentence only where the next word opens one: "Acme Inc. It", "Jan. The". */
  PART(
      """
      inc corp ltd Co Cos bros jr sr esq plc llc dept assn assoc univ inst natl intl govt mfg ave
      blvd Rd hwy pkwy Sq bldg Apt Mt Mts Ft St Ste Pt Fr Br Sec Md mohd Wm Geo Chas Sc al etc\
      """),

  /** Ends what it stands in, but goes on with a day or a title: "5 p.m. Monday", "Fla. Gov.". */
  LAST(
      """
      Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Mich Minn Miss Mo Mont Neb Nev
      Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que
      jan feb Mar apr Jun Jul aug sep sept oct nov Dec tue tues thu thur thurs Fri
      """);

  // Those that are written with a capital here count only so: "Rep." but "a rep."
  private final String forms;

  private static final Map<String, Abbreviation> ANY = byForm(false);
  private static final Map<String, Abbreviation> CAPITAL = byForm(true);

  Abbreviation(String forms) {
    this.forms = forms;
  }

  private static Map<String, Abbreviation> byForm(boolean capital) {
    return Stream.of(values())
        .flatMap(a -> WordLists.words(a.forms).stream().map(form -> Map.entry(form, a)))
        .filter(e -> capital == Character.isUpperCase(e.getKey().charAt(0)))
        .collect(
            Collectors.toUnmodifiableMap(
                e -> Folding.fold(e.getKey()), Map.Entry<String, Abbreviation>::getValue));
  }

  /** What a word with a stop behind it is short for; {@code null} if it is no short form. */
  static @Nullable Abbreviation of(Word word) {
    Abbreviation any = ANY.get(word.key);
    return any == null && word.startsUpper() ? CAPITAL.get(word.key) : any;
  }
}
