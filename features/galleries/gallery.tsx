import type { ReactNode } from "react";
import { component } from "@/components/mdx/component";
import type { Props } from "@/components/mdx/types";
import { compile } from "./compile";

interface GalleryProps {
	/** A folder, whose images the compiler adds to the content. */
	src?: string;
	/** The images. */
	children?: ReactNode;
}

/** Renders images in rows of one height, each with a link to a larger one. */
function Gallery({ children }: GalleryProps) {
	return <div className="gallery wide">{children}</div>;
}

function GalleryMarkdown({ children }: Props): ReactNode {
	return <div>{children}</div>;
}

export const gallery = component({
	page: Gallery,
	markdown: GalleryMarkdown,
	compile,
	isBlock: true,
	required: ["src", "images", "children"],
	description:
		"Images in rows of one height, each with a link to a larger one: those of a folder in the order of their names, and those in the content. Their alternative texts are in a file `captions.yml` in the folder (`harbour.jpg: The harbour in fog`), or in the metadata of the images.",
	example: '<Gallery src="./photos" />',
	props: {
		src: { type: "folder", description: "A folder beside the post or, with a slash, in `public/`." },
		children: { type: "Markdown", description: "Images of other places." },
	},
});
