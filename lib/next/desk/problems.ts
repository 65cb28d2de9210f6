import type { Desk } from "./desk";

/** Returns functions that find what belongs to the files of diagnostics. */
export function createFileFinder({ blog, rows }: Pick<Desk, "blog" | "rows">) {
	const postsByFile = new Map(rows.map(({ file, post }) => [file, post]));
	/** Adds the path on disk and that of the post to something in a file. */
	return <Found extends { file: string }>(found: Found): Found & { path: string; post: string | undefined } => {
		const post = postsByFile.get(found.file);
		return { ...found, path: blog.source.filePath(post?.file ?? found.file), post: post?.path };
	};
}
