import { PostDate } from "@/components/post/post-date";
import type { Post } from "@/lib/content/types";
import type { Site } from "@/lib/site/types";

interface Props {
	post: Post;
	site: Site;
	minutes: number;
}

/** The quiet line about a post: authors, date, reading time. */
export function PostMeta({ post, site, minutes }: Props) {
	return (
		<p className="meta">
			{post.authors.length > 0 && <span>{post.authors.map((author) => author.name).join(", ")}</span>}
			{post.date && <PostDate date={post.date} site={site} />}
			<span>{`${minutes} min read`}</span>
		</p>
	);
}
