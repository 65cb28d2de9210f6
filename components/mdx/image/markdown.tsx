import type { ReactNode } from "react";
import { isRendered } from "@/components/mdx/is-rendered";
import { nodeText } from "@/components/mdx/node-text";
import type { Props } from "@/components/mdx/types";

/** An image at its plain address, and its caption; without an address the words that stand for it. */
export function ImageMarkdown({ src, alt, title, caption }: Props): ReactNode {
	const words = nodeText(alt);
	const isNamed = typeof src === "string" && src !== "";
	const image = isNamed ? <img src={src} alt={words} title={nodeText(title) || undefined} /> : <span>{words}</span>;
	if (!isRendered(caption)) return image;
	return (
		<figure>
			{image}
			<figcaption>{caption}</figcaption>
		</figure>
	);
}

/** The same, with its caption in either place. */
export function FigureMarkdown({ caption, children, ...image }: Props): ReactNode {
	return <ImageMarkdown {...image} caption={caption ?? children} />;
}
