import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

/** A link to a page above the current one. */
export interface Crumb {
	label: string;
	path: string;
}

export function Breadcrumbs({ breadcrumbs, messages }: { breadcrumbs: Crumb[]; messages: Messages }) {
	return (
		<nav className="slashes ui me-[1.4em] inline text-muted" aria-label={messages.frame.breadcrumb}>
			{breadcrumbs.map(({ label, path }) => (
				<a key={path} className="py-[0.35rem] no-underline" href={encodePath(path)}>
					{label}
				</a>
			))}
		</nav>
	);
}
