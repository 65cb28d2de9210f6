import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { answerRequest } from "./dev-answer";

interface Request {
	host?: string;
	sender?: string | undefined;
	method?: string;
	headers?: Record<string, string>;
}

const BLOG = "localhost:3000";
const DESK = "127.0.0.1:3000";

/** Returns where a request is redirected to, or the status of a refusal; `undefined` if the request passes. */
function answer(url: string, { host = BLOG, sender = "127.0.0.1", method = "GET", headers = {} }: Request = {}) {
	const found = answerRequest(
		{ method, url, headers: new Headers({ host, ...headers }), sender },
		{ serverHost: "127.0.0.1", hosts: ["laptop.local"] },
	);
	return found && ("location" in found ? found.location : found.status);
}

describe("the origins of the development server", () => {
	for (const path of ["/", "/blog/a?b=c", "/rss.xml", "/desk/plan.txt", "/dev/content/a.html", "/_nextus", "/%2e"]) {
		test(`${path} is at that of the blog`, () => {
			assert.equal(answer(path), undefined);
			assert.equal(answer(path, { host: "192.168.1.20:3000", sender: "192.168.1.7" }), undefined);
			assert.equal(answer(path, { host: DESK }), `http://${BLOG}${path}`);
		});
	}

	for (const path of ["/desk", "/desk?a=b", "/desk/write/blog/a", "/desk/source?file=a"]) {
		test(`${path} is at that of the desk`, () => {
			assert.equal(answer(path, { host: DESK }), undefined);
			assert.equal(answer(path, { host: DESK, method: "POST" }), undefined);
			for (const host of [BLOG, "blog.localhost:3000"]) assert.equal(answer(path, { host }), `http://${DESK}${path}`);
			assert.equal(answer(path, { method: "HEAD" }), `http://${DESK}${path}`);
			assert.equal(answer(path, { method: "POST" }), 403);
		});
	}

	test("a path of the desk, of Next, and of both origins is at none in another spelling", () => {
		for (const path of [
			"/%64esk",
			"/desk%2Fnew",
			"/x/../desk",
			"/%64esk/write/a.html",
			"/desk/%77rite/a.html",
			"/%5Fnext/a.html",
			"/_next%2Fa.html",
			"/d%65v/client-script/a.html",
			"/dev%2Fclient-script%2Fa.html",
			"/dev/client-script%2F..%2Fcontent/a.html",
			"/dev/change%73",
		]) {
			for (const host of [BLOG, DESK]) assert.equal(answer(path, { host }), 404, path);
		}
	});

	for (const path of [
		"/_next/static/a.js",
		"/_next/image?url=/a.png",
		"/dev/changes?path=/",
		"/dev/client-script/main.js",
	]) {
		test(`${path} is at both`, () => {
			assert.equal(answer(path), undefined);
			assert.equal(answer(path, { host: DESK }), undefined);
		});
	}

	test("a font is at both, as a browser asks for it for a page", () => {
		assert.equal(answer("/fonts/a.woff2", { host: DESK, headers: { "sec-fetch-dest": "font" } }), undefined);
		assert.notEqual(answer("/fonts/a.woff2", { host: DESK }), undefined);
	});
});

describe("the desk on this machine alone", () => {
	for (const [sender, host, expected] of [
		["127.0.0.1", DESK, undefined],
		["::ffff:127.0.0.1", DESK, undefined],
		["::1", "localhost", "http://127.0.0.1/desk"],
		["::1", "[::1]:3000", 403],
		["127.0.0.1", "laptop.local:3000", 403],
		["127.0.0.1", "192.168.1.20:3000", 403],
		["192.168.1.7", DESK, 403],
		["192.168.1.7", BLOG, 403],
		["::ffff:192.168.1.7", DESK, 403],
		["127.0.0.1.evil", DESK, 403],
		["127.0.0.1", "127.0.0.1.evil.example", 403],
		["127.0.0.1", "a b", 403],
	] as const) {
		test(`${expected ?? "answers"} for ${sender} at ${host}`, () => {
			assert.equal(answer("/desk", { sender, host }), expected);
		});
	}

	test("not for what a proxy hands on", () => {
		const request = { method: "GET", url: "/desk", headers: new Headers({ host: DESK }), sender: undefined };
		assert.ok("text" in (answerRequest(request, { serverHost: "127.0.0.1", hosts: [] }) ?? {}));
	});
});

describe("requests of pages", () => {
	const frame = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" };
	for (const [title, path, headers, expected] of [
		["the desk shows a page", "/blog/a", { ...frame, host: BLOG, referer: `http://${DESK}/` }, undefined],
		["the blog shows the desk", "/desk", { ...frame, host: DESK, referer: `http://${BLOG}/` }, 403],
		["the blog links to the desk", "/desk", { ...frame, "sec-fetch-dest": "document", host: DESK }, undefined],
		["the blog sends a form to the desk", "/desk/actions/new", { host: DESK, origin: `http://${BLOG}` }, 403],
		["another site reads a page", "/", { host: BLOG, origin: "https://evil.example" }, 403],
		["another site reads a page by a name of its own", "/", { host: "evil.example" }, 403],
	] as const) {
		test(`${expected ?? "answers"}: ${title}`, () => {
			assert.equal(answer(path, { headers, method: "origin" in headers ? "POST" : "GET" }), expected);
		});
	}
});

describe("Next's developer tools", () => {
	const other = { host: "192.168.1.20:3000", sender: "192.168.1.7" };

	for (const path of [
		"/__nextjs_attach-nodejs-inspector",
		"/__nextjs_launch-editor?file=a",
		"/__nextjs_restart_dev",
		"/_next/mcp",
		"/_next/mcp/",
		"/blog/__nextjs_launch-editor",
		"/__nextjs_font/../__nextjs_launch-editor",
		"/__nextjs_source-map/../__nextjs_restart_dev",
		"/%5f_nextjs_launch-editor",
		"/__nextjs_anything-new",
	]) {
		test(`${path} is closed to everyone`, () => {
			for (const host of [BLOG, DESK]) assert.equal(answer(path, { host, method: "POST" }), 404);
		});
	}

	test("what the dialog with an error needs is open to this machine, at both origins and below a path", () => {
		for (const path of [
			"/__nextjs_original-stack-frames",
			"/__nextjs_source-map?filename=a",
			"/blog/__nextjs_source-map",
		]) {
			assert.equal(answer(path), undefined, path);
			assert.equal(answer(path, other), 404, path);
		}
		assert.equal(answer("/__nextjs_source-map", { host: DESK }), undefined);
		assert.equal(answer("/__nextjs_font/a.woff2", other), undefined);
	});
});
