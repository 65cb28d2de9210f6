import { hrefOf } from "@/lib/href";
import type { Words } from "@/lib/words/types";

/** A page above another one. */
export interface Crumb {
	label: string;
	path: string;
}

/** The way from the top of the blog down to a page; the page itself is named by its title below. */
export function Breadcrumb({ trail, words }: { trail: Crumb[]; words: Words }) {
	return (
		<nav className="crumbs" aria-label={words.frame.breadcrumb}>
			{trail.map(({ label, path }) => (
				<a key={path} href={hrefOf(path)}>
					{label}
				</a>
			))}
		</nav>
	);
}
