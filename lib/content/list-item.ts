import type { Site } from "@/lib/config/site";
import type { PostQuery } from "./find-posts";
import type { Hue } from "./taxonomies/tags-file";
import type { Post } from "./types";

/** A tag without a list has no `path`. */
export interface TagLink {
	label: string;
	path?: string;
	hue?: Hue | undefined;
}

/** A post as lists show it. */
export interface PostListItem {
	post: Post;
	tags: TagLink[];
	excerpt: string;
	/** Reading time. */
	minutes: number;
}

/** The values of a post in one of the owner's taxonomies. */
export interface TermLinks {
	/** The title of the taxonomy. */
	title: string;
	links: TagLink[];
}

/** The posts that a list inside a text can show. */
export interface ListablePosts {
	site: Site;
	find: (query: PostQuery) => Promise<readonly Post[]>;
	/** Needs the compiled bodies of the posts. */
	readItems: (posts: readonly Post[]) => Promise<PostListItem[]>;
}
