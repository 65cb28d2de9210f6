import type { ReactNode } from "react";
import { ImageMarkdown } from "@/components/mdx/image/markdown";
import type { Props } from "@/components/mdx/types";

/** Renders a figure as HTML for Markdown; its caption is a prop or its content. */
export function FigureMarkdown({ caption, children, ...image }: Props): ReactNode {
	return <ImageMarkdown {...image} caption={caption ?? children} />;
}
