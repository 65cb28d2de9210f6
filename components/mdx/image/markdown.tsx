import type { ReactNode } from "react";
import { isRendered } from "@/components/mdx/is-rendered";
import { nodeText } from "@/components/mdx/node-text";
import type { Props } from "@/components/mdx/types";

/** Renders an image with its original URL; without a URL, its alternative text. */
export function ImageMarkdown({ src, alt, title, caption }: Props): ReactNode {
	const text = nodeText(alt);
	const hasSource = typeof src === "string" && src !== "";
	const image = hasSource ? <img src={src} alt={text} title={nodeText(title) || undefined} /> : <span>{text}</span>;
	if (!isRendered(caption)) return image;
	return (
		<figure>
			{image}
			<figcaption>{caption}</figcaption>
		</figure>
	);
}
