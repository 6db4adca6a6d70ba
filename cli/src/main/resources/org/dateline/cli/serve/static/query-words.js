// What the query language has, as far as it can be completed without the index.
export const FIELDS = [
  ["person", "people, under every spelling"],
  ["organisation", "organisations"],
  ["place", "places"],
  ["group", "peoples, faiths, parties"],
  ["other", "anything else with a name"],
  ["entity", "any name"],
  ["event", "what happened"],
  ["happened", "when it happened"],
  ["date", "when it was published"],
  ["since", "published from then on"],
  ["until", "published till then"],
  ["after", "published after it"],
  ["before", "published before it"],
  ["source", "who published it"],
  ["section", "its rubric"],
  ["language", "as en, es"],
  ["author", "who wrote it"],
  ["subject", "its publisher's codes"],
  ["title", "words of the headline"],
  ["body", "words of the text"],
  ["near", "names a place near one, near:Kyiv~50km"],
  ["within", "names a place in a box"],
  ["id", "one article"],
];

export const OPERATORS = [
  ["AND", "both"],
  ["OR", "either"],
  ["NOT", "without"],
  ["NEAR/5", "within five words"],
  ["NEAR/S", "in one sentence"],
  ["BEFORE/S", "in one sentence, in this order"],
];

export const DATES = ["today", "yesterday", "this week", "last week", "last 7 days", "this month", "last month", "this year", "last year"];
export const DATE_FIELDS = ["date", "published", "since", "until", "after", "before"];
export const ENTITY_KINDS = ["person", "organisation", "place", "group", "other"];

/** A text as a value of a field. */
export const quoted = (text) =>
  /^[\p{L}\p{N}.]+$/u.test(text) ? text : `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/**
 * What is being typed at the end of a text: { field, texts } with the field before it, "" for none,
 * and what it may be the beginning of, each with where it starts; null within a phrase.
 */
export function typed(text) {
  const inField = /(?:^|[\s(:<+-])([a-z]+):(?:"([^"]*)|([^\s"()<>]*))$/iu.exec(text);
  if (inField) {
    const value = inField[2] ?? inField[3];
    const start = text.length - value.length - (inField[2] === undefined ? 0 : 1);
    return { field: inField[1].toLowerCase(), texts: [{ text: value, start }] };
  }
  if ((text.match(/"/g) ?? []).length % 2 === 1) return null;
  const words = /(?:[\p{L}\p{N}][^\s"():<>]*\s+){0,2}[\p{L}\p{N}][^\s"():<>]*$/u.exec(text);
  if (!words) return null;
  const texts = [];
  for (const word of words[0].matchAll(/[^\s]+/g)) {
    texts.push({ text: words[0].slice(word.index), start: words.index + word.index });
  }
  return { field: "", texts };
}
