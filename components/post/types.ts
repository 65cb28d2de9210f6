import type { AuthorLink } from "@/components/post/author-links";
import type { TagLink } from "@/components/post/tag-links";
import type { Series } from "@/lib/content/taxonomies/series";
import type { Translation } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";

/** What a list shows of a post. */
export interface PostListItem {
	post: Post;
	tags: TagLink[];
	excerpt: string;
	/** Reading time. */
	minutes: number;
}

/** Where the page of a post leads on to. */
export interface PostLinks {
	tags: TagLink[];
	authors: AuthorLink[];
	/** The series it is a part of. */
	series?: Series;
	/** The same text in other languages. */
	translations: Translation[];
}
