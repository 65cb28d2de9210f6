import type { AuthorLink } from "@/components/post/author-links";
import type { TagLink } from "@/components/post/tag-links";
import type { Series } from "@/lib/content/taxonomies/taxonomies";
import type { Translation } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";

export interface PostListItem {
	post: Post;
	tags: TagLink[];
	excerpt: string;
	/** Reading time. */
	minutes: number;
}

export interface PostLinks {
	tags: TagLink[];
	authors: AuthorLink[];
	series?: Series | undefined;
	translations: Translation[];
}
