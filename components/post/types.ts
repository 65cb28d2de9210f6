import type { AuthorLink } from "@/components/post/author-links";
import type { TagLink } from "@/components/post/tag-links";
import type { Series } from "@/lib/content/taxonomies/taxonomies";
import type { Translation } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";

/** A post in a list. */
export interface PostListItem {
	post: Post;
	tags: TagLink[];
	excerpt: string;
	/** Reading time in minutes. */
	minutes: number;
}

/** The links on the page of a post. */
export interface PostLinks {
	tags: TagLink[];
	authors: AuthorLink[];
	/** The series that the post is part of. */
	series?: Series | undefined;
	/** The translations of the post. */
	translations: Translation[];
}
