import { getImageProps } from "next/image";

/** Returns the URL at which the optimizer of Next.js or of the platform serves a local image in one of the configured widths. */
export function optimizerUrl(src: string, width: number): string {
	// `sizes` makes Next offer every configured width.
	const { props } = getImageProps({ src, alt: "", width, height: width, sizes: "1px" });
	const candidate = props.srcSet?.split(", ").find((source) => source.endsWith(` ${width}w`));
	return candidate?.slice(0, candidate.lastIndexOf(" ")) ?? props.src;
}
