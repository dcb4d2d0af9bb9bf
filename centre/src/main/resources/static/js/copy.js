// SPDX-License-Identifier: Apache-2.0
// Buttons marked data-copy put their value into the clipboard and say so, to the eye and to the ear.
const SHOWN_MS = 2000;

function bySelection(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "only-read";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

// The clipboard is open to safe origins only; elsewhere the selection does it.
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return bySelection(text);
  }
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button || !(await copy(button.dataset.copy))) {
    return;
  }
  const said = document.getElementById("copied");
  if (said) {
    said.textContent = button.dataset.copied;
  }
  button.focus();
  button.dataset.words ??= button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => {
    button.textContent = button.dataset.words;
  }, SHOWN_MS);
});
