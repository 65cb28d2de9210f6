import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { detectProject } from "./detect-project";
import { openFolder } from "./folder";
import {
	excludeBundledFiles,
	inFolder,
	listFiles,
	listFolder,
	listUndatedFiles,
	POST_FILE,
	undefinedIfMissing,
} from "./list-files";
import { resolveMounts } from "./mounts";
import { readTemplateFiles, type TemplateFiles } from "./template-files";
import type { Project } from "./types";

/** A text file of the content folder. */
export interface SourceFile {
	/** The path in this blog's layout, such as `posts/hello.md`. */
	file: string;
	source: string;
	/** The message if the file can't be read; `source` is empty then. */
	readError?: string;
}

/** The number of files that are read at the same time. */
const BATCH_SIZE = 64;
/** Matches posts in formats that only other systems render, recognized by the date in the file name. */
const UNSUPPORTED_POST = /(^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+\.(html?|textile|org|adoc|asciidoc|rst)$/i;
/** A folder that no site has, for the paths of files that don't exist. */
const MISSING_FOLDER = ".nowhere";
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
	private detected: Project | undefined;

	/**
	 * `contentDir` is the owner's folder and `sharedPublicDir` that of static files for every blog, of which an owner's file
	 * of the same name wins; both are absolute.
	 */
	constructor(
		readonly contentDir: string,
		private readonly sharedPublicDir?: string,
	) {}

	/** Returns the layout and the settings of the folder, which are detected once. */
	project(): Project {
		this.detected ??= detectProject(openFolder(this.contentDir));
		return this.detected;
	}

	/** Makes the next call of `project` detect the project again. */
	invalidate(): void {
		this.detected = undefined;
	}

	/** Returns the absolute path of a file of the content. */
	filePath(file: string): string {
		const candidates = resolveMounts(this.project(), file).map((one) => inFolder(this.contentDir, one));
		if (this.sharedPublicDir !== undefined && file.startsWith(PUBLIC)) {
			candidates.push(inFolder(this.sharedPublicDir, file.slice(PUBLIC.length)));
		}
		const found = candidates.find((one) => candidates.length === 1 || existsSync(one));
		return found ?? candidates[0] ?? inFolder(this.contentDir, `${MISSING_FOLDER}/${file}`);
	}

	/** Returns the path of a file as the owner knows it, relative to the content folder. */
	ownerPath(file: string): string {
		const relative = path.relative(this.contentDir, this.filePath(file));
		return relative.replaceAll("\\", "/").replace(`${MISSING_FOLDER}/`, "");
	}

	/** Reads the Markdown and MDX files below a folder of the content. */
	async readSourceFiles(folder: string): Promise<SourceFile[]> {
		const candidates = (await this.listFiles(folder)).filter((file) => POST_FILE.test(file) && !isPrivateFile(file));
		const files = excludeBundledFiles(candidates, this.project());
		const sources: SourceFile[] = [];
		for (let start = 0; start < files.length; start += BATCH_SIZE) {
			const batch = files.slice(start, start + BATCH_SIZE);
			sources.push(...(await Promise.all(batch.map((file) => this.readPost(file)))));
		}
		return sources;
	}

	/** Lists the files of `public/`, relative to it. */
	async listPublicFiles(): Promise<string[]> {
		return (await this.listFiles("public")).map((file) => file.slice("public/".length));
	}

	/** Lists the static files of the content, both those in `public/` and those beside posts and pages. */
	async listStaticFiles(): Promise<string[]> {
		const [publicFiles, ...besidePosts] = await Promise.all(
			["public", "posts", "drafts", "pages"].map((folder) => this.listFiles(folder)),
		);
		const isSource = (file: string) =>
			POST_FILE.test(file) || UNSUPPORTED_POST.test(file) || isPrivateFile(file) || isDataFile(file);
		return [...(publicFiles ?? []), ...besidePosts.flat().filter((file) => !isSource(file))];
	}

	/**
	 * Lists the files in `posts/` that are not rendered, because of their format or because their own system does not
	 * render them.
	 */
	async listSkippedFiles(): Promise<{ file: string; isMarkdown: boolean }[]> {
		const [files, undated] = await Promise.all([
			this.listFiles("posts"),
			listUndatedFiles(this.contentDir, this.project()),
		]);
		const unsupported = files.filter((file) => UNSUPPORTED_POST.test(file));
		return [
			...unsupported.map((file) => ({ file, isMarkdown: false })),
			...undated.map((file) => ({ file, isMarkdown: true })),
		].filter(({ file }) => !isPrivateFile(file));
	}

	/** Reads a text file of the content; empty if there is none. */
	async readTextFile(file: string): Promise<string> {
		return normalizeText((await readFile(this.filePath(file), "utf8").catch(undefinedIfMissing)) ?? "");
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

	/** Lists the static files for every blog, relative to their folder. */
	async listSharedFiles(): Promise<string[]> {
		return this.sharedPublicDir === undefined ? [] : listFolder(this.sharedPublicDir);
	}

	private async listFiles(folder: string): Promise<string[]> {
		const files = await listFiles(this.contentDir, this.project(), folder);
		if (folder !== "public") return files;
		const shared = (await this.listSharedFiles()).map((file) => PUBLIC + file);
		return [...new Set([...files, ...shared])].sort();
	}

	private async readPost(file: string): Promise<SourceFile> {
		try {
			const bytes = await readFile(this.filePath(file));
			return { file, source: normalizeText(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
		} catch (error) {
			const isEncodingError = error instanceof TypeError;
			const reason = error instanceof Error ? error.message.replace(/, open .*$/, "") : String(error);
			const readError = isEncodingError
				? "The file is not encoded as UTF-8. Save it as UTF-8."
				: `The file can't be read: ${reason}.`;
			return { file, source: "", readError };
		}
	}
}

/** Removes the byte order mark and normalizes line endings. */
function normalizeText(source: string): string {
	return source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}
