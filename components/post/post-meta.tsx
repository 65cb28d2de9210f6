import { type AuthorLink, AuthorLinks } from "@/components/post/author-links";
import { PostDate } from "@/components/post/post-date";
import type { Post } from "@/lib/content/types";
import type { Site } from "@/lib/site/types";
import { count } from "@/lib/words/fill";

interface Props {
	post: Post;
	site: Site;
	/** Reading time, where there is room to say it. */
	minutes?: number;
	/** The authors as links, where they don't stand on a link already. */
	authors?: AuthorLink[];
}

/** The quiet line about a post: authors, date, reading time. */
export function PostMeta({ post, site, minutes, authors }: Props) {
	const { words } = site;
	const plain = post.authors.map(({ name }) => name).join(words.comma);
	const names = authors ? <AuthorLinks authors={authors} words={words} /> : plain;
	return (
		<p className="meta">
			{post.authors.length > 0 && <span>{names}</span>}
			{post.date && <PostDate date={post.date} site={site} />}
			{minutes !== undefined && <span>{count(words.post.minutes, minutes, words)}</span>}
		</p>
	);
}
