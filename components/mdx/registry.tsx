import type { ReactNode } from "react";
import { Callout, CalloutFeed, CalloutMarkdown } from "@/components/mdx/callout";
import { CodeBlock, CodeBlockFeed, CodeBlockMarkdown } from "@/components/mdx/code-block";
import { Details, DetailsMarkdown } from "@/components/mdx/details";
import { Diagram, DiagramMarkdown } from "@/components/mdx/diagram";
import { Embed, EmbedFeed, EmbedMarkdown } from "@/components/mdx/embed";
import { Figure, FigureFeed, FigureMarkdown } from "@/components/mdx/figure";
import { Gallery, GalleryMarkdown } from "@/components/mdx/gallery";
import { Image, ImageFeed, ImageMarkdown } from "@/components/mdx/image/image";
import { Checkbox, cell, heading, Pre, Table } from "@/components/mdx/markdown-tags";
import { Newsletter, NewsletterMarkdown } from "@/components/mdx/newsletter";
import { Posts, PostsMarkdown } from "@/components/mdx/posts";
import { Tab, TabMarkdown, Tabs, TabsFeed, TabsMarkdown } from "@/components/mdx/tabs";
import type {
	ComponentSet,
	OwnComponents,
	Props,
	RenderContext,
	WithImages,
	WithMessages,
} from "@/components/mdx/types";
import { YouTube, YouTubeMarkdown } from "@/components/mdx/youtube";
import type { SharedComponent } from "@/lib/content/shared-components";
import type { ImportedModules } from "@/lib/markdown/runtime/render";
import { toPascalCase } from "@/lib/owner-code/find-files";
import type { OwnerCode, OwnerComponent } from "@/lib/owner-code/read-owner-code";

/** The tags that have a component on pages only. */
const PLAIN_TAGS = {
	h1: "h2",
	h2: "h2",
	h3: "h3",
	h4: "h4",
	h5: "h5",
	h6: "h6",
	input: "input",
	pre: "pre",
	table: "table",
	td: "td",
	th: "th",
};

/** Returns the components for the tags of a body on its page. The owner's replace shared ones of the same name. */
export function pageComponents({ messages, images, newsletter, own, posts }: RenderContext) {
	const localized = bindProps({ messages });
	const inContext = bindProps<WithMessages & WithImages>({ messages, images });
	const image = inContext(Image);
	const shared = {
		Callout: localized(Callout),
		CodeBlock: localized(CodeBlock),
		Details,
		Diagram: inContext(Diagram),
		Embed,
		Figure: inContext(Figure),
		Gallery,
		Image: image,
		Newsletter: bindProps({ messages, newsletter })(Newsletter),
		Posts: bindProps({ images, posts })(Posts),
		Tab,
		Tabs: localized(Tabs),
		YouTube: localized(YouTube),
	} satisfies Record<SharedComponent, unknown>;
	return {
		...shared,
		...own?.page,
		// The title of the page is its only first-level heading.
		h1: heading("h2"),
		h2: heading("h2"),
		h3: heading("h3"),
		h4: heading("h4"),
		h5: heading("h5"),
		h6: heading("h6"),
		img: own?.page.Image ?? image,
		input: localized(Checkbox),
		pre: Pre,
		table: localized(Table),
		td: cell("td"),
		th: cell("th"),
	};
}

/**
 * Returns the components for the tags of a body as HTML that `lib/outputs/markdown` converts to Markdown. The shared ones
 * are plain functions of their props; the owner's are those of the page, unless they have a form of their own.
 */
export function markdownComponents(context: RenderContext): ComponentSet {
	const bind = withContext(context);
	const shared = {
		Callout: CalloutMarkdown,
		CodeBlock: CodeBlockMarkdown,
		Details: DetailsMarkdown,
		Diagram: DiagramMarkdown,
		Embed: EmbedMarkdown,
		Figure: FigureMarkdown,
		Gallery: GalleryMarkdown,
		Image: ImageMarkdown,
		Newsletter: bind(NewsletterMarkdown),
		Posts: bind(PostsMarkdown),
		Tab: TabMarkdown,
		Tabs: bind(TabsMarkdown),
		YouTube: bind(YouTubeMarkdown),
	} satisfies Record<SharedComponent, unknown>;
	const plain = { ...shared, img: ImageMarkdown };
	return {
		components: { ...pageComponents(context), ...PLAIN_TAGS, ...plain, ...withImg(ownForms(context, "markdown")) },
		plain: new Set<unknown>(Object.values(plain)),
		imported: importedForms(context, "Markdown"),
	};
}

/**
 * Returns the components for the tags of a body as HTML for feed readers, which have their own styles and run no scripts.
 * They are those of the Markdown form, except where HTML has more to offer.
 */
export function feedComponents(context: RenderContext): ComponentSet {
	const bind = withContext(context);
	const image = bind(ImageFeed);
	const feed = {
		Callout: bind(CalloutFeed),
		CodeBlock: CodeBlockFeed,
		Embed: EmbedFeed,
		Figure: bind(FigureFeed),
		Image: image,
		Tabs: bind(TabsFeed),
		img: image,
	};
	const { components, plain } = markdownComponents(context);
	return {
		components: { ...components, ...feed, ...withImg(ownForms(context, "markdown", "feed")) },
		plain: new Set([...plain, ...Object.values(feed)]),
		imported: importedForms(context, "Feed", "Markdown"),
	};
}

/** Returns the owner's components as they were loaded into this process, outside of Next. */
export function getOwnComponents(
	{ components, forms, modules }: OwnerCode,
	imported?: OwnComponents["imported"],
): OwnComponents {
	const load = (list: readonly OwnerComponent[]) =>
		Object.fromEntries(
			list.flatMap(({ file, name, tag }) => {
				const component = modules[file]?.[name];
				return component === undefined ? [] : [[tag, component]];
			}),
		);
	return { page: load(components), markdown: load(forms.markdown), feed: load(forms.feed), imported };
}

/** Returns the modules that posts import with the first of the given forms that each component has: `ChartFeed` in the place of `Chart`. */
function importedForms({ own }: RenderContext, ...forms: ("Markdown" | "Feed")[]): ImportedModules | undefined {
	if (!own?.imported) return undefined;
	const modules = Object.entries(own.imported.modules).map(([key, exports]) => {
		const entries = Object.entries(exports).map(([name, value]) => {
			const tag = name === "default" ? toPascalCase(key.slice(key.lastIndexOf("/") + 1)) : name;
			const form = forms.find((one) => exports[tag + one] !== undefined);
			return [name, form ? exports[tag + form] : value];
		});
		return [key, Object.fromEntries(entries)];
	});
	return { modules: Object.fromEntries(modules) };
}

/** Returns each of the owner's components in the last of the given forms that it has. */
function ownForms({ own }: RenderContext, ...forms: ("markdown" | "feed")[]): Record<string, unknown> {
	return Object.assign({}, own?.page, ...forms.map((form) => own?.[form]));
}

/** Makes images of Markdown use the component `Image` of a set, if it has one. */
function withImg(components: Record<string, unknown>): Record<string, unknown> {
	return components.Image ? { ...components, img: components.Image } : components;
}

function withContext(context: RenderContext) {
	return (render: (props: Props & RenderContext) => ReactNode | Promise<ReactNode>) => (props: Props) =>
		render({ ...props, ...context });
}

export const componentNames: readonly string[] = Object.keys(
	pageComponents({ messages: {} as RenderContext["messages"], images: {} as RenderContext["images"] }),
);

function bindProps<Bound extends object>(bound: Bound) {
	return function bind<Props>(Component: (props: Props & Bound) => ReactNode | Promise<ReactNode>) {
		return function BoundComponent(props: Props) {
			return <Component {...props} {...bound} />;
		};
	};
}
