import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { NEXT } from "@/e2e/support/build";
import { type Files, removeContent, writeFiles } from "@/e2e/support/content";
import { makePng, postSource } from "@/e2e/support/editor-blog";
import { type OutputFile, readOutputFiles } from "@/e2e/support/output-files";
import { type Env, type Running, start } from "@/e2e/support/process";
import { makeProject } from "@/e2e/support/project";
import { PARTS, readManifest } from "@/lib/ship/site";

const FOLDER = path.resolve(".builds/faults", path.basename(process.argv[1] ?? "", ".ts"));
/** A copy of the project for each script, with its own caches, that faults may damage. */
export const PROJECT = path.join(FOLDER, "project");
export const CONTENT = path.join(FOLDER, "content");
/** The folder in which Next builds. */
export const BUILD = path.join(PROJECT, ".next");
/** The folder with the finished folders. */
export const FINISHED = path.join(PROJECT, ".quire");
/** The finished folder that a server serves. */
const SITE = path.join(FINISHED, "site");
/** The folder of an export. */
const EXPORT = path.join(PROJECT, "out");

/** What builds make: a finished folder, which a server serves, or an export of it. */
export const KINDS = ["server", "export"] as const;
export type Kind = (typeof KINDS)[number];

/** The versions of the blog. */
const VERSIONS = ["a", "b"] as const;
type Version = (typeof VERSIONS)[number];

/** How a build is run. */
interface BuildOptions {
	env?: Env;
	/** The folder of an export. */
	folder?: string;
}

/** The hash of each file that is served, by its path. */
export type Output = Readonly<Record<string, string>>;

/** Copies the project; keeps what earlier runs have compiled unless `isNew`. */
export async function createProject(isNew = false): Promise<void> {
	await makeProject(PROJECT);
	if (isNew) await clear();
}

/** Deletes what builds have made, all caches included. */
export async function clear(): Promise<void> {
	await Promise.all(
		[BUILD, FINISHED, EXPORT, path.join(PROJECT, ".builds")].map((one) => rm(one, { recursive: true, force: true })),
	);
}

/** Writes one of two versions of a blog: some posts stay, and others change, appear, disappear and have another image. */
export async function writeVersion(version: Version): Promise<void> {
	const other = version === "a" ? "b" : "a";
	const files: Files = {
		"site.yml": "title: Faults\nurl: https://faults.example\ndescription: A blog that is interrupted\n",
		"public/note.txt": version.repeat(2000),
	};
	for (let index = 1; index <= 12; index += 1) {
		const text = index % 4 === 0 ? `Text of version ${version}.` : "The same text.";
		const code = `\`\`\`js\nconst post = ${index};\n\`\`\``;
		const body = [text, code, index % 2 === 0 ? `![An image](image-${index}.png)` : "> A quotation"].join("\n\n");
		const fields = `tags: [tag ${index % 3}]\n`;
		files[`posts/post-${index}.md`] = postSource(`Post ${index}`, `2026-01-${10 + index}`, body, fields);
		if (index % 2 === 0) files[`posts/image-${index}.png`] = await makePng(200 + index, version === "a" ? 120 : 140);
	}
	files[`posts/only-${version}.md`] = postSource(`Only ${version}`, "2026-02-01", "This post comes and goes.");
	await rm(path.join(CONTENT, `posts/only-${other}.md`), { force: true });
	await writeFiles(CONTENT, files);
}

/** Writes the first version into an empty folder. */
export async function createContent(): Promise<void> {
	await removeContent(CONTENT);
	await writeVersion("a");
}

/** Starts a build. */
export function startBuild(kind: Kind, env: Env = {}, uid?: number): Running {
	const args = kind === "server" ? [NEXT, "build"] : ["lib/cli/run.mjs", "export"];
	const variables = { CONTENT_DIR: CONTENT, BUILD_DIR: undefined, SITE_DIR: undefined, ...env };
	return start(process.execPath, args, variables, PROJECT, uid);
}

/** Waits until a build ends; returns its exit code, or the signal that has ended it, and what it printed. */
export async function waitForEnd({ child, output }: Running): Promise<{ code: number | string; output: string }> {
	const ended = await new Promise<number | string>((resolve) => {
		if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode ?? child.signalCode ?? "");
		else child.once("close", (code, signal) => resolve(code ?? signal ?? ""));
	});
	return { code: ended, output: output() };
}

/** Builds, and describes what is served. Throws if the build fails. */
export async function buildAndDescribe(kind: Kind, { env, folder }: BuildOptions = {}): Promise<Output> {
	const { code, output } = await waitForEnd(startBuild(kind, env));
	if (code !== 0) throw new Error(`The build ended with ${code}:\n${output}`);
	return describeOutput(kind, folder);
}

/** Writes the first version into an empty folder, and builds it without a cache. */
export async function buildFirstVersion(kind: Kind, options?: BuildOptions): Promise<Output> {
	await createContent();
	await clear();
	return buildAndDescribe(kind, options);
}

/** Builds each version without a cache. */
export async function buildVersions(kind: Kind): Promise<Record<Version, Output>> {
	const a = await buildFirstVersion(kind);
	await clear();
	await writeVersion("b");
	return { a, b: await buildAndDescribe(kind) };
}

/** Returns the version whose turn it is. */
export function versionAt(index: number): Version {
	return index % 2 === 0 ? "a" : "b";
}

/** Builds, and asserts that exactly the expected files are served. */
export async function expectBuild(kind: Kind, expected: Output, options?: BuildOptions): Promise<void> {
	assert.deepEqual(compareOutputs(await buildAndDescribe(kind, options), expected), []);
}

/** Tells whether there is what a server would serve, or an export. */
export const isComplete = (kind: Kind, folder = EXPORT) =>
	existsSync(kind === "server" ? path.join(SITE, PARTS.manifest) : folder);

/**
 * Hashes all files that are served, without what differs between two builds of the same content: the build's id, and the date of files.
 * Throws if a compressed form isn't that of its file.
 */
export async function describeOutput(kind: Kind, folder = EXPORT): Promise<Output> {
	if (kind === "export") return hashFiles(await readOutputFiles(folder));
	const { buildId: _, ...manifest } = await readManifest(SITE);
	const files = hashFiles(await readOutputFiles(path.join(SITE, PARTS.files)));
	for (const [encoding, decompress] of [
		["br", brotliDecompressSync],
		["gzip", gunzipSync],
	] as const) {
		for (const { file, bytes } of await readOutputFiles(path.join(SITE, PARTS.compressed, encoding))) {
			if (hash(decompress(bytes)) !== files[file]) throw new Error(`${encoding}/${file} isn't that of the file.`);
			files[`${encoding} ${file}`] = "";
		}
	}
	return { ...files, [PARTS.manifest]: hash(JSON.stringify(manifest)) };
}

const hashFiles = (files: OutputFile[]): Record<string, string> =>
	Object.fromEntries(files.map(({ file, bytes }) => [file, hash(bytes)]));

const hash = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

/** Lists the files in which two outputs differ. */
export function compareOutputs(actual: Output, expected: Output): string[] {
	const files = new Set([...Object.keys(actual), ...Object.keys(expected)]);
	return [...files].filter((file) => actual[file] !== expected[file]).sort();
}

/** Returns a generator of numbers from 0 to 1, which are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
