import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { after, describe, test } from "node:test";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { appSchema } from "@/lib/utils/app";
import { createFileServer } from "./serve-files";

const blog = createTestBlog(
	{
		"site.yml": "title: Q\nurl: https://q.example/b\n",
		"posts/hello.md": "---\ntitle: Hello\ndate: 2026-01-01\ndraft: true\n---\nText\n",
		"public/größe.txt": "files",
	},
	{ mode: "development", app: appSchema.parse({ folder: "/app", path: "/b", inside: true }) },
);
const server = createFileServer(blog, "/b");
const listening = once(server.listen(0, "127.0.0.1"), "listening");
after(() => server.close().closeAllConnections());

async function get(path: string, headers: Record<string, string> = {}) {
	await listening;
	const { port } = server.address() as AddressInfo;
	const sent = request({ host: "127.0.0.1", port, path, headers: { host: "localhost", ...headers } }).end();
	const [response] = await once(sent, "response");
	const chunks: Buffer[] = await response.toArray();
	return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() };
}

describe("the content server answers", () => {
	for (const [path, type, sent = {}] of [
		["/b/dev/feeds/rss.xml", "application/rss+xml; charset=utf-8"],
		["/b/dev/feeds/rss.xml", "application/xml; charset=utf-8", { "sec-fetch-dest": "document" }],
		["/b/dev/robots/robots.txt", "text/plain; charset=utf-8"],
		["/b/dev/content/gr%C3%B6%C3%9Fe.txt", "text/plain; charset=utf-8"],
		["/b/dev/routes", "application/json"],
	] as const) {
		test(`${path} as ${type}`, async () => {
			const { status, headers } = await get(path, sent);
			assert.deepEqual([status, headers["content-type"], headers["cache-control"]], [200, type, "no-store"]);
		});
	}

	for (const [path, status, sent = {}] of [
		["/b/dev/content/none.txt", 404],
		["/b/dev/content/..%2Fsite.yml", 404],
		["/b/dev/none/rss.xml", 404],
		["/dev/robots/robots.txt", 404],
		["/b/hello", 404],
		["/b/dev/robots/robots.txt", 403, { "x-forwarded-host": "other.example" }],
		["/b/dev/robots/robots.txt", 403, { host: "other.example", "x-forwarded-host": "localhost" }],
		["/b/dev/robots/robots.txt", 403, { origin: "https://other.example" }],
	] as const) {
		test(`${path} with ${status}, ${JSON.stringify(sent)}`, async () => {
			assert.equal((await get(path, sent)).status, status);
		});
	}

	test("drafts as Markdown, and the owner's file in the place of an output, as soon as it is there", async () => {
		const [path = ""] = await blog.paths();
		assert.match((await get(`/b/dev/markdown${path}.md`)).text, /Text/);
		assert.doesNotMatch((await get("/b/dev/robots/robots.txt")).text, /mine/);
		updateBlog(blog, { "public/robots.txt": "mine" });
		assert.equal((await get("/b/dev/robots/robots.txt")).text, "mine");
	});

	test("a new page whose path looks like that of a file with what to do", async () => {
		updateBlog(blog, { "posts/node.md": "---\ntitle: Node\nslug: node.js\ndate: 2026-01-01\n---\n" });
		const path = (await blog.paths()).find((one) => one.endsWith("node.js"));
		assert.match((await get(`/b/dev/content${path}`)).text, /Start the app again/);
	});
});
