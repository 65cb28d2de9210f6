import { once } from "node:events";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright";
import { ProcessTree } from "@/bench/process-tree";
import { writeResults } from "@/bench/results";
import { generatePosts } from "@/bench/subjects";
import { launchOptions } from "@/e2e/support/browser-arguments";
import { type Build, serve } from "@/e2e/support/build";
import type { Running } from "@/e2e/support/process";

const NAME = "bench-edit";
/** The further posts that are opened after the first one. */
const OPENED_POSTS = 5;
/** The numbers of saves after which memory is compared. */
const FEW_SAVES = 50;
const MANY_SAVES = 500;
/** Milliseconds between two saves, in which the server and the page come to rest. */
const PAUSE = 700;

/** Milliseconds that an editor waits in development. */
interface Waiting {
	posts: number;
	/** From the command to the index, with and without what Turbopack has kept. */
	firstIndex: { cold: number; warm: number };
	firstPost: number;
	furtherPosts: number[];
	/** From the first save after a start with what Turbopack and the compiler have kept, to the new text in the open page. */
	firstSave: number;
	/** The same for later saves: alone, and with the desk and its editor open too. */
	saves: { alone: number[]; besideDesk: number[] };
	/** From a keystroke in the desk's editor to the new text in the page beside it, with the desk open. */
	keystrokes: number[];
	/** The memory of the server in MB after a number of saves of the desk's editor. */
	memory: { few: number; many: number };
}

/** Starts the development server and waits for its index. */
async function startServer(blog: Build) {
	const startTime = performance.now();
	const server = await serve(blog, { isDev: true });
	await (await fetch(server.url)).text();
	return { server, time: performance.now() - startTime };
}

/** Ends a server as an editor does, so that Turbopack keeps its work. */
async function end({ child }: Running): Promise<void> {
	const closed = once(child, "close");
	if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
	await closed;
}

async function firstSlug(content: string): Promise<string> {
	const [file = ""] = (await readdir(join(content, "posts"))).sort();
	return file.replace(/\.mdx?$/, "");
}

async function timeToOpen(url: string): Promise<number> {
	const startTime = performance.now();
	await (await fetch(url)).text();
	return performance.now() - startTime;
}

/** Saves a post with a new word at its end; returns the milliseconds until the page shows it. */
async function timeToShow(page: Page, file: string, source: string, word: string): Promise<number> {
	const shown = page.evaluate(
		(expected) =>
			new Promise<number>((resolve) => {
				new MutationObserver((_, observer) => {
					if (!document.body.textContent.includes(expected)) return;
					// It would read all text at each change that a later save makes.
					observer.disconnect();
					resolve(Date.now());
				}).observe(document.body, { subtree: true, childList: true, characterData: true });
			}),
		word,
	);
	const saved = Date.now();
	await writeFile(file, `${source}\n\n${word}\n`);
	return (await shown) - saved;
}

/** Saves a post again and again, with pauses, while its page is open. */
async function measureSaves(page: Page, file: string, count: number): Promise<number[]> {
	const source = await readFile(file, "utf8");
	const times: number[] = [];
	for (let number = 0; number < count; number += 1) {
		await wait(PAUSE);
		times.push(await timeToShow(page, file, source, `Word${number}${Date.now()}`));
	}
	return times;
}

/** Types a letter into the desk's editor; returns the milliseconds until the page beside it shows it. */
async function timeToPreview(page: Page, letter: string): Promise<number> {
	const frame = page.frame({ url: /\d\/blog\// });
	if (!frame) throw new Error("The editor shows no page.");
	await page.evaluate(() => {
		const started = new Promise<number>((resolve) => {
			addEventListener("keydown", () => resolve(Date.now()), { capture: true, once: true });
		});
		Object.assign(window, { time: started });
	});
	const typed = await page.locator(".cm-content > .cm-line").last().textContent();
	await frame.evaluate((text) => {
		const shown = new Promise<number>((resolve) => {
			new MutationObserver((_, observer) => {
				if (!document.querySelector("main article")?.textContent.includes(text)) return;
				observer.disconnect();
				resolve(Date.now());
			}).observe(document.body, { subtree: true, childList: true, characterData: true });
		});
		Object.assign(window, { time: shown });
	}, typed + letter);
	await page.keyboard.type(letter);
	const readTime = () => (window as unknown as { time: Promise<number> }).time;
	const [started, shown] = await Promise.all([page.evaluate(readTime), frame.evaluate(readTime)]);
	return shown - started;
}

/** Opens a post in the desk's editor. */
async function openEditor(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await page.locator(".write-status").getByText("Saved").waitFor();
}

/** Measures the desk's editor, which is open. */
async function measureWriting(page: Page, memory: () => number) {
	await page.locator(".cm-content").focus();
	await page.keyboard.press("ControlOrMeta+End");
	await page.keyboard.type("\n\nTyped");
	await page.frameLocator("iframe").getByText("Typed", { exact: true }).waitFor();
	const keystrokes: number[] = [];
	let few = 0;
	for (let count = 1; count <= MANY_SAVES; count += 1) {
		// A pause after each word, as a line without one is no text.
		const time = await timeToPreview(page, String.fromCharCode(97 + (count % 26)));
		keystrokes.push(time);
		if (count % 20 === 0) await page.keyboard.type(" x");
		if (count === FEW_SAVES) few = memory();
		if (count <= FEW_SAVES) await wait(PAUSE);
	}
	// The first keystrokes come with pauses, as those of a writer who looks at the page.
	return { keystrokes: keystrokes.slice(0, FEW_SAVES), memory: { few, many: memory() } };
}

async function measureEditing(posts: number, saves: number): Promise<Waiting> {
	const content = await generatePosts(`.builds/${NAME}`, posts);
	const blog: Build = { name: NAME, contentDir: content };
	await rm(".builds/e2e-shared", { recursive: true, force: true });
	const cold = await startServer(blog);
	await timeToOpen(`${cold.server.url}/blog/${await firstSlug(content)}`);
	await end(cold.server);
	const { server, time: warm } = await startServer(blog);
	const browser = await chromium.launch(launchOptions);
	try {
		const files = (await readdir(join(content, "posts"))).sort();
		const urlOf = (file: string) => `${server.url}/blog/${file.replace(/\.mdx?$/, "")}`;
		const [first = "", ...others] = files;
		const firstPost = await timeToOpen(urlOf(first));
		const page = await browser.newPage();
		await page.goto(urlOf(first));
		await page.waitForLoadState("networkidle");
		const file = join(content, "posts", first);
		const [firstSave = 0] = await measureSaves(page, file, 1);
		const furtherPosts: number[] = [];
		for (const other of others.slice(0, OPENED_POSTS)) furtherPosts.push(await timeToOpen(urlOf(other)));
		const alone = await measureSaves(page, file, saves);
		const desk = await browser.newPage();
		await desk.goto(`${server.url}/desk`);
		// Its first visit compiles all posts.
		await desk.locator(".desk-pending").waitFor({ state: "detached", timeout: 10 * 60_000 });
		const editor = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		await openEditor(editor, `${server.url}/desk/write${new URL(urlOf(others[0] ?? first)).pathname}`);
		const besideDesk = await measureSaves(page, file, saves);
		await page.close();
		const tree = new ProcessTree(server.child.pid ?? 0);
		const writing = await measureWriting(editor, () => tree.sample());
		const firstIndex = { cold: cold.time, warm };
		return { posts, firstIndex, firstPost, firstSave, furtherPosts, saves: { alone, besideDesk }, ...writing };
	} finally {
		await browser.close();
		await server.stop();
	}
}

/** Returns the value below which a share of the values lies. */
function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function toRow({ posts, firstIndex, firstPost, firstSave, furtherPosts, saves, keystrokes, memory }: Waiting) {
	return {
		posts,
		"first index, cold": Math.round(firstIndex.cold),
		"first index": Math.round(firstIndex.warm),
		"first post": Math.round(firstPost),
		"another post": Math.round(quantile(furtherPosts, 0.5)),
		"first save": Math.round(firstSave),
		"save, median": Math.round(quantile(saves.alone, 0.5)),
		"save, 95 %": Math.round(quantile(saves.alone, 0.95)),
		"save beside the desk, median": Math.round(quantile(saves.besideDesk, 0.5)),
		"keystroke, median": Math.round(quantile(keystrokes, 0.5)),
		"keystroke, 95 %": Math.round(quantile(keystrokes, 0.95)),
		[`MB after ${FEW_SAVES} saves`]: Math.round(memory.few),
		[`MB after ${MANY_SAVES} saves`]: Math.round(memory.many),
	};
}

const { values } = parseArgs({
	options: { posts: { type: "string", default: "15,1000" }, saves: { type: "string", default: "20" } },
});
const measurements: Waiting[] = [];
for (const posts of values.posts.split(",").map(Number)) {
	measurements.push(await measureEditing(posts, Number(values.saves)));
	await rm(`.builds/${NAME}`, { recursive: true, force: true });
}
console.log("Milliseconds, and megabytes of memory");
console.table(measurements.map(toRow));
await writeResults("edit", { measurements });
