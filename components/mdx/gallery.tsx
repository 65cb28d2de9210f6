import type { ReactNode } from "react";
import type { Props } from "@/components/mdx/types";

interface GalleryProps {
	/** A folder, whose images the compiler adds to the content. */
	src?: string;
	/** The images. */
	children?: ReactNode;
}

/** Renders images in rows of one height, each with a link to a larger one. */
export function Gallery({ children }: GalleryProps) {
	return <div className="gallery wide">{children}</div>;
}

export function GalleryMarkdown({ children }: Props): ReactNode {
	return <div>{children}</div>;
}
