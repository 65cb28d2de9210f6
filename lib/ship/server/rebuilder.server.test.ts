import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { EMPTY_MANIFEST, writeTestSite } from "@/lib/ship/ship.support";
import { findSite, newSiteFolder, pointToSite } from "@/lib/ship/site-folder";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { Rebuilder } from "./rebuilder";
import { startTestServer } from "./server.support";

/** A build that writes the text of the content as its only page, after it has run what the content says. */
const BUILD = `
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
const { SITE_TARGET: folder, BUILD_TIME: time } = process.env;
const content = JSON.parse(readFileSync("CONTENT", "utf8"));
appendFileSync("LOG", "begins\\n");
while (content.waitsFor && !existsSync(content.waitsFor)) await setTimeout(5);
for (const part of ["files", "compressed/br", "compressed/gzip"]) mkdirSync(folder + "/" + part, { recursive: true });
if (content.error) { console.log("Checking."); console.error(content.error); process.exit(1); }
if (content.next) { writeFileSync("CONTENT", JSON.stringify(content.next)); console.error("It changed."); process.exit(75); }
if (content.isKilled) process.kill(process.pid, "SIGKILL");
writeFileSync(folder + "/files/a.html", content.text + (content.showsTime ? " at " + time : ""));
if (!content.isIncomplete) writeFileSync(folder + "/site.json", JSON.stringify({ ...MANIFEST, nextChange: null }));
appendFileSync("LOG", "ends\\n");
`;

interface Content {
	text?: string;
	error?: string;
	waitsFor?: string;
	/** The content that is there before the build has ended. */
	next?: Content;
	isKilled?: boolean;
	isIncomplete?: boolean;
	showsTime?: boolean;
}

interface Options {
	nextChange?: string;
	refreshCommand?: string;
}

/** Starts a server of the text "first", which {@link BUILD} rebuilds. */
async function start(t: TestContext, content: Content, { nextChange, refreshCommand }: Options = {}) {
	const { mock: lines } = t.mock.method(console, "log", () => {});
	const { mock: errors } = t.mock.method(console, "error", () => {});
	const folder = createTemporaryFolder();
	const [contentFile, log, script] = ["content.json", "log.txt", "build.mjs"].map((name) =>
		path.join(folder, name),
	) as [string, string, string];
	const code = BUILD.replaceAll('"CONTENT"', JSON.stringify(contentFile))
		.replaceAll('"LOG"', JSON.stringify(log))
		.replace("MANIFEST", JSON.stringify(EMPTY_MANIFEST));
	writeFiles(folder, { "build.mjs": code, "log.txt": "" });
	const write = (next: Content) => writeFileSync(contentFile, JSON.stringify(next));
	write(content);
	const siteDir = path.join(folder, "site");
	const first = newSiteFolder(siteDir);
	writeTestSite(first, { "files/a.html": "first" }, { nextChange: nextChange ?? null });
	await pointToSite(siteDir, first);
	const { server, send, stop } = await startTestServer(first);
	const rebuilder = new Rebuilder(server, { siteDir, buildCommand: [script], refreshCommand, contentDir: folder });
	t.after(() => rebuilder.stop());
	return {
		folder,
		siteDir,
		server,
		rebuilder,
		stop,
		write,
		errors,
		lines,
		read: async () => (await send("/a")).body,
		readLog: () => readFileSync(log, "utf8").trim().split("\n").filter(Boolean),
		listSites: () => readdirSync(folder).filter((name) => name.startsWith("site-")),
	};
}

/** Waits until a condition is met. */
async function until(isMet: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await isMet())) await setTimeout(5);
}

test("builds into a new folder, serves it, and lets the link lead to it", async (t) => {
	const { rebuilder, read, siteDir, server, listSites } = await start(t, { text: "second" });
	assert.equal(await read(), "first");
	const outcome = await rebuilder.request();
	assert.ok(outcome.status === "updated" && outcome.seconds >= 0);
	assert.equal(await read(), "second");
	assert.equal(server.site.folder, await findSite(siteDir));
	assert.equal(listSites().length, 2);
});

test("a build that finds an error changes nothing, and reports what it printed", async (t) => {
	const { rebuilder, read, listSites, write, errors } = await start(t, { error: "posts/a.md:1: No title." });
	assert.deepEqual(await rebuilder.request(), { status: "rejected", message: "posts/a.md:1: No title.\n" });
	assert.match(String(errors.calls[0]?.arguments[0]), /the build before is still served\.\nposts/);
	assert.deepEqual([await read(), listSites().length], ["first", 1]);
	write({ text: "third" });
	assert.equal((await rebuilder.request()).status, "updated");
	assert.equal(await read(), "third");
});

test("a build during which the content changes begins again, and the request waits for it", async (t) => {
	const { rebuilder, read, readLog } = await start(t, { next: { next: { text: "third" } } });
	assert.equal((await rebuilder.request()).status, "updated");
	assert.equal(await read(), "third");
	assert.deepEqual(readLog(), ["begins", "begins", "begins", "ends"]);
});

test("reports content that never stops changing", async (t) => {
	let content: Content = { text: "last" };
	for (let times = 0; times < 9; times += 1) content = { next: content };
	const { rebuilder, read, readLog } = await start(t, content);
	assert.deepEqual(await rebuilder.request(), { status: "rejected", message: "It changed.\n" });
	assert.deepEqual([await read(), readLog().length], ["first", 5]);
});

test("the message of a build has the last of what it printed", async (t) => {
	const { rebuilder } = await start(t, { error: `${"x".repeat(10_000)} the end` });
	const outcome = await rebuilder.request();
	assert.ok(outcome.status === "rejected" && outcome.message.length === 4000 && outcome.message.endsWith("the end\n"));
});

test("a build that is killed or leaves no whole folder fails, and changes nothing", async (t) => {
	const { rebuilder, read, listSites, write } = await start(t, { isKilled: true });
	assert.deepEqual(await rebuilder.request(), { status: "failed", message: "The build was ended by SIGKILL." });
	write({ text: "half", isIncomplete: true });
	const outcome = await rebuilder.request();
	assert.ok(outcome.status === "failed" && /`site\.json` is missing/.test(outcome.message));
	assert.deepEqual([await read(), listSites().length], ["first", 1]);
});

test("changed files are built once, when no more change", async (t) => {
	const { rebuilder, read, readLog } = await start(t, { text: "second" });
	for (let index = 0; index < 5; index += 1) rebuilder.reportChange();
	await until(async () => (await read()) === "second");
	assert.deepEqual(readLog(), ["begins", "ends"]);
});

test("a post that is due in a few seconds is served then, and not before", async (t) => {
	const due = Date.now() + 3000;
	const nextChange = new Date(due).toISOString();
	const { read, readLog, lines } = await start(t, { text: "second", showsTime: true }, { nextChange });
	assert.equal(lines.calls[0]?.arguments[0], `The next scheduled change is due at ${nextChange}.`);
	await until(() => readLog().length === 2);
	assert.ok(Date.now() < due);
	assert.equal(await read(), "first");
	await until(async () => (await read()) !== "first");
	assert.ok(Date.now() >= due);
	assert.equal(await read(), `second at ${nextChange}`);
	assert.equal(readLog().length, 2);
});

test("builds for a request and for a post that is due never run at once", async (t) => {
	const due = new Date(Date.now() + 60_000).toISOString();
	const { rebuilder, read, write, readLog, folder } = await start(t, {}, { nextChange: due });
	const go = path.join(folder, "go");
	write({ text: "second", waitsFor: go });
	await until(() => readLog().length === 1);
	const request = rebuilder.request();
	writeFileSync(go, "");
	assert.equal((await request).status, "updated");
	assert.deepEqual(readLog(), ["begins", "ends", "begins", "ends"]);
	assert.equal(await read(), "second");
});

test("the command that gets the content runs before the build", async (t) => {
	const command = `node -e "require('fs').writeFileSync('content.json', JSON.stringify({ text: 'fetched' }))"`;
	const { rebuilder, read } = await start(t, { text: "stale" }, { refreshCommand: command });
	assert.equal((await rebuilder.request()).status, "updated");
	assert.equal(await read(), "fetched");
});

test("nothing is built if the command that gets the content fails", async (t) => {
	const command = `node -e "console.error('no connection'); process.exit(3)"`;
	const { rebuilder, read, readLog } = await start(t, { text: "second" }, { refreshCommand: command });
	const outcome = await rebuilder.request();
	assert.ok(outcome.status === "failed" && /^`REFRESH_COMMAND`: [\s\S]*no connection/.test(outcome.message));
	assert.deepEqual([await read(), readLog()], ["first", []]);
});

test("a build whose link can't be replaced fails", async (t) => {
	const { rebuilder, read, siteDir } = await start(t, { text: "second" });
	rmSync(siteDir);
	writeFiles(siteDir, { "mine.txt": "mine" });
	const outcome = await rebuilder.request();
	assert.ok(outcome.status === "failed" && /is to be a link to the finished folder/.test(outcome.message));
	assert.deepEqual([await read(), existsSync(path.join(siteDir, "mine.txt"))], ["first", true]);
});

test("stopping ends the build that is running, and no other begins", async (t) => {
	const { rebuilder, readLog, write, folder, listSites, errors } = await start(t, {});
	write({ text: "second", waitsFor: path.join(folder, "never") });
	const first = rebuilder.request();
	await until(() => readLog().length === 1);
	rebuilder.stop();
	assert.deepEqual(await first, { status: "failed", message: "The server is being stopped." });
	assert.equal((await rebuilder.request()).status, "failed");
	assert.deepEqual([readLog(), listSites().length, errors.callCount()], [["begins"], 1, 0]);
});
