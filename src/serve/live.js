// Follows the site while it is edited: loads the page anew when it has changed, keeping the
// place, shows the site's problems over it, and tells editors how far its text has come. Part
// of `kopa serve` only; never published.
(() => {
  "use strict";

  const SCROLL = "kopa-scroll";
  const CLOSED = "kopa-problems-closed";
  const COLLAPSED = "kopa-problems-collapsed";
  const OPEN = "kopa-bar-open";

  // `page`: the fingerprint of this page. `state`: the state of the site it was made from.
  let { page, state } = document.currentScript.dataset;
  let problems = "";
  let wanted = state;
  let busy = false;
  let source = null;

  // ---- The page

  // Brings the page to the newest state of the site, one state at a time.
  async function follow(next) {
    wanted = next;
    if (busy) return;
    busy = true;
    try {
      while (state !== wanted) {
        const aim = wanted;
        await look();
        state = aim;
      }
    } catch {
      // The server is gone. When it is back, it says in which state it is.
    } finally {
      busy = false;
    }
  }

  // Asks whether this page changed; if only its style sheets did, exchanges these.
  async function look() {
    const answer = await fetch(location.pathname + location.search, { cache: "no-store" });
    const html = await answer.text();
    if (answer.headers.get("Kopa-Page") === page) {
      exchangeStyles(new DOMParser().parseFromString(html, "text/html"));
    } else if (answer.ok || !problems) {
      keepScroll();
      location.reload();
      // What is to tell from here on, the page that comes tells.
      await new Promise(() => {});
    }
    // Else the page is gone because of a problem, and the last good one stays.
  }

  function exchangeStyles(fresh) {
    const sheets = (tree) => [...tree.querySelectorAll('link[rel~="stylesheet"]')];
    const address = (sheet) => sheet.getAttribute("href");
    const old = sheets(document);
    const now = sheets(fresh);
    const added = now.filter((sheet) => !old.some((o) => address(o) === address(sheet)));
    const removed = old.filter((sheet) => !now.some((n) => address(n) === address(sheet)));
    const loaded = added.map((sheet) => {
      const link = document.importNode(sheet, true);
      const done = new Promise((end) => { link.onload = link.onerror = end; });
      (old[old.length - 1] ?? document.head.lastChild).after(link);
      return done;
    });
    // The old ones go last, so that the page is never without style.
    Promise.all(loaded).then(() => removed.forEach((sheet) => sheet.remove()));
  }

  function keepScroll() {
    const place = { url: location.href, x: scrollX, y: scrollY };
    sessionStorage.setItem(SCROLL, JSON.stringify(place));
  }

  function restoreScroll() {
    const place = JSON.parse(sessionStorage.getItem(SCROLL) ?? "null");
    sessionStorage.removeItem(SCROLL);
    if (place?.url !== location.href) return;
    const go = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    go();
    // Images can have moved everything by then. Whoever has gone elsewhere meanwhile stays there.
    const moved = new AbortController();
    for (const sign of ["wheel", "touchstart", "pointerdown", "keydown", "focusin"]) {
      addEventListener(sign, () => moved.abort(), { passive: true, signal: moved.signal });
    }
    addEventListener("load", () => { go(); moved.abort(); }, { signal: moved.signal });
  }

  // ---- The problems

  // In a shadow tree, so that the page's styles and these leave each other alone. The host
  // stands at the end of the page and is as high as what is fixed over it: nothing of the page
  // is hidden for good.
  const host = document.createElement("kopa-live");
  host.attachShadow({ mode: "open" }).innerHTML = `
    <link rel="stylesheet" href="/_kopa/live.css">
    <div id="dock">
      <section id="problems" role="region" aria-labelledby="title" hidden>
        <details>
          <summary><span id="title" role="status"></span></summary>
          <div id="list" tabindex="0" role="group" aria-labelledby="title"></div>
        </details>
      </section>
      <section id="bar" role="region" hidden>
        <details>
          <summary><span id="gist"></span></summary>
          <div id="more" tabindex="0" role="group" aria-labelledby="gist"></div>
        </details>
      </section>
    </div>`;
  const part = (selector) => host.shadowRoot.querySelector(selector);
  const details = part("#problems details");

  function show(html) {
    if (html === problems) return;
    problems = html;
    const list = part("#list");
    list.innerHTML = html;
    const heading = list.querySelector("h1, h2, h3");
    part("#problems").hidden = !html || sessionStorage.getItem(CLOSED) === html;
    part("#problems").lang = list.querySelector("[lang]")?.lang ?? "";
    part("#title").textContent = heading?.textContent ?? "kopa";
    heading?.remove();
  }

  // Closed for these problems only; others are shown again.
  function close(event) {
    if (event.key !== "Escape" || event.defaultPrevented || part("#problems").hidden) return;
    part("#problems").hidden = true;
    sessionStorage.setItem(CLOSED, problems);
  }

  // What the page covers at its lower edge is no place for the focus; one that was there as this grew
  // comes above it.
  function makeRoom() {
    const room = part("#dock").offsetHeight;
    host.style.height = `${room}px`;
    document.documentElement.style.scrollPaddingBottom = `${room}px`;
    const focus = document.activeElement;
    if (!focus || focus === document.body || focus === host) return;
    const { top, bottom } = focus.getBoundingClientRect();
    const edge = innerHeight - room;
    if (top < innerHeight && bottom > edge && bottom - top < edge) focus.scrollIntoView({ block: "nearest" });
  }

  // Opens a file in the editor's own program.
  async function open(button) {
    const { file, line, failed } = button.dataset;
    const path = file.split("/").map(encodeURIComponent).join("/");
    const said = button.nextElementSibling ?? document.createElement("span");
    said.setAttribute("role", "status");
    button.after(said);
    const options = { method: "POST", headers: { "Kopa-Open": "1" } };
    const answer = await fetch(`/_kopa/open/${line}/${path}`, options).catch(() => null);
    said.textContent = answer?.ok ? "" : failed;
  }

  // ---- The bar for editors

  const bar = part("#bar details");
  const more = part("#more");
  let told = "";

  // Asks what there is to tell about this page; other pages' changes can change it, too.
  async function tell() {
    const answer = await fetch(`/_kopa/bar${location.pathname}`).catch(() => null);
    const html = answer?.ok ? await answer.text() : "";
    if (html === told) return;
    told = html;
    const [open, focus] = [openParts(), host.shadowRoot.activeElement];
    const [inside, at] = [more.contains(focus), targets().indexOf(focus)];
    more.innerHTML = html;
    const heading = more.querySelector("h1, h2, h3");
    part("#bar").hidden = !html;
    part("#bar").lang = heading?.lang ?? "";
    part("#bar").setAttribute("aria-label", heading?.dataset.title ?? "");
    part("#gist").innerHTML = heading?.innerHTML ?? "";
    heading?.remove();
    for (const opened of more.querySelectorAll("details")) {
      opened.open = open.includes(opened.id);
      opened.addEventListener("toggle", remember);
    }
    if (inside) (targets()[at] ?? bar.querySelector("summary")).focus();
  }

  const targets = () => [...more.querySelectorAll("a, button, summary")];

  function openParts() {
    return JSON.parse(localStorage.getItem(OPEN) ?? "[]");
  }

  function remember() {
    const parts = [bar, ...more.querySelectorAll("details")];
    const open = parts.filter((opened) => opened.open).map((opened) => opened.id);
    localStorage.setItem(OPEN, JSON.stringify(open));
  }

  // ---- The connection

  function connect() {
    // Browsers allow six connections only; tabs that nobody sees leave theirs to others.
    if (source || document.hidden) return;
    source = new EventSource("/_kopa/events");
    source.addEventListener("problems", (event) => show(event.data.trim()));
    source.addEventListener("reload", (event) => follow(event.data).then(tell));
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      disconnect();
      setTimeout(connect, 1000);
    };
  }

  function disconnect() {
    source?.close();
    source = null;
  }

  details.open = sessionStorage.getItem(COLLAPSED) !== "yes";
  details.addEventListener("toggle", () => {
    sessionStorage.setItem(COLLAPSED, details.open ? "no" : "yes");
  });
  bar.id = "bar-all";
  bar.open = openParts().includes(bar.id);
  bar.addEventListener("toggle", remember);
  host.shadowRoot.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-file]");
    if (button) open(button);
  });
  new ResizeObserver(makeRoom).observe(part("#dock"));
  document.addEventListener("keydown", close);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) disconnect(); else connect();
  });
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  document.body.append(host);
  restoreScroll();
  connect();
})();
