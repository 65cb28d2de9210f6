import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { answerRequest } from "./answer";

interface Request {
	host?: string;
	isLocal?: boolean;
	method?: string;
	headers?: Record<string, string>;
	hasDesk?: boolean;
}

const BLOG = "localhost:3000";
const DESK_HOST = "127.0.0.1:3000";
const DESK = "http://127.0.0.1:3001";

/** Returns where a request is redirected to, or the status of a refusal; `undefined` if the request passes. */
function answer(
	url: string,
	{ host = BLOG, method = "GET", headers = {}, hasDesk = true, isLocal = true }: Request = {},
) {
	const found = answerRequest(
		{ method, url, headers: new Headers({ host, ...headers }), isLocal },
		{ serverHost: "127.0.0.1", hosts: ["laptop.local"], deskUrl: hasDesk ? DESK : undefined },
	);
	return found && ("location" in found ? found.location : found.status);
}

describe("the hosts of the development server", () => {
	for (const path of ["/", "/blog/a?b=c", "/rss.xml", "/desk/plan.txt", "/dev/content/a.html", "/_nextus", "/%2e"]) {
		test(`${path} is at that of the blog`, () => {
			assert.equal(answer(path), undefined);
			assert.equal(answer(path, { host: "192.168.1.20:3000", isLocal: false }), undefined);
			assert.equal(answer(path, { host: DESK_HOST }), `http://${BLOG}${path}`);
		});
	}

	test("a path of Next and of the development server is at none in another spelling", () => {
		for (const path of [
			"/%5Fnext/a.html",
			"/_next%2Fa.html",
			"/d%65v/client-script/a.html",
			"/dev%2Fclient-script%2Fa.html",
			"/dev/client-script%2F..%2Fcontent/a.html",
			"/dev/change%73",
		]) {
			for (const host of [BLOG, DESK_HOST]) assert.equal(answer(path, { host }), 404, path);
		}
	});
});

describe("the desk, at an address of its own", () => {
	for (const [path, target] of [
		["/desk", "/"],
		["/desk?status=draft", "/?status=draft"],
		["/desk/calendar", "/calendar"],
		["/desk/write/blog/a%20b?line=3", "/write/blog/a%20b?line=3"],
		["/desk/post//evil.example", "/post//evil.example"],
	] as const) {
		test(`${path} leads to its page`, () => {
			for (const host of [BLOG, DESK_HOST, "blog.localhost:3000"]) {
				assert.equal(answer(path, { host }), DESK + target);
				assert.equal(answer(path, { host, method: "HEAD" }), DESK + target);
			}
		});
	}

	test("other paths don't, and neither do requests of other devices and of proxies", () => {
		for (const path of [
			"/desk/plan.txt",
			"/desks",
			"/desk/",
			"/desk//evil.example",
			"/blog/desk",
			"/desk/tags/a.html",
		]) {
			assert.equal(answer(path), undefined, path);
		}
		assert.equal(answer("/desk", { host: "192.168.1.20:3000", isLocal: false }), undefined);
		assert.equal(answer("/desk", { isLocal: false }), undefined);
		assert.equal(answer("/desk", { method: "POST" }), undefined);
	});

	test("without one, /desk is a path like any other", () => {
		assert.equal(answer("/desk", { hasDesk: false }), undefined);
	});
});

describe("requests of pages", () => {
	const frame = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" };
	for (const [title, path, headers, expected] of [
		["the desk shows a page", "/blog/a", { ...frame, host: BLOG, referer: `${DESK}/` }, undefined],
		["another port shows a page", "/blog/a", { ...frame, host: BLOG, referer: "http://127.0.0.1:3002/" }, 403],
		["another site reads a page", "/", { host: BLOG, origin: "https://evil.example" }, 403],
		["another site reads a page by a name of its own", "/", { host: "evil.example" }, 403],
	] as const) {
		test(`${expected ?? "answers"}: ${title}`, () => {
			assert.equal(answer(path, { headers, method: "origin" in headers ? "POST" : "GET" }), expected);
		});
	}
});

describe("Next's developer tools", () => {
	const other = { host: "192.168.1.20:3000", isLocal: false };

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
			for (const host of [BLOG, DESK_HOST]) assert.equal(answer(path, { host, method: "POST" }), 404);
		});
	}

	test("what the dialog with an error needs is open to this machine, also below a path", () => {
		for (const path of [
			"/__nextjs_original-stack-frames",
			"/__nextjs_source-map?filename=a",
			"/blog/__nextjs_source-map",
		]) {
			assert.equal(answer(path), undefined, path);
			assert.equal(answer(path, other), 404, path);
		}
		assert.equal(answer("/__nextjs_font/a.woff2", other), undefined);
	});
});

test("a blog in an app has its own paths below its prefix", () => {
	const answerInApp = (url: string) => {
		const headers = new Headers({ host: BLOG });
		const server = { serverHost: "127.0.0.1", hosts: [], deskUrl: DESK, prefix: "/my/blog" };
		const found = answerRequest({ method: "GET", url, headers, isLocal: true }, server);
		return found && ("location" in found ? found.location : found.status);
	};
	assert.equal(answerInApp("/my/blog/desk/write/hello?line=3"), `${DESK}/write/hello?line=3`);
	assert.equal(answerInApp("/my/blog/dev%2Fchanges"), 404);
	assert.equal(answerInApp("/my/blog/hello"), undefined);
	assert.equal(answerInApp("/my/blog"), undefined);
});
