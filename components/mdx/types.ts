import type { ReactNode } from "react";
import type { Site } from "@/lib/config/site";
import type { ImageLibrary } from "@/lib/content/images/image-library";
import type { ListablePosts } from "@/lib/content/list-item";
import type { Messages } from "@/lib/i18n/types";
import type { ImportedModules } from "@/lib/markdown/runtime/render";

/** The props of a component as an author wrote them: any values. */
export interface Props {
	children?: ReactNode;
	[name: string]: unknown;
}

/** In the language of the post. */
export interface WithMessages {
	messages: Messages;
}

export interface WithImages {
	images: Pick<ImageLibrary, "get" | "encoding"> & {
		/** The width of the text in rem, if it isn't the default. */
		textWidth?: number | undefined;
	};
}

/** The owner's components by their tags, and those that replace them in Markdown and in feeds. */
export interface OwnerComponents {
	page: Readonly<Record<string, unknown>>;
	markdown?: Readonly<Record<string, unknown>>;
	feed?: Readonly<Record<string, unknown>>;
	/** The modules that posts import. */
	imported?: ImportedModules | undefined;
}

export interface RenderContext extends WithMessages, WithImages {
	/** In the language of the post. */
	settings: Site;
	own?: OwnerComponents | undefined;
	/** The images of posts in lists; by default `images`. */
	listImages?: WithImages["images"] | undefined;
	/** Without it, lists of posts are empty. */
	posts?: ListablePosts | undefined;
}

/** The components of a body for one output format. */
export interface ComponentSet {
	components: Record<string, unknown>;
	/** The components that are plain functions of their props, so that a renderer may call them itself. */
	plain: ReadonlySet<unknown>;
	imported?: ImportedModules | undefined;
}
