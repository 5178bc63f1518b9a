// What scripts add to a page that works without them: sharing, printing, finding, sorting.
// Every word shown stands in the page.

const language = document.documentElement.lang;
const collator = new Intl.Collator(language, { numeric: true });

// Sharing

for (const share of document.querySelectorAll(".share")) {
  const said = share.querySelector(".share-said");
  const [device, copy, print] = ["device", "copy", "print"].map((name) =>
    share.querySelector(`.share-${name}`),
  );
  device.hidden = !navigator.share;
  device.addEventListener("click", () => {
    const { address, title } = device.dataset;
    navigator.share({ title, url: address }).catch(() => {}); // the reader closed the sheet
  });
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(copy.dataset.address);
      said.textContent = copy.dataset.copied;
    } catch {
      said.textContent = copy.dataset.failed;
    }
  });
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

// Finding: "so noi vu" finds Sở Nội vụ

const plain = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll("đ", "d");

function findIn(place, items, words) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const status = document.createElement("span");
  const line = document.createElement("p");
  line.className = "filter";
  label.textContent = words.find;
  label.htmlFor = input.id = `tim-${document.querySelectorAll(".filter").length + 1}`;
  input.type = "search";
  input.autocomplete = "off";
  status.setAttribute("role", "status");
  line.append(label, input, status);
  place.before(line);
  const texts = items.map((item) => plain(item.textContent));
  const groups = new Set(items.map((item) => item.closest("section section")).filter(Boolean));
  input.addEventListener("input", () => {
    const wanted = plain(input.value).split(/\s+/).filter(Boolean);
    items.forEach((item, i) => {
      item.hidden = !wanted.every((word) => texts[i].includes(word));
    });
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    const found = items.filter((item) => !item.hidden).length;
    status.textContent = wanted.length ? words.found.replace("{n}", found) : "";
  });
}

for (const list of document.querySelectorAll(".findable")) {
  const items = [...list.querySelectorAll("li")];
  const first = list.matches("ul") ? list : list.querySelector("section, ul");
  if (items.length > 9) findIn(first, items, list.dataset);
}

// Sorting, and finding in tables of many rows

const decimal = (1.5).toLocaleString(language)[1];

function number(text) {
  const digits = text.replace(/[^\d.,]/g, "");
  const plainNumber = digits.replaceAll(decimal === "," ? "." : ",", "").replace(decimal, ".");
  return plainNumber ? Number(plainNumber) : NaN;
}

function worth(row, column, isMeasured) {
  const cell = row.cells[column];
  if (isMeasured) return Number(cell.dataset.value ?? NaN);
  if (cell.matches("th")) return (cell.querySelector("a") ?? cell).textContent.trim();
  const text = cell.textContent.trim();
  if (cell.matches(".rank, .figure, .matrix td")) return number(text);
  return text;
}

const isMissing = (value) => Number.isNaN(value) || value === "" || value === "–";

function compare(a, b, way) {
  if (isMissing(a) || isMissing(b)) return isMissing(a) - isMissing(b); // what is not known is last
  const order = typeof a === "number" && typeof b === "number" ? a - b : collator.compare(a, b);
  return order * way;
}

for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const words = (table.closest("[data-sorted]") ?? table).dataset;
  const headings = [...table.tHead.rows[0].cells];
  const rows = [...body.rows];
  if (rows.length > 9 && words.find) findIn(table, rows, words);
  if (rows.length < 3) continue;
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  table.after(status);
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    const name = heading.textContent.trim().replace(/\s+/g, " ");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const isDown =
        heading.ariaSort === "ascending" || (!heading.ariaSort && heading.matches(".figure"));
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      const way = isDown ? -1 : 1;
      const isMeasured = rows.some((row) => "value" in row.cells[column].dataset);
      body.append(
        ...rows
          .map((row) => ({ row, worth: worth(row, column, isMeasured) }))
          .sort((a, b) => compare(a.worth, b.worth, way))
          .map(({ row }) => row),
      );
      if (words.sorted) status.textContent = words.sorted.replace("{column}", name);
    });
  });
}

// Wide tables: only a region that scrolls is one to stop at

for (const region of document.querySelectorAll(".table-scroll, .sideways")) {
  const names = ["tabindex", "aria-label"].filter((name) => region.hasAttribute(name));
  const said = names.map((name) => [name, region.getAttribute(name)]);
  new ResizeObserver(() => {
    const scrolls = region.scrollWidth > region.clientWidth;
    for (const [name, value] of said) {
      if (scrolls) region.setAttribute(name, value);
      else region.removeAttribute(name);
    }
  }).observe(region);
}
