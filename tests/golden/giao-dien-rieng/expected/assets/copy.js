// Shows the "copy the link" buttons, which can do nothing without a script.
for (const button of document.querySelectorAll(".share-copy")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.address);
    button.closest(".share").querySelector(".share-said").textContent = button.dataset.copied;
  });
}
