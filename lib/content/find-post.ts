import path from "node:path";
import type { Post } from "./types";

interface Names {
	/** The base of relative paths of files, besides the content folder. */
	workingDir: string;
	/** Absolute. */
	onDisk(post: Post): string;
	/** On disk, relative to the content folder. */
	diskPath(file: string): string;
}

/** Finds a post by the path of its file, its path on the site, or the last segment of one of these, also without the ending. */
export function findPost(
	posts: readonly Post[],
	name: string,
	{ workingDir, onDisk, diskPath }: Names,
): { post: Post } | { problem: string } {
	const file = path.resolve(workingDir, name);
	const sitePath = name.replace(/^https?:\/\/[^/]*/, "").replace(/(.)\/$/, "$1");
	const namesOf = ({ path: onSite, file }: Post) =>
		[onSite, file, file.replace(/\.\w+$/, "")].map((one) => path.posix.basename(one));
	const rules: ((post: Post) => boolean)[] = [
		(post) => onDisk(post) === file || path.dirname(onDisk(post)) === file,
		(post) => diskPath(post.file) === name,
		(post) => post.path === sitePath,
		(post) => namesOf(post).includes(name),
	];
	for (const rule of rules) {
		const [post, ...others] = posts.filter(rule);
		if (post && others.length === 0) return { post };
		if (post) {
			const files = [post, ...others].map((one) => `\`${diskPath(one.file)}\``).join(", ");
			return { problem: `\`${name}\` may be ${files}. Name the file.` };
		}
	}
	return { problem: `There is no post \`${name}\`. Name its file, or its path such as \`/blog/hello\`.` };
}
