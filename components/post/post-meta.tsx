import { type AuthorLink, AuthorLinks } from "@/components/post/author-links";
import { PostDate } from "@/components/post/post-date";
import type { Post } from "@/lib/content/types";
import type { Site } from "@/lib/site/types";

interface Props {
	post: Post;
	site: Site;
	minutes: number;
	/** The authors as links, where they don't stand on a link already. */
	authors?: AuthorLink[];
}

/** The quiet line about a post: authors, date, reading time. */
export function PostMeta({ post, site, minutes, authors }: Props) {
	const names = authors ? <AuthorLinks authors={authors} /> : post.authors.map(({ name }) => name).join(", ");
	return (
		<p className="meta">
			{post.authors.length > 0 && <span>{names}</span>}
			{post.date && <PostDate date={post.date} site={site} />}
			<span>{`${minutes} min read`}</span>
		</p>
	);
}
