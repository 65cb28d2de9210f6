import { existsSync } from "node:fs";
import { link, mkdir, readdir, symlink } from "node:fs/promises";
import path from "node:path";
import {
	APP_PATH_ROUTES_MANIFEST,
	BUILD_ID_FILE,
	BUILD_MANIFEST,
	IMAGES_MANIFEST,
	ROUTES_MANIFEST,
} from "next/constants";
import { DAY_LENGTH } from "@/lib/content/dates/dates";
import { SERVE_FOLDER, SERVER_FILE } from "@/lib/next/serve/file-table";
import { OG_IMAGES_FILE } from "@/lib/outputs/og-images/built-og-images";
import { OUTPUTS } from "@/lib/outputs/registry";
import { copyWhole } from "@/lib/utils/write-whole";

/** What Next reads of a build to serve it, but for what a refresh writes itself. */
const FILES = [
	BUILD_ID_FILE,
	APP_PATH_ROUTES_MANIFEST,
	BUILD_MANIFEST,
	`fallback-${BUILD_MANIFEST}`,
	IMAGES_MANIFEST,
	"package.json",
	"required-server-files.js",
	"required-server-files.json",
	ROUTES_MANIFEST,
];
const FOLDERS = ["cache", "node_modules", "build", "server/app", "server/chunks"];
/** The files in `server` that a refresh writes itself. */
const REWRITTEN = new Set([path.basename(OG_IMAGES_FILE)]);
/** The folder of files with a hash in their name. */
const MEDIA = "static/media";
/** The time in milliseconds for which files of earlier versions are kept. */
const MAX_AGE = DAY_LENGTH;
/** The path of the web manifest, without the base path, and the name of its file. */
export const MANIFEST = { path: "/manifest.webmanifest", files: [/^manifest\.webmanifest\.body$/] };
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
		// The files of `media` have a hash in their name: those of the content are written again, and the others added at the end.
		if (!entry.isDirectory() || outputs.has(entry.name) || entry.name === "media") continue;
		await linkFilesBelow(path.join(build, "static", entry.name), path.join(target, "static", entry.name));
	}
	for (const folder of await listRouteFolders(build)) {
		await linkFilesOf(path.join(build, folder), path.join(target, folder), (name) => OTHER_ROUTES.test(name));
	}
}

interface OlderMedia {
	/** The folder of the build that the server was started with. */
	build: string;
	/** The folder of what is being served. */
	served: string;
	target: string;
	/** The files of `served` that were older already, with the time in milliseconds since when. */
	olderSince: Readonly<Record<string, number>>;
	now: number;
}

/**
 * Adds the files with a hash in their name that a refreshed build doesn't have yet: those of the build, such as an image that a
 * component imports, and for a day those of earlier versions of the content, which a page that a reader opened before may load.
 * Returns the latter, with the time since when they are older.
 */
export async function addOlderMedia({ build, served, target, olderSince, now }: OlderMedia) {
	const folder = path.join(served, MEDIA);
	const older: Record<string, number> = {};
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const file = path.join(entry.parentPath, entry.name);
		const name = path.relative(folder, file).replaceAll(path.sep, "/");
		if (!entry.isFile() || existsSync(path.join(target, MEDIA, name))) continue;
		const isOfBuild = existsSync(path.join(build, MEDIA, name));
		const since = olderSince[name] ?? now;
		if (!isOfBuild && now - since > MAX_AGE) continue;
		await linkFile(file, path.join(target, MEDIA, name));
		if (!isOfBuild) older[name] = since;
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
	await link(from, to).catch(() => copyWhole(from, to));
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
