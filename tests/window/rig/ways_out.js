// Tries every way that a page has to reach another computer. For each: whether anything came through.
const [place, done] = arguments;
const told = {};
const PATIENCE = 3000;

/** Tries one way; what it gives back says whether something came through. */
function attempt(way, tried) {
  const address = `http://${place}/${way}`;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, false));
  const once = async () => (await tried(address, way)) === true;
  return Promise.race([once().catch(() => false), late]).then((came) => (told[way] = came));
}

/** An element with these attributes, of which ADDRESS is where to go. */
function made(tag, attributes, address) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value === "ADDRESS" ? address : value);
  }
  return element;
}

/** An element of the page that loads something. */
function loading(tag, attributes) {
  return (address, way) =>
    new Promise((resolve) => {
      const element = made(tag, attributes, address);
      element.addEventListener("load", () => resolve(!["iframe", "object", "embed"].includes(tag)));
      element.addEventListener("loadeddata", () => resolve(true));
      element.addEventListener("error", () => resolve(false));
      (tag === "meta" || tag === "link" ? document.head : document.body).append(element);
      element.dataset.way = way;
    });
}

/** A link of the page that is pressed. */
function pressing(attributes) {
  return async (address) => {
    const anchor = made("a", attributes, address);
    document.body.append(anchor);
    anchor.click();
  };
}

const link = (rel, more = {}) => loading("link", { rel, href: "ADDRESS", ...more });

const ways = {
  fetch: async (address) => Boolean(await fetch(address, { mode: "no-cors" })),
  "fetch-keepalive": async (address) => Boolean(await fetch(address, { mode: "no-cors", keepalive: true })),
  xhr: (address) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve(true);
      request.onerror = () => resolve(false);
      request.open("GET", address);
      request.send();
    }),
  websocket: (address) =>
    new Promise((resolve) => {
      const socket = new WebSocket(address.replace("http", "ws"));
      socket.onopen = () => resolve(true);
      socket.onerror = () => resolve(false);
    }),
  eventsource: (address) =>
    new Promise((resolve) => {
      const source = new EventSource(address);
      source.onopen = () => resolve(true);
      source.onerror = () => resolve(false);
    }),
  // Whether it was queued says nothing: who listens outside knows.
  beacon: async (address) => navigator.sendBeacon(address, "hello") && false,
  ping: pressing({ href: "#", ping: "ADDRESS" }),
  image: loading("img", { src: "ADDRESS" }),
  "image-set": loading("img", { srcset: "ADDRESS 2x" }),
  "svg-image": (address) =>
    new Promise((resolve) => {
      const image = document.createElementNS("http://www.w3.org/2000/svg", "image");
      image.setAttribute("href", address);
      image.addEventListener("load", () => resolve(true));
      image.addEventListener("error", () => resolve(false));
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.append(image);
      document.body.append(svg);
    }),
  css: link("stylesheet"),
  "css-background": async (address) => {
    document.body.style.backgroundImage = `url(${address})`;
    await new Promise(requestAnimationFrame);
  },
  "css-import": async (address) => {
    const sheet = document.createElement("style");
    sheet.textContent = `@import url(${address});`;
    document.head.append(sheet);
  },
  font: async (address) => Boolean(await new FontFace("Outside", `url(${address})`).load()),
  script: loading("script", { src: "ADDRESS" }),
  module: async (address) => Boolean(await import(address)),
  worker: (address) =>
    new Promise((resolve) => {
      const worker = new Worker(address);
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
    }),
  "worker-import": (address) =>
    new Promise((resolve) => {
      const script = `try { importScripts(${JSON.stringify(address)}); postMessage(true) } catch { postMessage(false) }`;
      const worker = new Worker(URL.createObjectURL(new Blob([script])));
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = () => resolve(false);
    }),
  "service-worker": async (address) => Boolean(await navigator.serviceWorker.register(address)),
  video: loading("video", { src: "ADDRESS", preload: "auto" }),
  audio: loading("audio", { src: "ADDRESS", preload: "auto" }),
  iframe: loading("iframe", { src: "ADDRESS" }),
  "iframe-inside": loading("iframe", { srcdoc: `<img src="http://${place}/iframe-inside">` }),
  object: loading("object", { data: "ADDRESS" }),
  embed: loading("embed", { src: "ADDRESS" }),
  preconnect: link("preconnect"),
  "dns-prefetch": async (address, way) => {
    await Promise.race([link("dns-prefetch")(`http://${way}.canary.example/`, way), null]);
  },
  prefetch: link("prefetch"),
  preload: link("preload", { as: "image" }),
  modulepreload: link("modulepreload"),
  icon: link("icon"),
  manifest: link("manifest"),
  webrtc: async () => {
    const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:${place}` }] });
    call.createDataChannel("out");
    await call.setLocalDescription(await call.createOffer());
    return new Promise((resolve) => {
      call.onicecandidate = ({ candidate }) => resolve(Boolean(candidate));
    });
  },
  webtransport: async (address) => Boolean(await new WebTransport(address.replace("http:", "https:")).ready),
  "window-open": async (address) => window.open(address) !== null,
  download: pressing({ href: "ADDRESS", download: "way.txt" }),
  form: async (address) => {
    const form = document.createElement("form");
    form.action = address;
    form.method = "post";
    document.body.append(form);
    form.submit();
  },
  "new-window": pressing({ href: "ADDRESS", target: "_blank" }),
  refresh: async (address) => {
    const refresh = document.createElement("meta");
    refresh.httpEquiv = "refresh";
    refresh.content = `0; url=${address}`;
    document.head.append(refresh);
  },
  // Last, for it would take the page along.
  navigation: async (address) => {
    location.href = address;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return location.host === place;
  },
};

const all = Object.entries(ways).map(([way, tried]) => attempt(way, tried));
Promise.all(all).then(() => done(told));
