// SPDX-License-Identifier: GPL-3.0-or-later
// node compare_web_push.mjs ORIGIN CA COUNT — run where `npm install web-push` was done.
// The npm package web-push, as its manual shows it, with connections kept alive and 100 in flight.
import crypto from "node:crypto";
import fs from "node:fs";
import https from "node:https";
import { createRequire } from "node:module";

const webpush = createRequire(`${process.cwd()}/`)("web-push");
const [origin, caFile, count = "3000"] = process.argv.slice(2);
const total = Number(count);

const vapid = webpush.generateVAPIDKeys();
const browser = crypto.createECDH("prime256v1");
browser.generateKeys();
const keys = {
    p256dh: browser.getPublicKey().toString("base64url"),
    auth: crypto.randomBytes(16).toString("base64url"),
};
const agent = new https.Agent({ keepAlive: true, maxSockets: 100, ca: fs.readFileSync(caFile) });
const options = {
    agent,
    TTL: 86400,
    topic: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    vapidDetails: { subject: "mailto:desk@library.example", ...vapid },
};
const payload = JSON.stringify({ title: "News", body: "x".repeat(180), url: "https://library.example/news",
                                 icon: "", tag: "announcement-1", lang: "en" });

let next = 0;
let accepted = 0;
async function work() {
    while (next < total) {
        const id = next++;
        const answer = await webpush.sendNotification({ endpoint: `${origin}/push/${id}`, keys }, payload, options);
        if (answer.statusCode === 201)
            accepted++;
    }
}

const begin = performance.now();
await Promise.all(Array.from({ length: 100 }, work));
const seconds = (performance.now() - begin) / 1000;
console.log(`web-push: ${accepted} accepted of ${total}, ${seconds.toFixed(2)} s: ${Math.round(accepted / seconds)} messages/s`);
agent.destroy();
