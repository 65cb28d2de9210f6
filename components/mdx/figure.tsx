import type { ReactNode } from "react";
import { classNames } from "@/components/element-helpers";
import { component, flagProp } from "@/components/mdx/component";
import { Image, ImageFeed, ImageMarkdown, type ImageProps, imageProps } from "@/components/mdx/image/image";
import { COLOR_PRECEDENCE } from "@/components/mdx/image/picture";
import type { Props, WithImages, WithMessages } from "@/components/mdx/types";

/** The ratio of width to height in percent below which a wide image may be higher than a window. */
const HIGH = 150;

interface FigureProps extends ImageProps {
	/** Whether the figure uses the wide column. */
	wide?: boolean;
	/** The caption, if it isn't plain text. */
	children?: ReactNode;
}

/** With `wide`, an image is in the wide column, but not higher than the window. */
export async function Figure({
	caption,
	children,
	wide = false,
	messages,
	images,
	...image
}: FigureProps & WithMessages & WithImages) {
	const text = caption ?? children;
	if (image.slot === "row") return <Image {...image} caption={text} messages={messages} images={images} />;
	const size = wide && typeof image.src === "string" ? await images.get(image.src) : undefined;
	const ratio = size ? Math.round((100 * size.width) / size.height) : HIGH;
	const ratioClass = size && ratio < HIGH && `ratio${ratio}-${size.width}`;
	return (
		<>
			{ratioClass && (
				<style href={ratioClass} precedence={COLOR_PRECEDENCE}>
					{`.${ratioClass}{inline-size:min(100%,${ratio}svh,${size.width}px)}`}
				</style>
			)}
			<figure className={classNames(wide && "wide", ratioClass, ratioClass && "centered")}>
				<Image {...image} messages={messages} images={images} slot={wide ? "wide" : "text"} />
				{text && <figcaption>{text}</figcaption>}
			</figure>
		</>
	);
}

function FigureMarkdown({ caption, children, ...image }: Props): ReactNode {
	return <ImageMarkdown {...image} caption={caption ?? children} />;
}

function FigureFeed({ caption, children, ...image }: Props & WithImages): Promise<ReactNode> {
	return ImageFeed({ ...image, caption: caption ?? children });
}

export const figure = component({
	page: Figure,
	markdown: FigureMarkdown,
	feed: FigureFeed,
	needs: ["messages", "images"],
	isBlock: true,
	required: ["src"],
	description: "An image with a caption, optionally wider than the text. It has all props of `Image`.",
	example: '<Figure src="./hills.jpg" alt="Hills in the morning" caption="Seen from the south." wide />',
	props: {
		...imageProps,
		wide: flagProp("Whether the image is wider than the column of text."),
		children: { type: "Markdown", description: "The caption, where it is more than plain text." },
	},
});
