import type { Mount, Project } from "./types";

const ROOT = /^(posts|drafts|pages|public|authors)(\/|$)/;
/** What browsers show or save. */
const MEDIA =
	/\.(avif|webp|png|jpe?g|jfif|gif|svg|ico|bmp|tiff?|heic|mp4|m4v|webm|mov|ogv|mp3|m4a|ogg|oga|opus|wav|flac|woff2?|ttf|otf|eot|pdf|epub|zip|gz|tgz|docx?|xlsx?|pptx?|od[pst]|csv|vtt|srt|css|js|mjs|wasm|ics)$|(^|\/)(robots|humans)\.txt$/i;

/**
 * Where a file of this blog's layout may lie, relative to the content folder, the likeliest place first: `posts/a.md` of
 * a Docusaurus site is `blog/a.md`. None for what the site doesn't have.
 */
export function resolveMounts({ mounts }: Project, file: string): string[] {
	const fitting = mounts.filter(({ at }) => file === at || file.startsWith(`${at}/`));
	if (fitting.length === 0) return ROOT.test(file) ? [] : [file];
	const longest = Math.max(...fitting.map(({ at }) => at.length));
	return fitting
		.filter((mount) => mount.at.length === longest && isMountedFile(mount, file))
		.map(({ at, from }) => from + file.slice(at.length));
}

/** The mounts of all that lies below a folder of this blog's layout. */
export function mountsBelow({ mounts }: Project, folder: string): Mount[] {
	return mounts.filter(({ at }) => at === folder || at.startsWith(`${folder}/`));
}

/** Whether a file of a mount is one of those that count. */
export function isMountedFile({ mediaOnly }: Mount, file: string): boolean {
	return !mediaOnly || MEDIA.test(file);
}
