import { formatElements } from "@/components/element-helpers";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

/** Renders the content of the search page, below its heading. Without JavaScript it explains how to find a post. */
export function SearchForm({
	path,
	messages,
	indexPath,
}: {
	path: string;
	messages: Messages;
	/** The path of the list of all posts. */
	indexPath: string;
}) {
	const { search, placeholder, withoutScript, leafThrough, allPosts } = messages.search;
	return (
		<search className="search">
			<form action={encodePath(path)}>
				<div className="field">
					<input
						type="search"
						name="q"
						aria-label={search}
						placeholder={placeholder}
						autoComplete="off"
						autoCapitalize="off"
						spellCheck={false}
						enterKeyHint="search"
					/>
					<button type="submit" className="ui">
						{search}
					</button>
				</div>
			</form>
			{/* The script of the search page fills it; React must leave it alone. */}
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty. */}
			<div data-results="" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: "" }} />
			<noscript>
				<p>{withoutScript}</p>
			</noscript>
			<p className="ui else">{formatElements(leafThrough, { link: <a href={encodePath(indexPath)}>{allPosts}</a> })}</p>
		</search>
	);
}
