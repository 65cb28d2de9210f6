import type { Post } from "@/lib/content/types";
import type { CompiledPosts } from "@/lib/markdown/compiled-posts";
import { createSiteTemplates, type SiteTemplates } from "@/lib/markdown/dialects/liquid/site-templates";
import { memoize } from "@/lib/utils/memoize";
import type { Blog } from "./blog";

export async function prepareBody(
	blog: Blog,
	post: Post,
	siteTemplates: () => Promise<SiteTemplates>,
): Promise<Parameters<CompiledPosts["get"]>> {
	const [site, { bodies }] = await Promise.all([blog.site(), blog.collection()]);
	const body = bodies.get(post.file) ?? { body: "", bodyLine: 1 };
	const templates = /\{[{%]|\{#-?\s/.test(body.body) ? await siteTemplates() : undefined;
	const { tryRender } = blog.options;
	return [
		{ ...post, ...body },
		site,
		{
			templates,
			tryRender: tryRender && ((renderable) => tryRender(blog, post, renderable)),
			ownComponents: await listOwnTags(blog),
			ownerCode: tryRender && (await hashRendering(blog)),
		},
	];
}

export const readTemplateFiles = memoize((blog: Blog) => blog.source.readTemplateFiles());

export const readSiteTemplates = memoize(async (blog: Blog): Promise<SiteTemplates> => {
	const { source } = blog;
	const [config, site, files] = await Promise.all([
		source.readTextFile("_config.yml"),
		blog.site(),
		readTemplateFiles(blog),
	]);
	return createSiteTemplates(source.project(), config, site, files);
});

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
