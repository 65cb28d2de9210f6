import type { Blog } from "@/lib/blog/blog";
import { checkPost } from "@/lib/checks/check-post";
import { getCheckContext } from "@/lib/checks/context";
import { checkAllButBodies, present } from "@/lib/checks/run-checks";
import type { Post } from "@/lib/content/types";
import { type Change, countBySeverity, type Row } from "@/lib/desk/rows";
import { getBlog } from "@/lib/next/get-blog";
import { watchContent } from "@/lib/next/watch-content";
import type { Diagnostic } from "@/lib/utils/diagnostics";
import { groupBy } from "@/lib/utils/group-by";
import { type GitChanges, GitReader } from "./git-changes";
import { type BodyFacts, PostIndex } from "./post-index";

/** Milliseconds for which a page of the desk waits for bodies that aren't compiled yet, before it shows the others. */
const PATIENCE = 800;

/** All that the desk shows of a blog. */
export interface Desk {
	blog: Blog;
	rows: Row[];
	facts: ReadonlyMap<string, BodyFacts>;
	/** Everything that is wrong, by the names of files that the owner knows. */
	diagnostics: readonly Diagnostic[];
	/** The number of bodies that are still to be compiled; the page is rendered again once they are. */
	pending: number;
}

interface Sources {
	blog: Blog;
	index: PostIndex;
	git: GitReader;
}

/** Next may load this module more than once in a process, so what is known is kept in a global. */
const holder = globalThis as typeof globalThis & { quireDesk?: Sources };

/** Returns what the desk shows of the blog of this process. */
export { readDesk, type Sources };
export async function getDesk(): Promise<Desk> {
	const blog = getBlog();
	if (holder.quireDesk?.blog !== blog) {
		const index = new PostIndex(blog, () => watchContent().emit("change"));
		holder.quireDesk = { blog, index, git: new GitReader(blog.options.contentDir) };
	}
	return readDesk(holder.quireDesk);
}

async function readDesk(sources: Sources): Promise<Desk> {
	const { blog, index, git } = sources;
	const [{ facts, pending }, changes, { posts, pages }] = await Promise.all([
		index.read(PATIENCE),
		git.read(),
		blog.collection(),
	]);
	const diagnostics = await checkFacts(blog, facts);
	const byFile = groupBy(diagnostics, ({ file }) => file);
	const rows = await Promise.all(
		[...posts, ...pages].map(async (post): Promise<Row> => {
			const file = blog.source.ownerPath(post.file);
			const known = facts.get(post.file);
			return {
				post,
				file,
				words: known?.words,
				change: await getChange(blog, post, file, changes),
				problems: known && countBySeverity(byFile.get(file) ?? []),
			};
		}),
	);
	return { blog, rows, facts, diagnostics, pending };
}

/** Checks all posts whose bodies are known, without compiling any. */
async function checkFacts(blog: Blog, facts: ReadonlyMap<string, BodyFacts>): Promise<Diagnostic[]> {
	const [{ posts, pages }, context, { byPath }, { redirects }] = await Promise.all([
		blog.collection(),
		getCheckContext(blog),
		blog.published(),
		blog.redirects(),
	]);
	const anchors = new Map<string, ReadonlySet<string> | undefined>();
	const anchorsOf = async (path: string) => {
		if (!anchors.has(path)) {
			const post = byPath.get(redirects.get(path) ?? path);
			const known = post && facts.get(post.file)?.checked.anchors;
			anchors.set(path, known && new Set(known));
		}
		return anchors.get(path);
	};
	const found = await checkAllButBodies(blog);
	for (const post of [...posts, ...pages]) {
		const known = facts.get(post.file);
		if (!known) continue;
		found.push(...known.diagnostics, ...(await checkPost(post, { metadata: known.checked }, { ...context, anchorsOf })));
	}
	return present(blog, found);
}

/** Returns when the file of a post changed: by its commit, else by its time on disk. */
async function getChange(blog: Blog, post: Post, file: string, changes: GitChanges | undefined) {
	const committed = changes?.committed.get(file);
	if (committed !== undefined && !changes?.uncommitted.has(file)) return { time: committed, isUncommitted: false };
	const time = await blog.source.fileVersion(post.file);
	return time === undefined ? undefined : ({ time, isUncommitted: changes !== undefined } satisfies Change);
}
