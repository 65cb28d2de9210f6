import { formatElements } from "@/components/format-elements";
import type { Messages } from "@/lib/i18n/types";
import { SEARCH_PATH } from "@/lib/utils/url";

/** A form that searches the blog where there is JavaScript, and says how to find a post where there is none. */
export function SearchPage({ messages }: { messages: Messages }) {
	const { search, placeholder, withoutScript, leafThrough, allPosts } = messages.search;
	return (
		<>
			<header className="title">
				<h1>{search}</h1>
			</header>
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
				{/* The results are none of React's. */}
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
