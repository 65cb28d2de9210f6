import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createPolicy, guardRequest, refuseWriteRequest } from "./guard";

const PORT = 3001;
const HOST = `127.0.0.1:${PORT}`;
const DESK = `http://${HOST}`;
const BLOG = "http://localhost:3000";
const LINK = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };

/** Returns where a request is redirected to, or the status of a refusal; `undefined` if the request passes. */
function answer(headers: Record<string, string> = {}, more: { method?: string; isLocal?: boolean } = {}) {
	const request = { method: "GET", url: "/tags?a=b", isLocal: true, ...more };
	const found = guardRequest({ ...request, headers: new Headers({ host: HOST, ...headers }) }, PORT);
	return found && ("location" in found ? found.location : found.status);
}

describe("the desk answers", () => {
	for (const [title, headers, more] of [
		["its own pages", { origin: DESK, "sec-fetch-site": "same-origin" }, { method: "POST" }],
		["an address that somebody types", { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }, {}],
		["a browser without fetch metadata", {}, {}],
		["a link of the blog or of another site", LINK, {}],
	] as const) {
		test(title, () => assert.equal(answer(headers, more), undefined));
	}

	test("a reader of `localhost` with a redirect to its own address", () => {
		assert.equal(answer({ host: `localhost:${PORT}` }), `${DESK}/tags?a=b`);
		assert.equal(answer({ host: `localhost:${PORT}` }, { method: "POST" }), 403);
	});
});

describe("the desk refuses", () => {
	for (const [title, headers, more] of [
		["a name that leads here (DNS rebinding)", { host: "evil.example" }, {}],
		["another name on its port", { host: `127.0.0.1.evil.example:${PORT}` }, {}],
		["another port", { host: "127.0.0.1:3000" }, {}],
		["an address of the network", { host: `192.168.1.20:${PORT}` }, {}],
		["no host", { host: "" }, {}],
		["another device, and what a proxy hands on", {}, { isLocal: false }],
		["a page of the blog that reads it", { origin: BLOG, "sec-fetch-site": "cross-site" }, {}],
		["a page of another port that reads it", { origin: "http://127.0.0.1:8080", "sec-fetch-site": "same-site" }, {}],
		["a sandboxed frame", { origin: "null" }, {}],
		["a frame on another site", { ...LINK, "sec-fetch-dest": "iframe" }, {}],
		["an image or script on another site", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }, {}],
		["the same on another port", { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors" }, {}],
		["a form of the blog", { ...LINK, origin: BLOG }, { method: "POST" }],
		["a form of another site without its origin", LINK, { method: "POST" }],
	] as const) {
		test(title, () => assert.equal(answer(headers, more), 403));
	}
});

test("a page loads nothing from elsewhere but images, shows pages of the blog, and is shown in no frame", () => {
	const directives = Object.fromEntries(
		createPolicy(BLOG)
			.split("; ")
			.map((one) => [one.split(" ", 1)[0], one]),
	);
	for (const directive of [
		"default-src 'none'",
		"script-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		"connect-src 'self'",
		`frame-src ${BLOG}`,
		"form-action 'self'",
		"frame-ancestors 'none'",
	]) {
		assert.equal(directives[directive.split(" ", 1)[0] ?? ""], directive);
	}
});

const OWN_HEADERS = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" };

function isRefused(headers: Record<string, string | undefined>, method = "POST") {
	const all = Object.entries({ ...OWN_HEADERS, ...headers }).filter(
		(entry): entry is [string, string] => entry[1] !== undefined,
	);
	return refuseWriteRequest({ method, headers: new Headers(all) })?.status === 403;
}

describe("refuseWriteRequest", () => {
	for (const [title, headers] of [
		["a page of the desk", {}],
		["a page of the desk, in a browser without fetch metadata", { "sec-fetch-site": undefined }],
		["a page of the desk on the usual port", { host: "127.0.0.1", origin: "http://127.0.0.1" }],
	] as const) {
		test(`allows ${title}`, () => assert.equal(isRefused(headers), false));
	}

	for (const [title, headers] of [
		["a page of the blog", { origin: "http://localhost:3000", "sec-fetch-site": "cross-site" }],
		["a page of the blog, sent to the blog", { host: "localhost:3000", origin: "http://localhost:3000" }],
		["a form on another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
		["a script on another port", { origin: "http://127.0.0.1:8080", "sec-fetch-site": "same-site" }],
		["the same by HTTPS", { origin: "https://127.0.0.1:3000" }],
		["a sandboxed frame", { origin: "null" }],
		["a program without an origin", { origin: undefined }],
		["a name that leads here (DNS rebinding)", { host: "evil.example", origin: "http://evil.example" }],
		["an address of the network", { host: "192.168.1.20:3000", origin: "http://192.168.1.20:3000" }],
		["a request without a host", { host: undefined }],
		["fetch metadata that contradicts the origin", { "sec-fetch-site": "cross-site" }],
	] as const) {
		test(`refuses ${title}`, () => assert.equal(isRefused(headers), true));
	}

	test("refuses other methods than POST", () => assert.equal(isRefused({}, "GET"), true));
});
