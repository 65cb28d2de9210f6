import { formatNumber } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

/** A list of posts by its name and number of posts. */
export interface Term {
	label: string;
	path: string;
	count: number;
}

/** Renders terms with their number of posts, in columns on wide screens. */
export function TermList({ entries, messages }: { entries: Term[]; messages: Messages }) {
	return (
		<ol className="leaders col-[text-start/wide-end] columns-[14rem] gap-x-5">
			{entries.map(({ label, path, count }) => (
				<li key={path}>
					<a href={encodePath(path)}>{label}</a> <span>{formatNumber(count, messages)}</span>
				</li>
			))}
		</ol>
	);
}
