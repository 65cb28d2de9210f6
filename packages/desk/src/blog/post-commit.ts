import { copyFile, mkdtemp, realpath, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Blog, type Post, resolveAssetFile } from "quire-blog/tools/blog";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import type { BodyFacts } from "@/packages/desk/src/model/blog-types";
import {
	type CommittedFile,
	parseNumstat,
	parsePaths,
	parseRenames,
	suggestMessage,
} from "@/packages/desk/src/model/parse-git";
import { DIFF, GitError, openRepository, type Repository } from "./git";
import { listOwnImages } from "./store-image";

export interface PostChanges {
	repository: Repository;
	files: CommittedFile[];
	message: string;
}

/** `-M`: the least similarity of a moved file to its earlier version. */
const SIMILARITY = "-M40%";
/** The hash of the empty tree, for repositories without commits. */
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/** Milliseconds for a commit, which includes its hooks. */
const COMMIT_TIMEOUT = 180_000;

/**
 * Finds the uncommitted changes of a post and of its files; `undefined` without any, without a repository or without Git. Doesn't change the
 * repository.
 */
export async function findPostChanges(
	blog: Blog,
	post: Post,
	facts: BodyFacts | undefined,
): Promise<PostChanges | undefined> {
	try {
		return await readChanges(blog, post, facts);
	} catch (error) {
		if (error instanceof GitError) return undefined;
		throw error;
	}
}

async function readChanges(blog: Blog, post: Post, facts: BodyFacts | undefined): Promise<PostChanges | undefined> {
	const file = blog.source.filePath(post.file);
	const repository = await openRepository(blog.options.contentDir);
	const { root, ask } = repository;
	const own = await findInRepository(root, [file, ...listUsedFiles(blog, post, facts)]);
	const [main] = own;
	if (main === undefined) return undefined;
	const head = await ask(["rev-parse", "--verify", "--quiet", "HEAD"]).then(
		(hash) => hash.trim(),
		() => EMPTY_TREE,
	);
	const folder = /\/index\.\w+$/.test(post.file) ? path.posix.dirname(main) : undefined;
	const others = ["ls-files", "--others", "--exclude-standard", "-z", "--"];
	const untracked = parsePaths(await ask([...others, ...own, ...(folder ? [folder] : [])]));
	return withIndexCopy(repository, async (env) => {
		if (untracked.length > 0) await ask(["add", "--intent-to-add", "--", ...untracked], { env });
		const renames = parseRenames(
			await ask(["diff", ...DIFF, head, SIMILARITY, "--name-status", "--diff-filter=R", "-z"], { env }),
		);
		// A folder is moved with all of its files.
		const moved = [...renames].filter(
			([to]) => own.includes(to) || (folder && renames.has(main) && to.startsWith(`${folder}/`)),
		);
		const paths = [...new Set([...own, ...moved.flat()])];
		const files = parseNumstat(
			await ask(["diff", ...DIFF, head, SIMILARITY, "--numstat", "-z", "--", ...paths], { env }),
		);
		if (files.length === 0) return undefined;
		const isMoved = renames.has(main);
		return {
			repository,
			files,
			message: suggestMessage(post.title, { isMoved, isNew: untracked.includes(main) && !isMoved }),
		};
	});
}

/** Commits the changes of a post, and nothing else, whatever is staged. Hooks run. */
export async function commitPost(
	blog: Blog,
	post: Post,
	facts: BodyFacts | undefined,
	message: string,
): Promise<{ summary: string; files: CommittedFile[] } | { problem: string; output?: string }> {
	const changes = await findPostChanges(blog, post, facts);
	if (!changes) return { problem: "There is nothing to commit of this post." };
	const { files } = changes;
	const { ask, commit: makeCommit } = changes.repository;
	const paths = files.flatMap(({ path, from }) => [path, ...(from === undefined ? [] : [from])]);
	const untracked = parsePaths(await ask(["ls-files", "--others", "-z", "--", ...paths]));
	try {
		if (untracked.length > 0) await ask(["add", "--intent-to-add", "--", ...untracked]);
		await makeCommit(["--only", "--quiet", `--message=${message}`, "--", ...paths], {
			timeout: COMMIT_TIMEOUT,
		});
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		if (untracked.length > 0)
			await ask(["rm", "--cached", "--force", "--quiet", "--ignore-unmatch", "--", ...untracked]);
		return { problem: "Nothing was committed. Git or a hook of the repository refused:", output: error.output };
	}
	return { summary: (await ask(["log", "-1", "--format=%h %s"])).trim(), files };
}

/** Returns the paths on disk of the files that a post shows or links to. */
function listUsedFiles(blog: Blog, post: Post, facts: BodyFacts | undefined): string[] {
	const { files = [], links = [] } = facts?.checked ?? {};
	const linked = [...files, ...links].flatMap(({ url }) => resolveAssetFile(post.file, url) ?? []);
	return [...listOwnImages(post, facts), ...linked].map((file) => blog.source.filePath(file));
}

async function findInRepository(root: string, files: readonly string[]): Promise<string[]> {
	const found = await Promise.all(files.map((file) => realpath(file).catch(undefinedIfMissing)));
	const inside = found.flatMap((file) => {
		const relative = file === undefined ? ".." : path.relative(root, file);
		return relative.startsWith("..") || path.isAbsolute(relative) ? [] : [relative.split(path.sep).join("/")];
	});
	return [...new Set(inside)];
}

/** Copies an index with its time: Git reads all files that aren't older than the index. */
async function copyIndex(from: string, to: string): Promise<void> {
	const times = await stat(from).catch(undefinedIfMissing);
	// A repository has no index before the first `git add`.
	if (!times) return;
	await copyFile(from, to);
	await utimes(to, times.atime, times.mtime);
}

/** Calls a function with an environment in which Git changes a copy of the index, so that reading doesn't change the repository. */
async function withIndexCopy<Result>(
	{ root, ask }: Repository,
	read: (env: Readonly<Record<string, string>>) => Promise<Result>,
): Promise<Result> {
	const index = (await ask(["rev-parse", "--git-path", "index"])).replace(/\n$/, "");
	const folder = await mkdtemp(path.join(tmpdir(), "quire-index-"));
	try {
		const copy = path.join(folder, "index");
		await copyIndex(path.resolve(root, index), copy);
		return await read({ GIT_INDEX_FILE: copy });
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
