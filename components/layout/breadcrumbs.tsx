import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

/** A page above another one. */
export interface Crumb {
	label: string;
	path: string;
}

/** The way from the top of the blog down to a page; the page itself is named by its title below. */
export function Breadcrumbs({ breadcrumbs, messages }: { breadcrumbs: Crumb[]; messages: Messages }) {
	return (
		<nav className="crumbs" aria-label={messages.frame.breadcrumb}>
			{breadcrumbs.map(({ label, path }) => (
				<a key={path} href={encodePath(path)}>
					{label}
				</a>
			))}
		</nav>
	);
}
