// What has the focus, as somebody with a screen reader is told.
const at = document.activeElement;
const legend = at.type === "radio" ? at.closest("fieldset").querySelector("legend") : null;
const label = at.labels?.[0]?.textContent ?? at.textContent;
const answer = at.type === "radio" ? (at.checked ? label : "") : at.selectedOptions?.[0]?.textContent;
return { question: legend?.textContent ?? "", label, answer: answer ?? "" };
