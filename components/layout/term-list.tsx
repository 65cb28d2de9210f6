import { formatNumber } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

export interface Term {
	label: string;
	path: string;
	count: number;
}

/** Renders terms in columns on wide screens. */
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
