import { escape } from "../_includes/escape.js";

export const data = {
  layout: "base.11ty.js",
  pagination: { data: "results.units", size: 1, alias: "unit" },
  permalink: ({ unit }) => `/don-vi/${unit.id}/`,
  eleventyComputed: {
    title: ({ unit }) => unit.name,
    description: ({ unit }) =>
      `Kết quả xếp hạng chỉ số cải cách hành chính của ${unit.name} qua các năm.`,
  },
};

const line = ({ year, rank, among, score, change }) =>
  `<tr><th scope="row"><a href="/${year}/">${year}</a></th><td>${rank}/${among}</td><td>${score}</td><td>${change}</td></tr>`;

const link = ({ id, name }) => `<li><a href="/don-vi/${id}/">${escape(name)}</a></li>`;

const told = ({ year, rank, among, score }) =>
  `<p class="lead">Năm ${year}: hạng ${rank}/${among} với ${score} điểm.</p>`;

export function render({ unit, results }) {
  const rows = results.histories.get(unit.id);
  return `<article>
<h1>${escape(unit.name)}</h1>
<p>Khối: ${escape(unit.block.name)}</p>
${rows.length ? told(rows[0]) : ""}
<table>
<caption>Kết quả qua các năm</caption>
<thead><tr><th scope="col">Năm</th><th scope="col">Hạng</th><th scope="col">Điểm</th><th scope="col">Thay đổi</th></tr></thead>
<tbody>
${rows.map(line).join("\n")}
</tbody>
</table>
</article>
<nav aria-label="Các đơn vị cùng khối">
<h2>Các đơn vị khác của khối</h2>
<ul>
${unit.block.units.filter(({ id }) => id !== unit.id).map(link).join("\n")}
</ul>
</nav>`;
}
