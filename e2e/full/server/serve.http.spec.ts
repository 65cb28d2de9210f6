import { once } from "node:events";
import { readdir, readFile, truncate } from "node:fs/promises";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { buildFolder, OWNERS_PROJECT } from "@/e2e/support/blogs";
import { outputFolder } from "@/e2e/support/build";
import { startBuildServer } from "@/e2e/support/build-server";
import { describeResponse } from "@/e2e/support/compare-responses";
import { crawl } from "@/e2e/support/crawl";
import { sendRaw } from "@/e2e/support/raw-request";
import { expect, httpTest } from "@/e2e/support/test";

type BuildServer = Awaited<ReturnType<typeof startBuildServer>>;

/** Starts the server: without the content nothing can change while it runs, so it has one process, else two. */
const startServer = (processes: 1 | 2) =>
	startBuildServer("lib/cli/start.mjs", {
		cwd: OWNERS_PROJECT,
		env: {
			BUILD_DIR: outputFolder("fixture"),
			CONTENT_DIR: processes === 1 ? "nowhere" : path.resolve("e2e/fixtures/blog"),
		},
	});

/** `url` is that of `next start`; `server` is the build's own server of the same build. */
const test = httpTest.extend<{ processes: 1 | 2; server: BuildServer }>({
	processes: [2, { option: true }],
	server: async ({ url: _, processes }, use) => {
		const server = await startServer(processes);
		await use(server);
		await server.stop();
	},
});

/** Paths that no page links to. */
const OTHER_PATHS = [
	...[
		"/nowhere",
		"/_next/static/nothing.js",
		"/.env",
		"/blog/",
		"/blog",
		"//blog",
		"/feed",
		"/index.rsc",
		"/_next/image",
	],
	...["/robots.txt", "/sitemap.xml", "/llms.txt", "/favicon.ico", "/manifest.webmanifest", "/search", "/tags?x=1"],
];
/** Requests that are answered differently. */
const REQUESTS: Record<string, Parameters<typeof sendRaw>[1]> = {
	"without headers": {},
	"that accept encodings": { headers: { "accept-encoding": "br, gzip" } },
	"for headers only": { method: "HEAD" },
	"for a part": { headers: { range: "bytes=2-9" } },
	"for Markdown": { headers: { accept: "text/markdown" } },
	"of a browser's address bar": { headers: { "sec-fetch-dest": "document", accept: "text/html,*/*;q=0.8" } },
	"of the framework": { headers: { rsc: "1" } },
	"after a visit": { headers: { "if-modified-since": "Thu, 01 Jan 2099 00:00:00 GMT" } },
	"that send data": { method: "POST" },
};

test("the server of a build answers as next start does", async ({ url, server }) => {
	const { pages } = await crawl({ url, origin: "https://gazette.example" });
	const targets = [...pages.values()].flatMap((page) => [...page.targets].map((target) => target.replace(/#.*/, "")));
	const paths = [...new Set([...targets, ...OTHER_PATHS])].sort();
	expect(paths.length).toBeGreaterThan(100);
	for (const [title, options] of Object.entries(REQUESTS)) {
		for (const path of paths) {
			const [expected, actual] = await Promise.all([url, server.url].map((one) => sendRaw(one + path, options)));
			if (!expected || !actual) throw new Error("There is no response.");
			// Next lets caches keep an error for as long as a page.
			if (actual.status !== undefined && actual.status >= 400) {
				expect(actual.headers["cache-control"] ?? "max-age=0", `${path}, ${title}`).toMatch(/max-age=0|no-/);
				expected.headers["cache-control"] = actual.headers["cache-control"];
			}
			// Next answers 405 as well, or fails for a file of its own.
			if (actual.status === 405) expect([405, 500], `${path}, ${title}`).toContain(expected.status);
			else expect(describeResponse(actual), `${path}, ${title}`).toEqual(describeResponse(expected));
		}
	}
});

test("pages are sent with Brotli and a strong validator", async ({ server }) => {
	const options = { "accept-encoding": "gzip, br" };
	const { headers } = await sendRaw(`${server.url}/blog/headings`, { headers: options });
	expect(headers).toMatchObject({ "content-encoding": "br", etag: expect.stringMatching(/^"[0-9a-f]+-br"$/) });
	const again = { ...options, "if-none-match": String(headers.etag) };
	expect((await sendRaw(`${server.url}/blog/headings`, { headers: again })).status).toBe(304);
	expect((await sendRaw(`${server.url}/blog/%`)).status).toBe(400);
});

test("/healthz reports the build, the posts, and when the next one is due", async ({ server }) => {
	const { headers, body } = await sendRaw(`${server.url}/healthz`);
	expect(headers).toMatchObject({ "cache-control": "no-store", "x-robots-tag": "noindex" });
	expect(JSON.parse(String(body))).toEqual({
		status: "ok",
		build: expect.any(String),
		posts: expect.any(Number),
		nextPublication: expect.stringMatching(/^\d{4}-.*Z$/),
	});
});

/** Returns the file in which the server keeps a resized image. */
async function findKeptImage(image: Buffer): Promise<string> {
	const folder = path.join(buildFolder("fixture"), "cache/resized-images");
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const file = path.join(entry.parentPath, entry.name);
		if (entry.isFile() && (await readFile(file)).includes(image)) return file;
	}
	throw new Error("The server hasn't kept the image.");
}

test("a resized image that a crash or a full disk has cut is made again", async ({ read, server }) => {
	const src =
		(await read("/blog/pictures")).attributes("main img", "src").find((one) => one?.includes("/image?")) ?? "";
	const request = () => sendRaw(server.url + src, { headers: { accept: "image/webp" } });
	const first = await request();
	expect(first.headers).toMatchObject({
		"content-type": "image/webp",
		"cache-control": expect.stringContaining("immutable"),
	});
	await expect.poll(async () => (await request()).headers["x-nextjs-cache"]).toBe("HIT");
	for (const length of [0, 100, first.body.length]) {
		await truncate(await findKeptImage(first.body), length);
		const { status, headers, body } = await request();
		expect([status, headers["x-nextjs-cache"]]).toEqual([200, "MISS"]);
		expect(body.equals(first.body)).toBe(true);
		await expect.poll(async () => (await request()).headers["x-nextjs-cache"]).toBe("HIT");
	}
});

/** Sends requests one after the other until the server refuses a connection; returns what went wrong. */
async function requestUntilRefused(url: string, onResponse: () => void): Promise<string[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const errors: string[] = [];
	for (;;) {
		const code = await new Promise<string | undefined>((resolve) => {
			get(url, { agent }, (response) => {
				response.resume().once("close", () => resolve(response.complete ? undefined : "incomplete"));
			}).once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
		});
		if (code === "ECONNREFUSED") break;
		if (code !== undefined) errors.push(code);
		onResponse();
	}
	agent.destroy();
	return errors;
}

for (const processes of [1, 2] as const) {
	test.describe(processes === 1 ? "with one process" : "with two processes", () => {
		test.use({ processes });

		test("a server that is asked to stop loses no request", async ({ server }) => {
			const exited = once(server.child, "exit");
			let responses = 0;
			const stopUnderLoad = () => {
				responses += 1;
				if (responses === 300) server.child.kill("SIGTERM");
			};
			const paths = ["/", "/blog/headings", "/rss.xml", "/nowhere"];
			const clients = Array.from({ length: 16 }, (_, index) => server.url + paths[index % paths.length]);
			const errors = await Promise.all(clients.map((url) => requestUntilRefused(url, stopUnderLoad)));
			expect(errors.flat()).toEqual([]);
			expect(responses).toBeGreaterThanOrEqual(300);
			expect(await exited).toEqual([0, null]);
		});

		test("a second signal ends the server at once", async ({ server }) => {
			const exited = once(server.child, "exit");
			const { hostname, port } = new URL(server.url);
			const idle = connect(Number(port), hostname);
			await once(idle, "connect");
			// A request that is never complete.
			idle.on("error", () => {}).write("GET / HTTP/1.1\r\n");
			server.child.kill("SIGINT");
			await requestUntilRefused(`${server.url}/`, () => {});
			server.child.kill("SIGINT");
			expect(await exited).toEqual([130, null]);
			idle.destroy();
		});
	});
}
