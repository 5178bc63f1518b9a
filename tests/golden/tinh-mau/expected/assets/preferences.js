// The reader's size of text and contrast, kept on the device; set before the page is painted.
const preferences = {
  read(name) {
    try {
      return localStorage.getItem(`parsite-${name}`) ?? "";
    } catch {
      return ""; // a browser may refuse to remember
    }
  },
  apply(name, value) {
    if (value) document.documentElement.dataset[name] = value;
    else delete document.documentElement.dataset[name];
  },
  keep(name, value) {
    this.apply(name, value);
    try {
      if (value) localStorage.setItem(`parsite-${name}`, value);
      else localStorage.removeItem(`parsite-${name}`);
    } catch {
      // then it holds for this page only
    }
  },
};

for (const name of ["size", "contrast"]) preferences.apply(name, preferences.read(name));

document.addEventListener("DOMContentLoaded", () => {
  const controls = document.querySelector(".controls");
  if (!controls) return;
  const contrast = controls.querySelector(".contrast");
  const sizes = controls.querySelectorAll("[data-size]");
  const now = () => Number(document.documentElement.dataset.size ?? 0);
  const after = (button) =>
    button.dataset.size === "0" ? 0 : Math.max(-1, Math.min(2, now() + Number(button.dataset.size)));
  const show = () => {
    contrast.setAttribute("aria-pressed", String("contrast" in document.documentElement.dataset));
    for (const button of sizes) button.setAttribute("aria-disabled", String(after(button) === now()));
  };
  for (const button of sizes) {
    button.addEventListener("click", () => {
      preferences.keep("size", String(after(button) || ""));
      show();
    });
  }
  contrast.addEventListener("click", () => {
    preferences.keep("contrast", "contrast" in document.documentElement.dataset ? "" : "high");
    show();
  });
  show();
  controls.hidden = false;
});
