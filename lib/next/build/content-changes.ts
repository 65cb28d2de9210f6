import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { ContentSource } from "@/lib/content/source/content-source";
import { getFileState } from "@/lib/utils/file-state";
import { resolvePath } from "@/lib/utils/paths";

const MAX_NAMED = 5;

/** The state of each content file at one time, by path on disk. */
export type ContentState = ReadonlyMap<string, { name: string; state: string }>;

/** Returns the state of all content files that a build reads: posts, static files, settings, and the owner's code. */
export async function readContentState(blog: Blog): Promise<ContentState> {
	// The blog's own source has a fixed list of files from the start of the build.
	const { contentDir, trustsSettings, sourceAdapter } = blog.options;
	const source = new ContentSource(contentDir, { trustsSettings, detectSite: sourceAdapter?.detect });
	const [root = source.contentDir] = source.watchedFolders();
	const [{ theme, ...own }, ...others] = await Promise.all([blog.ownerCode(), blog.postImports(), blog.config()]);
	const ofCode = [own, ...others].flatMap((one) => (one ? [...one.files, ...one.outsideFiles] : []));
	const code = [...ofCode, ...(theme?.files ?? [])].map((file) => resolvePath(root, file));
	const listed = [
		...(await source.listContentFiles()).map(({ file, real }) => ({ name: source.diskPath(file), real })),
		...code.map((real) => ({ name: path.relative(root, real).replaceAll("\\", "/"), real })),
	];
	const states = listed.map(({ name, real }) => [real, { name, state: getFileState(real) }] as const);
	return new Map(states.filter(([, { state }]) => state !== ""));
}

export function listChangedFiles(before: ContentState): string[] {
	return [...before].filter(([file, { state }]) => getFileState(file) !== state).map(([, { name }]) => name);
}

export function compareStates(before: ContentState, after: ContentState): string[] {
	const all = new Map([...before, ...after]);
	return [...all]
		.filter(([file]) => before.get(file)?.state !== after.get(file)?.state)
		.map(([, { name }]) => name)
		.sort();
}

/** Formats a warning about files that changed during a build. */
export function formatChangedFiles(files: readonly string[]): string {
	const named = files.slice(0, MAX_NAMED).map((file) => `\`${file}\``);
	const others = files.length - named.length;
	const list = others > 0 ? `${named.join(", ")} and ${others} more` : named.join(", ");
	return `The content changed while it was built: ${list}. Build again.`;
}
