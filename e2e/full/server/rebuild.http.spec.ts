import { createHmac } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { OWNERS_PROJECT } from "@/e2e/support/blogs";
import { BUILD_TIMEOUT, type Build, buildOrThrow, outputFolder, serve } from "@/e2e/support/build";
import { type Files, removeContent, writeFiles } from "@/e2e/support/content";
import { makePng } from "@/e2e/support/editor-blog";
import { pathOfFile, readOutputFiles } from "@/e2e/support/output-files";
import type { Env, Server } from "@/e2e/support/process";
import { sendRaw } from "@/e2e/support/raw-request";
import { expect, httpTest as test } from "@/e2e/support/test";
import { readManifest } from "@/lib/ship/site";

const TOKEN = "a-token-for-the-tests-of-rebuilding";
const CONTENT = path.resolve(".builds/e2e-rebuild/content");

const post = (title: string, fields: string, body: string) => `---\ntitle: ${title}\n${fields}\n---\n\n${body}\n`;

/** The paths of a guest's posts: those of other pages and files. */
const TAKEN =
	"/ /index /index.html /blog/index /blog/page/2 /tags/calm /blog/stays /blog/STAYS /blog/stays/index /blog/stays.html/x /blog/stays.md/x /atom.xml/x /notes /notes.txt /notes.txt/x";

const FIRST: Files = {
	"site.yml":
		"title: Rebuilt\nurl: https://rebuilt.example\ndescription: A blog whose content changes\ntrust:\n  posts/guests: text\n",
	"public/notes.txt": "Notes.",
	"public/notes.html": "Notes.",
	...Object.fromEntries(
		TAKEN.split(" ").map((permalink, index) => [
			`posts/guests/${index}.md`,
			post("A guest's", `date: 2020-01-01\npermalink: ${permalink}`, "Taken over."),
		]),
	),
	"posts/stays.md": post("Stays", "date: 2026-01-01\ntags: [calm]", "This text stays."),
	"posts/changes.md": post("Changes", "date: 2026-02-01\ntags: [news]", "The first text."),
	"posts/goes.md": post("Goes", "date: 2026-03-01\ntags: [news]", "This text goes."),
};

/** A blog that is built in its own folder, because its server builds too. */
const BLOG: Build = {
	name: "rebuild",
	contentDir: CONTENT,
	project: OWNERS_PROJECT,
	hasOwnConfiguration: true,
};

const startServer = (env: Env, ...args: string[]) => serve({ ...BLOG, env }, { args });

/** Asks a server for a build; returns the status and the JSON of its answer. */
async function refresh({ url }: Server, headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` }) {
	const response = await fetch(`${url}/api/refresh`, { method: "POST", headers, body: "{}" });
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const readPage = async ({ url }: Server, page: string) => (await fetch(url + page)).text();

/** Waits until a page of a server has a text. */
const expectText = (server: Server, page: string, expected: string) =>
	expect.poll(() => readPage(server, page), { timeout: BUILD_TIMEOUT }).toContain(expected);

/** Reads the files of a build that has one in each of its parts. */
const readFiles = (name: string) => readOutputFiles(path.join(OWNERS_PROJECT, outputFolder({ name })));

test.describe.configure({ mode: "serial", timeout: 2 * BUILD_TIMEOUT });

let server: Server;

test.beforeAll(async () => {
	test.setTimeout(BUILD_TIMEOUT);
	await removeContent(CONTENT);
	await writeFiles(CONTENT, FIRST);
	await buildOrThrow(BLOG);
	server = await startServer({ REFRESH_TOKEN: TOKEN });
});
test.afterAll(() => server?.stop());

test("a request without the right token builds nothing", async () => {
	await writeFiles(CONTENT, { "posts/changes.md": post("Changes", "date: 2026-02-01", "Not yet.") });
	expect((await refresh(server, { authorization: "Bearer another-token-of-anyone" })).status).toBe(401);
	expect((await refresh(server, {})).status).toBe(401);
	expect((await sendRaw(`${server.url}/api/refresh`)).status).toBe(405);
	expect(await readPage(server, "/blog/changes")).not.toContain("Not yet.");
	expect(server.output()).not.toContain("Rebuilt");
	await writeFiles(CONTENT, FIRST);
});

test("a request with the token builds what changed, and the server has the files of a build from nothing", async () => {
	await writeFiles(CONTENT, {
		"posts/changes.md": post("Changed", "date: 2026-02-01\ntags: [news]\naliases: [/old]", "A new text."),
		"posts/new.md": post("New", "date: 2026-04-01\ntags: [fresh]", "![A square](square.png)"),
		"posts/square.png": await makePng(900, 600),
	});
	await rm(path.join(CONTENT, "posts/goes.md"));
	expect(await refresh(server)).toEqual({ status: 200, body: { status: "updated", seconds: expect.any(Number) } });
	expect(await readPage(server, "/blog/changes")).toContain("A new text.");
	expect(await readPage(server, "/rss.xml")).toContain("A new text.");
	expect((await sendRaw(`${server.url}/old`)).headers.location).toBe("/blog/changes");
	expect((await sendRaw(`${server.url}/blog/goes`)).status).toBe(404);

	await buildOrThrow({ ...BLOG, name: "rebuilt", hasOwnConfiguration: false });
	const [actual, expected] = await Promise.all([readFiles("rebuild"), readFiles("rebuilt")]);
	expect(expected.length).toBeGreaterThan(40);
	expect(actual.map(({ file }) => file)).toEqual(expected.map(({ file }) => file));
	const different = expected.filter(({ bytes }, index) => !actual[index]?.bytes.equals(bytes));
	expect(different.map(({ file }) => file)).toEqual([]);
	for (const { file, bytes } of expected.filter((one) => one.file !== "404.html")) {
		const { status, body } = await sendRaw(server.url + encodeURI(pathOfFile(`/${file}`)));
		expect([status, body.equals(bytes)], file).toEqual([200, true]);
	}
	const [image = ""] = Object.keys((await readManifest(path.join(OWNERS_PROJECT, outputFolder(BLOG), ".."))).images);
	expect((await sendRaw(server.url + image)).headers["content-type"]).toMatch(/^image\//);
});

test("no post of a guest is at the path of something else, in the first build and in the next one", async () => {
	for (const { file, bytes } of await readFiles("rebuild")) expect(bytes.includes("Taken over."), file).toBe(false);
	for (const page of ["/", "/blog/", "/blog/stays", "/blog/stays/", "/notes", "/notes.txt", "/atom.xml", "/tags/calm"])
		expect((await fetch(server.url + page)).status, page).toBe(200);
});

test("content that can't be built keeps the pages from before, and the answer and the log tell why", async () => {
	const settings = { "site.yml": "title: Rebuilt\nurl: not a URL\n" };
	await writeFiles(CONTENT, { ...settings, "posts/stays.md": post("Stays no more", "date: 2026-01-01", "Else.") });
	const { status, body } = await refresh(server);
	expect([status, body]).toEqual([422, { status: "rejected", message: expect.stringContaining("site.yml:2:1 error") }]);
	expect(body.message, "It has the progress of Next.").not.toContain("Turbopack");
	expect(await readPage(server, "/blog/stays")).toContain("This text stays.");
	expect(server.output()).toContain("Not rebuilt after a request; the build before is still served.");
	expect(server.output()).toContain("site.yml:2:1 error");
	await writeFiles(CONTENT, {
		"site.yml": String(FIRST["site.yml"]),
		"posts/stays.md": String(FIRST["posts/stays.md"]),
	});
});

test("a webhook is answered at once, and the new content is shown soon", async () => {
	await writeFiles(CONTENT, { "posts/pushed.md": post("Pushed", "date: 2026-05-02", "By a webhook.") });
	const signature = createHmac("sha256", TOKEN).update("{}").digest("hex");
	expect(await refresh(server, { "x-hub-signature-256": `sha256=${signature}` })).toMatchObject({ status: 202 });
	await expectText(server, "/blog/pushed", "By a webhook.");
});

test("a server that is asked to stop ends its build too", async () => {
	const answer = refresh(server).catch(() => undefined);
	const { pid = 0 } = server.child;
	const listProcesses = () => {
		try {
			return process.kill(-pid, 0);
		} catch {
			return false;
		}
	};
	await writeFile(path.join(CONTENT, "posts/never.md"), post("Never", "date: 2026-05-04", "Not built."));
	server.child.kill("SIGTERM");
	expect(await server.closed).toBe(0);
	await answer;
	await expect.poll(listProcesses).toBe(false);
	await rm(path.join(CONTENT, "posts/never.md"));
	server = await startServer({ REFRESH_TOKEN: TOKEN });
	expect(await readPage(server, "/blog/pushed")).toContain("By a webhook.");
});

test("images of earlier builds are kept for days, in every width", async () => {
	await server.stop();
	server = await startServer({ REFRESH_TOKEN: TOKEN, KEEP_ASSETS_DAYS: "2" });
	expect(await refresh(server)).toMatchObject({ status: 200 });
	const before = await readPage(server, "/blog/new");
	const urls = [...before.matchAll(/\/_next\/static\/media\/square\.[^"' ,]+/g)].map(([url]) => url);
	expect(urls.some((url) => /-\d+\.(?:avif|webp)$/.test(url))).toBe(true);
	await writeFiles(CONTENT, { "posts/square.png": await makePng(900, 610) });
	expect(await refresh(server)).toMatchObject({ status: 200 });
	const after = await readPage(server, "/blog/new");
	for (const url of urls) {
		expect(after).not.toContain(url);
		const { status, headers } = await sendRaw(server.url + url);
		expect([status, headers["content-type"]], url).toEqual([200, expect.stringMatching(/^image\//)]);
	}
});

test("a changed file is shown without a request, with --watch", async () => {
	await server.stop();
	server = await startServer({}, "--watch");
	// Without a token, there is nothing to ask at this path.
	expect((await sendRaw(`${server.url}/api/refresh`)).status).toBe(404);
	await writeFile(path.join(CONTENT, "posts/watched.md"), post("Watched", "date: 2026-05-03", "Seen at once."));
	await expectText(server, "/blog/watched", "Seen at once.");
	await rm(path.join(CONTENT, "posts/watched.md"));
	await expect
		.poll(async () => (await sendRaw(`${server.url}/blog/watched`)).status, { timeout: BUILD_TIMEOUT })
		.toBe(404);
});
