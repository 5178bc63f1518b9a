import { escape } from "./escape.js";

export const data = { layout: "base.11ty.js" };

const link = ({ unit, name }) => `<a href="/don-vi/${unit}/">${escape(name)}</a>`;
const entry = (row) => `<li>${link(row)} (${row.score} điểm)</li>`;
const named = (rows) => rows.map(({ name }) => escape(name)).join(", ");
const line = (row) => `<tr><td>${row.rank}</td><th scope="row">${link(row)}</th><td>${row.score}</td><td>${row.change}</td></tr>`;

function section({ id, name }, { rows, year, before, rose, fell }) {
  const [first, last] = [rows[0], rows.at(-1)];
  const moved = before ? ` So với năm ${before}: ${rose} đơn vị tăng hạng, ${fell} đơn vị giảm hạng.` : "";
  return `<section id="${id}">
<h2>${escape(name)}</h2>
<p>${rows.length} đơn vị được xếp hạng. Dẫn đầu: ${named(rows.filter(({ rank }) => rank === 1))} (${first.score} điểm). Cuối bảng: ${named(rows.filter(({ rank }) => rank === last.rank))} (${last.score} điểm).${moved}</p>
<h3>Ba đơn vị đầu bảng</h3>
<ol>
${rows.slice(0, 3).map(entry).join("\n")}
</ol>
<h3>Ba đơn vị cuối bảng</h3>
<ol>
${rows.slice(-3).map(entry).join("\n")}
</ol>
<table>
<caption>Bảng xếp hạng ${escape(name)} năm ${year}</caption>
<thead><tr><th scope="col">Hạng</th><th scope="col">Đơn vị</th><th scope="col">Điểm</th><th scope="col">Thay đổi</th></tr></thead>
<tbody>
${rows.map(line).join("\n")}
</tbody>
</table>
</section>`;
}

export function render({ title, lead, content, page, results }) {
  const rankings = results.rankings[page.fileSlug];
  return `<article>
<h1>${escape(title)}</h1>
<p class="lead">${escape(lead)}</p>
${content}
${results.blocks.map((block) => section(block, rankings[block.id])).join("\n")}
</article>`;
}
