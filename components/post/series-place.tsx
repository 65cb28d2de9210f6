import { StatusBadge } from "@/components/post/status-badge";
import { hrefOf } from "@/components/site/href";
import type { Series } from "@/lib/content/series";
import type { Post } from "@/lib/content/types";

const WORDS = {
	place: (part: number, parts: number) => `Part ${part} of ${parts}`,
	parts: (series: string) => `All parts of ${series}`,
};

interface Props {
	series: Series;
	post: Post;
}

/** In a line, which part of which series a post is. */
export function SeriesPlace({ series: { label, path, parts }, post }: Props) {
	return (
		<p className="meta">
			<span>{WORDS.place(parts.findIndex((part) => part.path === post.path) + 1, parts.length)}</span>
			<a href={hrefOf(path)}>{label}</a>
		</p>
	);
}

/** The parts of a series in order, with the one that is being read marked. */
export function SeriesParts({ series: { label, path, parts }, post }: Props) {
	return (
		<nav aria-label={WORDS.parts(label)}>
			<p className="ui text-muted">
				{WORDS.place(parts.findIndex((part) => part.path === post.path) + 1, parts.length)},{" "}
				<a href={hrefOf(path)}>{label}</a>
			</p>
			<ol className="parts">
				{parts.map((part) => (
					<li key={part.path}>
						{part.path === post.path ? (
							<b aria-current="page">{part.title}</b>
						) : (
							<a className="quiet" href={hrefOf(part.path)} lang={part.lang}>
								<StatusBadge status={part.status} />
								{part.title}
							</a>
						)}
					</li>
				))}
			</ol>
		</nav>
	);
}
