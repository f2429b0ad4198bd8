"use strict";
(() => {
  const every = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (name) => document.getElementById(name);
  const notes = every(".note");
  const claims = every(".claimed .claim");
  const sources = every(".source");
  const marks = every("mark[data-f]").map((mark) => [mark, mark.dataset.f.split(" ")]);
  const groups = every(".g.noted").map((group) => [group, every(".note", group)]);
  const digests = every(".digest").map((part) => [part, every(".note", part)]);
  const claimed = every(".claimed").map((part) => [part, every(".claim", part)]);
  const chips = every("[data-level]", one("tools"));
  const boxes = every("[data-rule]", one("tools"));
  const verdicts = every("[data-standing]", one("verdicts") || one("card"));
  const search = one("search");
  const more = every(".more");
  const words = new WeakMap();
  let visible = notes;
  let current = -1;
  let timer = 0;

  const text = (element) => {
    if (!words.has(element)) words.set(element, element.textContent.toLowerCase());
    return words.get(element);
  };
  const counted = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
  const pressed = (button) => button.getAttribute("aria-pressed") === "true";
  const press = (button, on) => button.setAttribute("aria-pressed", String(on));

  /* What is shown */

  function apply() {
    const levels = new Set(chips.filter(pressed).map((chip) => chip.dataset.level));
    const rules = new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.rule));
    const standings = new Set(verdicts.filter(pressed).map((chip) => chip.dataset.standing));
    const sought = search.value.trim().toLowerCase();
    const has = (element) => !sought || text(element).includes(sought);
    for (const note of notes) note.hidden = !(levels.has(note.dataset.level) && rules.has(note.dataset.rule) && has(note));
    visible = notes.filter((note) => !note.hidden);
    const shown = new Set(visible.map((note) => note.id.slice(1)));
    for (const [mark, numbers] of marks) mark.classList.toggle("off", !numbers.some((number) => shown.has(number)));
    for (const [group, those] of groups) group.classList.toggle("silent", those.every((note) => note.hidden));
    for (const [part, those] of digests) part.classList.toggle("bare", those.every((note) => note.hidden));
    for (const claim of claims) claim.hidden = !(standings.has(claim.dataset.standing) && has(claim));
    for (const [part, those] of claimed) part.hidden = those.every((claim) => claim.hidden);
    for (const source of sources) source.hidden = !has(source);
    document.documentElement.classList.toggle("brief", pressed(one("brief")));
    if (one("rules-on")) one("rules-on").textContent = rules.size === boxes.length ? rules.size : `${rules.size} of ${boxes.length}`;
    current = visible.findIndex((note) => note.classList.contains("here"));
    tell();
  }

  function tell() {
    const all = counted(notes.length, "finding");
    const some = visible.length === notes.length ? all : `${visible.length.toLocaleString("en")} of ${all}`;
    one("count").textContent = current < 0 ? some : `${current + 1} of ${counted(visible.length, "finding")}`;
    const standing = claims.filter((claim) => !claim.hidden).length;
    if (one("claims-count")) one("claims-count").textContent = standing === claims.length ? "" : `${standing} of ${counted(claims.length, "claim")}`;
    for (const name of ["previous", "next"]) one(name).disabled = !visible.length;
  }

  /* The state of the filters stands in the address, so that it can be passed on. */

  function save(at) {
    const state = new URLSearchParams();
    const off = (buttons, key) => buttons.filter((button) => !pressed(button)).map((button) => button.dataset[key]);
    const put = (key, values) => values.length && state.set(key, values.join(","));
    put("hide", off(chips, "level"));
    put("without", boxes.filter((box) => !box.checked).map((box) => box.dataset.rule));
    put("claims-without", off(verdicts, "standing"));
    if (search.value.trim()) state.set("search", search.value.trim());
    if (pressed(one("brief"))) state.set("brief", "1");
    if (at) state.set("at", at);
    const hash = state.size === 1 && at ? at : state.toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  }

  function load() {
    const hash = location.hash.slice(1);
    const plain = !hash.includes("=");
    const state = new URLSearchParams(plain ? "" : hash);
    const list = (key) => new Set((state.get(key) || "").split(","));
    for (const chip of chips) press(chip, !list("hide").has(chip.dataset.level));
    for (const box of boxes) box.checked = !list("without").has(box.dataset.rule);
    for (const chip of verdicts) press(chip, !list("claims-without").has(chip.dataset.standing));
    search.value = state.get("search") || "";
    press(one("brief"), state.has("brief"));
    apply();
    const at = plain ? hash : state.get("at");
    if (at) go(at);
  }

  function changed() {
    apply();
    save();
  }

  /* Going from place to place */

  const seen = (element) => element.getClientRects().length > 0 || element.checkVisibility?.();

  function go(name) {
    const target = one(name);
    if (!target) return;
    const note = target.closest(".note") || (name[0] === "m" && one(`f${name.slice(1)}`));
    every(".here").forEach((element) => element.classList.remove("here"));
    target.classList.add("here");
    if (note) {
      note.classList.add("here");
      unfold(note);
      every(`mark[data-f~="${CSS.escape(note.id.slice(1))}"]`).forEach((mark) => mark.classList.add("here"));
      current = visible.indexOf(note);
      tell();
    }
    if (seen(target)) target.scrollIntoView({ block: note ? "center" : "start" });
    if (target.hasAttribute("tabindex")) target.focus({ preventScroll: true });
    else if (note) note.focus({ preventScroll: true });
  }

  /* The note at hand shows all it has, and so does the printed page. */
  function unfold(note) {
    for (const part of more) part.open = note.contains(part);
  }

  function step(by) {
    if (!visible.length) return;
    if (current < 0) {
      const below = visible.findIndex((note) => note.getBoundingClientRect().top > 60);
      current = by > 0 ? (below < 0 ? 0 : below) : (below < 0 ? visible.length : below) - 1;
      current = (current + visible.length) % visible.length;
    } else {
      current = (current + by + visible.length) % visible.length;
    }
    go(visible[current].id);
    save(visible[current].id);
  }

  /* What a claim rests on, beside the claim */

  const card = one("card");
  let opener = null;
  let hover = 0;

  function open(sign, focus) {
    const claim = one(`c${sign.dataset.c}`);
    if (!claim) return;
    const copy = document.createElement("div");
    copy.className = claim.className;
    copy.classList.remove("here");
    copy.append(...[...claim.childNodes].map((node) => node.cloneNode(true)));
    const more = document.createElement("p");
    const link = document.createElement("a");
    link.href = `#c${sign.dataset.c}`;
    link.textContent = "in the list of claims";
    more.append(link);
    card.replaceChildren(copy, more);
    card.hidden = false;
    lit(sign.dataset.c);
    const box = sign.getBoundingClientRect();
    const edge = document.documentElement.clientWidth - card.offsetWidth - 16;
    const under = box.bottom + card.offsetHeight + 16 < innerHeight || box.top < card.offsetHeight + 16;
    card.style.left = `${Math.max(16, Math.min(box.left - 24, edge)) + scrollX}px`;
    card.style.top = `${(under ? box.bottom + 6 : box.top - card.offsetHeight - 6) + scrollY}px`;
    opener = sign;
    if (focus) card.focus({ preventScroll: true });
  }

  function close(focus) {
    clearTimeout(hover);
    if (card.hidden) return;
    card.hidden = true;
    lit("");
    if (focus && opener) opener.focus({ preventScroll: true });
    opener = null;
  }

  function lit(number) {
    every(".c.lit").forEach((part) => part.classList.remove("lit"));
    if (number) every(`.c[data-c="${CSS.escape(number)}"]`).forEach((part) => part.classList.add("lit"));
  }

  function hovered(event) {
    const part = event.target.closest(".l .v, #card");
    clearTimeout(hover);
    if (part === card || (part && part === opener)) return;
    if (part) hover = setTimeout(() => open(part, false), 250);
    else if (!card.hidden && !card.contains(document.activeElement)) hover = setTimeout(() => close(false), 350);
  }

  /* Hands and keys */

  document.addEventListener("click", (event) => {
    const sign = event.target.closest(".l .v");
    const anchor = event.target.closest('a[href^="#"]');
    const mark = event.target.closest("mark[data-f]");
    if (sign) {
      event.preventDefault();
      open(sign, true);
    } else if (anchor) {
      event.preventDefault();
      const name = anchor.getAttribute("href").slice(1);
      const target = one(name);
      if (target && !seen(target)) reset();
      close(false);
      go(name);
      save(name);
    } else {
      if (!card.contains(event.target)) close(false);
      if (mark && !mark.classList.contains("off")) {
        const first = mark.dataset.f.split(" ").find((number) => !one(`f${number}`).hidden);
        go(`f${first}`);
        save(`f${first}`);
      }
    }
    const menu = one("rules");
    if (menu && !menu.contains(event.target)) menu.open = false;
  });

  function reset() {
    [...chips, ...verdicts].forEach((chip) => press(chip, true));
    boxes.forEach((box) => { box.checked = true; });
    search.value = "";
    press(one("brief"), false);
    apply();
  }

  const actions = {
    j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1),
    b: () => one("brief").click(), "/": () => search.focus(), "?": () => help(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const menu = one("rules");
      if (menu && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
      close(true);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !one("keys-on").checked || one("help").open) return;
    if (event.target.closest('input[type="search"]')) return;
    if (Object.hasOwn(actions, event.key)) {
      event.preventDefault();
      actions[event.key]();
    }
  });

  function help() {
    one("help").showModal();
  }

  [...chips, ...verdicts, one("brief")].forEach((button) => button.addEventListener("click", () => {
    press(button, !pressed(button));
    changed();
  }));
  boxes.forEach((box) => box.addEventListener("change", changed));
  const all = (on) => () => {
    boxes.forEach((box) => { box.checked = on; });
    changed();
  };
  if (boxes.length) {
    one("rules-all").addEventListener("click", all(true));
    one("rules-none").addEventListener("click", all(false));
  }
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(changed, 120);
  });
  one("next").addEventListener("click", () => step(1));
  one("previous").addEventListener("click", () => step(-1));
  one("keys").addEventListener("click", help);
  one("help-close").addEventListener("click", () => one("help").close());
  if (matchMedia("(hover: hover)").matches) document.addEventListener("pointerover", hovered);
  addEventListener("hashchange", load);

  addEventListener("beforeprint", () => more.forEach((part) => { part.open = true; }));

  more.forEach((part) => { part.open = false; });
  one("tools").hidden = false;
  if (one("verdicts")) one("verdicts").hidden = false;
  load();
})();
