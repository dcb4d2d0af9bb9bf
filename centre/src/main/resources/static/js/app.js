// SPDX-License-Identifier: Apache-2.0
// What every page starts with. Each module does one thing and does nothing where its elements are not.
import "./keys.js";
import "./drafts.js";

// Whoever is asked twice answers once: a form that is being sent is not sent again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "dialog" || event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  form.setAttribute("aria-busy", "true");
});

// A page taken back from the browser's memory may be sent again; its ids make that harmless.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  });
});

// Downloads leave the page where it is, so their forms stay usable.
document.querySelectorAll("form[data-download]").forEach((form) => {
  form.addEventListener("submit", () => setTimeout(() => delete form.dataset.sent, 0));
});

// What htmx sends proves that it comes from this page.
document.body.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("meta[name=_csrf]");
  const header = document.querySelector("meta[name=_csrf_header]");
  if (token && header) {
    event.detail.headers[header.content] = token.content;
  }
});
