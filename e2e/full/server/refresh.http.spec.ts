import { createHmac } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { OWNERS_PROJECT } from "@/e2e/support/blogs";
import { BUILD_TIMEOUT, buildOrThrow, outputFolder } from "@/e2e/support/build";
import { startBuildServer } from "@/e2e/support/build-server";
import { describeResponse } from "@/e2e/support/compare-responses";
import { type Files, removeContent, writeFiles } from "@/e2e/support/content";
import { makePng } from "@/e2e/support/editor-blog";
import { findRedis } from "@/e2e/support/find-redis";
import { findFreePort, type Running, start } from "@/e2e/support/process";
import { type RawResponse, sendRaw } from "@/e2e/support/raw-request";
import { REVIEW_SECRET } from "@/e2e/support/review-blog";
import { schedulePost } from "@/e2e/support/schedule-post";
import { expect, httpTest as test } from "@/e2e/support/test";

type BuildServer = Awaited<ReturnType<typeof startBuildServer>>;

const TOKEN = "a-token-for-the-tests-of-refreshing";
const CONTENT = path.resolve(".builds/e2e-refresh/content");

const post = (title: string, fields: string, body: string) => `---\ntitle: ${title}\n${fields}\n---\n\n${body}\n`;

const FIRST: Files = {
	"site.yml": "title: Refreshed\nurl: https://refreshed.example\ndescription: A blog whose content changes\n",
	"posts/stays.md": post("Stays", "date: 2026-01-01\ntags: [calm]", "This text stays."),
	"posts/changes.md": post("Changes", "date: 2026-02-01\ntags: [news]", "The first text."),
	"posts/goes.md": post("Goes", "date: 2026-03-01\ntags: [news]", "This text goes."),
	"posts/draft.md": post("For reviewers", "date: 2026-03-02\ndraft: true\nreview: 2199-01-15", "Between us."),
};

const startServer = (name: string, env: Record<string, string | undefined>, ...args: string[]) =>
	startBuildServer("lib/cli/start.mjs", {
		cwd: OWNERS_PROJECT,
		env: { BUILD_DIR: outputFolder(name), CONTENT_DIR: CONTENT, REVIEW_SECRET, ...env },
		args,
	});

/** Asks a server to refresh; returns the status and the JSON of its answer. */
async function refresh({ url }: BuildServer, headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` }) {
	const response = await fetch(`${url}/api/refresh`, { method: "POST", headers, body: "{}" });
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const readPage = async ({ url }: BuildServer, page: string) => (await fetch(url + page)).text();

/** Waits until a page of a server has a text. */
const expectText = (server: BuildServer, page: string, expected: string) =>
	expect.poll(() => readPage(server, page)).toContain(expected);

/** Lists the paths that are the same in every build, from the folder of one. */
async function listPaths(build: string): Promise<string[]> {
	const { files } = JSON.parse(await readFile(path.join(build, "serve/files.json"), "utf8"));
	const buildId = await readFile(path.join(build, "BUILD_ID"), "utf8");
	return Object.keys(files).filter((name) => !name.includes(buildId));
}

/** Expects a server to answer as another one does. */
async function expectSameAnswers(actual: BuildServer, expected: BuildServer, paths: readonly string[]): Promise<void> {
	// A file that stays the same keeps its date.
	const describe = ({ headers: { "last-modified": _, ...headers }, ...response }: RawResponse) =>
		describeResponse({ ...response, headers });
	for (const headers of [{}, { "accept-encoding": "br" }, { accept: "text/markdown" }]) {
		for (const name of paths) {
			const ask = async ({ url }: BuildServer) => describe(await sendRaw(url + name, { headers }));
			const answers = await Promise.all([ask(actual), ask(expected)]);
			expect(answers[0], `${name} ${JSON.stringify(headers)}`).toEqual(answers[1]);
		}
	}
}

test.describe.configure({ mode: "serial" });

let server: BuildServer;

test.beforeAll(async () => {
	test.setTimeout(BUILD_TIMEOUT);
	await removeContent(CONTENT);
	await writeFiles(CONTENT, FIRST);
	await buildOrThrow({ name: "refresh", contentDir: CONTENT, env: { REVIEW_SECRET }, project: OWNERS_PROJECT });
	server = await startServer("refresh", { REFRESH_TOKEN: TOKEN });
	// A server looks for newer content when it starts.
	expect((await refresh(server)).body).toMatchObject({ status: "unchanged" });
});
test.afterAll(() => server.stop());

test("a request without the right token changes nothing", async () => {
	await writeFiles(CONTENT, { "posts/changes.md": post("Changes", "date: 2026-02-01", "Not yet.") });
	expect((await refresh(server, { authorization: "Bearer another-token-of-anyone" })).status).toBe(401);
	expect((await refresh(server, {})).status).toBe(401);
	expect((await sendRaw(`${server.url}/api/refresh`)).status).toBe(405);
	for (let wrong = 3; wrong <= 10; wrong += 1) await refresh(server, { authorization: `Bearer guess-${wrong}` });
	const refused = await sendRaw(`${server.url}/api/refresh`, { method: "POST" });
	expect([refused.status, refused.headers["retry-after"]]).toEqual([429, expect.stringMatching(/^[1-9]\d?$/)]);
	expect(await readPage(server, "/blog/changes")).not.toContain("Not yet.");
	await writeFiles(CONTENT, FIRST);
});

test("renders what changed, and serves what a build would make", async () => {
	test.setTimeout(BUILD_TIMEOUT);
	await writeFiles(CONTENT, {
		"posts/changes.md": post("Changed", "date: 2026-02-01\ntags: [news]\naliases: [/old]", "A new text."),
		"posts/new.md": post("New", "date: 2026-04-01\ntags: [fresh]", "![A square](square.png)"),
		"posts/square.png": await makePng(400, 300),
	});
	await rm(path.join(CONTENT, "posts/goes.md"));
	const { status, body } = await refresh(server);
	expect(body).toMatchObject({ status: "updated", removed: expect.arrayContaining(["/blog/goes"]) });
	expect(status).toBe(200);
	expect(body.rendered).toEqual(expect.arrayContaining(["/", "/blog/changes", "/blog/new", "/tags/fresh"]));
	expect(body.rendered).not.toContain("/tags/calm");

	await buildOrThrow({ name: "rebuilt", contentDir: CONTENT, env: { REVIEW_SECRET }, project: OWNERS_PROJECT });
	const rebuilt = await startServer("rebuilt", { CONTENT_DIR: "nowhere" });
	const paths = await listPaths(path.join(OWNERS_PROJECT, outputFolder("rebuilt")));
	expect(paths.length).toBeGreaterThan(40);
	// A draft for review is encrypted again, with the same result.
	expect(paths).toContainEqual(expect.stringMatching(/^\/review\/[0-9a-f]{32}$/));
	const image = paths.find((name) => /square\.[0-9a-f]+\.png$/.test(name)) ?? "";
	const others = [
		"/old",
		"/blog/goes",
		"/nowhere",
		"/feed",
		`/_next/image?url=${encodeURIComponent(image)}&w=384&q=75`,
	];
	await expectSameAnswers(server, rebuilt, [...paths, ...others]);
	await rebuilt.stop();
});

test("a second request finds nothing to do", async () => {
	expect(await refresh(server)).toMatchObject({ status: 200, body: { status: "unchanged" } });
});

test("a save while the content is read is part of the same refresh", async () => {
	test.setTimeout(BUILD_TIMEOUT);
	const write = (text: string) =>
		writeFiles(CONTENT, { "posts/saved.md": post("Saved", "date: 2026-04-02", text), "public/saved.txt": text });
	const parent = path.join(OWNERS_PROJECT, outputFolder("refresh"), "refreshed");
	// A folder that is deleted meanwhile can't be read to the end.
	const list = () => readdir(parent, { recursive: true }).catch((): string[] => []);
	/** Returns the folder of the refresh that is running once it has feeds, for which posts are read. */
	const findTarget = async (known: readonly string[]) => {
		for (;;) {
			const names = await list();
			const name = names.find((one) => /^[\da-f]+-\d+\/\d+\/static\/feeds$/.test(one) && !known.includes(one));
			if (name !== undefined) return path.join(parent, name, "../..");
		}
	};
	for (let attempt = 1, isInTime = false; !isInTime; attempt += 1) {
		await write(`First text ${attempt}.`);
		const known = await list();
		const answer = refresh(server);
		const target = await findTarget(known);
		await write(`Second text ${attempt}.`);
		isInTime = !existsSync(path.join(target, "serve/files.json"));
		expect((await answer).body).toMatchObject({ status: "updated" });
		if (!isInTime) continue;
		for (const page of ["/blog/saved", "/saved.txt", "/rss.xml"]) {
			expect(await readPage(server, page), page).toContain(`Second text ${attempt}.`);
		}
	}
});

test("new errors keep the old version", async () => {
	const settings = { "site.yml": "title: Refreshed\nurl: not a URL\n" };
	await writeFiles(CONTENT, { ...settings, "posts/stays.md": post("Stays no more", "date: 2026-01-01", "Else.") });
	const { status, body } = await refresh(server);
	expect(status).toBe(422);
	expect(body).toMatchObject({ status: "rejected", problems: [{ file: "site.yml", line: 2, severity: "error" }] });
	expect(await readPage(server, "/blog/stays")).toContain("This text stays.");
	expect(server.output()).toContain("site.yml:2:1 error");
	await writeFiles(CONTENT, {
		"site.yml": String(FIRST["site.yml"]),
		"posts/stays.md": String(FIRST["posts/stays.md"]),
	});
});

test("no request is lost or answered by half of a version while a server is refreshed", async () => {
	const body = (word: string) => `${word} `.repeat(2000);
	await writeFiles(CONTENT, { "posts/long.md": post("Long", "date: 2026-05-01", body("before")) });
	expect((await refresh(server)).body).toMatchObject({ status: "updated" });
	await writeFiles(CONTENT, { "posts/long.md": post("Long", "date: 2026-05-01", body("later")) });
	const agent = new Agent({ keepAlive: true });
	let isDone = false;
	const counts = { before: 0, later: 0 };
	const client = async () => {
		while (!isDone) {
			const page = await new Promise<string>((resolve, reject) => {
				get(`${server.url}/blog/long`, { agent }, (response) => void text(response).then(resolve, reject)).on(
					"error",
					reject,
				);
			});
			const [before, later] = [page.includes("before before"), page.includes("later later")];
			expect([before, later].filter(Boolean)).toHaveLength(1);
			counts[before ? "before" : "later"] += 1;
		}
	};
	const clients = Array.from({ length: 4 }, client);
	const answer = refresh(server).finally(() => expectText(server, "/blog/long", "later later"));
	await Promise.race([answer, ...clients]);
	isDone = true;
	await Promise.all(clients);
	agent.destroy();
	expect((await answer).body).toMatchObject({ status: "updated" });
	expect(counts.before).toBeGreaterThan(0);
});

test("a webhook is answered at once, and the new content is shown soon", async () => {
	await writeFiles(CONTENT, { "posts/pushed.md": post("Pushed", "date: 2026-05-02", "By a webhook.") });
	const signature = createHmac("sha256", TOKEN).update("{}").digest("hex");
	expect(await refresh(server, { "x-hub-signature-256": `sha256=${signature}` })).toMatchObject({ status: 202 });
	await expectText(server, "/blog/pushed", "By a webhook.");
});

test("a scheduled post goes live when it is due on two servers of a build, which leave each other's files alone", async () => {
	const other = await startServer("refresh", { REFRESH_TOKEN: TOKEN });
	const servers = [server, other];
	const refreshable = servers.map((one) => ({ url: one.url, refresh: () => refresh(one) }));
	const due = await schedulePost(CONTENT, "scheduled", refreshable);
	await Promise.all(servers.map((one) => expectText(one, "/blog/scheduled", "It is time.")));
	expect(Date.now()).toBeGreaterThanOrEqual(due);
	for (const page of ["/", "/rss.xml", "/sitemap.xml", "/archive/2026"]) {
		expect(await readPage(server, page), page).toContain("/blog/scheduled");
	}
	const policy = /http-equiv="Content-Security-Policy" content="default-src 'none'/;
	expect(await readPage(server, "/blog/scheduled")).toMatch(policy);
	expect(JSON.parse(await readPage(server, "/healthz")).nextPublication).toBeNull();

	const refreshed = path.join(OWNERS_PROJECT, outputFolder("refresh"), "refreshed");
	const folderOf = async ({ child }: BuildServer) =>
		(await readdir(refreshed)).find((name) => name.endsWith(`-${child.pid}`)) ?? "";
	const [ownFolder, otherFolder] = [await folderOf(server), await folderOf(other)];
	// The folder of the version before may still be there.
	const versions = (await readdir(path.join(refreshed, otherFolder))).map(Number);
	const paths = await listPaths(path.join(refreshed, otherFolder, String(Math.max(...versions))));
	expect(paths).toContain("/blog/scheduled");
	await expectSameAnswers(other, server, paths);
	other.child.kill("SIGTERM");
	await other.closed;
	expect(await readdir(refreshed)).toEqual([ownFolder]);
	for (const page of paths) expect((await fetch(server.url + page)).status, page).toBe(200);
});

test("watches the content", async () => {
	const watching = await startServer("refresh", {}, "--watch");
	await expectText(watching, "/blog/changes", "A new text.");
	await writeFile(path.join(CONTENT, "posts/watched.md"), post("Watched", "date: 2026-05-03", "Seen at once."));
	await expectText(watching, "/blog/watched", "Seen at once.");
	// Without a token, there is nothing at this path.
	expect((await sendRaw(`${watching.url}/api/refresh`, { method: "POST" })).status).toBe(404);
	await watching.stop();
});

test.describe("two servers with Redis", () => {
	const program = findRedis();
	test.skip(program === undefined, "neither Redis nor Valkey is installed");
	let redis: Running;
	let other: BuildServer;
	let first: BuildServer;

	test.beforeAll(async () => {
		const port = await findFreePort();
		redis = start(program ?? "", ["--port", String(port), "--bind", "127.0.0.1", "--save", ""]);
		await expect.poll(() => redis.output()).toContain("Ready to accept connections");
		const env = { REFRESH_TOKEN: TOKEN, REDIS_URL: `redis://127.0.0.1:${port}` };
		[first, other] = await Promise.all([startServer("refresh", env), startServer("refresh", env)]);
	});
	test.afterAll(() => Promise.all([redis, other, first].map((one) => one.stop())));

	test("a refresh of one reaches the other", async () => {
		await writeFiles(CONTENT, { "posts/shared.md": post("Shared", "date: 2026-05-04", "On both.") });
		expect((await refresh(first)).status).toBe(200);
		await expectText(other, "/blog/shared", "On both.");
		expect(await readPage(first, "/blog/shared")).toContain("On both.");
	});
});
