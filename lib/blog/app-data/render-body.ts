import { fromHtml } from "hast-util-from-html";
import { createElement, Fragment, type FunctionComponent } from "react";
import { prerender } from "react-dom/static";
import { pageImages } from "@/components/mdx/image/image-props";
import type { Props } from "@/components/mdx/types";
import { getOwnerComponents, pageComponents } from "@/features/components";
import { renderSlot } from "@/features/render-slot";
import type { Blog } from "@/lib/blog/blog";
import { getAppComponents } from "@/lib/blog/bodies";
import { listablePosts } from "@/lib/blog/list-items";
import { withBlogForOwnerCode } from "@/lib/blog/owner-access";
import { localizeSite } from "@/lib/config/site";
import { readPostQuery } from "@/lib/content/find-posts";
import type { PostListItem } from "@/lib/content/list-item";
import type { Post } from "@/lib/content/types";
import { renderBody } from "@/lib/markdown/runtime/render";
import type { AppPostView, FullPostView } from "@/lib/owner-code/app-pages";
import { AppComponents } from "./app-components";
import type { AppPaths } from "./app-paths";
import { toBodyNodes } from "./body-tree";

/**
 * Renders the body of a post as its page has it, to nodes that an app turns into elements. The app's components are left to it, with their
 * props as data. Throws if a component does, or gets a function as a prop.
 */
export async function renderAppBody(
	blog: Blog,
	post: Post,
	paths: AppPaths,
	toClass: (name: string) => string,
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
	const html = await withBlogForOwnerCode(blog, async () => {
		const body = renderBody(compiled, components, own.imported);
		const end = renderSlot("textEnd", { site: settings, post, messages: settings.messages });
		const errors: unknown[] = [];
		const onError = (error: unknown) => void errors.push(error);
		const { prelude } = await prerender(createElement(Fragment, null, body, end), { onError });
		const text = await new Response(prelude).text();
		if (errors.length > 0) throw errors[0];
		return text;
	});
	const body = toBodyNodes(fromHtml(html, { fragment: true }).children, {
		paths,
		toClass,
		components: ofApp,
	});
	const { codeStyles } = metadata;
	const toStyles = (css: string) => css.replace(/\.([a-z][\w-]*)/g, (_, name) => `.${toClass(name)}`);
	return { body, ...(codeStyles && { codeStyles: { ...codeStyles, css: toStyles(codeStyles.css) } }) };
}
