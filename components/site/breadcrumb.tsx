import { hrefOf } from "@/components/site/href";

/** A page above another one. */
export interface Crumb {
	label: string;
	path: string;
}

const WORDS = { breadcrumb: "Breadcrumb" };

/** The way from the top of the blog down to a page; the page itself is named by its title below. */
export function Breadcrumb({ trail }: { trail: Crumb[] }) {
	return (
		<nav className="crumbs" aria-label={WORDS.breadcrumb}>
			{trail.map(({ label, path }) => (
				<a key={path} href={hrefOf(path)}>
					{label}
				</a>
			))}
		</nav>
	);
}
