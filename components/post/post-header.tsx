import { formatElements } from "@/components/format-elements";
import { Breadcrumbs, type Crumb } from "@/components/layout/breadcrumbs";
import { PostDate } from "@/components/post/post-date";
import { PostImage } from "@/components/post/post-image";
import { PostMeta } from "@/components/post/post-meta";
import { PostTags } from "@/components/post/post-tags";
import { SeriesPosition } from "@/components/post/series-navigation";
import { TranslationLinks } from "@/components/post/translation-links";
import type { PostLinks } from "@/components/post/types";
import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";

interface Props extends PostLinks {
	post: Post;
	/** In the language of the post. */
	site: Site;
	minutes: number;
	/** The pages above this one; none for a standalone page. */
	breadcrumbs: Crumb[];
}

/** The opening of a post: tags, title, lead, the line of facts, its image in the wide column. A standalone page has no facts. */
export function PostHeader({ post, site, minutes, breadcrumbs, tags, authors, series, translations }: Props) {
	const { messages } = site;
	const isUpdated = post.updated && post.date && post.updated.iso.slice(0, 10) > post.date.iso.slice(0, 10);
	return (
		<>
			<header className="title">
				{breadcrumbs.length > 0 && <Breadcrumbs breadcrumbs={breadcrumbs} messages={messages} />}
				<PostTags post={post} tags={tags} messages={messages} areLinks />
				<h1>{post.title}</h1>
				{post.description && <p className="lead">{post.description}</p>}
				{post.kind === "post" && <PostMeta post={post} site={site} minutes={minutes} authors={authors} />}
				{isUpdated && post.updated && (
					<p className="meta">
						<span>{formatElements(messages.post.updated, { date: <PostDate date={post.updated} site={site} /> })}</span>
					</p>
				)}
				<TranslationLinks post={post} translations={translations} site={site} />
				{series && <SeriesPosition series={series} post={post} messages={messages} />}
			</header>
			<PostImage post={post} slot="wide" priority />
		</>
	);
}
