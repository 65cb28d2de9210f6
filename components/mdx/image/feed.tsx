import type { ReactNode } from "react";
import { shownSize } from "@/components/mdx/image/image-props";
import { isRendered } from "@/components/mdx/is-rendered";
import { nodeText } from "@/components/mdx/node-text";
import type { Props, WithImages } from "@/components/mdx/types";
import { isLocal } from "@/lib/images/image-library";
import { parsePixels } from "@/lib/utils/html";

/** Renders an image with its size, at the permanent URL of its file; for a missing file, its alternative text. */
export async function ImageFeed({
	src,
	alt,
	title,
	caption,
	width,
	height,
	images,
}: Props & WithImages): Promise<ReactNode> {
	const text = nodeText(alt);
	const attributes = await getImageAttributes(images, src, {
		width: parsePixels(width as string),
		height: parsePixels(height as string),
	});
	const image = attributes ? (
		<img {...attributes} alt={text} title={nodeText(title) || undefined} />
	) : (
		<span>{text}</span>
	);
	if (!isRendered(caption)) return image;
	return (
		<figure>
			{image}
			<figcaption>{caption}</figcaption>
		</figure>
	);
}

async function getImageAttributes(
	images: WithImages["images"],
	src: unknown,
	size: { width?: number | undefined; height?: number | undefined },
) {
	if (typeof src !== "string" || src === "") return undefined;
	if (!isLocal(src)) return { src, ...size };
	const image = await images.get(src);
	return image && { src: image.path, ...shownSize(image, size) };
}
