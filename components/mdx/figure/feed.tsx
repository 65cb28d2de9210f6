import type { ReactNode } from "react";
import { ImageFeed } from "@/components/mdx/image/feed";
import type { Props, WithImages } from "@/components/mdx/types";

export function FigureFeed({ caption, children, ...image }: Props & WithImages): Promise<ReactNode> {
	return ImageFeed({ ...image, caption: caption ?? children });
}
