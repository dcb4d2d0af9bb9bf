// SPDX-License-Identifier: Apache-2.0
// Whoever chooses a file has chosen to upload one: the choice named in data-checks follows.
document.querySelectorAll("input[type=file][data-checks]").forEach((field) => {
  field.addEventListener("change", () => {
    const choice = document.getElementById(field.dataset.checks);
    if (choice && field.files.length > 0) {
      choice.checked = true;
    }
  });
});
