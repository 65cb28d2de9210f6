import type { ReactNode } from "react";
import { FeedCallout } from "@/components/feed/feed-callout";
import { FeedCode } from "@/components/feed/feed-code";
import { FeedFigure, FeedImage } from "@/components/feed/feed-image";
import { FeedTabs } from "@/components/feed/feed-tabs";
import type { Speaking } from "@/components/mdx/speaking";
import { plainComponents } from "@/components/plain";
import type { Props } from "@/components/plain/types";
import type { Words } from "@/lib/words/types";

/**
 * The tags of a body as HTML that feed readers draw, which have styles of their own and run no scripts: the forms of
 * `components/plain`, and others where those say to Markdown what HTML has no sign for.
 */
export function feedComponents(words: Words) {
	const bind = (draw: (props: Props & Speaking) => ReactNode) => (props: Props) => draw({ ...props, words });
	const { components, plain } = plainComponents(words);
	const feed = {
		Callout: bind(FeedCallout),
		CodeBlock: FeedCode,
		Figure: FeedFigure,
		Image: FeedImage,
		Tabs: bind(FeedTabs),
		img: FeedImage,
	};
	const all: Record<string, unknown> = { ...components, ...feed };
	return { components: all, plain: new Set<unknown>([...plain, ...Object.values(feed)]) };
}
