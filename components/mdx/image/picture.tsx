import type { ComponentProps } from "react";
import type { PreparedImage } from "@/components/mdx/image/image-props";

interface Props extends PreparedImage {
	alt: string;
	/** Further attributes of the `<img>`. */
	more?: ComponentProps<"img">;
}

/** An image, its other format, and its colour while it loads: React puts each colour's rule into the head once. */
export function Picture({ img, avif, color, alt, more }: Props) {
	const tone = color && toneOf(color);
	const className = [tone, more?.className].filter(Boolean).join(" ") || undefined;
	const image = <img {...img} {...more} className={className} alt={alt} />;
	return (
		<>
			{tone && <style href={tone} precedence="image">{`.${tone}{background:${color}}`}</style>}
			{avif ? (
				<picture>
					<source type="image/avif" sizes={img.sizes} srcSet={avif} />
					{image}
				</picture>
			) : (
				image
			)}
		</>
	);
}

/** The class of a colour; its first letters tell the styles which words can be read on it. */
function toneOf(color: string): string {
	const [red = 0, green = 0, blue = 0] = [...color.slice(1)].map((digit) => Number.parseInt(digit, 16));
	const light = 0.299 * red + 0.587 * green + 0.114 * blue;
	return `${light < 7.5 ? "dim" : "lit"}${color.slice(1)}`;
}
