// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";

const language = self.navigator.language.toLowerCase().startsWith("ko") ? "ko" : "en";
const fallback = {
  ko: { title: "도서관 알림", body: "도서관에서 알림이 왔습니다." },
  en: { title: "Library alert", body: "There is news from your library." },
}[language];

/// The payload's fields that are texts, over the fallback: browsers take a push without a visible
/// notification for a breach of consent, so even a broken one shows something.
function readAlert(data) {
  let payload = null;
  try {
    payload = data?.json();
  } catch {
    // Not JSON: the fallback stands.
  }
  if (payload === null || typeof payload !== "object" || typeof payload.title !== "string"
      || payload.title === "")
    return { ...fallback, lang: language };
  const alert = { title: payload.title, renotify: payload.renotify === true };
  for (const name of ["body", "url", "icon", "tag", "lang"]) {
    if (typeof payload[name] === "string" && payload[name] !== "")
      alert[name] = payload[name];
  }
  return alert;
}

/// Absolute, http or https; the page itself where the alert has no link.
function linkOf(url) {
  const home = self.registration.scope;
  try {
    const link = new URL(url || home, home);
    return /^https?:$/.test(link.protocol) ? link.href : home;
  } catch {
    return home;
  }
}

function show({ title, body = "", url, icon, tag, lang = language, renotify }) {
  const options = { body, lang, icon: icon ?? "icon-192.png", data: { url: linkOf(url) } };
  if (tag) {
    options.tag = tag;
    options.renotify = renotify === true; // an error without a tag
  }
  return self.registration.showNotification(title, options);
}

async function open(url) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find((client) => client.url === url);
  return there ? there.focus() : self.clients.openWindow(url);
}

function keyBytes(base64url) {
  const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

async function renew(previous, next) {
  let subscription = next;
  let applicationServerKey;
  if (!subscription) {
    ({ applicationServerKey } = await (await fetch("api/config")).json());
    subscription = await self.registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: keyBytes(applicationServerKey),
    });
  }
  const { endpoint, keys } = previous?.toJSON() ?? {};
  await fetch("api/subscribe", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      subscription: subscription.toJSON(),
      applicationServerKey,
      language,
      replaces: endpoint && { endpoint, auth: keys?.auth },
    }),
  });
}

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => event.waitUntil(show(readAlert(event.data))));

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.url ?? self.registration.scope));
});

self.addEventListener("pushsubscriptionchange", (event) => {
  event.waitUntil(renew(event.oldSubscription, event.newSubscription));
});
