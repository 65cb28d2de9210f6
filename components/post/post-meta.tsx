import { type AuthorLink, AuthorLinks } from "@/components/post/authors";
import type { TagLink } from "@/lib/blog/list-items";
import type { Site } from "@/lib/config/site";
import { formatDate } from "@/lib/content/dates/dates";
import type { Post, PostDate as Value } from "@/lib/content/types";
import { plural } from "@/lib/i18n/format";
import { isFilled, Slot } from "@/lib/owner-code/render/extension-points";
import { postView } from "@/lib/owner-code/render/views";

interface Props {
	post: Post;
	site: Site;
	/** Omitted where space is short. */
	minutes?: number | undefined;
	/** Omitted inside a link. */
	authors?: AuthorLink[];
	/** Given on the page of the post, where the owner can add to the line. */
	tags?: TagLink[];
}

export function PostMeta({ post, site, minutes, authors, tags }: Props) {
	const { messages } = site;
	const plainNames = post.authors.map(({ name }) => name).join(messages.comma);
	const names = authors ? <AuthorLinks authors={authors} messages={messages} /> : plainNames;
	return (
		<p className="meta">
			{post.authors.length > 0 && <span>{names}</span>}
			{post.date && <PostDate date={post.date} site={site} />}
			{minutes !== undefined && <span>{plural(messages.post.minutes, minutes, messages)}</span>}
			{tags && isFilled("post-meta") && (
				<span>
					<Slot name="post-meta" site={site} post={postView(post, site, { tags, ...(authors && { authors }) })} />
				</span>
			)}
		</p>
	);
}

export function PostDate({ date, site }: { date: Value; site: Pick<Site, "language" | "timeZone"> }) {
	return <time dateTime={date.iso}>{formatDate(date, site)}</time>;
}
