import type { WithImages } from "@/components/mdx/types";
import { replaceable } from "@/components/owner-code/replaceable";
import { postView, siteView } from "@/components/owner-code/views";
import { AuthorBox } from "@/components/post/author-box";
import { SeriesParts } from "@/components/post/series-navigation";
import { TagLinks } from "@/components/post/tag-links";
import type { PostLinks } from "@/components/post/types";
import { withKeys } from "@/components/with-keys";
import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";

interface Props extends Omit<PostLinks, "translations">, WithImages {
	post: Post;
	site: Site;
	/** In the language of the post. */
	messages: Messages;
}

/** Renders the footer of a post: tags, series and authors; nothing if it has none. */
export const PostFooter = replaceable("post-footer", PostDetails, ({ post, site, tags, authors }) => ({
	site: siteView(site),
	post: postView(post, site, { tags, authors }),
}));

function PostDetails({ post, site, messages, tags, authors, series, images }: Props) {
	if (tags.length === 0 && authors.length === 0 && !series) return null;
	return (
		<footer className="narrow row-6 mt-8 grid gap-3 rule-above pt-2">
			{tags.length > 0 && (
				<p className="ui text-accent">
					<TagLinks tags={tags} messages={messages} areLinks />
				</p>
			)}
			{series && <SeriesParts series={series} post={post} site={site} messages={messages} />}
			{withKeys(authors, ({ author }) => author.id ?? author.name).map(([key, link]) => (
				<AuthorBox key={key} {...link} messages={messages} images={images} />
			))}
		</footer>
	);
}
