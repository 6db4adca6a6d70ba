// The page of an article: marks are chosen by pointer or key, and told beside the text.

const MARKS = ".story [data-n]";

export default function (reader) {
  const story = reader.querySelector(".story");
  const panel = reader.querySelector("[data-panel]");
  if (!story || !panel || reader.classList.contains("live")) return;
  reader.classList.add("live");
  let chosen = null;
  let meanings = null;

  const nameOf = mark => (mark.classList.contains("event") ? "e" : "m") + mark.dataset.n;
  const marks = () => [...reader.querySelectorAll(MARKS)].filter(mark => mark.id && isShown(mark));

  function isShown(mark) {
    for (const layer of ["person", "organisation", "place", "group", "other", "event"]) {
      if (mark.classList.contains(layer) && mark.closest(".hide-" + layer)) return false;
    }
    return true;
  }

  function entry(name, from = document) {
    return [...from.querySelectorAll(".reasons > li")].find(each => each.dataset.marks.split(" ").includes(name));
  }

  function button(label, name, act, kind = "") {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.setAttribute("aria-label", name);
    made.title = name;
    made.className = kind;
    made.addEventListener("click", act);
    return made;
  }

  function show(name) {
    const told = entry(name);
    const steps = document.createElement("p");
    steps.className = "steps";
    const all = marks();
    const at = all.findIndex(mark => nameOf(mark) === name);
    const where = document.createElement("span");
    where.textContent = at < 0 ? "" : `${at + 1} of ${all.length}`;
    steps.append(
      button("‹", "Previous mark ([)", () => step(-1)),
      button("›", "Next mark (])", () => step(1)),
      where,
      button("×", "Close (Esc)", close, "close"));
    panel.replaceChildren(steps);
    if (told) {
      for (const child of told.cloneNode(true).children) panel.append(...[child.cloneNode(true)]);
    } else {
      const none = document.createElement("p");
      none.textContent = "The list below the text does not hold this mark, for there are too many.";
      panel.append(none);
    }
    if (told && name.startsWith("m") && !told.querySelector(".choices, .only")) askMeanings(name);
    panel.hidden = false;
  }

  // The tagger is asked once, when somebody wants to know.
  function askMeanings(name) {
    const link = reader.querySelector("[data-meanings] a[data-ask]");
    if (!link) return;
    meanings ??= fetch(link.href, { headers: { Accept: "text/html" } })
      .then(answer => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
      .then(text => new DOMParser().parseFromString(text, "text/html"));
    const waiting = document.createElement("p");
    waiting.className = "note";
    waiting.textContent = "Looking up what else it could have meant …";
    panel.append(waiting);
    meanings.then(page => {
      const fuller = page.querySelector(".why");
      const mine = reader.querySelector(".why");
      if (fuller && mine && !mine.querySelector(".choices, .only")) mine.replaceWith(document.importNode(fuller, true));
      if (chosen && nameOf(chosen) === name) show(name);
    }).catch(() => {
      waiting.textContent = "What else it could have meant could not be looked up.";
      meanings = null;
    });
  }

  function choose(mark, scroll) {
    unmark();
    chosen = mark;
    reader.querySelectorAll(`${MARKS}[data-n="${mark.dataset.n}"]`).forEach(part => {
      if (nameOf(part) === nameOf(mark)) part.classList.add("chosen");
    });
    if (scroll) {
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      mark.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    }
    show(nameOf(mark));
  }

  function unmark() {
    story.querySelectorAll(".chosen").forEach(part => part.classList.remove("chosen"));
  }

  function close() {
    unmark();
    chosen = null;
    panel.hidden = true;
  }

  function step(by) {
    const all = marks();
    if (!all.length) return;
    const at = chosen ? all.findIndex(mark => nameOf(mark) === nameOf(chosen)) : by > 0 ? -1 : 0;
    choose(all[(at + by + all.length) % all.length], true);
  }

  story.addEventListener("click", event => {
    const mark = event.target.closest("[data-n]");
    if (mark && isShown(mark) && !event.target.closest("a")) {
      choose(reader.querySelector("#" + nameOf(mark)) ?? mark, false);
    }
  });

  function key(event) {
    if (!reader.isConnected) {
      document.removeEventListener("keydown", key);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key === "]" || event.key === "n") step(1);
    else if (event.key === "[" || event.key === "p") step(-1);
    else if (event.key === "Escape" && !panel.hidden) close();
    else return;
    event.preventDefault();
  }
  document.addEventListener("keydown", key);

  reader.querySelectorAll("[data-copy]").forEach(text => text.after(copyButton(text)));
}

function copyButton(text) {
  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "copy";
  copy.textContent = "Copy";
  copy.setAttribute("aria-label", "Copy the citation: " + (text.previousElementSibling?.textContent ?? ""));
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      copy.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(text);
      copy.textContent = "Selected: copy it by Ctrl+C";
    }
  });
  return copy;
}
