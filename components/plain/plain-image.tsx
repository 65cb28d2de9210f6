import type { ReactNode } from "react";
import { textOf } from "@/components/mdx/text-of";
import { isShown } from "@/components/plain/is-shown";
import type { Props } from "@/components/plain/types";

/** An image at its plain address, and its caption; without an address the words that stand for it. */
export function PlainImage({ src, alt, title, caption }: Props): ReactNode {
	const words = textOf(alt);
	const isNamed = typeof src === "string" && src !== "";
	const image = isNamed ? <img src={src} alt={words} title={textOf(title) || undefined} /> : <span>{words}</span>;
	if (!isShown(caption)) return image;
	return (
		<figure>
			{image}
			<figcaption>{caption}</figcaption>
		</figure>
	);
}

/** The same, with its caption in either place. */
export function PlainFigure({ caption, children, ...image }: Props): ReactNode {
	return <PlainImage {...image} caption={caption ?? children} />;
}
