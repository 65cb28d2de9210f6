import assert from "node:assert/strict";
import { rmSync, utimesSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { describe, test } from "node:test";
import sharp from "sharp";
import { createTestSite } from "@/lib/ship/ship.support";
import type { BuildManifest } from "@/lib/ship/site";
import { makePng } from "@/lib/utils/png.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { startTestServer } from "./server.support";

const VARIANT = "/_next/static/media/view.01234567-40.webp";
const LONG = "0123456789".repeat(200);
const picture = await makePng(90, 60);
const MODIFIED = new Date("2026-03-09T15:00:00Z");

const files: Files = {
	"files/index.html": "index",
	"files/404.html": "not found",
	"files/blog/a.html": "<p>A</p>",
	"files/blog/a.md": "# A",
	"files/blog/größe.html": "größe",
	"files/blog/100%.html": "all",
	"files/demo/index.html": "demo",
	"files/long.txt": LONG,
	"files/empty.txt": "",
	// As macOS decomposes names.
	"files/e\u0301te\u0301.txt": "été",
	"files/rss.xml": "<rss/>",
	"files/.well-known/x.txt": "x",
	"files/view.png": picture,
	"compressed/br/blog/a.html": "br of A",
	"compressed/gzip/blog/a.html": "gzip of A",
	"compressed/gzip/404.html": "gzip of 404",
	"secret.txt": "secret",
};
const manifest: Partial<BuildManifest> = {
	headers: {
		"/*": [{ key: "X-Everywhere", value: "1" }],
		"/rss.xml": [{ key: "Content-Type", value: "application/rss+xml; charset=utf-8" }],
		"/_next/static/*": [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
	},
	redirects: { "/old": "/blog/a", "/größe": "/blog/gr%C3%B6%C3%9Fe" },
	markdown: { "/blog/a": "/blog/a.md" },
	images: { [VARIANT]: "/view.png" },
	nextChange: "2027-01-01T00:00:00.000Z",
	buildId: "build",
};

const folder = createTestSite(files, manifest);
for (const name of ["files/long.txt", "files/blog/a.html"]) utimesSync(path.join(folder, name), MODIFIED, MODIFIED);
const { send, sendText } = await startTestServer(folder);
const below = await startTestServer(createTestSite(files, { ...manifest, basePath: "/my/b" }));

const frontPages = { en: "/", de: "/de", "zh-Hant": "/zh-hant" };
const many = await startTestServer(createTestSite(files, { ...manifest, frontPages }));
const manyBelow = await startTestServer(createTestSite(files, { ...manifest, frontPages, basePath: "/my/b" }));

describe("the front page of a blog in several languages", () => {
	const destination = async (headers: Record<string, string>, requestPath = "/") => {
		const response = await many.send(requestPath, headers);
		return `${response.status} ${response.headers.location ?? response.headers.vary}`;
	};
	const DE = { "Accept-Language": "de-AT, en;q=0.8" };
	test("leads readers to the one in their language", async () => {
		assert.equal(await destination(DE), "307 /de");
		assert.equal(await destination(DE, "/?q=1"), "307 /de?q=1");
		assert.equal(await destination({ "Accept-Language": "fr, en;q=0.5, zh-TW;q=0.7" }), "307 /zh-hant");
		const { headers } = await many.send("/", DE);
		assert.deepEqual([headers.vary, headers["cache-control"]], ["Accept-Language", "no-store"]);
	});
	test("is the first one for others, and on the way back from a page of the blog", async () => {
		for (const language of ["", "en-GB, de;q=0.9", "fr", "*", "de;q=0", "\u00ff;q=x", "x-".repeat(3000)])
			assert.equal(await destination({ "Accept-Language": language }), "200 Accept-Language", language.slice(0, 20));
		for (const headers of [
			{ "Sec-Fetch-Site": "same-origin" },
			{ Host: "shed.example", Referer: "http://shed.example/de" },
			{ Accept: "text/markdown" },
		])
			assert.match(await destination({ ...DE, ...headers }), /^200 /);
		assert.equal(await destination({ ...DE, Referer: "https://other.example/" }), "307 /de");
		assert.equal(await destination(DE, "/blog/a"), "200 Accept-Encoding, Accept");
		const response = await send("/", DE);
		assert.deepEqual([response.status, response.headers.vary], [200, undefined]);
	});
	test("is the first one on the way from a page of the blog, behind a proxy that doesn't pass its host on", async () => {
		const { send: sendBehindProxy } = await startTestServer(
			createTestSite(files, { ...manifest, frontPages, host: "a.example" }),
		);
		const statusFrom = async (Referer: string) => (await sendBehindProxy("/", { ...DE, Referer })).status;
		assert.deepEqual(await Promise.all(["https://a.example/de", "https://b.example/"].map(statusFrom)), [200, 307]);
	});
	test("leads below the path of the blog", async () => {
		assert.equal((await manyBelow.send("/my/b/", DE)).headers.location, "/my/b/de");
	});
});

describe("a file", () => {
	for (const [requestPath, body, type = "html"] of [
		["/", "index"],
		["/blog/a", "<p>A</p>"],
		["/blog/a?query=1", "<p>A</p>"],
		["/blog/%61", "<p>A</p>"],
		["/blog/gr%C3%B6%C3%9Fe", "größe"],
		["/blog/gro%CC%88%C3%9Fe", "größe"],
		["/blog/100%25", "all"],
		["/blog/a.md", "# A", "markdown"],
		["/demo/", "demo"],
		["/%C3%A9t%C3%A9.txt", "été", "plain"],
		["/empty.txt", "", "plain"],
		["/.well-known/x.txt", "x", "plain"],
		["http://another.example/blog/a", "<p>A</p>"],
		["http://another.example", "index"],
	] as const) {
		test(`is sent at ${requestPath}`, async () => {
			const { headers, ...response } = await send(requestPath);
			const expected = [200, body, `text/${type}; charset=utf-8`];
			assert.deepEqual([response.status, response.body, headers["content-type"]], expected);
			assert.equal(headers["content-length"], String(Buffer.byteLength(body)));
			assert.equal(headers["x-everywhere"], "1");
		});
	}

	test("is stored by browsers for an hour, a page until the next request", async () => {
		const cacheOf = async (requestPath: string) => (await send(requestPath)).headers["cache-control"];
		assert.equal(await cacheOf("/long.txt"), "public, max-age=3600, must-revalidate");
		assert.equal(await cacheOf("/blog/a"), "public, max-age=0, must-revalidate");
	});

	for (const [accepted, expected] of [
		[undefined, undefined],
		["", undefined],
		["gzip, deflate, br, zstd", "br"],
		["gzip", "gzip"],
		["gzip;q=1.0, br;q=0.5", "gzip"],
		["br;q=0, gzip", "gzip"],
		["br;q=0, gzip;q=0", undefined],
		["*", "br"],
		["*;q=0", undefined],
		["identity", undefined],
		["identity, gzip;q=0.5", undefined],
		["identity;q=0, gzip", "gzip"],
		["x-brotli", undefined],
	] as const) {
		test(`is sent ${expected ? `as ${expected}` : "as it is"} to a client that accepts ${JSON.stringify(accepted)}`, async () => {
			const accepts: Record<string, string> = accepted === undefined ? {} : { "Accept-Encoding": accepted };
			const { status, body, headers } = await send("/blog/a", accepts);
			assert.deepEqual([status, headers["content-encoding"]], [200, expected]);
			assert.equal(body, expected ? `${expected} of A` : "<p>A</p>");
			assert.equal(headers.vary, "Accept-Encoding, Accept");
		});
	}

	test("without compressed forms is the same for all clients", async () => {
		const { headers, body } = await send("/long.txt", { "Accept-Encoding": "br" });
		assert.deepEqual([headers["content-encoding"], headers.vary, body], [undefined, undefined, LONG]);
	});

	test("is answered to HEAD with the headers of GET alone", async () => {
		const { status, headers, body } = await send("/blog/a", { "Accept-Encoding": "br" }, "HEAD");
		assert.deepEqual([status, headers["content-length"], headers["content-encoding"], body], [200, "7", "br", ""]);
	});

	test("isn't sent to a client that has it, in each form", async () => {
		const tags = new Set<string>();
		for (const accepted of ["br", "gzip", "identity"]) {
			const headers = { "Accept-Encoding": accepted };
			const { etag = "" } = (await send("/blog/a", headers)).headers;
			tags.add(etag);
			const again = await send("/blog/a", { ...headers, "If-None-Match": `"x", ${etag}` });
			assert.deepEqual([again.status, again.body, again.headers.etag], [304, "", etag]);
			assert.equal((await send("/blog/a", { ...headers, "If-None-Match": '"x"' })).status, 200);
		}
		assert.equal(tags.size, 3);
		assert.equal((await send("/long.txt", { "If-Modified-Since": MODIFIED.toUTCString() })).status, 304);
		assert.equal((await send("/long.txt", { "If-Modified-Since": new Date(0).toUTCString() })).status, 200);
	});

	test("isn't sent if it has changed since the client has seen it", async () => {
		const { status, body } = await send("/blog/a", { "If-Match": '"x"', "Accept-Encoding": "br" });
		assert.equal(status, 412);
		assert.ok(!body.includes("A</p>"));
	});

	const end = LONG.length - 1;
	for (const [range, expected, contentRange] of [
		["12-15", "2345", "12-15"],
		["-5", "56789", `${end - 4}-${end}`],
		[`${end - 1}-`, "89", `${end - 1}-${end}`],
		[`${end}-${end + 10}`, "9", `${end}-${end}`],
	] as const) {
		test(`is sent in part for the range ${range}`, async () => {
			const { status, headers, body } = await send("/long.txt", { Range: `bytes=${range}` });
			assert.deepEqual([status, body, headers["content-range"]], [206, expected, `bytes ${contentRange}/${end + 1}`]);
			assert.equal(headers["content-length"], String(expected.length));
		});
	}
	test("is sent whole for a range of another unit", async () => {
		const { status, body } = await send("/long.txt", { Range: "lines=1-2" });
		assert.deepEqual([status, body], [200, LONG]);
	});
	test("has no range beyond its end", async () => {
		for (const [requestPath, length] of [
			["/long.txt", LONG.length],
			["/blog/a", "br of A".length],
		] as const) {
			const { status, headers } = await send(requestPath, { Range: `bytes=${LONG.length}-`, "Accept-Encoding": "br" });
			assert.deepEqual([status, headers["content-range"]], [416, `bytes */${length}`]);
			assert.deepEqual([headers["content-encoding"], headers["cache-control"]], [undefined, undefined]);
		}
	});
	test("is sent whole if it isn't the one that the client has a part of", async () => {
		const { etag = "" } = (await send("/long.txt")).headers;
		assert.equal((await send("/long.txt", { Range: "bytes=0-1", "If-Range": '"x"' })).status, 200);
		assert.match(etag, /^(?:W\/)?".+"$/);
		assert.equal((await send("/long.txt", { Range: "bytes=0-1", "If-Range": MODIFIED.toUTCString() })).status, 206);
	});

	test("that is gone from the folder is an error, which other requests don't notice", async (t) => {
		const { mock } = t.mock.method(console, "error", () => {});
		const broken = createTestSite({ "files/a.txt": "a", "files/b.txt": "b" });
		const server = await startTestServer(broken);
		rmSync(path.join(broken, "files/a.txt"));
		const { status, headers } = await server.send("/a.txt");
		assert.deepEqual([status, headers["cache-control"]], [500, "no-store"]);
		assert.equal(mock.callCount(), 1);
		assert.equal((await server.send("/b.txt")).body, "b");
	});
});

describe("a redirect", () => {
	for (const [requestPath, location] of [
		["/old", "/blog/a"],
		["/old?a=b&c", "/blog/a?a=b&c"],
		["/gr%C3%B6%C3%9Fe", "/blog/gr%C3%B6%C3%9Fe"],
		["/blog/a/", "/blog/a"],
		["/blog/a//?x", "/blog/a?x"],
		["/blog/a/index.html?x", "/blog/a?x"],
		["/blog/a.html/", "/blog/a"],
		["/blog/a.html?x", "/blog/a?x"],
		["/index.html", "/"],
		["/old/", "/blog/a"],
		["/blog/100%25/", "/blog/100%25"],
		["/rss.xml/", "/rss.xml"],
	] as const) {
		test(`leads from ${requestPath} to ${location}`, async () => {
			for (const method of ["GET", "HEAD"]) {
				const { status, headers } = await send(requestPath, {}, method);
				assert.deepEqual([status, headers.location, headers["x-everywhere"]], [308, location, "1"]);
			}
		});
	}
});

test("a missing page of a language is the 404 page of that language", async () => {
	const texts = { "files/404.html": "none", "files/de/404.html": "keine", "files/blog/404.html": "a post" };
	const server = await startTestServer(createTestSite(texts, { locales: ["/de"] }));
	for (const [requestPath, expected] of [
		["/de/nowhere", "404 keine"],
		["/de", "404 keine"],
		["/de/404", "404 keine"],
		["/design", "404 none"],
		["/blog/404", "200 a post"],
	] as const) {
		const { status, body } = await server.send(requestPath);
		assert.equal(`${status} ${body}`, expected, requestPath);
	}
});

describe("the 404 page", () => {
	const UNKNOWN = ["/none", "/404", "/__proto__", "/constructor", "/blog", "/index", "/demo", "//", "//a"];
	const OTHERS = ["//other.example/", VARIANT.replace("40", "41"), "/_next/static/chunks/gone.js"];
	const MALFORMED = ["/%", "/%00", "/blog/a%00.html", "/%ff"];
	const OUTSIDE = ["/../secret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/..%5Csecret.txt"];
	const INSIDE = ["/blog/%2e%2e/%2e%2e/secret.txt", "/../site.json", "/compressed/br/blog/a.html"];
	for (const requestPath of [...UNKNOWN, ...OTHERS, ...MALFORMED, ...OUTSIDE, ...INSIDE]) {
		test(`is the answer at ${requestPath}`, async () => {
			const { status, body, headers } = await send(requestPath);
			assert.deepEqual([status, body], [404, "not found"]);
			assert.deepEqual([headers["cache-control"], headers["x-robots-tag"]], ["no-store", "noindex"]);
			assert.equal(headers["content-type"], "text/html; charset=utf-8");
		});
	}

	test("is sent in an encoding that the client accepts, without its content to HEAD", async () => {
		const accepted = { "Accept-Encoding": "gzip" };
		const { status, body, headers } = await send("/none", accepted);
		assert.deepEqual([status, body, headers["content-encoding"]], [404, "gzip of 404", "gzip"]);
		const head = await send("/none", accepted, "HEAD");
		assert.deepEqual([head.status, head.body, head.headers["content-length"]], [404, "", "11"]);
	});

	test("is a text if there is no such page, which nobody stores", async () => {
		const server = await startTestServer(createTestSite({}, manifest));
		const { status, body, headers } = await server.send("/_next/static/a.js");
		assert.deepEqual([status, body], [404, "There is nothing at this address.\n"]);
		assert.equal(headers["cache-control"], "no-store");
	});
});

test("other methods are refused", async () => {
	for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"]) {
		const { status, headers } = await send("/blog/a", { "Content-Length": "0" }, method);
		assert.deepEqual([status, headers.allow], [405, "GET, HEAD"], method);
	}
	assert.equal((await send("*", {}, "OPTIONS")).status, 405);
});

test("malformed requests are refused", async () => {
	for (const request of [
		"HELLO\r\n\r\n",
		"GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
		"GET / HTTP/1.1\r\nBad Header: a\r\n\r\n",
		"GET blog/a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
	]) {
		assert.match(await sendText(request), /^HTTP\/1\.1 (?:400|404) /, request);
	}
});

test("the server reports its health", async () => {
	const { status, headers, body } = await send("/healthz?probe");
	assert.deepEqual(JSON.parse(body), { status: "ok", build: "build" });
	assert.deepEqual([status, headers["content-type"], headers["cache-control"]], [200, "application/json", "no-store"]);
	const head = await send("/healthz", {}, "HEAD");
	assert.deepEqual([head.status, head.body, head.headers["content-length"]], [200, "", String(body.length)]);
});

describe("Markdown", () => {
	for (const [accept, body] of [
		["text/markdown", "# A"],
		["text/markdown, text/html;q=0.9", "# A"],
		["Text/Markdown", "# A"],
		["text/html, text/markdown;q=0.9", "<p>A</p>"],
		["*/*", "<p>A</p>"],
		["", "<p>A</p>"],
	] as const) {
		test(`is ${body === "# A" ? "sent" : "not sent"} to a client that accepts ${JSON.stringify(accept)}`, async () => {
			const response = await send("/blog/a", { Accept: accept });
			assert.deepEqual([response.status, response.body], [200, body]);
			assert.deepEqual(response.headers.vary?.split(", ").sort(), ["Accept", "Accept-Encoding"]);
		});
	}
	test("has its own type, and doesn't exist for other pages", async () => {
		const accept = { Accept: "text/markdown" };
		assert.equal((await send("/blog/a", accept)).headers["content-type"], "text/markdown; charset=utf-8");
		assert.equal((await send("/", accept)).body, "index");
		assert.equal((await send("/none", accept)).status, 404);
	});
});

test("a browser that opens a feed gets it as XML", async () => {
	const typeOf = async (target: string) => {
		const { headers } = await send("/rss.xml", { "Sec-Fetch-Dest": target });
		return [headers["content-type"], headers.vary];
	};
	assert.deepEqual(await typeOf("document"), ["application/xml; charset=utf-8", "Sec-Fetch-Dest"]);
	assert.deepEqual(await typeOf("empty"), ["application/rss+xml; charset=utf-8", "Sec-Fetch-Dest"]);
});

test("an image is made on request and stored for ever, and later comes from the cache", async () => {
	const { status, headers, bytes } = await send(VARIANT);
	assert.deepEqual([status, headers["content-type"]], [200, "image/webp"]);
	assert.equal(headers["cache-control"], "public, max-age=31536000, immutable");
	assert.equal((await sharp(bytes).metadata()).width, 40);
	rmSync(path.join(folder, "files/view.png"));
	assert.deepEqual((await send(VARIANT)).bytes, bytes);
	const head = await send(VARIANT, {}, "HEAD");
	assert.deepEqual([head.body, head.headers["content-length"]], ["", String(bytes.length)]);
});

describe("below a path", () => {
	for (const [requestPath, status, result] of [
		["/my/b/", 200, "index"],
		["/my/b/blog/a", 200, "<p>A</p>"],
		["/my/b", 308, "/my/b/"],
		["/my/b?x", 308, "/my/b/?x"],
		["/my/b/old", 308, "/my/b/blog/a"],
		["/my/b/blog/a/", 308, "/my/b/blog/a"],
		["/blog/a", 404, "not found"],
		["/my/bc", 404, "not found"],
		["/", 404, "not found"],
	] as const) {
		test(`${requestPath} is ${status}`, async () => {
			const { headers, body, ...response } = await below.send(requestPath);
			assert.deepEqual([response.status, headers.location ?? body], [status, result]);
		});
	}
	test("Markdown is sent to clients that accept it, and an image is made", async () => {
		assert.equal((await below.send("/my/b/blog/a", { Accept: "text/markdown" })).body, "# A");
		assert.equal((await below.send(`/my/b${VARIANT}`)).headers["content-type"], "image/webp");
	});
	test("the server reports its health at the root of the host", async () => {
		assert.equal((await below.send("/healthz")).status, 200);
	});
});

test("a client that leaves in the middle of a file is no error", async (t) => {
	const { mock } = t.mock.method(console, "error", () => {});
	const server = await startTestServer(
		createTestSite({ "files/large.txt": "x".repeat(20_000_000), "files/a.txt": "a" }),
	);
	const socket = connect(server.port, "127.0.0.1");
	socket.write("GET /large.txt HTTP/1.1\r\nHost: a\r\n\r\n");
	await new Promise((resolve) => socket.once("data", resolve));
	socket.resetAndDestroy();
	assert.equal((await server.send("/a.txt")).body, "a");
	await server.stop();
	assert.equal(mock.callCount(), 0);
});

test("requests that come on one connection are answered in their order", async () => {
	const answers = await sendText(
		"GET /long.txt HTTP/1.1\r\nHost: a\r\n\r\nGET /blog/a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
	);
	assert.ok(answers.indexOf(LONG) > 0 && answers.endsWith("<p>A</p>"));
});
