import { existsSync, lstatSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { SITE_FILE } from "@/lib/config/parse";
import { decideFolderTrust } from "@/lib/config/trust";
import {
	isListPage,
	isPageModule,
	isPrivateFile,
	isSourceFile,
	isUnpublishedPath,
	NOT_FOUND_FILE,
	POST_FILE,
} from "@/lib/content/layout/file-kinds";
import {
	isPostPath,
	LAYOUT_FOLDERS,
	listDataFiles,
	type Mount,
	POST_FOLDERS,
	type Project,
	resolveMounts,
	STATIC_FOLDERS,
} from "@/lib/content/layout/layout";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { joinPath } from "@/lib/utils/paths";
import { FILE_START } from "@/lib/utils/position";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import type { DetectSite, SourceEntry } from "./detected-site";
import { type Folder, openFolder } from "./folder";
import { hashFolderStates } from "./folder-state";
import { inFolder, type ListedFile, type Listing, listFiles, listFolder } from "./list-files";
import { listSkippedFiles } from "./list-skipped";
import { findPostPath, type OpenedContent, openContent } from "./open-content";
import { type SourceFile, SourceFiles } from "./read-source-files";
import { readText } from "./read-text";
import { findOtherCase, isWithin, RealPaths, realPath, realPathOfNew } from "./real-paths";
import type { SkippedFile } from "./report-skipped";
import { findSharedInode, groupSources, leaveOutSecondNames, type Sources } from "./source-names";
import { resolveSymlink } from "./symlinks";

export interface StaticFile {
	/** In this blog's layout, such as `public/a.png`. */
	file: string;
	/**
	 * Whether the file is in a folder of posts, on disk or by its path, and so is published only if a published post
	 * uses it.
	 */
	isBesidePosts: boolean;
	/** Where the file is, if a symbolic link leads to it in a folder of posts; otherwise `file`. */
	origin: string;
}

export interface SourceOptions {
	/** The folder of static files for every blog, absolute. An owner's file of the same name wins. */
	sharedPublicDir?: string | undefined;
	/** Whether the settings of the folder are the owner's, whatever its system. */
	trustsSettings?: boolean | undefined;
	/** Without it, the folders of other systems' sites are not read. */
	detectSite?: DetectSite | undefined;
}

/** Matches a folder of this blog's layout in a message, or a path in one. */
const LAYOUT_PATH = new RegExp(`(?<![\\w/.@-])(?:${STATIC_FOLDERS.join("|")})/[^\\s\`;,]*`, "g");
/** Whether file systems on this platform usually ignore case. */
const IGNORES_CASE = ["darwin", "win32"].includes(process.platform);
/**
 * A path that doesn't exist, as the content has no hidden files. It doesn't contain the requested name, which no file
 * system may have, or which may lead out of the folder.
 */
const MISSING_FILE = ".nowhere/file";
const PUBLIC = "public/";

/**
 * Reads the content folder. Only this class knows the paths on disk; all other modules use paths of this blog's
 * layout (`posts/a.md`), even if the folder is a site of another system.
 */
export class ContentSource {
	private opened: OpenedContent | undefined;
	private readonly listings = new Map<string, Promise<Listing>>();
	private readonly diskPaths = new Map<string, string>();
	private sources: Promise<Sources> | undefined;
	private readonly sourceFiles = new SourceFiles();
	private readonly sharedPaths: RealPaths | undefined;

	private readonly sharedPublicDir: string | undefined;
	private readonly trustsSettings: boolean | undefined;

	/** `contentDir` is the owner's folder, absolute. */
	constructor(
		readonly contentDir: string,
		private readonly options: SourceOptions = {},
	) {
		const { sharedPublicDir, trustsSettings } = options;
		this.sharedPublicDir = sharedPublicDir;
		this.trustsSettings = trustsSettings;
		this.sharedPaths = sharedPublicDir === undefined ? undefined : new RealPaths(sharedPublicDir);
	}

	/** Detects the project once per version of the content. */
	project(): Project {
		return this.open().project;
	}

	/** Tells whether this is a folder of this blog with settings, whose posts and components may run code. */
	isOwn(): boolean {
		const hasSettings = existsSync(this.filePath(SITE_FILE));
		return hasSettings && this.project().system === undefined && this.trustsSettings !== false;
	}

	/** Tells whether settings that grant permissions are followed: by default those of this blog's folders. */
	followsSettings(): boolean {
		return this.trustsSettings ?? this.project().system === undefined;
	}

	/** Returns a hash that changes with any file of the content. `skipped` are folders that are left out. */
	hashState(skipped: readonly string[]): string {
		const shared = this.sharedPublicDir === undefined ? [] : [this.sharedPublicDir];
		return hashFolderStates([...this.watchedFolders(), ...shared], skipped);
	}

	/** Discards all cached results except for the texts of unchanged files. */
	invalidate(): void {
		this.opened = undefined;
		this.listings.clear();
		this.diskPaths.clear();
		this.sources = undefined;
	}

	/** Returns folders in settings that are not used, with the reason as a phrase that follows the name. */
	refusedFolders(): readonly { mount: Mount; problem: string }[] {
		return this.open().refused;
	}

	/** Returns the folders with the content, without symbolic links: that of the owner and those of `links`. */
	watchedFolders(): string[] {
		const { paths } = this.open();
		return [paths.root, ...paths.linkFolders];
	}

	/**
	 * Returns an absolute path without symbolic links. A file that is outside the content folder or whose name is
	 * never published counts as missing.
	 */
	filePath(file: string): string {
		const found = isUnpublishedPath(file) ? undefined : this.resolve(file);
		return found ?? inFolder(this.contentDir, MISSING_FILE);
	}

	/**
	 * Returns the absolute path for a new file of the content; `undefined` if that is outside the content folder, or
	 * if a file of that name is never published.
	 */
	newFilePath(file: string): string | undefined {
		if (isUnpublishedPath(file) || path.posix.normalize(file) !== file || file.startsWith("../")) return undefined;
		const { paths } = this.open();
		const own = this.candidates(file).filter(({ isShared }) => !isShared);
		const candidate = own.find(({ path: one }) => existsSync(path.dirname(one))) ?? own[0];
		if (!candidate) return undefined;
		let folder = path.dirname(candidate.path);
		while (!lstatSync(folder, { throwIfNoEntry: false }) && isWithin(this.contentDir, path.dirname(folder))) {
			folder = path.dirname(folder);
		}
		const real = realPath(folder);
		if (real === undefined || !paths.isAllowed(real)) return undefined;
		return joinPath(real, path.relative(folder, candidate.path));
	}

	/** Returns the path on disk, relative to the content folder, as the owner knows it. */
	diskPath(file: string): string {
		const found = this.diskPaths.get(file) ?? this.findDiskPath(file);
		this.diskPaths.set(file, found);
		return found;
	}

	private findDiskPath(file: string): string {
		const candidates = this.candidates(file);
		const [own] = candidates.filter(({ isShared }) => !isShared);
		const found = own && candidates.length === 1 ? own : (candidates.find((one) => existsSync(one.path)) ?? own);
		return found ? path.relative(this.contentDir, found.path).replaceAll("\\", "/") : file;
	}

	/**
	 * Returns the paths by which settings may name a file: in this blog's layout, on disk, and in a folder of `links` that a link leads to. Those
	 * on disk are relative to the content folder.
	 */
	pathsOf(file: string): string[] {
		const { paths } = this.open();
		const diskPath = this.diskPath(file);
		if (paths.linkFolders.length === 0) return [file, diskPath];
		const real = realPathOfNew(inFolder(paths.root, diskPath));
		return [file, diskPath, path.relative(paths.root, real).replaceAll("\\", "/")];
	}

	/**
	 * Returns the path in this blog's layout of a file that is, or may become, a post or page; `undefined` for files
	 * outside of their folders. `file` is absolute.
	 */
	layoutPath(file: string): string | undefined {
		const real = joinPath(realPathOfNew(path.dirname(file)), path.basename(file));
		return findPostPath(this.open().folders, real);
	}

	async readSourceFiles(folder: string): Promise<SourceFile[]> {
		const listed = await this.listEntries(folder);
		const posts = listed.filter(({ entry }) => entry.kind === "post");
		const fields = new Map(posts.map(({ entry }) => [entry.id, entry.fields]));
		const files = await this.sourceFiles.read(posts);
		return files.map((one) => (fields.get(one.file) ? { ...one, fields: fields.get(one.file) } : one));
	}

	/** Lists the folders of posts, whether they exist or not, and the folders and files in them. Paths are those of this blog's layout. */
	async listPostPaths(): Promise<string[]> {
		const mounts = this.project().mounts.filter(({ at }) => isPostPath(at));
		const listings = await Promise.all(POST_FOLDERS.map((folder) => this.list(folder)));
		const found = listings.flatMap(({ folders, files }) => [...folders, ...files.map(({ file }) => file)]);
		return [...new Set([...mounts.map(({ at }) => at), ...found])];
	}

	/** Returns paths relative to `public/`. */
	async listPublicFiles(): Promise<string[]> {
		return (await this.listStaticFiles(["public"])).map(({ file }) => file.slice(PUBLIC.length));
	}

	/** Lists the files in `public/` and those beside posts and pages. */
	async listStaticFiles(folders: readonly string[] = STATIC_FOLDERS): Promise<StaticFile[]> {
		const listed = (await Promise.all(folders.map((folder) => this.listFiles(folder)))).flat();
		return listed
			.map(({ file, real }) => {
				const inPosts = findPostPath(this.open().folders, real);
				return { file, isBesidePosts: !file.startsWith(PUBLIC) || inPosts !== undefined, origin: inPosts ?? file };
			})
			.filter(({ file, isBesidePosts }) =>
				isBesidePosts ? !isSourceFile(file) : this.isOwn() || file !== NOT_FOUND_FILE,
			);
	}

	/** Lists files that are left out although their owner may expect otherwise. */
	async listSkippedFiles(): Promise<SkippedFile[]> {
		const entries = (await this.listEntries("posts")).map(({ entry }) => entry);
		return listSkippedFiles(this.open(), this.contentDir, (folder) => this.list(folder), this.isOwn(), entries);
	}

	/** Lists all files that are read for a blog, except for the owner's code. */
	async listContentFiles(): Promise<ListedFile[]> {
		const listed = await Promise.all(LAYOUT_FOLDERS.map((folder) => this.listFiles(folder)));
		return [...listDataFiles(this.project()).map((file) => ({ file, real: this.filePath(file) })), ...listed.flat()];
	}

	/** Returns an empty text if the file is missing or can't be read. */
	async readTextFile(file: string): Promise<string> {
		return (await this.readTextFileIfPresent(file)) ?? "";
	}

	/** Returns `undefined` if the file is missing or can't be read. */
	async readTextFileIfPresent(file: string): Promise<string | undefined> {
		return (await readText(this.filePath(file))).text;
	}

	/** Reports existing files that can't be read, or have another encoding than UTF-8. */
	async checkTextFiles(files: readonly string[]): Promise<Diagnostic[]> {
		const present = files.filter((file) => existsSync(this.filePath(file)));
		const read = await Promise.all(present.map(async (file) => ({ file, ...(await readText(this.filePath(file))) })));
		return read.flatMap(({ file, problem }) =>
			problem === undefined ? [] : [createDiagnostic("file-unreadable", file, FILE_START, problem)],
		);
	}

	/** Opens the content folder, with paths on disk. Links that lead out of it, or to the source of a post, count as missing. */
	openFolder(): Folder {
		const content = this.open();
		const resolve = (file: string) => {
			const [real, own] = [content.paths.resolve(file), inFolder(content.paths.root, file)];
			return real === own || "real" in resolveSymlink(content, file, own) ? real : undefined;
		};
		return openFolder(this.contentDir, { resolve });
	}

	/** Returns the modification time in milliseconds since the epoch; `undefined` if the file does not exist. */
	async fileVersion(file: string): Promise<number | undefined> {
		const stats = await stat(this.filePath(file)).catch(undefinedIfMissing);
		return stats?.isFile() ? Math.round(stats.mtimeMs) : undefined;
	}

	/** Tells whether a file has other names by hard links. */
	hasHardLinks(file: string): boolean {
		return findSharedInode(this.filePath(file)) !== undefined;
	}

	async isFile(file: string): Promise<boolean> {
		return (await this.fileVersion(file)) !== undefined;
	}

	/**
	 * Returns the name on disk of a file that differs from the given name in case; `undefined` if there is none.
	 * `exists` is the result of `isFile` for the given name.
	 */
	async findOtherCase(file: string, exists: boolean): Promise<string | undefined> {
		// Where case matters, a file that exists has the given name.
		if (exists && !IGNORES_CASE) return undefined;
		const [name] = resolveMounts(this.project(), file);
		return name === undefined ? undefined : findOtherCase(this.contentDir, name, exists);
	}

	/** Returns paths relative to the folder for every blog. */
	async listSharedFiles(): Promise<string[]> {
		return this.sharedPublicDir === undefined ? [] : listFolder(this.sharedPublicDir);
	}

	private open(): OpenedContent {
		this.opened ??= openContent(this.contentDir, this.trustsSettings, this.options.detectSite);
		return this.opened;
	}

	/** Returns the possible paths on disk, the preferred one first. */
	private candidates(file: string): { path: string; isShared: boolean }[] {
		const own = resolveMounts(this.project(), file).map((one) => inFolder(this.contentDir, one));
		const isShared = this.sharedPublicDir !== undefined && file.startsWith(PUBLIC);
		const shared = isShared ? [inFolder(this.sharedPublicDir ?? "", file.slice(PUBLIC.length))] : [];
		return [...own.map((path) => ({ path, isShared: false })), ...shared.map((path) => ({ path, isShared: true }))];
	}

	/** Returns the real path of a file that may be read; `undefined` for others. */
	private resolve(file: string): string | undefined {
		const content = this.open();
		for (const { path, isShared } of this.candidates(file)) {
			const target = isShared ? { real: this.sharedPaths?.resolve(path) } : resolveSymlink(content, file, path);
			if ("real" in target && target.real !== undefined) return target.real;
		}
		return undefined;
	}

	private async list(folder: string): Promise<Listing> {
		this.sources ??= Promise.all(POST_FOLDERS.map((one) => this.listOnce(one))).then((listings) => {
			const { trust } = this.open();
			return groupSources(listings, ({ file }) => decideFolderTrust(trust, this.pathsOf(file)));
		});
		// Both are of one version of the content, also if it changes meanwhile.
		const content = this.open();
		const [listing, sources] = await Promise.all([this.listOnce(folder), this.sources]);
		return leaveOutSecondNames(content, listing, sources);
	}

	/** Lists the sources in a folder, and what the system of the site makes of them. */
	private async listEntries(folder: string): Promise<(ListedFile & { entry: SourceEntry })[]> {
		const project = this.project();
		const isSource = (file: string) => POST_FILE.test(file) || (isPageModule(file) && this.isOwn());
		const listed = await this.listFiles(folder);
		const files = listed.filter(({ file }) => isSource(file) && !isPrivateFile(file) && !isListPage(project, file));
		const names = files.map(({ file }) => ({ id: file, origin: this.diskPath(file) }));
		const entries = new Map((project.entries?.(names) ?? []).map((entry) => [entry.id, entry]));
		const defaults = new Map(names.map(({ id, origin }) => [id, project.defaults?.(origin) ?? {}]));
		return files.map((one) => {
			const entry: SourceEntry = entries.get(one.file) ?? { id: one.file, kind: "post" };
			const fields = { ...defaults.get(one.file), ...entry.fields };
			return { ...one, entry: Object.keys(fields).length > 0 ? { ...entry, fields } : entry };
		});
	}

	/** Lists a folder once for each version of the content. */
	private listOnce(folder: string): Promise<Listing> {
		const listing = this.listings.get(folder) ?? listFiles(this.open(), folder);
		this.listings.set(folder, listing);
		return listing;
	}

	/** Lists the files in a folder of the layout, sorted by path. */
	private async listFiles(folder: string): Promise<ListedFile[]> {
		const { files } = await this.list(folder);
		const { sharedPublicDir } = this;
		if (folder !== "public" || sharedPublicDir === undefined) return files;
		const known = new Set(files.map(({ file }) => file));
		const shared = (await this.listSharedFiles()).map((file) => ({
			file: PUBLIC + file,
			real: inFolder(sharedPublicDir, file),
		}));
		const added = shared.filter(({ file }) => !known.has(file));
		return [...files, ...added].sort((a, b) => (a.file < b.file ? -1 : 1));
	}
}

/** If the folder has another system's site, replaces paths of this blog's layout in a diagnostic by those on disk. */
export function withOwnerPaths(source: ContentSource, diagnostic: Diagnostic): Diagnostic {
	const { mounts } = source.project();
	if (!mounts.some(({ at, from }) => at !== from)) return diagnostic;
	const message = diagnostic.message.replace(LAYOUT_PATH, (file) => {
		const folder = mounts.find(({ at }) => file === `${at}/`);
		return folder ? `${folder.from}/` : source.diskPath(file);
	});
	return { ...diagnostic, file: source.diskPath(diagnostic.file), message };
}
