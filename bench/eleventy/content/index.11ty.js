import { escape } from "../_includes/escape.js";

export const data = { layout: "base.11ty.js" };

export function render({ site, results, collections }) {
  const titles = new Map(collections.years.map(({ page, data }) => [page.fileSlug, data.title]));
  return `<h1>${escape(site.title)}</h1>
<p class="lead">${escape(site.description)}</p>
<h2>Các năm công bố</h2>
<ul>
${results.years.map((year) => `<li><a href="/${year}/">${year}: ${escape(titles.get(String(year)))}</a></li>`).join("\n")}
</ul>
<h2>Các đơn vị</h2>
${results.blocks
  .map(
    ({ name, units }) => `<h3>${escape(name)}</h3>
<ul>
${units.map(({ id, name }) => `<li><a href="/don-vi/${id}/">${escape(name)}</a></li>`).join("\n")}
</ul>`,
  )
  .join("\n")}`;
}
