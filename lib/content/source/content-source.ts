import { existsSync, lstatSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { SITE_FILE } from "@/lib/config/parse";
import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";
import { undefinedIfMissing } from "@/lib/utils/missing-file";
import { joinPath } from "@/lib/utils/paths";
import { findOtherCase } from "./find-other-case";
import { hashFolderStates } from "./folder-state";
import { isPostPath, LAYOUT_FOLDERS, listDataFiles, STATIC_FOLDERS } from "./layout";
import { isForeignDraft, isHiddenTarget } from "./links";
import { excludeBundledFiles, inFolder, type ListedFile, type Listing, listFiles, listFolder } from "./list-files";
import { resolveMounts } from "./mounts";
import { isInPostFolder, type OpenedContent, openContent } from "./open-content";
import { isListPage, isPrivateFile, isSourceFile, POST_FILE } from "./post-file";
import { readText } from "./read-text";
import { isWithin, RealPaths, realPath, realPathOfNew } from "./real-paths";
import { listSkippedFiles, type SkippedFile } from "./skipped-files";
import { type SourceFile, SourceFiles } from "./source-files";
import { readTemplateFiles, type TemplateFiles } from "./template-files";
import type { Mount, Project } from "./types";
import { isUnpublishedPath } from "./unpublished-names";

/** A file for readers. */
export interface StaticFile {
	/** The path in this blog's layout, such as `public/a.png`. */
	file: string;
	/** Whether it is in a folder of posts, on disk or by its path, so that only files that published posts use are published. */
	isBesidePosts: boolean;
}

/** Whether files are usually found on this system by a name with other upper and lower case. */
const IGNORES_CASE = ["darwin", "win32"].includes(process.platform);
/**
 * A path that doesn't exist, as the content has no hidden files. It doesn't contain the name of what is missing, which may be one that no
 * file system has, or lead out of the folder.
 */
const MISSING_FILE = ".nowhere/file";
/** The beginning of the paths of static files. */
const PUBLIC = "public/";

/**
 * Reads the content folder. Only this class knows where files are on disk; all other modules use paths of this blog's
 * layout (`posts/a.md`), even if the folder is a site of another system.
 */
export class ContentSource {
	private opened: OpenedContent | undefined;
	private readonly listings = new Map<string, Promise<Listing>>();
	private readonly sourceFiles = new SourceFiles();
	private readonly sharedPaths: RealPaths | undefined;

	/**
	 * `contentDir` is the owner's folder and `sharedPublicDir` that of static files for every blog, of which an owner's file
	 * of the same name wins; both are absolute. `trustsSettings` tells whether the settings of the folder are the owner's, whatever it is.
	 */
	constructor(
		readonly contentDir: string,
		private readonly sharedPublicDir?: string,
		private readonly trustsSettings?: boolean,
	) {
		this.sharedPaths = sharedPublicDir === undefined ? undefined : new RealPaths(sharedPublicDir);
	}

	/** Returns the layout and the settings of the folder, which are detected once. */
	project(): Project {
		return this.open().project;
	}

	/** Tells whether this is a folder of this blog, with settings, whose posts and components may run code. */
	isOwn(): boolean {
		const hasSettings = existsSync(this.filePath(SITE_FILE));
		return hasSettings && this.project().system === undefined && this.trustsSettings !== false;
	}

	/** Tells whether settings that let the folder do more are followed: by default those of this blog's folders. */
	followsSettings(): boolean {
		return this.trustsSettings ?? this.project().system === undefined;
	}

	/** Returns a hash that changes with any file that content may be read from. `skipped` are folders that are none. */
	hashState(skipped: readonly string[]): string {
		const shared = this.sharedPublicDir === undefined ? [] : [this.sharedPublicDir];
		return hashFolderStates([...this.watchedFolders(), ...shared], skipped);
	}

	/** Discards what is known of the folder, except for the texts of files that haven't changed. */
	invalidate(): void {
		this.opened = undefined;
		this.listings.clear();
	}

	/** Returns folders of the settings that are not used, with the reason as a phrase that follows the name. */
	refusedFolders(): readonly { mount: Mount; problem: string }[] {
		return this.open().refused;
	}

	/** Returns the folders on disk that have the content, without symbolic links: that of the owner and those of `links`. */
	watchedFolders(): string[] {
		const { paths } = this.open();
		return [paths.root, ...paths.linkFolders];
	}

	/**
	 * Returns the absolute path of a file of the content, without symbolic links. A file that is outside the content folder
	 * or whose name is never published counts as missing.
	 */
	filePath(file: string): string {
		const found = isUnpublishedPath(file) ? undefined : this.resolve(file);
		return found ?? inFolder(this.contentDir, MISSING_FILE);
	}

	/**
	 * Returns the absolute path at which a new file of the content has to be written to be found as `file`; `undefined` if that is
	 * outside the content folder, or if a file of that name is never published.
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

	/** Returns the path of a file as the owner knows it, relative to the content folder. */
	ownerPath(file: string): string {
		const candidates = this.candidates(file);
		const [own] = candidates.filter(({ isShared }) => !isShared);
		const found = own && candidates.length === 1 ? own : (candidates.find((one) => existsSync(one.path)) ?? own);
		return found ? path.relative(this.contentDir, found.path).replaceAll("\\", "/") : file;
	}

	/**
	 * Returns the path in this blog's layout of a file on disk that is, or may become, a post or page; `undefined` for files outside of
	 * their folders. `file` is absolute.
	 */
	layoutPath(file: string): string | undefined {
		const real = joinPath(realPathOfNew(path.dirname(file)), path.basename(file));
		const around = this.open().folders.filter((folder) => isPostPath(folder.at) && isWithin(folder.real, real));
		const [inner] = around.toSorted((a, b) => b.real.length - a.real.length);
		return inner && `${inner.at}/${path.relative(inner.real, real).replaceAll("\\", "/")}`;
	}

	/** Reads the Markdown and MDX files below a folder of the content. */
	async readSourceFiles(folder: string): Promise<SourceFile[]> {
		const listed = await this.listFiles(folder);
		const project = this.project();
		const candidates = listed.filter(({ file }) => POST_FILE.test(file) && !isPrivateFile(file));
		const names = candidates.map(({ file }) => file);
		const included = new Set(excludeBundledFiles(names, project));
		const files = candidates.filter(({ file }) => included.has(file) && !isListPage(project, file));
		return this.sourceFiles.read(files);
	}

	/** Lists the files of `public/`, relative to it. */
	async listPublicFiles(): Promise<string[]> {
		return (await this.listStaticFiles(["public"])).map(({ file }) => file.slice(PUBLIC.length));
	}

	/** Lists the static files of the content, both those in `public/` and those beside posts and pages. */
	async listStaticFiles(folders: readonly string[] = STATIC_FOLDERS): Promise<StaticFile[]> {
		const listed = (await Promise.all(folders.map((folder) => this.listFiles(folder)))).flat();
		return listed
			.map(({ file, real }) => ({
				file,
				isBesidePosts: !file.startsWith(PUBLIC) || isInPostFolder(this.open().folders, real),
			}))
			.filter(({ file, isBesidePosts }) => !isBesidePosts || !isSourceFile(file));
	}

	/** Lists the files of the content that are left out although their owner may expect otherwise. */
	async listSkippedFiles(): Promise<SkippedFile[]> {
		return listSkippedFiles(this.open(), this.contentDir, (folder) => this.list(folder));
	}

	/** Lists all files of the content that are read for a blog, but for the owner's code, with their paths on disk. */
	async listContentFiles(): Promise<ListedFile[]> {
		const listed = await Promise.all(LAYOUT_FOLDERS.map((folder) => this.listFiles(folder)));
		return [...listDataFiles(this.project()).map((file) => ({ file, real: this.filePath(file) })), ...listed.flat()];
	}

	/** Reads a text file of the content; empty if there is none, or it can't be read. */
	async readTextFile(file: string): Promise<string> {
		return (await this.readTextFileIfPresent(file)) ?? "";
	}

	/** Reads a text file of the content; `undefined` if there is none, or it can't be read. */
	async readTextFileIfPresent(file: string): Promise<string | undefined> {
		return (await readText(this.filePath(file))).text;
	}

	/** Reports what is wrong with those of some text files that are there: they can't be read, or have another encoding than UTF-8. */
	async checkTextFiles(files: readonly string[]): Promise<Diagnostic[]> {
		const present = files.filter((file) => existsSync(this.filePath(file)));
		const read = await Promise.all(present.map(async (file) => ({ file, ...(await readText(this.filePath(file))) })));
		return read.flatMap(({ file, problem }) =>
			problem === undefined ? [] : [createDiagnostic("file-unreadable", file, FILE_START, problem)],
		);
	}

	/** Reads the files that the templates of posts can use, and reports those that can't be read. */
	async readTemplateFiles(): Promise<TemplateFiles> {
		return readTemplateFiles(this.contentDir, this.project().templates ?? { includes: [], data: [] });
	}

	/** Returns the modification time of a file in milliseconds since the epoch; `undefined` if it does not exist. */
	async fileVersion(file: string): Promise<number | undefined> {
		const stats = await stat(this.filePath(file)).catch(undefinedIfMissing);
		return stats?.isFile() ? Math.round(stats.mtimeMs) : undefined;
	}

	/** Tells whether a file of the content exists. */
	async isFile(file: string): Promise<boolean> {
		return (await this.fileVersion(file)) !== undefined;
	}

	/**
	 * Returns the name on disk of a file whose name has other upper and lower case than the given one; `undefined` if none has.
	 * `exists` is the result of `isFile` for the given name.
	 */
	async findOtherCase(file: string, exists: boolean): Promise<string | undefined> {
		// Where case matters, a file that exists has the given name.
		if (exists && !IGNORES_CASE) return undefined;
		const [name] = resolveMounts(this.project(), file);
		return name === undefined ? undefined : findOtherCase(this.contentDir, name);
	}

	/** Lists the static files for every blog, relative to their folder. */
	async listSharedFiles(): Promise<string[]> {
		return this.sharedPublicDir === undefined ? [] : listFolder(this.sharedPublicDir);
	}

	private open(): OpenedContent {
		this.opened ??= openContent(this.contentDir, this.trustsSettings);
		return this.opened;
	}

	/** Returns the possible paths on disk of a file, the preferred one first. */
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
			const real = isShared ? this.sharedPaths?.resolve(path) : content.paths.resolve(path);
			const isHidden = real !== undefined && !isShared && isHiddenTarget(content, real);
			if (real !== undefined && !isHidden && !isForeignDraft(content.folders, file, real)) return real;
		}
		return undefined;
	}

	/** Lists what is below a folder of the layout, once for each version of the content. */
	private list(folder: string): Promise<Listing> {
		const listing = this.listings.get(folder) ?? listFiles(this.open(), folder);
		this.listings.set(folder, listing);
		return listing;
	}

	/** Lists the files below a folder of the layout, sorted. */
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
