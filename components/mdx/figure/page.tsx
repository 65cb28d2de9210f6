import type { ReactNode } from "react";
import { Image, type ImageProps } from "@/components/mdx/image/page";
import type { RenderContext } from "@/components/mdx/types";

interface Props extends ImageProps {
	/** Whether it uses the wide column. */
	wide?: boolean;
	/** The caption, if it isn't plain text. */
	children?: ReactNode;
}

/** Renders an image with a caption; with `wide`, in the wide column, where one that is higher than wide would be too high. */
export async function Figure({ caption, children, wide, messages, images, ...image }: Props & RenderContext) {
	const text = caption ?? children;
	const size = wide && typeof image.src === "string" ? await images.get(image.src) : undefined;
	const place = wide && (size && size.height > size.width ? "tall" : "wide");
	return (
		<figure className={place || undefined}>
			<Image {...image} messages={messages} images={images} slot={place === "wide" ? "wide" : "text"} />
			{text && <figcaption>{text}</figcaption>}
		</figure>
	);
}
