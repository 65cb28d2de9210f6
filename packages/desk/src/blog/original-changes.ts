import { type Blog, describeEdit, type Post, readPost, textVersion } from "quire-blog/tools/blog";
import type { ReadPost } from "@/packages/desk/src/model/blog-types";
import { type LineChange, listLineChanges } from "@/packages/desk/src/model/line-changes";
import { GitError, openRepository } from "./git";

export interface OriginalChanges {
	original: Post;
	/** Of its body, with the lines of the file then; `undefined` if no commit has that version. */
	changes: LineChange[] | undefined;
}

/** How many commits of the original are looked at, the newest first. */
const MAX_COMMITS = 200;

/** Finds what has changed in the original of a translation since that was made; `undefined` if nothing has. */
export async function findOriginalChanges(blog: Blog, post: Post): Promise<OriginalChanges | undefined> {
	const original = await blog.changedOriginal(post);
	const version = post.translationOf?.version;
	if (!original || version === undefined) return undefined;
	const [before, body] = await Promise.all([
		readVersion(blog, original, version).catch((error: unknown) => {
			if (error instanceof GitError) return undefined;
			throw error;
		}),
		blog.collection().then(({ bodies }) => bodies.get(original.file)?.body ?? ""),
	]);
	if (before === undefined) return { original, changes: undefined };
	const changes = listLineChanges(before.body, body);
	return { original, changes: changes.map((change) => ({ ...change, line: change.line + before.bodyLine - 1 })) };
}

/** Reads the body of the last commit in which a post had a version. */
async function readVersion(blog: Blog, post: Post, version: string): Promise<ReadPost | undefined> {
	const { prefix, ask } = await openRepository(blog.options.contentDir);
	const edited = await describeEdit(blog, post);
	const file = prefix + blog.source.diskPath(post.file);
	const commits = await ask(["log", `--max-count=${MAX_COMMITS}`, "--format=%H", "--", file]);
	for (const commit of commits.split("\n").filter(Boolean)) {
		// A commit that deletes the file has none.
		const source = await ask(["show", `${commit}:${file}`]).catch(() => undefined);
		const earlier = source === undefined ? undefined : readPost(source, edited);
		if (earlier && textVersion(earlier, earlier.body) === version) return earlier;
	}
	return undefined;
}
