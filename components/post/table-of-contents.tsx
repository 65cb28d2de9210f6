import { withKeys } from "@/components/element-helpers";
import type { Messages } from "@/lib/i18n/types";
import type { Heading } from "@/lib/markdown/compiled-post";
import { replaceable } from "@/lib/owner-code/render/extension-points";

interface Props {
	headings: Heading[];
	messages: Messages;
}

/** Renders links to the sections of a post: in the margin on wide screens, folded on others. Nothing for fewer than two. */
export const TableOfContents = replaceable("table-of-contents", SectionLinks, ({ headings }) => ({
	headings: headings.map(({ id, text, depth }) => ({ id, text, depth })),
}));

function SectionLinks({ headings, messages }: Props) {
	const entries = headings.filter(({ depth }) => depth <= 3);
	if (entries.length < 2) return null;
	return (
		<details className="toc ui mb-4 leading-[1.4] max-lg:row-4 max-lg:rule-above max-lg:rule-below">
			<summary className="py-1.5 text-muted">{messages.post.contents}</summary>
			<nav aria-label={messages.post.contents}>
				<ol className="pb-2 [&_a]:block [&_a]:py-[0.25rem] [&_a]:no-underline">
					{withKeys(entries, ({ id }) => id).map(([key, { depth, id, text }]) => (
						<li key={key} className={depth === 3 ? "ps-[1em]" : undefined}>
							<a href={`#${id}`}>{text}</a>
						</li>
					))}
				</ol>
			</nav>
		</details>
	);
}
