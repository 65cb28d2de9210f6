import type { ComponentProps } from "react";
import { classNames } from "@/components/element-helpers";
import type { PreparedImage } from "@/components/mdx/image/image-props";

interface Props extends PreparedImage {
	alt: string;
	className?: string | undefined;
	more?: ComponentProps<"img">;
}

/** The precedence by which React groups the rules of colors: https://react.dev/reference/react-dom/components/style */
export const COLOR_PRECEDENCE = "image";

/** Renders an image with its AVIF sources, and its color while it loads. React moves the rule of each color into the head once. */
export function Picture({ img, avif, color, alt, className, more }: Props) {
	const tone = color && getToneClass(color);
	const image = <img {...img} {...more} className={classNames(tone, className, more?.className)} alt={alt} />;
	return (
		<>
			{tone && <style href={tone} precedence={COLOR_PRECEDENCE}>{`.${tone}{background:${color}}`}</style>}
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

/** Returns the class for a color: `dim…` or `lit…`, by which reset.css chooses a readable text color. */
function getToneClass(color: string): string {
	const [red = 0, green = 0, blue = 0] = [...color.slice(1)].map((digit) => Number.parseInt(digit, 16));
	const light = 0.299 * red + 0.587 * green + 0.114 * blue;
	return `${light < 7.5 ? "dim" : "lit"}${color.slice(1)}`;
}
