import type { ReactNode } from "react";
import { ImageMarkdown } from "@/components/mdx/image/markdown";
import type { Props } from "@/components/mdx/types";

export function FigureMarkdown({ caption, children, ...image }: Props): ReactNode {
	return <ImageMarkdown {...image} caption={caption ?? children} />;
}
