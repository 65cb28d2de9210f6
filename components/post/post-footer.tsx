import { keyed } from "@/components/keyed";
import { AuthorBox } from "@/components/post/author-box";
import { SeriesParts } from "@/components/post/series-place";
import { TagLinks } from "@/components/post/tag-links";
import type { PostLinks } from "@/components/post/types";
import type { Post } from "@/lib/content/types";

/** The end matter of a post: what it is about, what it is a part of, and who wrote it. */
export function PostFooter({ post, tags, authors, series }: PostLinks & { post: Post }) {
	if (tags.length === 0 && authors.length === 0 && !series) return null;
	return (
		<footer className="endmatter">
			{tags.length > 0 && (
				<p className="tags">
					<TagLinks tags={tags} areLinks />
				</p>
			)}
			{series && <SeriesParts series={series} post={post} />}
			{keyed(authors, ({ author }) => author.id ?? author.name).map(([key, link]) => (
				<AuthorBox key={key} {...link} />
			))}
		</footer>
	);
}
