// Pages follow each other without a reload. What a page enhances, it names itself: an element with
// data-enhance="name" is handed to the default export of /static/name.js, once.
import "/static/turbo.js";
import "/static/keys.js";

const root = document.documentElement;
const done = new WeakSet();
let first = true;
let focused = null;
let inFrame = false;

async function enhance() {
  for (const element of document.querySelectorAll("[data-enhance]")) {
    if (done.has(element)) continue;
    done.add(element);
    try {
      const module = await import(`/static/${element.dataset.enhance}.js`);
      module.default?.(element);
    } catch (failure) {
      console.error(failure);
    }
  }
}

/** Tells readers of the screen. */
function tell(text) {
  const told = document.getElementById("told");
  if (told) told.textContent = text;
}

const label = (element) => element.dataset.choose ?? `${element.className} ${element.textContent.trim()}`;

// What was opened stays open, and who chose something stays where it is.
function beforeFrame(event) {
  inFrame = true;
  const { newFrame } = event.detail;
  for (const old of event.target.querySelectorAll("details[id]")) {
    const now = newFrame.querySelector(`#${CSS.escape(old.id)}`);
    if (now) now.open = old.open || now.open;
  }
  const active = document.activeElement;
  focused = active && event.target.contains(active) ? label(active) : null;
}

function afterFrame(event) {
  const frame = event.target;
  if (frame.dataset.title) document.title = `${frame.dataset.title} · Dateline`;
  enhance();
  if (focused) {
    [...frame.querySelectorAll("a, button")]
      .find((each) => label(each) === focused)
      ?.focus({ preventScroll: true });
  }
  tell(document.getElementById("total")?.textContent ?? document.title);
}

function afterLoad() {
  enhance();
  if (!first && !inFrame) {
    document.getElementById("main")?.focus({ preventScroll: true });
    tell(document.title);
  }
  first = false;
  inFrame = false;
}

root.classList.add("script");
addEventListener("turbo:load", afterLoad);
addEventListener("turbo:before-frame-render", beforeFrame);
// A frame takes over its content alone: the title lies outside of it, and so does the new one's.
addEventListener("turbo:before-frame-render", (event) => {
  event.target.dataset.title = event.detail.newFrame.dataset.title ?? "";
});
addEventListener("turbo:frame-load", afterFrame);
addEventListener("dateline:added", (event) => {
  enhance();
  tell(event.detail);
});

// Turbo follows links of HTML alone, and stumbles over those of drawings: they never come to it.
const followDrawn = (event) => {
  const link = event.target.closest?.("svg a[href]");
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const to = new URL(link.getAttribute("href"), document.baseURI);
  if (to.origin !== location.origin) return;
  event.preventDefault();
  event.stopPropagation();
  const within = to.pathname === location.pathname && document.getElementById("found");
  window.Turbo.visit(to.href, within ? { frame: "found", action: "advance" } : {});
};
document.addEventListener("click", followDrawn, { capture: true });

// What was asked and not understood has its address too.
addEventListener("turbo:submit-end", ({ detail }) => {
  const address = detail.fetchResponse?.response.url;
  if (!detail.success && address) window.Turbo.navigator.history.push(new URL(address));
});
