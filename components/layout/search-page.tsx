import { formatElements } from "@/components/format-elements";
import { PageHeader } from "@/components/layout/page-header";
import type { Messages } from "@/lib/i18n/types";
import { SEARCH_PATH } from "@/lib/utils/url";

/** Renders the search page. Without JavaScript it explains how to find a post. */
export function SearchPage({ messages }: { messages: Messages }) {
	const { search, placeholder, withoutScript, leafThrough, allPosts } = messages.search;
	return (
		<>
			<PageHeader heading={search} />
			<search className="search">
				<form action={SEARCH_PATH}>
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
				<p className="ui else">{formatElements(leafThrough, { link: <a href="/">{allPosts}</a> })}</p>
			</search>
		</>
	);
}
