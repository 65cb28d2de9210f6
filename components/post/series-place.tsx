import { StatusBadge } from "@/components/post/status-badge";
import { Title } from "@/components/post/title";
import type { Series } from "@/lib/content/series";
import type { Post } from "@/lib/content/types";
import { hrefOf } from "@/lib/href";
import type { Site } from "@/lib/site/types";
import { fill, writeNumber } from "@/lib/words/fill";
import type { Words } from "@/lib/words/types";

interface Props {
	series: Series;
	post: Post;
	words: Words;
}

/** In a line, which part of which series a post is. */
export function SeriesPlace({ series, post, words }: Props) {
	return (
		<p className="meta">
			<span>{placeOf(post, series, words)}</span>
			<a href={hrefOf(series.path)}>{series.label}</a>
		</p>
	);
}

/** The parts of a series in order, with the one that is being read marked. */
export function SeriesParts({ series, post, site, words }: Props & { site: Site }) {
	const { label, path, parts } = series;
	return (
		<nav aria-label={fill(words.post.allParts, { series: label })}>
			<p className="ui text-muted">
				{`${placeOf(post, series, words)}${words.comma}`}
				<a href={hrefOf(path)}>{label}</a>
			</p>
			<ol className="parts">
				{parts.map((part) => (
					<li key={part.path}>
						{part.path === post.path ? (
							<b aria-current="page">{part.title}</b>
						) : (
							<a className="quiet" href={hrefOf(part.path)}>
								<StatusBadge status={part.status} words={words} />
								<Title post={part} site={site} around={post.lang} />
							</a>
						)}
					</li>
				))}
			</ol>
		</nav>
	);
}

function placeOf({ path }: Post, { parts }: Series, words: Words): string {
	const part = parts.findIndex((one) => one.path === path) + 1;
	return fill(words.post.part, { part: writeNumber(part, words), parts: writeNumber(parts.length, words) });
}
