import { once } from "node:events";
import { readdir, readFile, stat } from "node:fs/promises";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { buildFolder, OWNERS_PROJECT } from "@/e2e/support/blogs";
import { type Build, serve } from "@/e2e/support/build";
import { pathOfFile } from "@/e2e/support/output-files";
import type { Server } from "@/e2e/support/process";
import { type RawResponse, sendRaw } from "@/e2e/support/raw-request";
import { expect, httpTest } from "@/e2e/support/test";
import { createHeaderFinder, readManifest } from "@/lib/ship/site";

const FILES = buildFolder("fixture");
const SITE = path.dirname(FILES);
const BLOG: Build = { name: "fixture", contentDir: path.resolve("e2e/fixtures/blog"), project: OWNERS_PROJECT };
const COMPRESSED = path.join(SITE, "compressed");

/** `server` serves the build that `url` serves too. */
const test = httpTest.extend<{ server: Server }>({
	server: async ({ url: _ }, use) => {
		const server = await serve(BLOG);
		await use(server);
		await server.stop();
	},
});

/** Lists the files of a folder, with a leading slash. */
async function listFiles(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => `/${path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/")}`)
		.sort();
}

const listVary = ({ headers: { vary = "" } }: RawResponse) =>
	vary
		.split(",")
		.map((name) => name.trim().toLowerCase())
		.filter(Boolean);

test("every file of the finished folder is sent at its path, with the headers of the manifest, whole, in parts and compressed", async ({
	server,
}) => {
	const manifest = await readManifest(SITE);
	const headersOf = createHeaderFinder(manifest);
	const files = await listFiles(FILES);
	const encoded = new Map(
		await Promise.all(
			["br", "gzip"].map(async (one) => [one, new Set(await listFiles(path.join(COMPRESSED, one)))] as const),
		),
	);
	expect(files.length).toBeGreaterThan(100);
	expect(encoded.get("br")?.size).toBeGreaterThan(50);
	for (const file of files.filter((one) => one !== "/404.html")) {
		const urlPath = pathOfFile(file);
		const ask = (headers: Record<string, string> = {}, method = "GET") =>
			sendRaw(server.url + encodeURI(urlPath), { headers, method });
		const content = await readFile(path.join(FILES, file));
		const whole = await ask();
		expect([whole.status, whole.body.equals(content)], urlPath).toEqual([200, true]);
		for (const [name, value] of headersOf(urlPath)) expect(whole.headers[name.toLowerCase()], urlPath).toBe(value);
		expect(whole.headers, urlPath).toMatchObject({
			"content-length": String(content.length),
			"content-type": expect.stringMatching(/\//),
			"cache-control": expect.stringMatching(/max-age=\d|no-store/),
			"last-modified": (await stat(path.join(FILES, file))).mtime.toUTCString(),
		});
		const head = await ask({}, "HEAD");
		const { date: _, ...headers } = whole.headers;
		expect([head.status, head.body.length, head.headers], urlPath).toEqual([200, 0, expect.objectContaining(headers)]);
		const known = await ask({ "if-none-match": String(whole.headers.etag) });
		expect([known.status, known.body.length], urlPath).toEqual([304, 0]);
		if (content.length > 10) {
			const part = await ask({ range: "bytes=2-9" });
			expect([part.status, part.body.equals(content.subarray(2, 10))], urlPath).toEqual([206, true]);
		}
		for (const [encoding, names] of encoded) {
			const answer = await ask({ "accept-encoding": encoding });
			const isEncoded = names.has(file);
			expect([answer.status, answer.headers["content-encoding"]], urlPath).toEqual([
				200,
				isEncoded ? encoding : undefined,
			]);
			expect(answer.body.equals(content), urlPath).toBe(true);
			expect(listVary(answer).includes("accept-encoding"), urlPath).toBe(isEncoded);
			if (isEncoded) expect(answer.headers.etag, urlPath).not.toBe(whole.headers.etag);
		}
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
