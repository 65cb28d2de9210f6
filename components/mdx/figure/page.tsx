import type { ReactNode } from "react";
import { Image, type ImageProps } from "@/components/mdx/image/page";
import type { RenderContext } from "@/components/mdx/types";

interface Props extends ImageProps {
	/** Whether it uses the wide column. */
	wide?: boolean;
	/** The caption, if it isn't plain text. */
	children?: ReactNode;
}

/** Renders an image with a caption; with `wide`, in the wide column. */
export function Figure({ caption, children, wide = false, messages, images, ...image }: Props & RenderContext) {
	const text = caption ?? children;
	return (
		<figure className={wide ? "wide" : undefined}>
			<Image {...image} messages={messages} images={images} slot={wide ? "wide" : "text"} />
			{text && <figcaption>{text}</figcaption>}
		</figure>
	);
}
