import path from "node:path";
import type { Project } from "./types";

/** Matches files that may be posts. */
export const POST_FILE = /\.(mdx|md|markdown)$/i;
/** Matches posts in formats that only other systems render, recognized by the date in the file name. */
const UNSUPPORTED_POST = /(^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+\.(html?|textile|org|adoc|asciidoc|rst)$/i;
const INDEX_FILE = /^posts(\/.*)?\/(index\.(md|mdx|markdown)|page\.mdx)$/;

export function isUnsupportedPost(file: string): boolean {
	return UNSUPPORTED_POST.test(file);
}

/** Matches partial or private files of other systems (`_`, `.`) and READMEs. */
export function isPrivateFile(file: string): boolean {
	return /(^|\/)([._]|README\.\w+$)/.test(file);
}

/** Tells whether a file beside posts is not static: a post, even one that isn't shown, or one of Docusaurus's data files. */
export function isSourceFile(file: string): boolean {
	const isData = /^posts\/(authors|tags)\.ya?ml$/.test(file);
	return isData || POST_FILE.test(file) || isUnsupportedPost(file) || isPrivateFile(file);
}

/** In other systems, the index of a folder of posts is their list. */
export function isListPage({ system, mounts }: Project, file: string): boolean {
	return system !== undefined && INDEX_FILE.test(file) && mounts.some(({ at }) => at === path.posix.dirname(file));
}
