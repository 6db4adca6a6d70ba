// Kinds of marks are switched at once, and stay as they are on all pages.
const KEY = "dateline.layers";

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function apply(form) {
  for (const box of form.querySelectorAll("input[type=checkbox]")) {
    for (const list of document.querySelectorAll("[data-hits], [data-marked]")) {
      list.classList.toggle(`hide-${box.value}`, !box.checked);
    }
  }
}

export default function (form) {
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const off = stored();
  if (Array.isArray(off) && !new URLSearchParams(location.search).has("layers")) {
    boxes.forEach((box) => (box.checked = !off.includes(box.value)));
    apply(form);
  }
  form.addEventListener("change", () => {
    apply(form);
    const hidden = boxes.filter((box) => !box.checked).map((box) => box.value);
    localStorage.setItem(KEY, JSON.stringify(hidden));
  });
}
