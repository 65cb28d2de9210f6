import { AsyncLocalStorage } from "node:async_hooks";
import { toHtml } from "hast-util-to-html";
import {
	createElement,
	type ElementType,
	Fragment,
	type FunctionComponent,
	type ReactElement,
	type ReactNode,
} from "react";
import { z } from "zod";
import type { RenderContext } from "@/components/mdx/types";
import { feedComponents, getOwnerComponents, markdownComponents } from "@/features/components";
import { renderSlot } from "@/features/render-slot";
import { cacheResults } from "@/lib/blog/cached-results";
import { readBasePath } from "@/lib/blog/host";
import { listablePosts } from "@/lib/blog/list-items";
import { withBlogForOwnerCode } from "@/lib/blog/owner-access";
import { localizeSite } from "@/lib/config/site";
import { type ImportedModules, renderBody } from "@/lib/markdown/runtime/render";
import { mapValues } from "@/lib/utils/collections";
import { createUrlResolver, toHast } from "./render-tree";
import { sanitizeTree } from "./sanitize";
import { toMarkdown } from "./to-markdown";

/** The body of a post for programs, with absolute URLs. */
const formsSchema = z.strictObject({
	markdown: z.string(),
	/** HTML without styles and scripts. */
	feed: z.string(),
});

type Form = keyof z.output<typeof formsSchema>;

/** The form that elements are being converted to. */
const currentForm = new AsyncLocalStorage<Form>();

/** Runs the body of a post once, and converts its elements to each form for programs. */
export const renderForms = cacheResults("forms", formsSchema, async (blog, post) => {
	const [site, links, compiled, ownerCode] = await Promise.all([
		blog.site(),
		readBasePath(blog),
		blog.compiled(post),
		blog.ownerCode(),
	]);
	const settings = localizeSite(site, post.lang);
	const imported = compiled.metadata.modules && { modules: (await blog.postImports()).modules };
	const { components, plain, modules } = componentsOfForms({
		messages: settings.messages,
		images: { get: (src) => blog.postImage(post, src), encoding: blog.images.encoding },
		settings,
		own: getOwnerComponents(ownerCode, imported),
		posts: listablePosts(blog, settings, post),
	});
	const resolve = createUrlResolver(site, post, links);
	return withBlogForOwnerCode(blog, async () => {
		// `renderBody` keeps what it has evaluated with the object that it gets: a copy, as no other body has these modules.
		const body = renderBody({ ...compiled }, components, modules) as ReactElement<object, FunctionComponent> | null;
		const end = renderSlot("textEnd", { site: settings, post, messages: settings.messages });
		const content = createElement(Fragment, null, body?.type(body.props) as ReactNode, end);
		const convert = (form: Form) => currentForm.run(form, () => toHast(content, plain));
		const [markdown, feed] = await Promise.all([convert("markdown"), convert("feed")]);
		return { markdown: toMarkdown(markdown, resolve), feed: toHtml(sanitizeTree(feed, { resolve })).trim() };
	});
});

/** Returns components that render the current form. */
function componentsOfForms(context: RenderContext) {
	const [markdown, feed] = [markdownComponents(context), feedComponents(context)];
	const plain = new Set([...markdown.plain, ...feed.plain]);
	const choose = (ofMarkdown: unknown, ofFeed: unknown) => {
		if (ofMarkdown === ofFeed) return ofFeed;
		const chosen = (props: object) =>
			createElement((currentForm.getStore() === "markdown" ? ofMarkdown : ofFeed) as ElementType, props);
		plain.add(chosen);
		return chosen;
	};
	const modules: ImportedModules = {
		modules: mapValues(markdown.imported?.modules ?? {}, (exports, key) =>
			mapValues(exports, (value, name) => choose(value, feed.imported?.modules[key]?.[name])),
		),
		guard: callOnce((type) => !plain.has(type)),
	};
	const components = mapValues(feed.components, (component, tag) => choose(markdown.components[tag], component));
	return { components, plain, modules };
}

/** Returns a function that wraps components so that each is called once for an element, which both forms render. */
function callOnce(isCalledOnce: (type: unknown) => boolean): (type: unknown) => unknown {
	const functions = new Map<unknown, unknown>();
	return (type) => {
		if (typeof type !== "function" || type.prototype?.isReactComponent || !isCalledOnce(type)) return type;
		const results = new WeakMap<object, { result: ReactNode }>();
		const once = (props: object) => {
			const known = results.get(props) ?? { result: (type as (props: object) => ReactNode)(props) };
			results.set(props, known);
			return known.result;
		};
		const known = functions.get(type) ?? once;
		functions.set(type, known);
		return known;
	};
}
