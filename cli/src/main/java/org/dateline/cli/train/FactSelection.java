package org.dateline.cli.train;

import java.util.Set;

/** Which facts news needs, and how prominent each is: 0 leaves it out. */
final class FactSelection {
  private static final long CITY = 100_000;
  private static final Set<String> GREAT_POWERS =
      Set.of("US", "CN", "RU", "GB", "FR", "DE", "IN", "JP", "UA", "IL", "IR", "TR", "KR", "KP");
  private static final int RECENT = 2019;

  private final Set<String> notable;

  /** Takes the ids of people whose family name alone is known: a sign of note. */
  FactSelection(Set<String> notable) {
    this.notable = notable;
  }

  /** The weight from 1 to 100, or 0 to leave it out; documented in docs/gazetteer.md. */
  int weight(Fact fact) {
    return switch (fact.type()) {
      case "place" -> place(fact);
      case "person" -> person(fact);
      case "organisation", "group" -> organisation(fact);
      default -> 0;
    };
  }

  private static int place(Fact fact) {
    boolean great = GREAT_POWERS.contains(fact.country());
    return switch (fact.subtype()) {
      case "country" -> great ? 90 : 70;
      case "territory" -> 50;
      case "macro-region", "sea/ocean" -> 50;
      case "capital" -> 45 + byPopulation(fact) / 2;
      case "city" -> fact.population() >= CITY ? byPopulation(fact) : 0;
      case "subdivision" -> great ? 30 : 20;
      default -> 0;
    };
  }

  // 100,000 people: 20; a million: 32; ten million: 44.
  private static int byPopulation(Fact fact) {
    double people = Math.max(fact.population(), 10_000);
    return (int) Math.round(12 * Math.log10(people) - 40);
  }

  private int person(Fact fact) {
    int rank =
        switch (fact.subtype()) {
          case "head of state/government", "head of state", "head of government" -> 60;
          case "US president/vice president" -> 55;
          case "office holder" -> 35;
          case "US Congress 2026" -> 30;
          case "legislator", "politician (to 2014)" -> notable.contains(fact.id()) ? 25 : 0;
          default -> 0;
        };
    boolean recent = fact.lastYear() >= RECENT;
    boolean longAgo = fact.lastYear() < 1990 && fact.subtype().equals("office holder");
    if (rank == 0 || (longAgo && !notable.contains(fact.id()))) {
      return 0;
    }
    return (recent ? rank : rank / 2) + (GREAT_POWERS.contains(fact.country()) ? 10 : 0);
  }

  private static int organisation(Fact fact) {
    boolean great = GREAT_POWERS.contains(fact.country());
    return switch (fact.subtype()) {
      case "IGO" -> fact.id().startsWith("crs:") ? 0 : 45;
      case "militant group" -> 40;
      case "armed/security force" -> great ? 30 : 20;
      case "political party" -> great ? 25 : 15;
      case "US federal agency" -> 25;
      case "phoenix:SPY" -> great ? 30 : 20;
      case "company (S&P 500)", "company (large cap)" -> 15;
      default -> 0;
    };
  }
}
