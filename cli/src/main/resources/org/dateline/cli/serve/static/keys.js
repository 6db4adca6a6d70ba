// Keys for people who leave the mouse alone. Inactive while something is typed.
const hits = () => [...document.querySelectorAll("[data-hits] .hit")];
const here = () => document.querySelector(".hit.here");

function go(step) {
  const all = hits();
  const at = all.indexOf(here());
  const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
  if (!next) return;
  here()?.classList.remove("here");
  next.classList.add("here");
  next.querySelector(".headline").focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

const click = (selector) => () => here()?.querySelector(selector)?.click();

const keys = {
  "/": () => {
    const box = document.getElementById("q");
    box.focus();
    box.select();
  },
  j: () => go(1),
  k: () => go(here() ? -1 : 1),
  o: click(".headline"),
  s: click(".external"),
  n: () => document.getElementById("more")?.click(),
  "?": () => document.getElementById("keys").showModal(),
};

const typing = (element) =>
  element.closest("input:not([type=checkbox]), textarea, select, dialog[open]") || element.isContentEditable;

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(event.target instanceof Element) || typing(event.target)) return;
  const listed = document.querySelector("[data-hits]");
  if (!keys[event.key] || (!listed && event.key !== "/" && event.key !== "?")) return;
  event.preventDefault();
  keys[event.key]();
});

// Whoever tabs into an article is there too.
document.addEventListener("focusin", (event) => {
  const hit = event.target.closest?.("[data-hits] .hit");
  if (!hit || hit === here()) return;
  here()?.classList.remove("here");
  hit.classList.add("here");
});

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-keys]")) keys["?"]();
});
