import { existsSync } from "node:fs";
import { appendFile, cp, lstat, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Page, type Request } from "playwright";
import { LimitError, type Limits, measure } from "@/bench/measure";
import { writePage } from "@/bench/peers/page";
import { addFigures, type BuildCost, type Figures, listPending, readPeers, type Weight } from "@/bench/peers/results";
import { type System, systems } from "@/bench/peers/systems";
import { createPost, writeImages, writePosts } from "@/bench/posts";
import { measureSaves } from "@/bench/saves";
import { launchOptions } from "@/e2e/support/browser-arguments";
import { CLEAN, orThrow, pack } from "@/e2e/support/owner-project";
import { type Env, run, startServer } from "@/e2e/support/process";
import { serveFolders } from "@/e2e/support/static-host";
import { measurePage, sumBytes } from "@/e2e/support/weigh";

/** Names the templates in a folder that are installed. */
const INSTALLED = ".installed";
const INSTALL_TIMEOUT = 60 * 60_000;
/** What a build may use. */
const LIMITS: Limits = { wall: 20 * 60, peak: 16 * 1024 };
/** MB for objects, in a build that fails for lack of them. */
const LARGER_HEAP = 12 * 1024;
/** Milliseconds within which a server has to answer. */
const START_TIMEOUT = 10 * 60_000;
const SAVES = 10;

const folderOf = ({ id }: System) => join(folderOfAll, id);

/** Returns the environment of a system's commands, which find its packages and this Node.js first. */
const envOf = (system: System): Env => ({
	...CLEAN,
	PATH: [join(folderOf(system), "node_modules/.bin"), dirname(process.execPath), process.env.PATH].join(delimiter),
	ASTRO_TELEMETRY_DISABLED: "1",
	NEXT_TELEMETRY_DISABLED: "1",
});

async function runOrThrow(system: System, command: string): Promise<string> {
	return orThrow(await run("sh", ["-c", command], envOf(system), folderOf(system), INSTALL_TIMEOUT));
}

/** Clones the repository of a system, from another place if one is given, and makes our few edits. */
async function clone(system: System, { url, commit, edits }: NonNullable<System["repository"]>): Promise<void> {
	const place = repositories.get(system.id) ?? url;
	await runOrThrow(system, `git clone --quiet ${place} . && git checkout --quiet ${commit}`);
	for (const [name, replacements] of Object.entries(edits)) {
		const file = join(folderOf(system), name);
		const source = await readFile(file, "utf8");
		await writeFile(
			file,
			replacements.reduce((text, [from, to]) => text.replace(from, to), source),
		);
	}
}

/** Makes the blog of a system without posts, and installs its packages unless they are; those of this project always, as it changes. */
async function install(system: System): Promise<void> {
	const folder = folderOf(system);
	const isOwn = system.install?.includes("{package}");
	const isInstalled = !isOwn && existsSync(join(folder, INSTALLED));
	if (!isInstalled) await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	if (system.repository && !isInstalled) await clone(system, system.repository);
	for (const templates of [system.base, `bench/peers/${system.id}`])
		if (templates && existsSync(templates)) await cp(templates, folder, { recursive: true });
	if (isInstalled) return;
	console.log(`${system.name}: installing`);
	if (system.program) await runOrThrow(system, `command -v ${system.program}`);
	const packed = isOwn ? await pack(".", folder) : "";
	if (system.install) await runOrThrow(system, system.install.replaceAll("{package}", packed));
	await writeFile(join(folder, INSTALLED), "");
}

/** Replaces the posts and images of a blog. */
async function replacePosts(system: System, count: number): Promise<void> {
	const folder = join(folderOf(system), system.posts);
	// Files of data, such as Eleventy's `blog.json`, are no posts.
	for (const name of existsSync(folder) ? await readdir(folder) : [])
		if (!name.endsWith(".json")) await rm(join(folder, name), { recursive: true });
	await writePosts(folder, count, system);
	await writeImages(join(folderOf(system), system.images));
}

/** Builds, cold or with what the build before has left; with more memory for objects if the default isn't enough. */
async function build(system: System, isCold: boolean, options = ""): Promise<BuildCost> {
	const env = { ...envOf(system), ...(options && { NODE_OPTIONS: options }) };
	for (const name of isCold ? [system.output, ...system.caches] : [])
		await rm(join(folderOf(system), name), { recursive: true, force: true });
	try {
		const { cpu, wall, peak } = await measure(["sh", "-c", system.build], env, folderOf(system), LIMITS);
		return { cpu, wall, peak, ...(options && { hasLargerHeap: true }) };
	} catch (error) {
		if (options || !(error instanceof Error) || !error.message.includes("heap out of memory")) throw error;
		return build(system, isCold, `--max-old-space-size=${LARGER_HEAP}`);
	}
}

async function buildEdited(system: System, file: string): Promise<BuildCost> {
	await appendFile(file, "\n\nAdded after the first build.\n");
	return build(system, false);
}

const serve = (system: System, command: string) =>
	startServer("sh", (port) => ["-c", command.replaceAll("{port}", port)], {
		env: envOf(system),
		cwd: folderOf(system),
		host: "localhost",
		timeout: START_TIMEOUT,
	});

/** Opens a page in Chromium, and adds up what it loads. */
async function weigh(page: Page, url: string): Promise<Weight> {
	const requests: Request[] = [];
	const onFinished = (request: Request) => requests.push(request);
	page.on("requestfinished", onFinished);
	const { status, parts } = await measurePage(page, url);
	page.off("requestfinished", onFinished);
	if (status !== 200) throw new Error(`${url} answers with ${status}.`);
	let sent = 0;
	for (const request of requests) {
		const response = await request.response();
		if (["stylesheet", "script", "font"].includes(request.resourceType()) && response?.status() !== 200)
			throw new Error(`${request.url()} answers with ${response?.status()}.`);
		if (response?.headers()["content-type"]?.startsWith("image/")) continue;
		sent += (await request.sizes()).responseBodySize;
	}
	const encoding = (await requests[0]?.response())?.headers()["content-encoding"] ?? "none";
	const sum = (type?: "HTML" | "CSS" | "JS" | "font") => sumBytes(parts, "brotli", type);
	const files = parts.filter(({ isInline }) => !isInline);
	return {
		sent,
		encoding,
		html: sum("HTML"),
		css: sum("CSS"),
		// Inline scripts are in the bytes of the HTML.
		js: sumBytes(files, "brotli", "JS"),
		fonts: sum("font"),
		all: sum(),
	};
}

async function measurePages(system: System, path: string): Promise<{ index: Weight; post: Weight }> {
	const server = await (system.serve
		? serve(system, system.serve)
		: serveFolders(join(folderOf(system), system.output), "/"));
	const browser = await chromium.launch(launchOptions);
	try {
		const weighAlone = async (url: string) => weigh(await (await browser.newContext()).newPage(), url);
		return { index: await weighAlone(`${server.url}/`), post: await weighAlone(server.url + path) };
	} finally {
		await browser.close();
		await server.stop();
	}
}

async function measureDevelopment(system: System, path: string, file: string) {
	const startTime = performance.now();
	const server = await serve(system, system.dev);
	const browser = await chromium.launch(launchOptions);
	try {
		const { status } = await fetch(server.url + path);
		if (status !== 200) throw new Error(`${path} answers with ${status}.`);
		const start = (performance.now() - startTime) / 1000;
		return { start, saves: await measureSaves(await browser.newPage(), server.url + path, file, SAVES) };
	} finally {
		await browser.close();
		await server.stop();
	}
}

/** Returns the versions of the packages, or that of the program. */
async function readVersions(system: System): Promise<string> {
	if (system.program) return (await runOrThrow(system, `${system.program} version`)).trim().split(/[ +-]/)[1] ?? "";
	const versions = system.packages.map(async (name) => {
		const own = join(folderOf(system), "package.json");
		const file =
			JSON.parse(await readFile(own, "utf8")).name === name
				? own
				: join(folderOf(system), "node_modules", name, "package.json");
		return `${name} ${JSON.parse(await readFile(file, "utf8")).version}`;
	});
	return (await Promise.all(versions)).join(", ");
}

/** Returns the MB of the installed packages, or those of the program. */
async function measureInstalled(system: System): Promise<number> {
	const folder = join(folderOf(system), "node_modules");
	const files = system.program
		? [(await runOrThrow(system, `readlink -f $(command -v ${system.program})`)).trim()]
		: (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
	let bytes = 0;
	for (const file of files) {
		const entry = await lstat(file);
		if (entry.isFile()) bytes += entry.size;
	}
	return bytes / 1024 ** 2;
}

/** Returns the result of a measurement, or why there is none. */
async function attempt<Result>(system: System, what: string, body: () => Promise<Result>): Promise<Result | string> {
	console.log(`${system.name}: ${what}`);
	try {
		const result = await body();
		console.log(JSON.stringify(result));
		return result;
	} catch (error) {
		if (error instanceof LimitError) return error.message;
		console.error(error);
		return "failed";
	}
}

async function measureSystem(system: System, posts: number): Promise<Figures> {
	await install(system);
	const installed = await measureInstalled(system);
	await replacePosts(system, posts);
	const { slug } = createPost(0, posts, system);
	const path = system.toPath(slug);
	const file = join(folderOf(system), system.posts, `${slug}.${system.extension}`);
	const cold = await attempt(system, "cold build", () => build(system, true));
	const isBuilt = typeof cold !== "string";
	const edited = isBuilt ? await attempt(system, "edited build", () => buildEdited(system, file)) : cold;
	const pages = isBuilt ? await attempt(system, "pages", () => measurePages(system, path)) : cold;
	const development = await attempt(system, "development", () => measureDevelopment(system, path, file));
	return {
		date: new Date().toISOString().slice(0, 10),
		node: process.version,
		versions: await readVersions(system),
		installed,
		cold,
		edited,
		pages,
		development,
	};
}

// So that what was started ends with this process.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const { values } = parseArgs({
	options: {
		posts: { type: "string", default: "100" },
		// Outside this project, whose packages and settings the systems would find otherwise.
		folder: { type: "string", default: join(tmpdir(), "quire-peers") },
		only: { type: "string" },
		again: { type: "boolean", default: false },
		repository: { type: "string", multiple: true, default: [] },
		draw: { type: "boolean", default: false },
	},
});
const posts = Number(values.posts);
const folderOfAll = resolve(values.folder);
const ids = values.only?.split(",") ?? systems.map(({ id }) => id);
/** Other places of repositories, by the ids of systems. */
const repositories = new Map(values.repository.map((pair) => pair.split("=", 2) as [string, string]));
for (const id of values.draw ? [] : listPending(ids, readPeers(posts), values.again)) {
	const system = systems.find((one) => one.id === id);
	if (!system) throw new Error(`There is no system ${id}.`);
	try {
		await addFigures(posts, id, await measureSystem(system, posts));
	} catch (error) {
		// It has no row in the tables; the next run tries again.
		console.error(`${system.name} can't be measured:`, error);
	}
}
await writePage();
