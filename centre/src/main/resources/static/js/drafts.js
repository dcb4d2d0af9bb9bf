// SPDX-License-Identifier: Apache-2.0
// What was typed into a form survives a session that ended meanwhile: fields marked data-keep, for this tab only.
const place = (field) => `keep:${location.pathname}:${field.name}`;

document.querySelectorAll("[data-keep]").forEach((field) => {
  const kept = sessionStorage.getItem(place(field));
  if (kept !== null && !field.value) {
    field.value = kept;
  }
  field.addEventListener("input", () => sessionStorage.setItem(place(field), field.value));
});

// Once the page says that it was taken, nothing needs to be kept.
if (document.querySelector("[data-taken]")) {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith("keep:"))
    .forEach((key) => sessionStorage.removeItem(key));
}
