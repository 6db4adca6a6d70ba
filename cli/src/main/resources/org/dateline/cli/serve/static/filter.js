// Finds values in a facet while they are typed.
const WAIT = 200;

async function find(form, facet, asked) {
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form));
  const answer = await fetch(address, { signal: asked.signal });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.getElementById(facet.id);
  for (const part of [".values", ".none", ".rest"]) facet.querySelector(part)?.remove();
  if (now) {
    facet.append(...[...now.querySelectorAll(".values, .none, .rest")].map((each) => document.importNode(each, true)));
  }
}

export default function (form) {
  const facet = form.closest("details");
  let asked = new AbortController();
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    asked.abort();
    asked = new AbortController();
    const mine = asked;
    timer = setTimeout(() => find(form, facet, mine).catch(() => {}), WAIT);
  });
}
