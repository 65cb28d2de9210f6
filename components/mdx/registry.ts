import { callout } from "@/components/mdx/callout";
import { codeBlock } from "@/components/mdx/code-block";
import type { ComponentDeclaration } from "@/components/mdx/component";
import { details } from "@/components/mdx/details";
import { diagram } from "@/components/mdx/diagram";
import { figure } from "@/components/mdx/figure";
import { image } from "@/components/mdx/image/image";
import { posts } from "@/components/mdx/posts";
import { tab, tabs } from "@/components/mdx/tabs";
import { youTube } from "@/components/mdx/youtube";

/** The components of the core, by their tags. Features have further ones. */
export const CORE_COMPONENTS = {
	Callout: callout,
	CodeBlock: codeBlock,
	Details: details,
	Diagram: diagram,
	Figure: figure,
	Image: image,
	Posts: posts,
	Tab: tab,
	Tabs: tabs,
	YouTube: youTube,
} as const satisfies Readonly<Record<string, ComponentDeclaration>>;
