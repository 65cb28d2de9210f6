import { fromHtml } from "hast-util-from-html";
import { createElement, type FunctionComponent, type ReactElement, type ReactNode } from "react";
import { prerender } from "react-dom/static";
import { pageImages } from "@/components/mdx/image/image-props";
import type { Props } from "@/components/mdx/types";
import { getOwnerComponents, pageComponents } from "@/features/components";
import type { Blog } from "@/lib/blog/blog";
import { getAppComponents } from "@/lib/blog/bodies";
import { listablePosts } from "@/lib/blog/list-items";
import { withBlogForOwnerCode } from "@/lib/blog/owner-access";
import { localizeSite } from "@/lib/config/site";
import { readPostQuery } from "@/lib/content/find-posts";
import type { PostListItem } from "@/lib/content/list-item";
import type { Post } from "@/lib/content/types";
import { renderBody } from "@/lib/markdown/runtime/render";
import type { AppPostView, BodyNode, FullPostView, PartView } from "@/lib/owner-code/app-pages";
import { AppComponents } from "./app-components";
import type { AppPaths } from "./app-paths";
import { type ToClass, toBodyNodes } from "./body-tree";

export interface RenderOptions {
	paths: AppPaths;
	toClass: ToClass;
	/** The URLs of the scripts of features on the host, by the names of the features. */
	scripts: ReadonlyMap<string, string>;
}

/**
 * Renders the body of a post as its page has it, to nodes that an app turns into elements. The app's components are left to it, with their
 * props as data. Throws if a component does, or gets a function as a prop.
 */
export async function renderAppBody(
	blog: Blog,
	post: Post,
	{ paths, toClass }: RenderOptions,
	createListed: (item: Pick<PostListItem, "post" | "tags" | "excerpt">) => Promise<AppPostView>,
): Promise<Pick<FullPostView, "body" | "codeStyles">> {
	const [site, compiled, ownerCode, inApp] = await Promise.all([
		blog.site(),
		blog.compiled(post),
		blog.ownerCode(),
		getAppComponents(blog),
	]);
	const { metadata } = compiled;
	const settings = localizeSite(site, post.lang);
	const imported = metadata.modules && { modules: (await blog.postImports()).modules };
	const own = getOwnerComponents(ownerCode, imported);
	const posts = listablePosts(blog, settings, post);
	const shared = pageComponents({
		messages: settings.messages,
		images: pageImages(blog, site, post),
		listImages: pageImages(blog, site),
		settings,
		own,
		posts,
	});
	const ofApp = new AppComponents(post.trust === "code");
	const names = metadata.components.map(({ name }) => name);
	const PostsPlace = ofApp.create("Posts") as FunctionComponent<{ as: unknown; posts: readonly AppPostView[] }>;
	/** Lists of posts in a text are as those of the app. */
	const renderPosts = async ({ as, ...query }: Props) => {
		const found = await posts.readItems(await posts.find(readPostQuery(query)));
		return createElement(PostsPlace, { as, posts: await Promise.all(found.map(createListed)) });
	};
	// The app's replace others of the same name.
	const others = Object.entries(shared).filter(([name]) => !inApp?.names.includes(name));
	const known = { ...Object.fromEntries(others), Posts: renderPosts };
	const components = { ...known, ...ofApp.createAll(names, known) };
	const element = () => renderBody(compiled, components, own.imported);
	const body = await renderToNodes(blog, element, { paths, toClass, components: ofApp });
	const { codeStyles } = metadata;
	const toStyles = (css: string) => css.replace(/\.([a-z][\w-]*)/g, (_, name) => `.${toClass(name, false)}`);
	return { body, ...(codeStyles && { codeStyles: { ...codeStyles, css: toStyles(codeStyles.css) } }) };
}

/** Renders what features have in a place of a page, such as what `renderSlot` returns, with the scripts of these features. */
export async function renderPart(
	blog: Blog,
	elements: readonly ReactElement[],
	{ paths, toClass, scripts }: RenderOptions,
): Promise<PartView> {
	if (elements.length === 0) return { nodes: [], scripts: [] };
	const components = new AppComponents(false);
	const nodes = await renderToNodes(blog, () => elements, { paths, toClass, components, isPart: true });
	return { nodes, scripts: elements.flatMap(({ key }) => scripts.get(String(key)) ?? []) };
}

/** Renders elements of the blog to nodes. Throws if a component does. */
async function renderToNodes(
	blog: Blog,
	render: () => ReactNode,
	options: Parameters<typeof toBodyNodes>[1],
): Promise<BodyNode[]> {
	const html = await withBlogForOwnerCode(blog, async () => {
		const errors: unknown[] = [];
		const { prelude } = await prerender(render(), { onError: (error) => void errors.push(error) });
		const text = await new Response(prelude).text();
		if (errors.length > 0) throw errors[0];
		return text;
	});
	return toBodyNodes(fromHtml(html, { fragment: true }).children, options);
}
