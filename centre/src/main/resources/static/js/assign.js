// SPDX-License-Identifier: Apache-2.0
// Held money against what a case awaits: the sum of what is chosen, shown while it is chosen.
const form = document.getElementById("assign");
const sumPlace = document.getElementById("assign-sum");

const yuan = (fen) => {
  const sign = fen < 0 ? "-" : "";
  const digits = String(Math.abs(fen)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign}${whole}.${digits.slice(-2)}`;
};

function reckon() {
  const more = [...form.querySelectorAll("input[name=more]:checked")];
  const sum = more.reduce((total, each) => total + Number(each.dataset.fen), Number(form.dataset.fen));
  const chosen = form.querySelector("input[name=caseId]:checked");
  const against = document.getElementById("assign-against");
  sumPlace.textContent = yuan(sum);
  if (!chosen) {
    return;
  }
  const due = Number(chosen.dataset.due);
  document.getElementById("assign-due").textContent = yuan(due);
  const words = sum < due ? against.dataset.short : sum > due ? against.dataset.over : against.dataset.even;
  against.textContent = `${yuan(Math.abs(sum - due))} ${words}`;
}

if (form && sumPlace) {
  form.addEventListener("change", reckon);
  // A candidate chosen by hand counts; the number that was typed before it does not any more.
  form.addEventListener("change", (event) => {
    if (event.target.name === "caseId") {
      form.elements.number.value = "";
    }
  });
  reckon();
}
