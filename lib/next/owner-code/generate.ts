import { createHash } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { isWithin, realPath } from "@/lib/content/source/real-paths";
import { getBuildDir } from "@/lib/next/environment";
import type { OwnerCode } from "@/lib/owner-code/read-owner-code";
import { addBasePathToCss } from "@/lib/utils/base-path";
import { writeWhole } from "@/lib/utils/write-whole";
import { writeOwnerModule } from "./owner-module";
import { writeOwnerStyles } from "./owner-styles";

/** Names of files in the generated folder. */
const MODULE = "modules.ts";
const STYLES = "styles.css";
const COPIES = "copies";

/** The file that tells the worker of `next dev` about Turbopack's root. */
const ROOT_FILE = "root.json";

/**
 * Writes the modules by which Next bundles the owner's code, and returns the aliases that put them in the place of the
 * engine's own. A build of a blog without such code has none.
 */
export async function generateOwnerCode(blog: Blog, root: string | undefined): Promise<Record<string, string>> {
	const { engineDir, mode } = blog.options;
	const code = await blog.ownerCode();
	const hasCode = mode === "development" || code.hash !== "";
	await clearOtherBundles(blog, hasCode);
	if (!hasCode) return {};
	const folder = getFolder(blog);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const turbopackRoot = realPath(root ?? engineDir) ?? engineDir;
	await writeWhole(path.join(folder, ROOT_FILE), JSON.stringify(turbopackRoot));
	await writeFiles(blog, code, turbopackRoot);
	const alias = (name: string) => `./${path.relative(engineDir, path.join(folder, name)).replaceAll("\\", "/")}`;
	return { "@/components/owner-code/modules": alias(MODULE), "@/app/globals.css": alias(STYLES) };
}

/**
 * Deletes what Turbopack keeps for later builds if the owner's first code has been added since the last one, or all of it removed:
 * with other aliases it may end with "conflicting effects for the same key".
 */
async function clearOtherBundles({ options: { cacheDir, mode } }: Blog, hasCode: boolean): Promise<void> {
	if (mode === "development") return;
	const file = path.join(cacheDir, "bundled-code");
	const text = hasCode ? "own" : "engine";
	const last = await readFile(file, "utf8").catch(() => undefined);
	if (last === text) return;
	if (last !== undefined) await rm(path.join(cacheDir, "turbopack"), { recursive: true, force: true });
	await mkdir(cacheDir, { recursive: true });
	await writeWhole(file, text);
}

/** Writes the modules again after a change of the content, in `next dev`. */
export async function regenerateOwnerCode(blog: Blog): Promise<void> {
	const text = await readFile(path.join(getFolder(blog), ROOT_FILE), "utf8").catch(() => undefined);
	if (text !== undefined) await writeFiles(blog, await blog.ownerCode(), JSON.parse(text));
}

/**
 * Returns the folder of the generated modules. Turbopack reads nothing from a build folder and nothing outside its root, so it is
 * beside the builds of the engine.
 */
function getFolder({ options: { engineDir, contentDir } }: Blog): string {
	const id = createHash("sha256")
		.update(JSON.stringify([contentDir, getBuildDir()]))
		.digest("hex")
		.slice(0, 16);
	return path.join(/* turbopackIgnore: true */ engineDir, ".builds", "owner-code", id);
}

async function writeFiles(blog: Blog, code: OwnerCode, root: string): Promise<void> {
	const { engineDir, contentDir, mode } = blog.options;
	const folder = getFolder(blog);
	const basePath = await blog.basePath();
	const realContent = realPath(contentDir) ?? contentDir;
	const isInRoot = isWithin(root, realContent) && !realContent.split(path.sep).includes("node_modules");
	const copies = path.join(folder, COPIES);
	const texts = new Map<string, string | Buffer>();
	if (!isInRoot) {
		for (const file of code.files) texts.set(path.join(copies, file), await readFile(blog.source.filePath(file)));
	}
	const base = isInRoot ? realContent : copies;
	const pathOf = (file: string) => importPath(folder, path.join(base, file));
	texts.set(
		path.join(folder, STYLES),
		writeOwnerStyles({
			theme: code.theme && { ...code.theme, css: addBasePathToCss(code.theme.css, basePath) },
			globals: await readFile(path.join(engineDir, "app/globals.css"), "utf8"),
			tokens: await readFile(path.join(engineDir, "app/styles/tokens.css"), "utf8"),
			app: importPath(folder, path.join(engineDir, "app")),
			sources: code.files.map(pathOf),
		}),
	);
	const module = writeOwnerModule(code, (file) => pathOf(file).replace(/\.tsx?$/, ""), mode === "development");
	// Written last, when everything that it imports is there.
	texts.set(path.join(folder, MODULE), module);
	for (const [file, text] of texts) await writeIfChanged(file, text);
}

function importPath(from: string, to: string): string {
	const relative = path.relative(from, to).replaceAll("\\", "/");
	return relative.startsWith(".") ? relative : `./${relative}`;
}

/** Writes a file unless it has the text already, as every change makes Turbopack compile again. */
async function writeIfChanged(file: string, text: string | Buffer): Promise<void> {
	const current = await readFile(file).catch(() => undefined);
	if (current?.equals(Buffer.from(text))) return;
	await mkdir(path.dirname(file), { recursive: true });
	await writeWhole(file, text);
}
