// Keeps what went wrong in the web view, for the window tests to read.
window.complaints = [];
// A layout that takes two frames to settle is no error, though the browser reports it as one.
const harmless = "ResizeObserver loop completed with undelivered notifications.";
const complain = (what) => what !== harmless && window.complaints.push(String(what));
addEventListener("error", (event) => complain(event.message ?? `could not load ${event.target?.src ?? event.target?.href}`), true);
addEventListener("unhandledrejection", (event) => complain(event.reason?.message ?? JSON.stringify(event.reason)));
addEventListener("securitypolicyviolation", (event) => complain(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
console.error = (...what) => complain(what.join(" "));
