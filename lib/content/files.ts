import { existsSync } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { contentDir } from "@/lib/content-dir";
import { getLayout } from "@/lib/layouts/layout";
import { isServed, mountsBelow, realPaths } from "@/lib/layouts/real-paths";
import type { Layout, Mount } from "@/lib/layouts/types";

/** A text file of the content folder. */
export interface SourceFile {
	/** Path in this blog's layout, such as `posts/hello.md`, wherever the content folder has it. */
	file: string;
	source: string;
	/** Why the file can't be read, where it can't; the source is empty then. */
	fault?: string;
}

const AT_ONCE = 64;
const POST = /\.(mdx|md|markdown)$/i;
const DATED = /(^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+$/;

/** Names that start with `_` or `.` are partials and private files of other systems, and a README is for those who work there. */
const isHidden = (file: string) => /(^|\/)([._]|README\.\w+$)/.test(file);
/** Lists that Docusaurus has beside its posts. */
const isList = (file: string) => /^posts\/(authors|tags)\.ya?ml$/.test(file);

/** Every file below a folder of the content, by its path in this blog's layout, in a stable order; none if there is no such folder. */
async function listFiles(folder: string): Promise<string[]> {
	const lists = await Promise.all(mountsBelow(getLayout(), folder).map(listMount));
	return [...new Set(lists.flat())].sort();
}

async function listMount(mount: Mount): Promise<string[]> {
	const { at, from } = mount;
	const files = (await isDirectory(from)) ? await walk(from, new Set()) : [from].filter((file) => existsAt(file));
	return files
		.map((file) => at + file.slice(from.length))
		.filter((file) => isServed(mount, file) && (!mount.datedOnly || !POST.test(file) || DATED.test(file)));
}

/** Follows symbolic links, but into no folder twice; one after the other and links last, so that names don't depend on chance. */
async function walk(folder: string, seen: Set<string>): Promise<string[]> {
	const real = await realpath(onDisk(folder)).catch(() => folder);
	if (seen.has(real)) return [];
	seen.add(real);
	const entries = (await readdir(onDisk(folder), { withFileTypes: true }).catch(missing)) ?? [];
	const links = entries.filter((entry) => entry.isSymbolicLink());
	const files: string[] = [];
	for (const entry of [...entries.filter((entry) => !entry.isSymbolicLink()), ...links]) {
		const file = `${folder}/${entry.name}`;
		const isFolder = entry.isSymbolicLink() ? await isDirectory(file) : entry.isDirectory();
		files.push(...(isFolder ? await walk(file, seen) : [file]));
	}
	return files;
}

async function isDirectory(file: string): Promise<boolean> {
	return stat(onDisk(file)).then(
		(found) => found.isDirectory(),
		() => false,
	);
}

/** The Markdown and MDX files below a folder of the content. */
export async function readSources(folder: string): Promise<SourceFile[]> {
	const found = (await listFiles(folder)).filter((file) => POST.test(file) && !isHidden(file));
	const files = withoutBundled(found, getLayout());
	const sources: SourceFile[] = [];
	for (let start = 0; start < files.length; start += AT_ONCE) {
		const batch = files.slice(start, start + AT_ONCE);
		sources.push(...(await Promise.all(batch.map(readPost))));
	}
	return sources;
}

/** https://gohugo.io/content-management/page-bundles/#leaf-bundles */
function withoutBundled(files: string[], { bundles }: Layout): string[] {
	const isIndex = (file: string) => /(^|\/)index\.\w+$/.test(file);
	const folders = new Set(bundles ? files.filter(isIndex).map((file) => path.posix.dirname(file)) : []);
	const isInBundle = (file: string): boolean => {
		const folder = path.posix.dirname(file);
		return folder !== "." && (folders.has(folder) || isInBundle(folder));
	};
	return files.filter((file) => (isIndex(file) ? !isInBundle(path.posix.dirname(file)) : !isInBundle(file)));
}

/** The files of `public/`, relative to it. */
export async function listPublicFiles(): Promise<string[]> {
	return (await listFiles("public")).map((file) => file.slice("public/".length));
}

/** The static files of the content: those of `public/`, and those beside posts and pages. */
export async function listAssets(): Promise<string[]> {
	const [shared, ...beside] = await Promise.all(["public", "posts", "drafts", "pages"].map(listFiles));
	return [...(shared ?? []), ...beside.flat().filter((file) => !POST.test(file) && !isHidden(file) && !isList(file))];
}

async function readPost(file: string): Promise<SourceFile> {
	try {
		const bytes = await readFile(inContent(file));
		return { file, source: clean(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
	} catch (error) {
		const isText = error instanceof TypeError;
		const reason = error instanceof Error ? error.message.replace(/, open .*$/, "") : String(error);
		const fault = isText ? "The file is not UTF-8. Save it in that encoding." : `The file can't be read: ${reason}.`;
		return { file, source: "", fault };
	}
}

/** A text file of the content; empty if it isn't there. */
export async function readSource(file: string): Promise<string> {
	return clean((await readFile(inContent(file), "utf8").catch(missing)) ?? "");
}

/** Takes the byte order mark away, and makes line ends plain. */
function clean(source: string): string {
	return source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** The time of a file's last change in milliseconds since the epoch; nothing if it is no file. */
export async function versionOf(file: string): Promise<number | undefined> {
	const found = await stat(inContent(file)).catch(missing);
	return found?.isFile() ? Math.round(found.mtimeMs) : undefined;
}

/** Whether a path of this blog's layout is a file. */
export async function isFile(file: string): Promise<boolean> {
	return (await versionOf(file)) !== undefined;
}

/** The absolute path of a file of the content, given by its path in this blog's layout. */
export function inContent(file: string): string {
	const places = realPaths(getLayout(), file);
	return onDisk(places.find((place) => places.length === 1 || existsAt(place)) ?? places[0] ?? `${NOWHERE}/${file}`);
}

/** The path at which an owner finds a file of the content, relative to the content folder. */
export function shownPath(file: string): string {
	return path.relative(contentDir, inContent(file)).replaceAll("\\", "/").replace(`${NOWHERE}/`, "");
}

/** No site has such a folder: what it doesn't have is looked for there. */
const NOWHERE = ".nowhere";

function onDisk(file: string): string {
	return path.join(/* turbopackIgnore: true */ contentDir, file);
}

function existsAt(file: string): boolean {
	return existsSync(onDisk(file));
}

function missing(error: NodeJS.ErrnoException): undefined {
	if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
	throw error;
}
