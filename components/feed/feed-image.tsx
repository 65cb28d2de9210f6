import type { ReactNode } from "react";
import { pixels } from "@/components/mdx/image";
import { shownSize } from "@/components/mdx/image-props";
import { textOf } from "@/components/mdx/text-of";
import { isShown } from "@/components/plain/is-shown";
import type { Props } from "@/components/plain/types";
import { getImage, isLocal } from "@/lib/media/images";

/** An image with its size, at the address where its file stays; a missing one is the words that stand for it. */
export async function FeedImage({ src, alt, title, caption, width, height }: Props): Promise<ReactNode> {
	const words = textOf(alt);
	const place = await locate(src, { width: pixels(width as string), height: pixels(height as string) });
	const image = place ? <img {...place} alt={words} title={textOf(title) || undefined} /> : <span>{words}</span>;
	if (!isShown(caption)) return image;
	return (
		<figure>
			{image}
			<figcaption>{caption}</figcaption>
		</figure>
	);
}

/** The same, with its caption in either place. */
export function FeedFigure({ caption, children, ...image }: Props): Promise<ReactNode> {
	return FeedImage({ ...image, caption: caption ?? children });
}

async function locate(src: unknown, wanted: { width?: number; height?: number }) {
	if (typeof src !== "string" || src === "") return undefined;
	if (!isLocal(src)) return { src, ...wanted };
	const image = await getImage(src);
	return image && { src: image.path, ...shownSize(image, wanted) };
}
