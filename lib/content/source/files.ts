import { readFile, stat } from "node:fs/promises";
import { getProject } from "@/lib/content/source/project";
import { contentFilePath, missing } from "./disk-paths";
import { excludeBundledFiles, listFiles, listUndatedFiles, POST_FILE } from "./list-files";

export { contentFilePath, ownerPath } from "./disk-paths";

/** A text file of the content folder. */
export interface SourceFile {
	/** Path in this blog's layout, such as `posts/hello.md`, wherever the content folder has it. */
	file: string;
	source: string;
	/** Why the file can't be read, where it can't; the source is empty then. */
	readError?: string;
}

const AT_ONCE = 64;
/** Posts in formats that other systems read: with a date in their name, as nobody calls a file for something else. */
const OTHER_POST = /(^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+\.(html?|textile|org|adoc|asciidoc|rst)$/i;

/** Names that start with `_` or `.` are partials and private files of other systems, and a README is for those who work there. */
const isHidden = (file: string) => /(^|\/)([._]|README\.\w+$)/.test(file);
/** Lists that Docusaurus has beside its posts. */
const isList = (file: string) => /^posts\/(authors|tags)\.ya?ml$/.test(file);

/** The Markdown and MDX files below a folder of the content. */
export async function readSourceFiles(folder: string): Promise<SourceFile[]> {
	const found = (await listFiles(folder)).filter((file) => POST_FILE.test(file) && !isHidden(file));
	const files = excludeBundledFiles(found, getProject());
	const sources: SourceFile[] = [];
	for (let start = 0; start < files.length; start += AT_ONCE) {
		const batch = files.slice(start, start + AT_ONCE);
		sources.push(...(await Promise.all(batch.map(readPost))));
	}
	return sources;
}

/** The files of `public/`, relative to it. */
export async function listPublicFiles(): Promise<string[]> {
	return (await listFiles("public")).map((file) => file.slice("public/".length));
}

/** The static files of the content: those of `public/`, and those beside posts and pages. */
export async function listStaticFiles(): Promise<string[]> {
	const [shared, ...beside] = await Promise.all(["public", "posts", "drafts", "pages"].map(listFiles));
	const isText = (file: string) => POST_FILE.test(file) || OTHER_POST.test(file) || isHidden(file) || isList(file);
	return [...(shared ?? []), ...beside.flat().filter((file) => !isText(file))];
}

/** The texts among the posts that the blog doesn't show: by their format, or because the system they are of wouldn't either. */
export async function listSkippedFiles(): Promise<{ file: string; isMarkdown: boolean }[]> {
	const [files, undated] = await Promise.all([listFiles("posts"), listUndatedFiles()]);
	const others = files.filter((file) => OTHER_POST.test(file));
	const isShown = (file: string) => !isHidden(file);
	return [
		...others.filter(isShown).map((file) => ({ file, isMarkdown: false })),
		...undated.filter(isShown).map((file) => ({ file, isMarkdown: true })),
	];
}

async function readPost(file: string): Promise<SourceFile> {
	try {
		const bytes = await readFile(contentFilePath(file));
		return { file, source: clean(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
	} catch (error) {
		const isText = error instanceof TypeError;
		const reason = error instanceof Error ? error.message.replace(/, open .*$/, "") : String(error);
		const fault = isText ? "The file is not UTF-8. Save it in that encoding." : `The file can't be read: ${reason}.`;
		return { file, source: "", readError: fault };
	}
}

/** A text file of the content; empty if it isn't there. */
export async function readTextFile(file: string): Promise<string> {
	return clean((await readFile(contentFilePath(file), "utf8").catch(missing)) ?? "");
}

/** Takes the byte order mark away, and makes line ends plain. */
function clean(source: string): string {
	return source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** The time of a file's last change in milliseconds since the epoch; nothing if it is no file. */
export async function fileVersion(file: string): Promise<number | undefined> {
	const found = await stat(contentFilePath(file)).catch(missing);
	return found?.isFile() ? Math.round(found.mtimeMs) : undefined;
}

/** Whether a path of this blog's layout is a file. */
export async function isFile(file: string): Promise<boolean> {
	return (await fileVersion(file)) !== undefined;
}
