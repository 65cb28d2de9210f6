import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { App } from "@/lib/utils/app";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { type AppRules, createAppRules } from "./app-rules";
import { formatHeaders, formatRedirects, writeDerivedFiles, writeRedirectPages } from "./folder";
import { groupRedirects, listRedirects } from "./group-redirects";
import { type BuildManifest, listPaths, PARTS, readManifest } from "./site";

/** The files of the last build in the app's `public/`. The rules beside them are read by `with-quire.mjs`. */
const recordSchema = z.object({ files: z.array(z.string()) });

/** The folder of the app has files that no build has made. */
export class ForeignFilesError extends Error {}

interface Target {
	app: App & { path: string };
	/** The file with what a build has made. */
	record: string;
	cacheDir: string;
}

/**
 * Writes a finished folder for the `public/` folder of an app: all files but the page for unknown paths, which the app has, those that a
 * server would make on request, and redirects that are no rules. `written` is a new folder, which has to replace {@link getAppFolder}.
 */
export async function writeForApp(
	site: string,
	written: string,
	{ app, cacheDir }: Target,
): Promise<{ rules: AppRules; manifest: BuildManifest }> {
	const manifest = await readManifest(site);
	const files = path.join(site, PARTS.files);
	const paths = await listPaths(files);
	const ownHtml = app.inside ? paths.filter((file) => file.endsWith(".html")) : [];
	const { rules, asPages } = createAppRules(manifest, { ...app, ownHtml, files: paths });
	await cp(files, written, { recursive: true, preserveTimestamps: true });
	await rm(path.join(written, "404.html"), { force: true });
	await writeDerivedFiles(site, manifest, written, cacheDir);
	const redirects = app.inside ? listMoved(manifest.redirects) : manifest.redirects;
	await writeRedirectPages(written, { ...manifest, redirects: app.isExport ? redirects : asPages });
	return { rules, manifest };
}

/** Returns redirects without those between forms of one path, which have no pages where the app has the page. */
function listMoved(redirects: BuildManifest["redirects"]): BuildManifest["redirects"] {
	return listRedirects(groupRedirects(redirects).filter(({ isOwnForm }) => !isOwnForm));
}

/** Returns the folder of the blog in the app's `public/`. */
export function getAppFolder({ folder, path: blogPath }: Pick<Target["app"], "folder" | "path">): string {
	return path.join(folder, "public", blogPath);
}

/** Throws a `ForeignFilesError` if the folder in the app has files that the last build hasn't made. */
export async function assertOwnFiles({ app, record }: Target): Promise<void> {
	const folder = getAppFolder(app);
	const present = await listPaths(folder).catch(undefinedIfMissing);
	const known = new Set(await readFiles(record));
	const foreign = (present ?? []).map((file) => app.path + file).filter((file) => !known.has(file));
	if (foreign.length === 0) return;
	const names = foreign.slice(0, 3).map((file) => `\`public${file}\``);
	const more = foreign.length > names.length ? ` and ${foreign.length - names.length} more` : "";
	throw new ForeignFilesError(
		`${names.join(", ")}${more}: these files are where the blog is built, and no build has made them. ` +
			`Move your own files to the \`public\` folder of the blog, and delete \`public${app.path}\`.`,
	);
}

/** Deletes what earlier builds have made at other paths, and stores what this one has made. */
export async function recordFiles({ app, record }: Target, files: readonly string[], rules: AppRules): Promise<void> {
	const kept = new Set(files);
	for (const file of await readFiles(record)) {
		if (!kept.has(file)) await rm(path.join(app.folder, "public", file), { force: true });
	}
	await writeAtomically(record, JSON.stringify({ rules, files }));
}

/**
 * Writes headers and redirects as files for hosts of exports, which read them at the root only. Returns those of them that the app has
 * itself: these are in the folder of the blog, and their lines have to be copied.
 */
export async function writeHostFiles(
	{ app, record }: Target,
	manifest: BuildManifest,
): Promise<{ made: string[]; left: string[] }> {
	const own = new Set(await readFiles(record));
	const [made, left]: [string[], string[]] = [[], []];
	for (const [name, text] of [
		["/_headers", formatHeaders(manifest)],
		["/_redirects", formatRedirects(manifest)],
	] as const) {
		const isFree = own.has(name) || !existsSync(path.join(app.folder, "public", name));
		const file = isFree ? name : app.path + name;
		await mkdir(path.join(app.folder, "public"), { recursive: true });
		await writeAtomically(path.join(app.folder, "public", file), text);
		made.push(file);
		if (!isFree) left.push(name);
	}
	return { made, left };
}

async function readFiles(record: string): Promise<string[]> {
	const text = await readFile(record, "utf8").catch(undefinedIfMissing);
	return text === undefined ? [] : recordSchema.parse(JSON.parse(text)).files;
}
