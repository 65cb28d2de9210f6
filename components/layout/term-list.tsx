import { formatNumber } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

/** A name, and how many posts stand behind it. */
export interface Term {
	label: string;
	path: string;
	count: number;
}

/** Names with the number of posts behind each, as the index of a book: in columns where there is room. */
export function TermList({ entries, messages }: { entries: Term[]; messages: Messages }) {
	return (
		<ol className="leaders columns">
			{entries.map(({ label, path, count }) => (
				<li key={path}>
					<a href={encodePath(path)}>{label}</a> <span>{formatNumber(count, messages)}</span>
				</li>
			))}
		</ol>
	);
}
