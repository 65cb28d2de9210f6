import { existsSync, lstatSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { SITE_FILE } from "@/lib/config/parse";
import { AUTHORS_FILE } from "@/lib/content/authors/authors-file";
import { TAGS_FILE } from "@/lib/content/taxonomies/tags-file";
import { normalizeText } from "@/lib/utils/normalize-text";
import { findOtherCase } from "./find-other-case";
import { hashFolderStates } from "./folder-state";
import { isForeignDraft, isHiddenTarget, resolveLink } from "./links";
import {
	excludeBundledFiles,
	inFolder,
	type ListedFile,
	type Listing,
	listFiles,
	listFolder,
	undefinedIfMissing,
} from "./list-files";
import { resolveMounts } from "./mounts";
import { isInPostFolder, type OpenedContent, openContent } from "./open-content";
import { POST_FILE } from "./post-file";
import { isWithin, RealPaths, realPath } from "./real-paths";
import { type SourceFile, SourceFiles } from "./source-files";
import { readTemplateFiles, type TemplateFiles } from "./template-files";
import type { Mount, Project } from "./types";
import { isUnpublishedPath, isWorthReporting } from "./unpublished-names";

/** A file for readers. */
export interface StaticFile {
	/** The path in this blog's layout, such as `public/a.png`. */
	file: string;
	/** Whether it is in a folder of posts, on disk or by its path, so that only files that published posts use are published. */
	isBesidePosts: boolean;
}

/** A file or folder of the content that is left out. */
export interface SkippedFile {
	file: string;
	/**
	 * Why: its name has no date, its format can't be rendered, it is the list of posts of another system, it is a link that
	 * is not followed, or its name is never published.
	 */
	reason: "undated" | "format" | "list" | "link" | "name";
	/** What is wrong with a link, as a phrase that follows its name. */
	problem?: string;
}

/** Matches posts in formats that only other systems render, recognized by the date in the file name. */
const UNSUPPORTED_POST = /(^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+\.(html?|textile|org|adoc|asciidoc|rst)$/i;
const INDEX_FILE = /^posts(\/.*)?\/index\.(md|mdx|markdown)$/;
/** Whether files are usually found on this system by a name with other upper and lower case. */
const IGNORES_CASE = ["darwin", "win32"].includes(process.platform);
/** A folder that no site has, for the paths of files that don't exist. */
const MISSING_FOLDER = ".nowhere";
/** Matches the folders of posts and pages. */
const SOURCE_ROOT = /^(?:posts|drafts|pages)(?:\/|$)/;
/** The beginning of the paths of static files. */
const PUBLIC = "public/";

/** Matches partials and private files of other systems (`_`, `.`) and READMEs. */
const isPrivateFile = (file: string) => /(^|\/)([._]|README\.\w+$)/.test(file);
/** Matches the data files that Docusaurus has beside its posts. */
const isDataFile = (file: string) => /^posts\/(authors|tags)\.ya?ml$/.test(file);

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
	 * of the same name wins; both are absolute.
	 */
	constructor(
		readonly contentDir: string,
		private readonly sharedPublicDir?: string,
	) {
		this.sharedPaths = sharedPublicDir === undefined ? undefined : new RealPaths(sharedPublicDir);
	}

	/** Returns the layout and the settings of the folder, which are detected once. */
	project(): Project {
		return this.open().project;
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
		return found ?? inFolder(this.contentDir, `${MISSING_FOLDER}/${file}`);
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
		return path.join(/* turbopackIgnore: true */ real, path.relative(folder, candidate.path));
	}

	/** Returns the path of a file as the owner knows it, relative to the content folder. */
	ownerPath(file: string): string {
		const candidates = this.candidates(file);
		const found = candidates.find((one) => candidates.length === 1 || existsSync(one.path)) ?? candidates[0];
		return found ? path.relative(this.contentDir, found.path).replaceAll("\\", "/") : file;
	}

	/**
	 * Returns the path in this blog's layout of a file on disk that is, or may become, a post or page; `undefined` for files outside of
	 * their folders. `file` is absolute.
	 */
	layoutPath(file: string): string | undefined {
		const real = path.join(realPath(path.dirname(file)) ?? path.dirname(file), path.basename(file));
		const around = this.open().folders.filter((folder) => SOURCE_ROOT.test(folder.at) && isWithin(folder.real, real));
		const [inner] = around.toSorted((a, b) => b.real.length - a.real.length);
		return inner && `${inner.at}/${path.relative(inner.real, real).replaceAll("\\", "/")}`;
	}

	/** Reads the Markdown and MDX files below a folder of the content. */
	async readSourceFiles(folder: string): Promise<SourceFile[]> {
		const listed = await this.listFiles(folder);
		const candidates = listed.filter(({ file }) => POST_FILE.test(file) && !isPrivateFile(file));
		const names = candidates.map(({ file }) => file);
		const included = new Set(excludeBundledFiles(names, this.project()));
		const files = candidates.filter(({ file }) => included.has(file) && !this.isListPage(file));
		return this.sourceFiles.read(files);
	}

	/** Lists the files of `public/`, relative to it. */
	async listPublicFiles(): Promise<string[]> {
		return (await this.listStaticFiles(["public"])).map(({ file }) => file.slice(PUBLIC.length));
	}

	/** Lists the static files of the content, both those in `public/` and those beside posts and pages. */
	async listStaticFiles(folders = ["public", "posts", "drafts", "pages"]): Promise<StaticFile[]> {
		const listed = (await Promise.all(folders.map((folder) => this.listFiles(folder)))).flat();
		const isSource = (file: string) =>
			POST_FILE.test(file) || UNSUPPORTED_POST.test(file) || isPrivateFile(file) || isDataFile(file);
		return listed
			.map(({ file, real }) => ({
				file,
				isBesidePosts: !file.startsWith(PUBLIC) || isInPostFolder(this.open().folders, real),
			}))
			.filter(({ file, isBesidePosts }) => !isBesidePosts || !isSource(file));
	}

	/** Lists the files of the content that are left out although their owner may expect otherwise. */
	async listSkippedFiles(): Promise<SkippedFile[]> {
		const folders = ["posts", "drafts", "pages", "authors", "public"] as const;
		const listings = await Promise.all(folders.map((folder) => this.list(folder)));
		const [posts, , , , inPublic] = listings;
		const names = inPublic?.unpublished.filter((file) => isWorthReporting(path.posix.basename(file))) ?? [];
		const unsupported = posts?.files.map(({ file }) => file).filter((file) => UNSUPPORTED_POST.test(file)) ?? [];
		const skip = (reason: SkippedFile["reason"]) => (file: string) => ({ file, reason });
		return [
			...unsupported.filter((file) => !isPrivateFile(file)).map(skip("format")),
			...(posts?.undated ?? []).filter((file) => !isPrivateFile(file)).map(skip("undated")),
			...[...this.listMountedLinks(), ...listings.flatMap(({ links }) => links)].map(({ file, problem }) => ({
				...skip("link")(file),
				problem,
			})),
			...(posts?.files ?? [])
				.map(({ file }) => file)
				.filter((file) => this.isListPage(file))
				.map(skip("list")),
			...names.map(skip("name")),
		];
	}

	/** Lists all files of the content that are read for a blog, but for the owner's code, with their paths on disk. */
	async listContentFiles(): Promise<ListedFile[]> {
		const folders = ["posts", "drafts", "pages", "authors", "public"];
		const { config } = this.project();
		const settings = [SITE_FILE, AUTHORS_FILE, TAGS_FILE, ...(config === undefined ? [] : [config])];
		const listed = await Promise.all(folders.map((folder) => this.listFiles(folder)));
		return [...settings.map((file) => ({ file, real: this.filePath(file) })), ...listed.flat()];
	}

	/** Reads a text file of the content; empty if there is none. */
	async readTextFile(file: string): Promise<string> {
		return (await this.readTextFileIfPresent(file)) ?? "";
	}

	/** Reads a text file of the content; `undefined` if there is none. */
	async readTextFileIfPresent(file: string): Promise<string | undefined> {
		const source = await readFile(this.filePath(file), "utf8").catch(undefinedIfMissing);
		return source === undefined ? undefined : normalizeText(source);
	}

	/** Reads the files that the templates of posts can use. */
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
	 * `exists` is what `isFile` says of the given name.
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

	/** Tells whether a file is the index of a folder of posts, in which other systems have their list of posts. */
	private isListPage(file: string): boolean {
		const { system, mounts } = this.project();
		return system !== undefined && INDEX_FILE.test(file) && mounts.some(({ at }) => at === path.posix.dirname(file));
	}

	private open(): OpenedContent {
		this.opened ??= openContent(this.contentDir);
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

	/** Lists the links that are not followed among the folders and files of the layout, such as `site.yml`. */
	private listMountedLinks(): { file: string; problem: string }[] {
		const content = this.open();
		const { config, mounts } = content.project;
		const dataFiles = [SITE_FILE, AUTHORS_FILE, TAGS_FILE, ...(config === undefined ? [] : [config])];
		const all = [...dataFiles.map((name) => ({ at: name, from: name })), ...mounts];
		return [...new Map(all.map((mount) => [mount.from, mount])).values()].flatMap(({ at, from }) => {
			const link = inFolder(this.contentDir, from);
			if (!lstatSync(link, { throwIfNoEntry: false })) return [];
			// The settings file of a system can be hidden, as `.eleventy.js` is.
			if (realPath(link) === inFolder(content.paths.root, from)) return [];
			const target = resolveLink(content, at, link);
			return "problem" in target ? [{ file: at, problem: target.problem }] : [];
		});
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
