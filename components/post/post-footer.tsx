import { keyed } from "@/components/keyed";
import { AuthorBox } from "@/components/post/author-box";
import { SeriesParts } from "@/components/post/series-place";
import { TagLinks } from "@/components/post/tag-links";
import type { PostLinks } from "@/components/post/types";
import type { Post } from "@/lib/content/types";
import type { Site } from "@/lib/site/types";
import type { Words } from "@/lib/words/types";

interface Props extends Omit<PostLinks, "translations"> {
	post: Post;
	site: Site;
	/** In the language of the post. */
	words: Words;
}

/** The end matter of a post: what it is about, what it is a part of, and who wrote it. */
export function PostFooter({ post, site, words, tags, authors, series }: Props) {
	if (tags.length === 0 && authors.length === 0 && !series) return null;
	return (
		<footer className="endmatter">
			{tags.length > 0 && (
				<p className="tags">
					<TagLinks tags={tags} words={words} areLinks />
				</p>
			)}
			{series && <SeriesParts series={series} post={post} site={site} words={words} />}
			{keyed(authors, ({ author }) => author.id ?? author.name).map(([key, link]) => (
				<AuthorBox key={key} {...link} words={words} />
			))}
		</footer>
	);
}
