import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";

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
