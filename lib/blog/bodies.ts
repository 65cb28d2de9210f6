import type { Post } from "@/lib/content/types";
import type { CompiledPostCache } from "@/lib/markdown/compiled-post-cache";
import type { ReadData } from "@/lib/markdown/dialects";
import { memoize } from "@/lib/utils/memoize";
import type { Blog } from "./blog";

export async function prepareBody(
	blog: Blog,
	post: Post,
	readTemplates: () => Promise<ReadData | undefined>,
): Promise<Parameters<CompiledPostCache["get"]>> {
	const [site, { bodies }] = await Promise.all([blog.site(), blog.collection()]);
	const body = bodies.get(post.file) ?? { body: "", bodyLine: 1 };
	const { dialects, tryRender } = blog.options;
	const templates = dialects?.mayHaveTemplates(body.body) ? (await readTemplates())?.data : undefined;
	return [
		{ ...post, ...body },
		site,
		{
			dialects,
			templates,
			tryRender: tryRender && ((renderable) => tryRender(blog, post, renderable)),
			ownComponents: await listOwnTags(blog),
			ownerCode: tryRender && (await hashRendering(blog)),
		},
	];
}

/** Reads what the templates of another system's site can show; `undefined` without dialects. */
export const readTemplateData = memoize(
	async ({ options, source, site }: Blog): Promise<ReadData | undefined> =>
		options.dialects?.readTemplateData(source.project(), source.openFolder(), await site()),
);

/** Returns the paths of the posts and pages that the audience sees, by their files in this blog's layout and on disk. */
export const listPathsByFile = memoize(async (blog: Blog): Promise<ReadonlyMap<string, string>> => {
	const posts = [...(await blog.visible()).byPath.values()];
	const onDisk = posts.map(({ file, path }) => [blog.source.ownerPath(file), path] as const);
	return new Map([...onDisk, ...posts.map(({ file, path }) => [file, path] as const)]);
});

/** Changes with the owner's components, which decide whether a body can be rendered; empty if there are none. */
const hashRendering = memoize(async (blog: Blog): Promise<string> => {
	const { hash } = await blog.ownerCode();
	return hash && `${hash} ${blog.options.mode}`;
});

/** Returns `undefined` if the owner has no components. */
const listOwnTags = memoize(async (blog: Blog): Promise<string[] | undefined> => {
	const { components } = await blog.ownerCode();
	return components.length > 0 ? components.map(({ tag }) => tag) : undefined;
});
