// Ranks and changes, made once from the data files before any page is written.
import { readdirSync, readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url)));

function change(rank, before) {
  const n = before - rank;
  if (n > 0) return `+${n} (tăng ${n} bậc)`;
  if (n < 0) return `−${-n} (giảm ${-n} bậc)`;
  return "0 (giữ nguyên)";
}

function ranking(year, results, names, before) {
  const sorted = results.toSorted((a, b) => b.score - a.score);
  const made = { year, before: before && year - 1, rows: [], places: new Map(), rose: 0, fell: 0 };
  let rank = 0;
  let last = null;
  sorted.forEach(({ unit, score }, at) => {
    if (score !== last) rank = at + 1;
    last = score;
    const earlier = before?.places.get(unit);
    if (earlier > rank) made.rose += 1;
    if (earlier < rank) made.fell += 1;
    made.places.set(unit, rank);
    made.rows.push({
      unit,
      name: names.get(unit),
      year,
      rank,
      among: sorted.length,
      score: score.toFixed(2).replace(".", ","),
      change: !before ? "–" : earlier === undefined ? "mới" : change(rank, earlier),
    });
  });
  return made;
}

export default function () {
  const { blocks } = read("units.json");
  const names = new Map(blocks.flatMap((block) => block.units.map(({ id, name }) => [id, name])));
  const rankings = {};
  const histories = new Map([...names.keys()].map((id) => [id, []]));
  const years = readdirSync(new URL("../data/", import.meta.url))
    .filter((name) => /^y\d{4}\.json$/.test(name))
    .map((name) => Number(name.slice(1, 5)))
    .sort();
  for (const year of years) {
    const results = read(`y${year}.json`);
    rankings[year] = {};
    for (const { id } of blocks) {
      const made = ranking(year, results[id], names, rankings[year - 1]?.[id]);
      rankings[year][id] = made;
      for (const row of made.rows) histories.get(row.unit).unshift(row);
    }
  }
  const units = blocks.flatMap((block) => block.units.map((unit) => ({ ...unit, block })));
  return { blocks, units, rankings, histories, years: years.reverse() };
}
