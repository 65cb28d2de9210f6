import { SEARCH } from "@/components/site/href";

/** A form that searches the blog where there is JavaScript, and says how to find a post where there is none. */
export function SearchPage() {
	return (
		<>
			<header className="title">
				<h1>Search</h1>
			</header>
			<search className="search">
				<form action={SEARCH}>
					<div className="field">
						<input
							type="search"
							name="q"
							aria-label="Search"
							placeholder="Search the posts"
							autoComplete="off"
							autoCapitalize="off"
							spellCheck={false}
							enterKeyHint="search"
						/>
						<button type="submit" className="ui">
							Search
						</button>
					</div>
				</form>
				{/* The results are none of React's. */}
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty. */}
				<div data-results="" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: "" }} />
				<noscript>
					<p>Searching needs JavaScript, which is off here.</p>
				</noscript>
				<p className="ui else">
					Or leaf through <a href="/">all posts</a>, from the newest on.
				</p>
			</search>
		</>
	);
}
