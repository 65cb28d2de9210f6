import { existsSync } from "node:fs";
import { copyFile, link, mkdir, readdir, symlink } from "node:fs/promises";
import path from "node:path";
import { SERVE_FOLDER, SERVER_FILE } from "@/lib/next/serve/file-table";
import { OG_IMAGES_FILE } from "@/lib/outputs/og-images/built-og-images";
import { OUTPUTS } from "@/lib/outputs/registry";
import { ROUTES_MANIFEST } from "./routes-manifest";

/** What Next reads of a build to serve it, but for what a refresh writes itself. */
const FILES = [
	"BUILD_ID",
	"app-path-routes-manifest.json",
	"build-manifest.json",
	"fallback-build-manifest.json",
	"images-manifest.json",
	"package.json",
	"required-server-files.js",
	"required-server-files.json",
	ROUTES_MANIFEST,
];
const FOLDERS = ["cache", "node_modules", "build", "server/app", "server/chunks"];
/** What a refresh writes anew, in the folder `server`. */
const REWRITTEN = new Set([path.basename(OG_IMAGES_FILE)]);
/** The folder of files with a hash in their name. */
const MEDIA = "static/media";
/** The time in milliseconds for which files of earlier versions are kept. */
const MAX_AGE = 24 * 60 * 60 * 1000;
/** The prerendered files of routes that aren't pages of the blog. */
const OTHER_ROUTES = /^(?:_not-found|_global-error|manifest\.webmanifest)\./;

/**
 * Creates the folder of a refreshed build: a build without its pages and outputs. Folders that stay the same are links to those
 * of the build that the server was started with; files are linked or copied.
 */
export async function createRefreshedFolder(build: string, target: string): Promise<void> {
	await mkdir(path.join(target, SERVE_FOLDER), { recursive: true });
	for (const name of FILES) await linkFile(path.join(build, name), path.join(target, name));
	for (const name of FOLDERS) await linkFolder(path.join(build, name), path.join(target, name));
	await linkFile(path.join(build, SERVE_FOLDER, SERVER_FILE), path.join(target, SERVE_FOLDER, SERVER_FILE));
	await linkFilesOf(path.join(build, "server"), path.join(target, "server"), (name) => !REWRITTEN.has(name));
	await linkFilesOf(path.join(build, "server/pages"), path.join(target, "server/pages"));
	const outputs = new Set(OUTPUTS.map(({ name }) => name));
	for (const entry of await readdir(path.join(build, "static"), { withFileTypes: true })) {
		// The files of `media` have a hash in their name: those of the content are written anew, and the others added at the end.
		if (!entry.isDirectory() || outputs.has(entry.name) || entry.name === "media") continue;
		await linkFilesBelow(path.join(build, "static", entry.name), path.join(target, "static", entry.name));
	}
	for (const folder of await listRouteFolders(build)) {
		await linkFilesOf(path.join(build, folder), path.join(target, folder), (name) => OTHER_ROUTES.test(name));
	}
}

/**
 * Adds files of an earlier version that a refreshed build doesn't have, for pages that a reader opened before: images, fonts and
 * the parts of the search index have a hash of their content in their name. `olderSince` has the files that were older already,
 * with the time since when; after a day they are left out. Returns those of the refreshed build.
 */
export async function addOlderMedia(
	earlier: string,
	target: string,
	olderSince: Readonly<Record<string, number>>,
	now: number,
): Promise<Record<string, number>> {
	const folder = path.join(earlier, MEDIA);
	const older: Record<string, number> = {};
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const file = path.join(entry.parentPath, entry.name);
		const name = path.relative(folder, file).replaceAll(path.sep, "/");
		if (!entry.isFile() || existsSync(path.join(target, MEDIA, name))) continue;
		const since = olderSince[name] ?? now;
		if (now - since > MAX_AGE) continue;
		await linkFile(file, path.join(target, MEDIA, name));
		older[name] = since;
	}
	return older;
}

/** Lists the folders of prerendered files of routes: https://nextjs.org/docs/app/api-reference/config/next-config-js/adapterPath */
async function listRouteFolders(build: string): Promise<string[]> {
	const cache = "server/route-cache";
	const kinds = await readdir(path.join(build, cache));
	const folders = kinds.map(async (kind) => {
		const routes = await readdir(path.join(build, cache, kind));
		return routes.map((route) => path.join(cache, kind, route, "$"));
	});
	return (await Promise.all(folders)).flat();
}

/** Lists the files of routes that aren't pages of the blog by their names, relative to the folder of a build. */
export async function listRouteFiles(build: string, names: readonly RegExp[]): Promise<string[]> {
	const folders = ["server/pages", ...(await listRouteFolders(build))];
	const files = folders.map(async (folder) =>
		(await readdir(path.join(build, folder)))
			.filter((name) => names.some((pattern) => pattern.test(name)))
			.map((name) => path.join(folder, name)),
	);
	return (await Promise.all(files)).flat();
}

/** Links a file, or copies it if it is on another disk. The link is to the file itself, so that the other name may go away. */
export async function linkFile(from: string, to: string): Promise<void> {
	if (!existsSync(from)) return;
	await mkdir(path.dirname(to), { recursive: true });
	await link(from, to).catch(() => copyFile(from, to));
}

async function linkFilesOf(from: string, to: string, isWanted = (_name: string) => true): Promise<void> {
	if (!existsSync(from)) return;
	for (const entry of await readdir(from, { withFileTypes: true })) {
		if (entry.isFile() && isWanted(entry.name)) await linkFile(path.join(from, entry.name), path.join(to, entry.name));
	}
}

/** Links the files of a folder and of all folders in it. */
async function linkFilesBelow(from: string, to: string): Promise<void> {
	for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
		const file = path.join(entry.parentPath, entry.name);
		if (entry.isFile()) await linkFile(file, path.join(to, path.relative(from, file)));
	}
}

async function linkFolder(from: string, to: string): Promise<void> {
	if (!existsSync(from)) return;
	await mkdir(path.dirname(to), { recursive: true });
	// Windows allows everyone to make links to folders of this kind.
	await symlink(path.resolve(from), to, "junction");
}
