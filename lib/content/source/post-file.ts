import path from "node:path";
import type { Project } from "./types";

/** Matches files that may be posts. */
export const POST_FILE = /\.(mdx|md|markdown)$/i;
/** Matches posts in formats that only other systems render, recognized by the date in the file name. */
const UNSUPPORTED_POST = /(^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+\.(html?|textile|org|adoc|asciidoc|rst)$/i;
const INDEX_FILE = /^posts(\/.*)?\/(index\.(md|mdx|markdown)|page\.mdx)$/;

/** Tells whether a file is a post in a format that only other systems render. */
export function isUnsupportedPost(file: string): boolean {
	return UNSUPPORTED_POST.test(file);
}

/** Tells whether a file is a partial or private file of another system (`_`, `.`) or a README. */
export function isPrivateFile(file: string): boolean {
	return /(^|\/)([._]|README\.\w+$)/.test(file);
}

/** Tells whether a file beside posts is no static file: a post, also one that isn't shown, or data that Docusaurus has there. */
export function isSourceFile(file: string): boolean {
	const isData = /^posts\/(authors|tags)\.ya?ml$/.test(file);
	return isData || POST_FILE.test(file) || isUnsupportedPost(file) || isPrivateFile(file);
}

/** Tells whether a file is the index of a folder of posts, in which other systems have their list of posts. */
export function isListPage({ system, mounts }: Project, file: string): boolean {
	return system !== undefined && INDEX_FILE.test(file) && mounts.some(({ at }) => at === path.posix.dirname(file));
}
