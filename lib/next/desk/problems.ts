import type { Desk } from "./desk";

/** Returns functions that find the path on disk and the post of a diagnostic's file. */
export function createFileFinder({ blog, rows }: Pick<Desk, "blog" | "rows">) {
	const postsByFile = new Map(rows.map(({ file, post }) => [file, post]));
	return <Found extends { file: string }>(found: Found): Found & { path: string; post: string | undefined } => {
		const post = postsByFile.get(found.file);
		return { ...found, path: blog.source.filePath(post?.file ?? found.file), post: post?.path };
	};
}
