import type { ReactNode } from "react";
import { mdxComponents } from "@/components/mdx";
import type { Speaking } from "@/components/mdx/speaking";
import { PlainCallout } from "@/components/plain/plain-callout";
import { PlainCode } from "@/components/plain/plain-code";
import { PlainDetails } from "@/components/plain/plain-details";
import { PlainDiagram } from "@/components/plain/plain-diagram";
import { PlainFigure, PlainImage } from "@/components/plain/plain-image";
import { PlainTab, PlainTabs } from "@/components/plain/plain-tabs";
import { PlainVideo } from "@/components/plain/plain-video";
import type { Props } from "@/components/plain/types";
import type { Words } from "@/lib/words/types";

/** Tags that pages draw with a component, as they are. */
const TAGS = { h1: "h2", h2: "h2", h3: "h3", h4: "h4", h5: "h5", h6: "h6", input: "input", pre: "pre", table: "table" };

/**
 * The tags of a body as HTML that `lib/twins` makes Markdown of: shared components by the functions of `plain`, which
 * want their props and nothing else; an author's own ones as pages draw them.
 */
export function plainComponents(words: Words) {
	const bind = (draw: (props: Props & Speaking) => ReactNode) => (props: Props) => draw({ ...props, words });
	const plain = {
		Callout: PlainCallout,
		CodeBlock: PlainCode,
		Details: PlainDetails,
		Diagram: PlainDiagram,
		Figure: PlainFigure,
		Image: PlainImage,
		Tab: PlainTab,
		Tabs: bind(PlainTabs),
		YouTube: bind(PlainVideo),
		img: PlainImage,
	};
	const components: Record<string, unknown> = { ...mdxComponents(words), ...TAGS, ...plain };
	return { components, plain: new Set<unknown>(Object.values(plain)) };
}
