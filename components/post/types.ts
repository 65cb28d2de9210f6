import type { Post } from "@/lib/content/types";

/** What a list shows of a post. */
export interface PostSummary {
	post: Post;
	excerpt: string;
	/** Reading time. */
	minutes: number;
}
