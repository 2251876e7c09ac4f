"use strict";
/* Taking a quiz by keyboard, and no form sent twice. Everything works without this file. */

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.hasAttribute("data-once")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
});

window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-once]").forEach((form) => delete form.dataset.sent);
});

const question = document.getElementById("question");
if (question) {
  document.querySelectorAll("[data-keyboard]").forEach((hint) => { hint.hidden = !matchMedia("(hover: hover)").matches; });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const press = (go) => {
      const button = question.querySelector(`button[name="go"][value="${go}"]`);
      event.preventDefault();
      if (button) question.requestSubmit(button);
    };
    const choose = (index) => {
      const radio = question.querySelectorAll('input[name="choice"]')[index];
      if (!radio) return;
      event.preventDefault();
      radio.checked = true;
      radio.focus();
    };
    const key = event.key.toLowerCase();
    if (/^[1-9]$/.test(key)) choose(Number(key) - 1);
    else if (/^[a-e]$/.test(key)) choose(key.charCodeAt(0) - 97);
    else if (key === "arrowright") press("next");
    else if (key === "arrowleft") press("previous");
    else if ((key === "arrowdown" || key === "arrowup") && !question.contains(document.activeElement)) choose(key === "arrowdown" ? 0 : question.querySelectorAll('input[name="choice"]').length - 1);
    else if (key === "enter" && !document.activeElement.closest("a, button")) press("next");
  });
}
