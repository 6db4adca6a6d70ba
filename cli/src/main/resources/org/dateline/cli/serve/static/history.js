// Remembers what was asked, in this browser alone, and shows it where nothing is asked.
const KEY = "dateline.asked";
const MOST = 20;

function stored() {
  try {
    const asked = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(asked) ? asked : [];
  } catch {
    return [];
  }
}

function remember(found) {
  const address = new URL(location.href);
  ["after", "part"].forEach((name) => address.searchParams.delete(name));
  const asked = {
    address: address.pathname + address.search,
    text: found.dataset.asked,
    total: found.querySelector("#total").textContent,
  };
  const others = stored().filter((other) => other.text !== asked.text);
  localStorage.setItem(KEY, JSON.stringify([asked, ...others].slice(0, MOST)));
}

function row({ address, text, total }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = String(address).startsWith("/?") ? address : "/";
  link.textContent = text;
  const count = document.createElement("span");
  count.className = "kind";
  count.textContent = ` ${total}`;
  item.append(link, count);
  return item;
}

function show(section) {
  const asked = stored();
  section.hidden = asked.length === 0;
  section.querySelector("ul").replaceChildren(...asked.map(row));
  section.querySelector("button").addEventListener("click", () => {
    localStorage.removeItem(KEY);
    section.hidden = true;
  });
}

export default function (element) {
  if (element.dataset.asked === undefined) show(element);
  else if (element.dataset.asked) remember(element);
}
