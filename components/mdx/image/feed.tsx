import type { ReactNode } from "react";
import { shownSize } from "@/components/mdx/image/image-props";
import { parsePixels } from "@/components/mdx/image/page";
import { isRendered } from "@/components/mdx/is-rendered";
import { nodeText } from "@/components/mdx/node-text";
import type { Props } from "@/components/mdx/types";
import { getImage, isLocal } from "@/lib/images/images";

/** An image with its size, at the address where its file stays; a missing one is the words that stand for it. */
export async function ImageFeed({ src, alt, title, caption, width, height }: Props): Promise<ReactNode> {
	const words = nodeText(alt);
	const place = await locate(src, { width: parsePixels(width as string), height: parsePixels(height as string) });
	const image = place ? <img {...place} alt={words} title={nodeText(title) || undefined} /> : <span>{words}</span>;
	if (!isRendered(caption)) return image;
	return (
		<figure>
			{image}
			<figcaption>{caption}</figcaption>
		</figure>
	);
}

/** The same, with its caption in either place. */
export function FigureFeed({ caption, children, ...image }: Props): Promise<ReactNode> {
	return ImageFeed({ ...image, caption: caption ?? children });
}

async function locate(src: unknown, wanted: { width?: number; height?: number }) {
	if (typeof src !== "string" || src === "") return undefined;
	if (!isLocal(src)) return { src, ...wanted };
	const image = await getImage(src);
	return image && { src: image.path, ...shownSize(image, wanted) };
}
