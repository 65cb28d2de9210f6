import { PostDate } from "@/components/post/post-date";
import { PostImage } from "@/components/post/post-image";
import { PostMeta } from "@/components/post/post-meta";
import { PostTags } from "@/components/post/post-tags";
import { SeriesPlace } from "@/components/post/series-place";
import { TranslationLinks } from "@/components/post/translation-links";
import type { PostLinks } from "@/components/post/types";
import { Breadcrumb, type Crumb } from "@/components/site/breadcrumb";
import { withElements } from "@/components/with-elements";
import type { Post } from "@/lib/content/types";
import type { Site } from "@/lib/site/types";

interface Props extends PostLinks {
	post: Post;
	/** In the language of the post. */
	site: Site;
	minutes: number;
	/** The pages above this one; none for a standalone page. */
	trail: Crumb[];
}

/** The opening of a post: tags, title, lead, the line of facts, its image in the wide column. A standalone page has no facts. */
export function PostHeader({ post, site, minutes, trail, tags, authors, series, translations }: Props) {
	const { words } = site;
	const isUpdated = post.updated && post.date && post.updated.iso.slice(0, 10) > post.date.iso.slice(0, 10);
	return (
		<>
			<header className="title">
				{trail.length > 0 && <Breadcrumb trail={trail} words={words} />}
				<PostTags post={post} tags={tags} words={words} areLinks />
				<h1>{post.title}</h1>
				{post.description && <p className="lead">{post.description}</p>}
				{post.kind === "post" && <PostMeta post={post} site={site} minutes={minutes} authors={authors} />}
				{isUpdated && post.updated && (
					<p className="meta">
						<span>{withElements(words.post.updated, { date: <PostDate date={post.updated} site={site} /> })}</span>
					</p>
				)}
				<TranslationLinks post={post} translations={translations} site={site} />
				{series && <SeriesPlace series={series} post={post} words={words} />}
			</header>
			<PostImage post={post} place="wide" priority />
		</>
	);
}
