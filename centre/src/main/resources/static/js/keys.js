// SPDX-License-Identifier: Apache-2.0
// The teller's keyboard: F2 code box, Enter to the next field, F8 save, F9 hand on, g and a letter, ? for help.
const PLACES = { q: "1901", j: "1401", z: "1502" };
const FIELDS = "input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled])";

const inField = (target) => target.matches("input, select, textarea, [contenteditable]");

const codeBox = () => document.getElementById("code");

function press(key) {
  const button = document.querySelector(`[data-key="${key}"]:not([disabled])`);
  button?.click();
  return Boolean(button);
}

function toField(from, step) {
  const form = from.form;
  if (!form) {
    return false;
  }
  const fields = [...form.querySelectorAll(FIELDS)].filter((field) => field.offsetParent !== null);
  const next = fields[fields.indexOf(from) + step];
  if (!next) {
    return false;
  }
  next.focus();
  if (next.select) {
    next.select();
  }
  return true;
}

function go(letter) {
  const box = codeBox();
  if (!box || !PLACES[letter]) {
    return;
  }
  box.value = PLACES[letter];
  box.form.requestSubmit();
}

let afterG = false;

document.addEventListener("keydown", (event) => {
  const target = event.target;
  if (event.key === "F2" || (event.ctrlKey && event.key.toLowerCase() === "k")) {
    const box = codeBox();
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
    return;
  }
  if (event.key === "F8" || event.key === "F9") {
    if (press(event.key)) {
      event.preventDefault();
    }
    return;
  }
  // Entering goes on to the next field where a form asks for it; on the last one it sends the form.
  if (event.key === "Enter" && target.form?.hasAttribute("data-enter-next")
      && target.matches("input:not([type=file]), select")) {
    if (toField(target, event.shiftKey ? -1 : 1)) {
      event.preventDefault();
    }
    return;
  }
  if (inField(target) || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  if (event.key === "?") {
    document.getElementById("keys")?.showModal();
  } else if (afterG) {
    go(event.key);
  }
  afterG = event.key === "g" && !afterG;
});
