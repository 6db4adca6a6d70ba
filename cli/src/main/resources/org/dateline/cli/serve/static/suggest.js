// Completes what is typed into the search box: names, events and sources of the index, fields and
// operators of the query language. A combobox with a list, as the ARIA practices have it.
import { DATES, DATE_FIELDS, ENTITY_KINDS, FIELDS, OPERATORS, quoted, typed } from "/static/query-words.js";

const WAIT = 120;
const SHOWN = 9;
const FETCHED = 30;

const fits = (field, kind) =>
  field === "" ||
  field === kind ||
  (field === "entity" && ENTITY_KINDS.includes(kind)) ||
  (/^org/.test(field) && kind === "organisation");

function ofIndex(found, field, start) {
  const taken = new Set();
  return found
    .filter(({ kind }) => fits(field, kind))
    .map(({ kind, id, name, matched, articles }) => {
      // Of two of one name the query means the more frequent: the other is asked for by its id.
      const value = kind === "event" || taken.has(`${kind} ${name}`) ? id : name;
      taken.add(`${kind} ${name}`);
      const told = `${kind}, ${articles.toLocaleString("en")}`;
      return {
        start,
        insert: `${field || kind}:${quoted(value)} `,
        name,
        told: matched && !name.toLowerCase().includes(matched) ? `${matched} · ${told}` : told,
        key: `${kind} ${id}`,
      };
    });
}

function ofLanguage({ field, texts }) {
  const { text, start } = texts.at(-1);
  if (DATE_FIELDS.includes(field)) {
    return DATES.filter((date) => date.startsWith(text.toLowerCase())).map((date) => ({
      start,
      insert: `${field}:${quoted(date)} `,
      name: date,
      told: "date",
      key: date,
    }));
  }
  if (field || !text) return [];
  const fields = FIELDS.filter(([name]) => name.startsWith(text.toLowerCase()));
  const operators = OPERATORS.filter(([name]) => name.startsWith(text) && name !== text);
  return [
    ...operators.map(([name, told]) => ({ start, insert: `${name} `, name, told, key: name })),
    ...fields.map(([name, told]) => ({ start, insert: `${name}:`, name: `${name}:`, told, key: name })),
  ];
}

async function fetched(text, index, signal) {
  const parameters = new URLSearchParams({ prefix: text, limit: FETCHED });
  if (index) parameters.set("index", index);
  const answer = await fetch(`/api/suggest?${parameters}`, { signal });
  return answer.ok ? answer.json() : [];
}

async function found(now, index, signal) {
  const asked = now.texts.filter(({ text }) => text.trim().length > 1 || (now.field && text));
  const wanted = now.field === "" || /^(entity|event|source|org.*)$/.test(now.field) || ENTITY_KINDS.includes(now.field);
  const lists = wanted
    ? await Promise.all(
        asked.map(async ({ text, start }) => ofIndex(await fetched(text, index, signal), now.field, start)),
      )
    : [];
  const keys = new Set();
  // Of the language one or two, the rest names: longer beginnings first.
  const own = ofLanguage(now);
  return [...own.slice(0, DATE_FIELDS.includes(now.field) ? SHOWN : 2), ...lists.flat(), ...own.slice(2)]
    .filter(({ key }) => !keys.has(key) && keys.add(key))
    .slice(0, SHOWN);
}

class Suggestions {
  constructor(box) {
    this.input = box.querySelector("input");
    box.querySelector("[role=listbox]")?.remove();
    this.list = document.createElement("ul");
    Object.assign(this.list, { id: "suggestions", className: "suggestions", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Suggestions");
    box.append(this.list);
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-controls", "suggestions"],
      ["aria-expanded", "false"],
    ]) {
      this.input.setAttribute(name, value);
    }
    this.shown = [];
    this.at = -1;
    this.asked = new AbortController();
    this.input.addEventListener("input", () => this.soon());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose([...this.list.children].indexOf(option));
    });
  }

  soon() {
    clearTimeout(this.timer);
    this.asked.abort();
    this.asked = new AbortController();
    const { signal } = this.asked;
    this.timer = setTimeout(() => this.ask(signal).catch(() => {}), WAIT);
  }

  async ask(signal) {
    const now = typed(this.input.value.slice(0, this.input.selectionStart));
    const index = this.input.form.elements.namedItem("index")?.value;
    const all = now ? await found(now, index, signal) : [];
    if (!signal.aborted && document.activeElement === this.input) this.show(all);
  }

  show(all) {
    this.shown = all;
    this.list.replaceChildren(
      ...all.map(({ name, told }, i) => {
        const option = document.createElement("li");
        option.id = `suggestion-${i}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const kind = document.createElement("span");
        kind.className = "kind";
        kind.textContent = told;
        option.append(`${name} `, kind);
        return option;
      }),
    );
    this.list.hidden = all.length === 0;
    this.input.setAttribute("aria-expanded", String(all.length > 0));
    this.mark(-1);
    const status = document.getElementById("told");
    if (status) status.textContent = all.length ? `${all.length} suggestions` : "";
  }

  mark(at) {
    this.at = at;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) this.input.removeAttribute("aria-activedescendant");
    else {
      this.input.setAttribute("aria-activedescendant", `suggestion-${at}`);
      this.list.children[at].scrollIntoView({ block: "nearest" });
    }
  }

  close() {
    clearTimeout(this.timer);
    this.asked.abort();
    if (this.shown.length) this.show([]);
  }

  choose(at) {
    const { start, insert } = this.shown[at];
    const { value, selectionStart } = this.input;
    // The field is written again with the value.
    const field = /[a-z]+:$/i.exec(value.slice(0, start));
    const from = insert.includes(":") && field ? start - field[0].length : start;
    const rest = value.slice(selectionStart).replace(/^"?\s*/, "");
    this.input.value = value.slice(0, from) + insert + rest;
    this.input.setSelectionRange(from + insert.length, from + insert.length);
    this.close();
    if (insert.endsWith(":")) this.soon();
  }

  key(event) {
    const { length } = this.shown;
    if (event.isComposing || !length) return;
    if (event.key === "ArrowDown") this.mark(this.at + 1 >= length ? -1 : this.at + 1);
    else if (event.key === "ArrowUp") this.mark(this.at < 0 ? length - 1 : this.at - 1);
    else if (event.key === "Enter" && this.at >= 0) this.choose(this.at);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }
}

export default function (box) {
  const suggestions = new Suggestions(box);
  addEventListener("turbo:before-cache", () => suggestions.close(), { once: true });
}
