import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Blog } from "@/lib/blog/blog";
import { DATA_FILES } from "@/lib/content/source/layout";
import { memoize } from "@/lib/utils/memoize";

interface KnownFile {
	kind: "post" | "settings";
	file: string;
}

/** Returns `undefined` for a document that isn't part of the blog. */
export async function findFile(blog: Blog, uri: string): Promise<KnownFile | undefined> {
	if (!uri.startsWith("file:")) return undefined;
	const absolute = toPath(uri);
	if (absolute === undefined) return undefined;
	const known = (await listFiles(blog)).get(absolute);
	if (known) return known;
	const file = blog.source.layoutPath(absolute);
	return file === undefined ? undefined : { kind: "post", file };
}

function toPath(uri: string): string | undefined {
	try {
		return path.resolve(fileURLToPath(uri));
	} catch {
		return undefined;
	}
}

const listFiles = memoize(async (blog: Blog): Promise<ReadonlyMap<string, KnownFile>> => {
	const { source } = blog;
	const { posts, pages } = await blog.collection();
	const locate = (file: string) => path.join(source.contentDir, source.ownerPath(file));
	return new Map<string, KnownFile>([
		...[...posts, ...pages].map(({ file }) => [locate(file), { kind: "post", file }] as const),
		...DATA_FILES.map((file) => [locate(file), { kind: "settings", file }] as const),
	]);
});
