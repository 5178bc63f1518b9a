export default function (config) {
  config.addPassthroughCopy({ "static/style.css": "style.css" });
  config.addCollection("years", (all) => all.getFilteredByGlob("content/*.md"));
  return {
    dir: { input: "content", data: "../_data", includes: "../_includes", output: "public" },
    markdownTemplateEngine: false,
  };
}
