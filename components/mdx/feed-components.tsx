import type { ReactNode } from "react";
import { CalloutFeed } from "@/components/mdx/callout/feed";
import { CodeBlockFeed } from "@/components/mdx/code-block/feed";
import { FigureFeed, ImageFeed } from "@/components/mdx/image/feed";
import { markdownComponents } from "@/components/mdx/markdown-components";
import { TabsFeed } from "@/components/mdx/tabs/feed";
import type { Props } from "@/components/mdx/types";
import type { WithMessages } from "@/components/mdx/with-messages";
import type { Messages } from "@/lib/i18n/types";

/**
 * The tags of a body as HTML that feed readers draw, which have styles of their own and run no scripts: the forms of
 * `components/mdx/<name>/markdown.tsx`, and others where those say to Markdown what HTML has no sign for.
 */
export function feedComponents(messages: Messages) {
	const bind = (draw: (props: Props & WithMessages) => ReactNode) => (props: Props) => draw({ ...props, messages });
	const { components, plain } = markdownComponents(messages);
	const feed = {
		Callout: bind(CalloutFeed),
		CodeBlock: CodeBlockFeed,
		Figure: FigureFeed,
		Image: ImageFeed,
		Tabs: bind(TabsFeed),
		img: ImageFeed,
	};
	const all: Record<string, unknown> = { ...components, ...feed };
	return { components: all, plain: new Set<unknown>([...plain, ...Object.values(feed)]) };
}
