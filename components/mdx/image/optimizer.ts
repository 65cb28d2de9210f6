import { getImageProps } from "next/image";

/** Where Next's optimizer, or that of the platform, has a local image in one of the configured widths. */
export function optimizerUrl(src: string, width: number): string {
	// `sizes` makes Next offer every configured width.
	const { props } = getImageProps({ src, alt: "", width, height: width, sizes: "1px" });
	const candidate = props.srcSet?.split(", ").find((one) => one.endsWith(` ${width}w`));
	return candidate?.slice(0, candidate.lastIndexOf(" ")) ?? props.src;
}
