import type { ComponentProps, ReactNode } from "react";
import { component, flagProp, internal, textProp } from "@/components/mdx/component";
import { prepareImage, shownSize } from "@/components/mdx/image/image-props";
import type { ImageSlot } from "@/components/mdx/image/layout-widths";
import { COLOR_PRECEDENCE, Picture } from "@/components/mdx/image/picture";
import { isRendered, nodeText } from "@/components/mdx/nodes";
import type { Props, WithImages, WithMessages } from "@/components/mdx/types";
import { isLocal } from "@/lib/content/images/image-library";
import { parsePixels } from "@/lib/utils/html";

/** The attributes of an author's image that are passed on, besides the props of `Image`. Others, such as event handlers, are dropped. */
const ALLOWED =
	/^(?:className|id|style|align|lang|dir|role|hidden|loading|decoding|crossOrigin|referrerPolicy|useMap|(?:data|aria)-.+)$/;

/** The React names of attributes; tags that are written as HTML in MDX have the names of HTML. */
const HTML_NAMES = new Map([
	["class", "className"],
	["crossorigin", "crossOrigin"],
	["referrerpolicy", "referrerPolicy"],
	["usemap", "useMap"],
]);

export interface ImageProps {
	src?: string;
	alt?: string;
	title?: string;
	/** CSS pixels, as a number or as text. */
	width?: number | string;
	height?: number | string;
	caption?: ReactNode;
	priority?: boolean;
	/** Whether the image is inside a link or a button, so that it can't be a link itself. */
	inLink?: boolean;
	/** Whether the image is inside the author's own `<picture>`, which has the sources. */
	inPicture?: boolean;
	/** The author's own `srcset` and `sizes`, which replace the generated ones. */
	srcSet?: string;
	/** The name of `srcSet` in HTML, which MDX keeps. */
	srcset?: string;
	sizes?: string;
	slot?: ImageSlot;
	[attribute: string]: unknown;
}

/** Renders an image with its size, which loads lazily; for a missing file, its alternative text. */
export async function Image({
	src,
	alt,
	title,
	caption,
	slot = "text",
	messages,
	images,
	...options
}: ImageProps & WithMessages & WithImages) {
	const { width, height, priority, inPicture, inLink, sizes, srcset, srcSet = srcset, ...attributes } = options;
	const size = { width: parsePixels(width), height: parsePixels(height) };
	const hasSource = typeof src === "string" && src !== "";
	const prepared = hasSource && (await prepareImage(images, src, { slot, priority, sizes, srcSet, ...size }));
	const text = nodeText(alt);
	const name = text || messages.body.image;
	const image = prepared ? (
		<Picture
			{...(inPicture ? { img: prepared.img } : prepared)}
			alt={text}
			more={{ ...pickImageAttributes(attributes), title }}
		/>
	) : (
		<span className="missing-image" role="img" aria-label={name}>
			{text}
		</span>
	);
	const large = prepared && !inPicture && !inLink ? prepared.large : undefined;
	const content = large ? (
		<a className="enlarge" href={large} aria-label={text ? undefined : name}>
			{image}
		</a>
	) : (
		image
	);
	const captioned = withCaption(content, caption);
	if (slot !== "row" || !prepared) return captioned;
	return (
		<RowItem {...prepared.img} as={captioned === content ? "span" : "div"}>
			{captioned}
		</RowItem>
	);
}

/** Gives an image a share of its row by the ratio of its width to its height, so that all in a row have one height, before they are loaded and after. */
export function RowItem({
	as: Tag,
	width,
	height,
	children,
}: Pick<ComponentProps<"img">, "width" | "height" | "children"> & { as: "div" | "span" }) {
	const ratio = width && height ? Math.max(1, Math.round((1000 * Number(width)) / Number(height))) : 1000;
	const share = `share${ratio}`;
	return (
		<>
			<style href={share} precedence={COLOR_PRECEDENCE}>
				{`.${share}{flex:${ratio} 1 calc(${ratio / 1000}*var(--row))}.${share} img{aspect-ratio:${ratio}/1000}`}
			</style>
			<Tag className={share}>{children}</Tag>
		</>
	);
}

/** Renders an image with its original URL; without a URL, its alternative text. */
export function ImageMarkdown({ src, alt, title, caption }: Props): ReactNode {
	const text = nodeText(alt);
	const hasSource = typeof src === "string" && src !== "";
	const image = hasSource ? <img src={src} alt={text} title={nodeText(title) || undefined} /> : <span>{text}</span>;
	return withCaption(image, caption);
}

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
	return withCaption(image, caption);
}

function withCaption(image: ReactNode, caption: unknown): ReactNode {
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

function pickImageAttributes(props: Record<string, unknown>): ComponentProps<"img"> {
	const attributes = Object.entries(props).map(([name, value]) => [HTML_NAMES.get(name) ?? name, value] as const);
	return Object.fromEntries(attributes.filter(([name, value]) => ALLOWED.test(name) && isAttribute(name, value)));
}

/** Whether React accepts a value: an object for `style`, and a primitive for other attributes. */
function isAttribute(name: string, value: unknown): boolean {
	if (name === "style") return typeof value === "object";
	return ["string", "number", "boolean"].includes(typeof value);
}

/** The documentation of its props. */
export const imageProps = {
	src: {
		type: "path or URL",
		description: "The image. Paths are relative to the post or, with a slash, to `public/`.",
	},
	alt: textProp("The alternative text. Leave it empty for an image that only decorates."),
	title: textProp("A tooltip."),
	width: { type: "pixels", description: "The width on the page, if it isn't that of the file." },
	height: { type: "pixels", description: "The height on the page." },
	caption: textProp("A caption below the image."),
	priority: flagProp("Whether the image is loaded at once, as the first one of a page."),
	srcSet: textProp(
		"Files of your own for several sizes, in the syntax of HTML. They replace those that the blog makes.",
	),
	srcset: textProp("The same as `srcSet`."),
	sizes: textProp("The width of the image on the page, in the syntax of HTML."),
	inLink: internal,
	inPicture: internal,
	slot: internal,
} as const;

export const image = component({
	page: Image,
	markdown: ImageMarkdown,
	feed: ImageFeed,
	needs: ["messages", "images"],
	isBlock: { withProp: "caption" },
	required: ["src"],
	description:
		"An image in the right size and format. Markdown's `![alt](./hills.jpg)` is the same without props. Other attributes of `<img>` are kept.",
	example: '<Image src="./hills.jpg" alt="Hills in the morning" width={320} />',
	props: imageProps,
});
