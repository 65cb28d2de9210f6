import type { ReactNode } from "react";
import { CalloutMarkdown } from "@/components/mdx/callout/markdown";
import { CodeBlockMarkdown } from "@/components/mdx/code-block/markdown";
import { DetailsMarkdown } from "@/components/mdx/details/markdown";
import { DiagramMarkdown } from "@/components/mdx/diagram/markdown";
import { FigureMarkdown, ImageMarkdown } from "@/components/mdx/image/markdown";
import { pageComponents } from "@/components/mdx/page-components";
import { TabMarkdown, TabsMarkdown } from "@/components/mdx/tabs/markdown";
import type { Props } from "@/components/mdx/types";
import type { WithMessages } from "@/components/mdx/with-messages";
import { YouTubeMarkdown } from "@/components/mdx/youtube/markdown";
import type { Messages } from "@/lib/i18n/types";

/** Tags that pages draw with a component, as they are. */
const TAGS = { h1: "h2", h2: "h2", h3: "h3", h4: "h4", h5: "h5", h6: "h6", input: "input", pre: "pre", table: "table" };

/**
 * The tags of a body as HTML that `lib/outputs/markdown` makes Markdown of: shared components by the functions of `plain`, which
 * want their props and nothing else; an author's own ones as pages draw them.
 */
export function markdownComponents(messages: Messages) {
	const bind = (draw: (props: Props & WithMessages) => ReactNode) => (props: Props) => draw({ ...props, messages });
	const plain = {
		Callout: CalloutMarkdown,
		CodeBlock: CodeBlockMarkdown,
		Details: DetailsMarkdown,
		Diagram: DiagramMarkdown,
		Figure: FigureMarkdown,
		Image: ImageMarkdown,
		Tab: TabMarkdown,
		Tabs: bind(TabsMarkdown),
		YouTube: bind(YouTubeMarkdown),
		img: ImageMarkdown,
	};
	const components: Record<string, unknown> = { ...pageComponents(messages), ...TAGS, ...plain };
	return { components, plain: new Set<unknown>(Object.values(plain)) };
}
