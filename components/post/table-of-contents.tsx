import { keyed } from "@/components/keyed";
import type { Heading } from "@/lib/markdown/types";
import type { Words } from "@/lib/words/types";

/** The sections of a post: in the margin where there is one, else folded. Nothing for fewer than two. */
export function TableOfContents({ headings, words }: { headings: Heading[]; words: Words }) {
	const entries = headings.filter(({ depth }) => depth <= 3);
	if (entries.length < 2) return null;
	return (
		<details className="toc">
			<summary>{words.post.contents}</summary>
			<nav aria-label={words.post.contents}>
				<ol>
					{keyed(entries, ({ id }) => id).map(([key, { depth, id, text }]) => (
						<li key={key} className={depth === 3 ? "sub" : undefined}>
							<a href={`#${id}`}>{text}</a>
						</li>
					))}
				</ol>
			</nav>
		</details>
	);
}
