import type { ReactNode } from "react";
import { bindProps } from "@/components/mdx/bind-props";
import { CalloutFeed } from "@/components/mdx/callout/feed";
import { CalloutMarkdown } from "@/components/mdx/callout/markdown";
import { Callout } from "@/components/mdx/callout/page";
import { Checkbox } from "@/components/mdx/checkbox/page";
import { CodeBlockFeed } from "@/components/mdx/code-block/feed";
import { CodeBlockMarkdown } from "@/components/mdx/code-block/markdown";
import { CodeBlock } from "@/components/mdx/code-block/page";
import { DetailsMarkdown } from "@/components/mdx/details/markdown";
import { Details } from "@/components/mdx/details/page";
import { DiagramMarkdown } from "@/components/mdx/diagram/markdown";
import { Diagram } from "@/components/mdx/diagram/page";
import { FigureFeed } from "@/components/mdx/figure/feed";
import { FigureMarkdown } from "@/components/mdx/figure/markdown";
import { Figure } from "@/components/mdx/figure/page";
import { heading } from "@/components/mdx/heading/page";
import { ImageFeed } from "@/components/mdx/image/feed";
import { ImageMarkdown } from "@/components/mdx/image/markdown";
import { Image } from "@/components/mdx/image/page";
import { NewsletterMarkdown } from "@/components/mdx/newsletter/markdown";
import { Newsletter } from "@/components/mdx/newsletter/page";
import { Pre } from "@/components/mdx/pre/page";
import { cell, Table } from "@/components/mdx/table/page";
import { TabsFeed } from "@/components/mdx/tabs/feed";
import { TabMarkdown, TabsMarkdown } from "@/components/mdx/tabs/markdown";
import { Tab, Tabs } from "@/components/mdx/tabs/page";
import type { ComponentSet, Props, RenderContext, WithImages, WithMessages } from "@/components/mdx/types";
import { YouTubeMarkdown } from "@/components/mdx/youtube/markdown";
import { YouTube } from "@/components/mdx/youtube/page";
import type { SharedComponent } from "@/lib/markdown/shared-components";

/** Returns the components for the tags of a body on its page. The owner's replace shared ones of the same name. */
export function pageComponents({ messages, images, newsletter, own }: RenderContext) {
	const localized = bindProps({ messages });
	const inContext = bindProps<WithMessages & WithImages>({ messages, images });
	const image = inContext(Image);
	const shared = {
		Callout: localized(Callout),
		CodeBlock: localized(CodeBlock),
		Details,
		Diagram: inContext(Diagram),
		Figure: inContext(Figure),
		Image: image,
		Newsletter: bindProps({ messages, newsletter })(Newsletter),
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
		Figure: FigureMarkdown,
		Image: ImageMarkdown,
		Newsletter: bind(NewsletterMarkdown),
		Tab: TabMarkdown,
		Tabs: bind(TabsMarkdown),
		YouTube: bind(YouTubeMarkdown),
	} satisfies Record<SharedComponent, unknown>;
	const plain = { ...shared, img: ImageMarkdown };
	return {
		components: { ...pageComponents(context), ...PLAIN_TAGS, ...plain, ...withImg(ownForms(context, "markdown")) },
		plain: new Set<unknown>(Object.values(plain)),
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
		Figure: bind(FigureFeed),
		Image: image,
		Tabs: bind(TabsFeed),
		img: image,
	};
	const { components, plain } = markdownComponents(context);
	return {
		components: { ...components, ...feed, ...withImg(ownForms(context, "markdown", "feed")) },
		plain: new Set([...plain, ...Object.values(feed)]),
	};
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
