import { type Blog, checkWithFacts, type Diagnostic, getBlog, type Post } from "quire-blog/tools/blog";
import { groupBy } from "@/lib/utils/collections";
import { type Change, countBySeverity, type Row } from "@/packages/desk/src/model/rows";
import { announceFacts } from "./changes";
import { type GitChanges, GitReader } from "./git-changes";
import { type KnownFacts, PostIndex } from "./post-index";

/** Milliseconds that a page of the desk waits for Git and for bodies that aren't compiled yet, before it shows what is available. */
const PATIENCE = 800;

interface Desk {
	blog: Blog;
	rows: Row[];
	facts: KnownFacts["facts"];
	diagnostics: readonly Diagnostic[];
	/** The number of bodies that aren't compiled yet; the page reloads once they are. */
	pending: number;
}

interface Sources {
	blog: Blog;
	index: PostIndex;
	git: GitReader;
	/** The last result, with the version and the facts that it was made from. */
	kept?: { version: number; facts: KnownFacts["facts"]; result: Promise<Checked> };
}

interface Checked {
	diagnostics: Diagnostic[];
	byFile: ReadonlyMap<string, readonly Diagnostic[]>;
	times: ReadonlyMap<string, number | undefined>;
}

let sources: Sources | undefined;

export async function getDesk(): Promise<Desk> {
	const blog = getBlog();
	if (sources?.blog !== blog) {
		const index = new PostIndex(blog, announceFacts);
		sources = { blog, index, git: new GitReader(blog.options.contentDir, { onUpdate: announceFacts }) };
	}
	return readDesk(sources);
}

async function readDesk(sources: Sources): Promise<Desk> {
	const { blog, index, git } = sources;
	const [{ facts, pending }, answer, { posts, pages }] = await Promise.all([
		index.read(PATIENCE),
		git.read(PATIENCE),
		blog.collection(),
	]);
	const { version } = blog;
	if (sources.kept?.version !== version || sources.kept.facts !== facts) {
		const result = check(blog, facts);
		sources.kept = { version, facts, result };
		// A failure may be temporary.
		result.catch(() => {
			if (sources.kept?.result === result) delete sources.kept;
		});
	}
	const { diagnostics, byFile, times } = await sources.kept.result;
	const rows = [...posts, ...pages].map((post): Row => {
		const file = blog.source.diskPath(post.file);
		const known = facts.get(post.file);
		return {
			post,
			file,
			words: known?.words,
			change: answer && findChange(file, times.get(post.file), answer.changes),
			problems: known && countBySeverity(byFile.get(file) ?? []),
		};
	});
	return { blog, rows, facts, diagnostics, pending };
}

async function check(blog: Blog, facts: KnownFacts["facts"]): Promise<Checked> {
	const [diagnostics, { posts, pages }] = await Promise.all([checkWithFacts(blog, facts), blog.collection()]);
	const times = await Promise.all(
		[...posts, ...pages].map(async ({ file }) => [file, await blog.source.fileVersion(file)] as const),
	);
	return { diagnostics, byFile: groupBy(diagnostics, ({ file }) => file), times: new Map(times) };
}

/** Returns when a file changed: by its commit, else by its time on disk. */
function findChange(file: string, time: number | undefined, changes: GitChanges | undefined): Change | undefined {
	const committed = changes?.committed.get(file);
	if (committed !== undefined && !changes?.uncommitted.has(file)) return { time: committed, isUncommitted: false };
	return time === undefined ? undefined : { time, isUncommitted: changes !== undefined };
}

/** Returns functions that find the path on disk and the post of a diagnostic's file. */
export function createFileFinder({ blog, rows }: Pick<Desk, "blog" | "rows">) {
	const postsByFile = new Map(rows.map(({ file, post }) => [file, post]));
	return <Found extends { file: string }>(found: Found): Found & { path: string; post: string | undefined } => {
		const post = postsByFile.get(found.file);
		return { ...found, path: blog.source.filePath(post?.file ?? found.file), post: post?.path };
	};
}

export async function listTranslationGroups(blog: Blog): Promise<Post[][]> {
	const { byPath } = await blog.visible();
	const groups = new Map<string, Post[]>();
	for (const post of byPath.values()) {
		const paths = (await blog.translations(post)).map(({ url }) => url);
		if (paths.length === 0) continue;
		const members = paths.flatMap((path) => byPath.get(path) ?? []);
		groups.set(paths.join(" "), members);
	}
	return [...groups.values()];
}
