// The watch page: searches that this browser keeps, new matches as they are indexed, and which of
// them were not there at the last look.
const KEPT = "dateline.watch";
const SEEN = "dateline.watch.seen";
const MOST_KEPT = 40;
const MOST_SEEN = 50;
const MOST_SHOWN = 50;

function read(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function kept(index) {
  const all = read(KEPT, []);
  return (Array.isArray(all) ? all : []).filter(
    (each) => each && each.index === index && typeof each.written === "string" && typeof each.name === "string",
  );
}

function keep(index, changed) {
  const others = read(KEPT, []);
  const rest = (Array.isArray(others) ? others : []).filter((each) => each && each.index !== index);
  return write(KEPT, [...rest, ...changed]);
}

function tell(text) {
  const told = document.getElementById("told");
  if (told) told.textContent = text;
}

const ids = (section) => [...section.querySelectorAll(".hit")].map((hit) => hit.dataset.id);

function markNew(hit) {
  if (hit.classList.contains("new")) return;
  hit.classList.add("new");
  const label = document.createElement("span");
  label.className = "is-new";
  label.textContent = "new";
  hit.querySelector(".by")?.prepend(label);
}

class WatchPage {
  constructor(element) {
    this.element = element;
    this.index = element.dataset.index;
    this.live = element.querySelector("[data-live]");
    this.counts = new Map();
    this.fresh = 0;
    this.title = document.title;
    this.source = null;
    addEventListener("turbo:before-render", () => this.close(), { once: true });
    addEventListener("turbo:before-cache", () => this.close(), { once: true });
    addEventListener("pagehide", () => this.close(), { once: true });
  }

  get sections() {
    return [...this.element.querySelectorAll(".watched")];
  }

  async start() {
    this.element.querySelectorAll("[data-asked] .watched").forEach((section) => this.dress(section));
    if (this.element.dataset.chosen === "false") {
      for (const search of kept(this.index)) await this.add(search);
    }
    this.element.querySelector("[data-nothing]")?.toggleAttribute("hidden", this.sections.length > 0);
    this.listen();
  }

  async fetched(written) {
    const address = new URLSearchParams({ index: this.index, search: written, part: "search" });
    const answer = await fetch(`/watch?${address}`);
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.querySelector(".watched");
  }

  async add(search) {
    if (this.sections.some((section) => section.dataset.written === search.written)) return;
    const section = await this.fetched(search.written).catch(() => null);
    if (!section || !this.element.isConnected) return;
    section.querySelector("h2 a").textContent = search.name;
    section.dataset.name = search.name;
    this.element.querySelector("[data-kept]").append(document.adoptNode(section));
    this.dress(section);
  }

  /** What only a browser can do with a search. */
  dress(section) {
    if (section.dataset.shared !== "true") {
      const all = kept(this.index);
      const isKept = all.some((each) => each.written === section.dataset.written);
      section.querySelector(".sum").after(isKept ? this.forgetter(section) : this.keeper(section));
    }
    this.look(section);
  }

  row() {
    const row = document.createElement("form");
    row.className = "keep";
    return row;
  }

  keeper(section) {
    const row = this.row();
    const label = document.createElement("label");
    const input = document.createElement("input");
    const button = document.createElement("button");
    input.value = section.dataset.name.slice(0, 80);
    input.maxLength = 80;
    label.append("Keep in this browser as ", input);
    button.textContent = "Keep";
    row.append(label, button);
    row.addEventListener("submit", (event) => {
      event.preventDefault();
      const name = input.value.trim() || section.dataset.name.slice(0, 80);
      const all = kept(this.index);
      if (all.length >= MOST_KEPT) return tell(`No more than ${MOST_KEPT} searches are kept.`);
      if (!keep(this.index, [...all, { index: this.index, name, written: section.dataset.written }])) {
        return tell("This browser keeps nothing.");
      }
      row.replaceWith(this.forgetter(section));
      tell(`${name} is kept.`);
    });
    return row;
  }

  forgetter(section) {
    const row = this.row();
    const button = document.createElement("button");
    button.textContent = "Forget it";
    row.append("Kept in this browser. ", button);
    row.addEventListener("submit", (event) => {
      event.preventDefault();
      keep(this.index, kept(this.index).filter((each) => each.written !== section.dataset.written));
      row.replaceWith(this.keeper(section));
      tell("It is kept no longer.");
    });
    return row;
  }

  /** Marks what was not there at the last look, and notes what is there now. */
  look(section) {
    const key = `${this.index} ${section.dataset.search}`;
    const seen = read(SEEN, {});
    const before = seen[key];
    const now = ids(section);
    if (before && Array.isArray(before.ids)) {
      const known = new Set(before.ids);
      const fresh = [...section.querySelectorAll(".hit")].filter((hit) => !known.has(hit.dataset.id));
      fresh.forEach(markNew);
      const since = section.querySelector("[data-since]");
      since.hidden = false;
      since.textContent = `${fresh.length === 0 ? "Nothing" : fresh.length} new since you last looked, ${new Date(before.at).toLocaleString()}`;
    }
    this.note(section, now);
  }

  note(section, now) {
    const key = `${this.index} ${section.dataset.search}`;
    const seen = read(SEEN, {});
    const ids = [...new Set([...now, ...(seen[key]?.ids ?? [])])].slice(0, MOST_SEEN);
    delete seen[key];
    const rest = Object.entries(seen).slice(-2 * MOST_KEPT);
    write(SEEN, Object.fromEntries([...rest, [key, { ids, at: Date.now() }]]));
  }

  listen() {
    const searches = this.sections.filter((section) => section.dataset.fault !== "true");
    if (searches.length === 0 || !this.element.isConnected) return;
    const address = new URL(this.element.dataset.stream, location.href);
    for (const section of searches) {
      if (section.dataset.shared === "true") address.searchParams.append("id", section.dataset.name);
      else address.searchParams.append("search", section.dataset.written);
    }
    const source = new EventSource(address);
    this.source = source;
    source.addEventListener("watching", () => this.say("New matches appear here as they are indexed.", true));
    source.addEventListener("match", (event) => this.match(JSON.parse(event.data)));
    source.addEventListener("missed", () => this.again());
    source.addEventListener("behind", () => this.again());
    source.addEventListener("error", () => {
      const gone = source.readyState === EventSource.CLOSED;
      this.say(gone ? "New matches do not come by themselves now: load this page again." : "Connecting again …", false);
    });
  }

  say(text, on) {
    this.live.textContent = text;
    this.live.classList.toggle("on", on);
  }

  match(told) {
    const section = this.sections.find((each) => each.dataset.search === told.search);
    if (!section) return;
    const template = document.createElement("template");
    template.innerHTML = told.html;
    const hit = template.content.querySelector(".hit");
    const hits = section.querySelector("[data-hits]");
    [...hits.children].find((each) => each.dataset.id === told.article)?.remove();
    markNew(hit);
    hits.prepend(hit);
    while (hits.children.length > MOST_SHOWN) hits.lastElementChild.remove();
    this.note(section, [told.article]);
    this.counts.set(section.dataset.name, (this.counts.get(section.dataset.name) ?? 0) + 1);
    this.fresh += 1;
    document.title = `(${this.fresh}) ${this.title}`;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.announce(), 1000);
  }

  // Once for all that come together.
  announce() {
    const parts = [...this.counts].map(([name, count]) => `${count} new for ${name}`);
    this.counts.clear();
    tell(parts.join(", "));
  }

  /** More came than was told: all are asked for again. */
  async again() {
    for (const old of this.sections) {
      if (old.dataset.shared === "true") continue;
      const section = await this.fetched(old.dataset.written).catch(() => null);
      if (!section) continue;
      section.querySelector("h2 a").textContent = old.dataset.name;
      section.dataset.name = old.dataset.name;
      old.replaceWith(document.adoptNode(section));
      this.dress(section);
    }
    tell("More came than could be told one by one.");
  }

  close() {
    this.source?.close();
    this.source = null;
    clearTimeout(this.timer);
  }
}

export default function watch(element) {
  new WatchPage(element).start();
}
