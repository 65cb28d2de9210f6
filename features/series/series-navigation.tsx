import { PostTitle, StatusBadge } from "@/components/post/post-title";
import type { Site } from "@/lib/config/site";
import type { PostList } from "@/lib/content/taxonomies/list-kinds";
import type { Post } from "@/lib/content/types";
import { format, formatNumber } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

interface Props {
	series: PostList;
	post: Post;
	/** In the language of the post. */
	messages: Messages;
}

export function SeriesPosition({ series, post, messages }: Props) {
	const { posts } = series;
	const part = posts.findIndex(({ path }) => path === post.path) + 1;
	return (
		<p className="meta">
			<span>
				{format(messages.series.part, {
					part: formatNumber(part, messages),
					parts: formatNumber(posts.length, messages),
				})}
			</span>
			<a href={encodePath(series.path)}>{series.label}</a>
		</p>
	);
}

/** Renders the parts of a series in order; the current post is marked. */
export function SeriesParts({ series, post, site, messages }: Props & { site: Site }) {
	const { label, path, posts } = series;
	return (
		<nav className="labelled-row items-baseline" aria-label={format(messages.series.allParts, { series: label })}>
			<p className="ui text-muted">
				<a href={encodePath(path)}>{label}</a>
			</p>
			<ol className="part-numbers">
				{posts.map((part) => (
					<li key={part.path}>
						{part.path === post.path ? (
							<b aria-current="page">{part.title}</b>
						) : (
							<a className="no-underline" href={encodePath(part.path)}>
								<StatusBadge status={part.status} messages={messages} />
								<PostTitle post={part} site={site} around={post.lang} />
							</a>
						)}
					</li>
				))}
			</ol>
		</nav>
	);
}
