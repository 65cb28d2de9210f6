import { withKeys } from "@/components/with-keys";
import type { Messages } from "@/lib/i18n/types";
import type { Heading } from "@/lib/markdown/types";

/** The sections of a post: in the margin where there is one, else folded. Nothing for fewer than two. */
export function TableOfContents({ headings, messages }: { headings: Heading[]; messages: Messages }) {
	const entries = headings.filter(({ depth }) => depth <= 3);
	if (entries.length < 2) return null;
	return (
		<details className="toc">
			<summary>{messages.post.contents}</summary>
			<nav aria-label={messages.post.contents}>
				<ol>
					{withKeys(entries, ({ id }) => id).map(([key, { depth, id, text }]) => (
						<li key={key} className={depth === 3 ? "sub" : undefined}>
							<a href={`#${id}`}>{text}</a>
						</li>
					))}
				</ol>
			</nav>
		</details>
	);
}
