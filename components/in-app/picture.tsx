import type { PictureView } from "@/lib/owner-code/app-pages";

interface Props {
	picture: PictureView;
	alt: string;
	/** Whether it loads at once, as the first image of a page. */
	isFirst?: boolean;
	className?: string;
}

/** Renders an image in the formats that the blog has made of it. */
export function Picture({ picture: { avif, ...image }, alt, isFirst = false, className }: Props) {
	const img = (
		<img
			{...image}
			alt={alt}
			className={className}
			loading={isFirst ? "eager" : "lazy"}
			fetchPriority={isFirst ? "high" : "auto"}
		/>
	);
	if (avif === undefined) return img;
	return (
		<picture>
			<source type="image/avif" srcSet={avif} sizes={image.sizes} />
			{img}
		</picture>
	);
}
