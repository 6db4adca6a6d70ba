// Appends the next page to the list, instead of going there.
async function append(paragraph, link) {
  const address = new URL(link.href);
  address.searchParams.set("part", "hits");
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const added = [...page.querySelectorAll("#hits > .hit")].map((hit) => document.importNode(hit, true));
  const list = document.getElementById("hits");
  list.append(...added);
  const next = page.querySelector(".next");
  if (next) paragraph.replaceWith(document.importNode(next, true));
  else paragraph.remove();
  added[0]?.querySelector(".headline").focus();
  const detail = `${added.length} more articles, ${list.children.length} in all${next ? "" : ", no more"}`;
  document.dispatchEvent(new CustomEvent("dateline:added", { bubbles: true, detail }));
}

export default function (paragraph) {
  const link = paragraph.querySelector("a");
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.getAttribute("aria-busy")) return;
    link.setAttribute("aria-busy", "true");
    try {
      await append(paragraph, link);
    } catch {
      location.assign(link.href);
    }
  });
}
