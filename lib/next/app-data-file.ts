import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { createClassNames } from "@/components/in-app/body-styles.mjs";
import { type AppDataOptions, createAppData } from "@/lib/blog/app-data/create-app-data";
import type { Blog } from "@/lib/blog/blog";
import { listAppScripts } from "@/lib/outputs/client-script/client-script";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { getSiteDir, readEnvironment } from "./environment";

/** For how many writes a page stays after the last that names it. */
const KEPT_WRITES = 10;

/**
 * Returns the path of the module that gives the code of an app the posts of its blog. That of the development server, which has drafts, is in a
 * folder of its own, as a build may run beside it. `with-quire.mjs` names both too.
 */
export function getAppDataFile(): string {
	const folder = path.dirname(getSiteDir());
	return path.join(folder, readEnvironment().mode === "development" ? "dev" : "", "blog.mjs");
}

interface WriteOptions extends Pick<AppDataOptions, "isHasty" | "listProblems" | "kept"> {
	unnamed?: Map<string, number>;
}

/**
 * Writes what an app gets of its blog: the module, which without a blog exports `null`, and for a blog inside the app its pages, before the
 * module that names them. Returns the URLs of the images that the pages show. Pages that it no longer names are deleted; with `unnamed`, which counts
 * the writes since then, after some more writes: the app in development reads them until it has compiled the module again.
 */
export async function writeAppData(
	blog: Blog | undefined,
	{ unnamed, ...options }: WriteOptions = {},
): Promise<{ media: readonly string[] }> {
	const ofPages = blog?.options.app?.inside
		? { toClass: createClassNames(blog.options.engineDir), listScripts: listAppScripts }
		: {};
	const created = blog && (await createAppData(blog, { ...options, ...ofPages }));
	const file = getAppDataFile();
	const folder = path.join(path.dirname(file), "pages");
	const { pages = new Map<string, string>(), media = [] } = created ?? {};
	await mkdir(folder, { recursive: true });
	const present = new Set(await readdir(folder));
	for (const [name, text] of pages) if (!present.has(name)) await writeAtomically(path.join(folder, name), text);
	const data = created && { ...created.data, ...(readEnvironment().mode === "development" && { folder }) };
	const text = `export default ${JSON.stringify(data ?? null)};\n`;
	// The app compiles the module again each time that it is written.
	if ((await readFile(file, "utf8").catch(undefinedIfMissing)) !== text) await writeAtomically(file, text);
	for (const name of pages.keys()) unnamed?.delete(name);
	for (const name of present) {
		if (pages.has(name)) continue;
		const writes = unnamed?.get(name) ?? 0;
		unnamed?.set(name, writes + 1);
		if (unnamed && writes < KEPT_WRITES) continue;
		unnamed?.delete(name);
		await rm(path.join(folder, name), { force: true });
	}
	return { media };
}
