// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";

const texts = {
  ko: {
    title: "도서관 알림",
    heading: "예약한 책이 오면 바로 알려 드려요",
    lead: "기다리던 책이 돌아오면 이 기기로 알림을 보냅니다.",
    previewTitle: "예약하신 책이 도착했어요",
    previewBody: "데미안 · 11월 25일(수)까지 찾아가 주세요",
    whatHeading: "이런 알림을 받아요",
    whatReservations: "내 예약 소식: 책이 도착했을 때, 찾아갈 날이 다가올 때, 예약이 끝나거나 취소되었을 때",
    whatLists: "아래에서 고른 소식",
    promise: "그 밖에는 아무것도 보내지 않습니다. 언제든 이 페이지에서 끌 수 있습니다.",
    listsLegend: "함께 받을 소식",
    codeLabel: "창구에서 받은 코드",
    codeHint: "이 기기를 내 회원증과 이어 주는 10자리 코드입니다. 예약 알림을 받으려면 필요하며, 도서관 창구에서 받을 수 있습니다.",
    pair: "연결",
    paired: "이 기기는 회원증과 연결되어 있습니다.",
    subscribe: "알림 받기",
    unsubscribe: "알림 끄기",
    footer: "알림은 도서관에서 이 기기까지 암호화되어 전달되어, 중간에서 아무도 읽을 수 없습니다.",
    unsupportedHeading: "이 브라우저에서는 알림을 받을 수 없어요",
    iphoneLead: "iPhone과 iPad에서는 이 페이지를 홈 화면에 추가하면 알림을 받을 수 있습니다.",
    iphoneShare: "Safari에서 공유 버튼을 누릅니다.",
    iphoneAdd: "‘홈 화면에 추가’를 고릅니다.",
    iphoneOpen: "홈 화면에서 이 페이지를 열고 ‘알림 받기’를 누릅니다.",
    iphoneCode: "그때 이 코드를 입력하세요:",
    browserHint: "최신 버전의 Chrome, Edge, Firefox, Safari 또는 삼성 인터넷으로 이 페이지를 열어 주세요. 시크릿 창에서는 되지 않습니다.",
    insecureHint: "알림은 https로 시작하는 주소에서만 켤 수 있습니다. 도서관에 올바른 주소를 물어봐 주세요.",
    deniedHeading: "알림이 차단되어 있어요",
    deniedHint: "브라우저 설정의 사이트 권한에서 이 페이지의 알림을 허용한 다음 새로 고쳐 주세요.",
    statusOn: "알림이 켜져 있습니다.",
    statusOff: "알림을 껐습니다.",
    statusPaired: "회원증과 연결했습니다.",
    statusSaved: "저장했습니다.",
    statusBusy: "잠시만 기다려 주세요…",
    errorCode: "코드가 맞지 않습니다. 다시 확인하거나 창구에서 새 코드를 받아 주세요.",
    errorExpired: "기한이 지났거나 이미 쓴 코드입니다. 창구에서 새 코드를 받아 주세요.",
    errorService: "이 브라우저의 푸시 서비스는 도서관에서 쓸 수 없습니다. 다른 브라우저로 열어 주세요.",
    errorMany: "요청이 너무 많습니다. 잠시 뒤에 다시 해 주세요.",
    errorNetwork: "도서관에 연결하지 못했습니다. 인터넷 연결을 확인하고 다시 눌러 주세요.",
    errorOther: "알림을 켜지 못했습니다. 잠시 뒤에 다시 해 주세요.",
  },
  en: {
    title: "Library alerts",
    heading: "We ring when your book is here",
    lead: "When a book you reserved comes back, this device tells you.",
    previewTitle: "Your book is here",
    previewBody: "Demian · please pick it up by Wed 25 November",
    whatHeading: "What you will get",
    whatReservations: "Your reservations: a book is here, its pick-up day comes near, a reservation ended or was cancelled",
    whatLists: "The news that you tick below",
    promise: "Nothing else is sent. You can switch it off on this page at any time.",
    listsLegend: "News to get as well",
    codeLabel: "Code from the desk",
    codeHint: "Ten characters that tie this device to your library card. Reservation alerts need it; ask for it at the library's desk.",
    pair: "Connect",
    paired: "This device is tied to your library card.",
    subscribe: "Get alerts",
    unsubscribe: "Switch alerts off",
    footer: "Alerts are encrypted from the library to this device: nobody on the way can read them.",
    unsupportedHeading: "This browser cannot receive alerts",
    iphoneLead: "On iPhone and iPad, add this page to the Home Screen first.",
    iphoneShare: "In Safari, tap the Share button.",
    iphoneAdd: "Choose “Add to Home Screen”.",
    iphoneOpen: "Open this page from the Home Screen and tap “Get alerts”.",
    iphoneCode: "Then type this code:",
    browserHint: "Please open this page in a current Chrome, Edge, Firefox, Safari or Samsung Internet. Private windows do not work.",
    insecureHint: "Alerts need an address that starts with https. Please ask the library for the right one.",
    deniedHeading: "Notifications are blocked",
    deniedHint: "Allow notifications for this page in the browser's site settings, then reload it.",
    statusOn: "Alerts are on.",
    statusOff: "Alerts are off.",
    statusPaired: "This device is now tied to your library card.",
    statusSaved: "Saved.",
    statusBusy: "One moment…",
    errorCode: "This code is not right. Check it, or ask for a new one at the desk.",
    errorExpired: "This code has expired or was used already. Please ask for a new one at the desk.",
    errorService: "The library cannot use this browser's push service. Please try another browser.",
    errorMany: "Too many requests. Please try again in a moment.",
    errorNetwork: "The library cannot be reached. Check your connection and try again.",
    errorOther: "Alerts could not be switched on. Please try again in a moment.",
  },
};

const errorTexts = {
  InvalidPairingCode: "errorCode",
  PairingCodeExpired: "errorExpired",
  EndpointNotTrusted: "errorService",
  TooManyRequests: "errorMany",
  Network: "errorNetwork",
};

const language = navigator.language.toLowerCase().startsWith("ko") ? "ko" : "en";
const text = texts[language];
const element = (id) => document.getElementById(id);

// What this page last handed to the library, as {endpoint, auth}: a subscription that the browser
// lost or that needs another key is renewed in its name, so that card and lists stay with the
// reader. The auth secret shows that it is the same browser who asks.
const memory = {
  get subscription() {
    try {
      return JSON.parse(localStorage.getItem("subscription"));
    } catch {
      return null;
    }
  },
  set subscription(value) {
    if (value)
      localStorage.setItem("subscription", JSON.stringify(value));
    else
      localStorage.removeItem("subscription");
  },
};

function nameOf(subscription) {
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, auth: keys.auth };
}

class RequestError extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

let config = null;
let registration = null;

function setState(state, status = "", isTrouble = false) {
  document.body.dataset.state = state;
  for (const part of document.querySelectorAll("[data-show]"))
    part.hidden = !part.dataset.show.split(" ").includes(state);
  for (const control of document.querySelectorAll("form button, form input"))
    control.disabled = state === "busy";
  element("status").classList.toggle("trouble", isTrouble);
  element("status").textContent = status;
  document.querySelector("main").setAttribute("aria-busy", String(state === "busy"));
}

function showError(error, state = "error") {
  console.warn(error);
  const code = error instanceof RequestError ? error.code : "";
  setState(state, text[errorTexts[code] ?? "errorOther"], true);
  if (code === "InvalidPairingCode" || code === "PairingCodeExpired") {
    element("code").setAttribute("aria-invalid", "true");
    element("code").focus();
  }
}

async function request(path, body) {
  let response;
  try {
    response = await fetch(path, body === undefined ? {} : {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new RequestError("Network");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new RequestError(response.status === 429 ? "TooManyRequests" : answer.code ?? "");
  return answer;
}

function keyBytes(base64url) {
  const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function hasCurrentKey(subscription) {
  const used = subscription.options?.applicationServerKey;
  if (!used)
    return true;
  const wanted = keyBytes(config.applicationServerKey);
  const bytes = new Uint8Array(used);
  return bytes.length === wanted.length && bytes.every((byte, i) => byte === wanted[i]);
}

async function subscribeBrowser() {
  await navigator.serviceWorker.ready;
  return registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: keyBytes(config.applicationServerKey),
  });
}

/// Hands the subscription to the library. `extra` may hold pairing, lists and replaces.
async function post(subscription, extra = {}) {
  const { applicationServerKey } = config;
  const answer = await request("api/subscribe",
    { subscription: subscription.toJSON(), applicationServerKey, language, ...extra });
  memory.subscription = nameOf(subscription);
  showMembership(answer);
}

function showMembership({ paired = false, lists = [] }) {
  element("paired").hidden = !paired;
  element("pairing").hidden = paired;
  for (const box of element("lists").querySelectorAll("input"))
    box.checked = lists.includes(box.value);
}

function tickedLists() {
  return Array.from(element("lists").querySelectorAll("input:checked"), (box) => box.value);
}

function typedCode() {
  return element("code").value.trim();
}

function forgetCode() {
  element("code").value = "";
  element("code").removeAttribute("aria-invalid");
}

/// The current subscription, made anew where its key is no longer the library's or the browser lost
/// it; null where there is none to keep.
async function renewed() {
  if (Notification.permission !== "granted")
    return null;
  const found = await registration.pushManager.getSubscription();
  const previous = found ? nameOf(found) : memory.subscription;
  if (!previous)
    return null;
  if (found && hasCurrentKey(found))
    return { subscription: found };
  await found?.unsubscribe();
  return { subscription: await subscribeBrowser(), replaces: previous };
}

async function subscribe() {
  setState("busy", text.statusBusy);
  // Asked first: browsers want the question in direct answer to the click.
  const permission = await Notification.requestPermission();
  if (permission !== "granted") {
    setState(permission === "denied" ? "denied" : "off");
    return;
  }
  let fresh = null;
  try {
    await prepare();
    let current = await renewed();
    if (!current) {
      fresh = await subscribeBrowser();
      current = { subscription: fresh };
    }
    const code = typedCode();
    const lists = tickedLists();
    await post(current.subscription, {
      replaces: current.replaces,
      // A subscription that the library knows already keeps its lists.
      ...((fresh || lists.length > 0) && { lists }),
      ...(code && { pairing: code }),
    });
    forgetCode();
    setState("on", text.statusOn);
  } catch (error) {
    // What the library does not know must not look subscribed.
    await fresh?.unsubscribe().catch(() => {});
    showError(error);
  }
}

/// Changes what the library keeps about a subscription that is on.
async function change(extra, status) {
  setState("busy", text.statusBusy);
  try {
    const current = await renewed();
    await post(current.subscription, { ...extra, replaces: current.replaces });
    if (extra.pairing)
      forgetCode();
    setState("on", status);
  } catch (error) {
    showError(error, "on");
  }
}

async function unsubscribe() {
  setState("busy", text.statusBusy);
  try {
    const subscription = await registration.pushManager.getSubscription();
    const endpoint = subscription?.endpoint ?? memory.subscription?.endpoint;
    if (endpoint)
      await request("api/unsubscribe", { endpoint });
    await subscription?.unsubscribe();
    memory.subscription = null;
    showMembership({});
    setState("off", text.statusOff);
  } catch (error) {
    showError(error);
  }
}

function pair() {
  const code = typedCode();
  if (code)
    change({ pairing: code }, text.statusPaired);
  else
    element("code").focus();
}

/// Reads `#pair=CODE` and removes it from the address bar, so that neither history nor a bookmark
/// keeps it.
function takeCodeFromAddress() {
  const code = new URLSearchParams(location.hash.slice(1)).get("pair");
  if (!code)
    return "";
  history.replaceState(null, "", location.pathname + location.search);
  element("code").value = code;
  element("iphone-code").hidden = false;
  element("iphone-code").querySelector("strong").textContent = code;
  return code;
}

function showLists(names) {
  const lists = element("lists");
  for (const name of names) {
    const label = document.createElement("label");
    label.className = "choice";
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = name;
    label.append(box, name);
    lists.append(label);
  }
  lists.hidden = element("what-lists").hidden = names.length === 0;
}

/// What subscribing needs; tried again by the click where loading failed.
async function prepare() {
  if (!config) {
    config = await request("api/config");
    document.title = element("library-name").textContent = config.libraryName;
    showLists(config.lists);
  }
  registration = await navigator.serviceWorker.register("service-worker.js");
}

function isSupported() {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

function isApplePhone() {
  return /iPhone|iPad|iPod/.test(navigator.userAgent)
    || (navigator.userAgent.includes("Macintosh") && navigator.maxTouchPoints > 1);
}

function showTexts() {
  document.documentElement.lang = language;
  document.title = text.title;
  for (const part of document.querySelectorAll("[data-text]"))
    part.textContent = text[part.dataset.text];
  element("iphone-hint").hidden = !isApplePhone();
  element("browser-hint").hidden = isApplePhone();
  if (!window.isSecureContext)
    element("browser-hint").textContent = text.insecureHint;
}

function connectControls() {
  element("subscribe").addEventListener("click", subscribe);
  element("unsubscribe").addEventListener("click", unsubscribe);
  element("code").addEventListener("input", () => element("code").removeAttribute("aria-invalid"));
  element("lists").addEventListener("change", () => {
    if (document.body.dataset.state === "on")
      change({ lists: tickedLists() }, text.statusSaved);
  });
  document.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (document.body.dataset.state === "on")
      pair();
    else
      subscribe();
  });
  window.addEventListener("hashchange", () => {
    if (takeCodeFromAddress() && document.body.dataset.state === "on")
      pair();
  });
}

async function start() {
  showTexts();
  connectControls();
  setState("busy");
  const code = takeCodeFromAddress();
  if (!isSupported()) {
    setState("unsupported");
    return;
  }
  try {
    await prepare();
    if (Notification.permission === "denied") {
      setState("denied");
      return;
    }
    const current = await renewed();
    if (!current) {
      setState("off");
      return;
    }
    await post(current.subscription, { replaces: current.replaces });
    setState("on", text.statusOn);
    if (code)
      pair();
  } catch (error) {
    showError(error);
  }
}

start();
