import { hrefOf } from "@/lib/href";
import { writeNumber } from "@/lib/words/fill";
import type { Words } from "@/lib/words/types";

/** A name, and how many posts stand behind it. */
export interface Entry {
	label: string;
	path: string;
	count: number;
}

/** Names with the number of posts behind each, as the index of a book: in columns where there is room. */
export function BookIndex({ entries, words }: { entries: Entry[]; words: Words }) {
	return (
		<ol className="leaders columns">
			{entries.map(({ label, path, count }) => (
				<li key={path}>
					<a href={hrefOf(path)}>{label}</a> <span>{writeNumber(count, words)}</span>
				</li>
			))}
		</ol>
	);
}
