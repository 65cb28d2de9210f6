import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { wildText } from "@/lib/fuzz/arbitraries/texts";
import { createKind } from "@/lib/fuzz/kind";
import { createFolder } from "@/lib/fuzz/temporary-blog";
import { createBlogServer } from "@/lib/next/serve/server/create-server";

/** The content of a file beside the build's folder, which no request may get. */
const SECRET = "a secret beside the build";

/** Milliseconds after which a request without an answer has failed. */
const MAX_WAIT = 30_000;

const startServer = async (): Promise<number> => {
	const folder = createFolder();
	mkdirSync(path.join(folder, "build"));
	writeFileSync(path.join(folder, "secret.txt"), SECRET);
	writeFileSync(path.join(folder, "build/a.html"), "page");
	writeFileSync(path.join(folder, "build/a.br"), "br");
	const file = { file: "a.html", bytes: 4, etag: "a", hasRanges: true, headers: 0, conditions: [0] };
	const server = createBlogServer({
		distDir: path.join(folder, "build"),
		keepAliveTimeout: 1000,
		next: Promise.resolve(async (_, response) => void response.writeHead(404).end("Next")),
		table: {
			frameworkHeaders: ["rsc"],
			headers: [[["Content-Type", "text/html"]]],
			conditions: [[{ header: "accept", value: "text/markdown" }]],
			files: { "/a": { ...file, encoded: { br: { file: "a.br", bytes: 2 } } }, "/": { ...file, encoded: {} } },
			health: { path: "/healthz", headers: [], body: { status: "ok" } },
			errorPages: {},
			refreshPath: "/refresh",
		},
	});
	await once(server.listen(0, "127.0.0.1"), "listening");
	server.unref();
	return (server.address() as AddressInfo).port;
};
let port: Promise<number> | undefined;

const singleLine = wildText.map((value) => value.replace(/[\r\n\0]/g, ""));
const target = fc.oneof(
	fc
		.tuple(
			fc.constantFrom(
				"/a",
				"/",
				"/healthz",
				"/../secret.txt",
				"/a/../../secret.txt",
				"/%2e%2e/secret.txt",
				"/a%00",
				"/%",
				"//a",
				"*",
				"http://b.example/a",
			),
			singleLine,
		)
		.map(([start, rest]) => start + rest.replaceAll(" ", "")),
	fc.tuple(fc.constantFrom("/a", "/"), singleLine).map(([start, query]) => `${start}?${query.replaceAll(" ", "+")}`),
	fc.constantFrom("/a", "/"),
);
const header = fc.tuple(
	fc.constantFrom(
		"Accept",
		"Accept-Encoding",
		"Range",
		"If-Range",
		"If-None-Match",
		"If-Modified-Since",
		"RSC",
		"Host",
		"Cookie",
		"Content-Length",
		"Transfer-Encoding",
		"Connection",
		"X-Forwarded-Host",
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
