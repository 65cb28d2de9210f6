import type { ComponentProps, ReactNode } from "react";
import { omit } from "./omit";

// Imports of `next/image` lead to this module; those with the ending `.js` to Next's.
export { getImageProps } from "next/image.js";

/** An imported image. It is empty where only Next has its file, as in Markdown and feeds. */
interface ImportedImage {
	src?: string;
	width?: number;
	height?: number;
}

type Props = Omit<ComponentProps<"img">, "src"> & {
	src: string | ImportedImage | { default: ImportedImage };
	fill?: boolean;
	preload?: boolean;
	priority?: boolean;
} & Readonly<Partial<Record<(typeof OPTIMIZER_PROPS)[number], unknown>>>;

/** Props that only Next's optimizer reads. */
const OPTIMIZER_PROPS = [
	"blurDataURL",
	"lazyBoundary",
	"lazyRoot",
	"loader",
	"onLoadingComplete",
	"overrideSrc",
	"placeholder",
	"quality",
	"unoptimized",
] as const;

/** Takes the place of `next/image` in the owner's code: shows the file as it is. */
export default function Image({ src, fill, preload, priority, style, ...props }: Props): ReactNode {
	const file: ImportedImage = typeof src === "string" ? { src } : "default" in src ? src.default : src;
	if (!file.src) return null;
	const isFirst = priority || preload;
	// An imported image knows its size, of which one side may be given.
	const { width = 0, height = 0 } = file;
	const scale = Number(props.width) / width || Number(props.height) / height || 1;
	return (
		// biome-ignore lint/a11y/useAltText: it is among the props.
		<img
			loading={isFirst ? "eager" : "lazy"}
			fetchPriority={isFirst ? "high" : undefined}
			decoding="async"
			{...(!fill && width && { width: Math.round(width * scale), height: Math.round(height * scale) })}
			{...omit(props, OPTIMIZER_PROPS)}
			src={file.src}
			style={fill ? { position: "absolute", inset: 0, width: "100%", height: "100%", ...style } : style}
		/>
	);
}
