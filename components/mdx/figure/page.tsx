import type { ReactNode } from "react";
import { Image, type ImageProps } from "@/components/mdx/image/page";
import type { WithMessages } from "@/components/mdx/with-messages";

interface Props extends ImageProps {
	/** Stands in the wide column. */
	wide?: boolean;
	/** The caption, where it is more than plain words. */
	children?: ReactNode;
}

/** An image with its caption, or with `wide` one that leaves the column of text. */
export function Figure({ caption, children, wide = false, messages, ...image }: Props & WithMessages) {
	const text = caption ?? children;
	return (
		<figure className={wide ? "wide" : undefined}>
			<Image {...image} messages={messages} slot={wide ? "wide" : "text"} />
			{text && <figcaption>{text}</figcaption>}
		</figure>
	);
}
