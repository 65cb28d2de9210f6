import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { wildText } from "@/e2e/fuzz/arbitraries/texts";
import { createKind } from "@/e2e/fuzz/kind";
import { createFolder } from "@/e2e/fuzz/temporary-blog";
import { openSite } from "@/lib/ship/server/open-site";
import { SiteServer } from "@/lib/ship/server/site-server";
import type { BuildManifest } from "@/lib/ship/site";

/** The content of a file beside the build's folder, which no request may get. */
const SECRET = "a secret beside the build";

/** Milliseconds after which a request without an answer has failed. */
const MAX_WAIT = 30_000;

const startServer = async (): Promise<number> => {
	const folder = createFolder();
	const site = path.join(folder, "build");
	for (const part of ["files", "compressed/br", "compressed/gzip"])
		mkdirSync(path.join(site, part), { recursive: true });
	writeFileSync(path.join(folder, "secret.txt"), SECRET);
	writeFileSync(path.join(site, "files/a.html"), "page");
	writeFileSync(path.join(site, "files/a.md"), "page");
	writeFileSync(path.join(site, "files/index.html"), "page");
	writeFileSync(path.join(site, "compressed/br/a.html"), "br");
	const manifest: BuildManifest = {
		basePath: "",
		headers: { "/*": [{ key: "X-Content-Type-Options", value: "nosniff" }] },
		files: "flat",
		redirects: { "/old": "/a" },
		locales: [],
		frontPages: {},
		host: "",
		markdown: { "/a": "/a.md" },
		images: {},
		ogImages: {},
		nextChange: null,
		buildId: "1",
		errors: [],
	};
	writeFileSync(path.join(site, "site.json"), JSON.stringify(manifest));
	const server = new SiteServer({
		site: await openSite(site),
		cacheDir: folder,
		port: 0,
		hostname: "127.0.0.1",
		keepAliveTimeout: 1000,
	});
	const { port } = new URL(await server.listen());
	server.unref();
	return Number(port);
};
let port: Promise<number> | undefined;

const singleLine = wildText.map((value) => value.replace(/[\r\n\0]/g, ""));
const target = fc.oneof(
	fc
		.tuple(
			fc.constantFrom(
				..."/a / /healthz /../secret.txt /a/../../secret.txt /%2e%2e/secret.txt /a%00 /% //a * http://b.example/a".split(
					" ",
				),
			),
			singleLine,
		)
		.map(([start, rest]) => start + rest.replaceAll(" ", "")),
	fc.tuple(fc.constantFrom("/a", "/"), singleLine).map(([start, query]) => `${start}?${query.replaceAll(" ", "+")}`),
	fc.constantFrom("/a", "/"),
);
const header = fc.tuple(
	fc.constantFrom(
		..."Accept Accept-Encoding Range If-Range If-None-Match If-Modified-Since RSC Host Cookie Content-Length Transfer-Encoding Connection X-Forwarded-Host".split(
			" ",
		),
	),
	fc.oneof(
		singleLine,
		fc.constantFrom(
			"bytes=0-1",
			"bytes=9-",
			"bytes=-",
			"bytes=5-1",
			"bytes=0-0,1-1",
			"br;q=0",
			"br, gzip",
			"*",
			'"a"',
			'W/"a"',
			"Thu, 01 Jan 1970 00:00:00 GMT",
			"1",
			"-1",
			"chunked",
		),
	),
);
const request = fc
	.tuple(
		fc.constantFrom("GET", "HEAD", "POST", "OPTIONS", "DELETE", "FOO", ""),
		target,
		fc.array(header, { maxLength: 4 }),
	)
	.map(([method, url, headers]) =>
		[
			`${method} ${url} HTTP/1.1`,
			"Host: a.example",
			"Connection: close",
			...headers.map(([name, value]) => `${name}: ${value}`),
			"",
			"",
		].join("\r\n"),
	);

/** Requests: each has an answer that isn't an error of the server, and no file from outside the build. */
export const checkRequest = createKind("request", request, async (head) => {
	port ??= startServer();
	const socket = connect(await port, "127.0.0.1");
	socket.on("error", () => {});
	socket.setTimeout(MAX_WAIT, () => socket.destroy());
	socket.write(head);
	const answer = await text(socket);
	assert.match(answer, /^HTTP\/1\.1 [234]\d\d /);
	assert.ok(!answer.includes(SECRET), "the answer has a file from outside the build");
});
