import { formatElements } from "@/components/element-helpers";
import { PageHeader } from "@/components/layout/page-header";
import type { Blog } from "@/lib/blog/blog";
import { unlistedMetadata } from "@/lib/blog/metadata/metadata";
import type { Messages } from "@/lib/i18n/types";
import { getPageBlog } from "@/lib/next/page-blog";
import { getClientScript } from "@/lib/outputs/client-script/client-script";
import { encodePath, SEARCH_PATH } from "@/lib/utils/url";
import { PageShell, type SitePage } from "./page-shell";

// As in the layout, production builds drop the import from their bundles.
const dev = process.env.NODE_ENV === "development" ? await import("@/app/dev") : undefined;

export async function findSearchPage(blog: Blog, path: string): Promise<SitePage | undefined> {
	if (!path.endsWith(SEARCH_PATH)) return undefined;
	const site = await blog.site();
	if (path !== site.prefix + SEARCH_PATH) return undefined;
	return {
		metadata: async () => unlistedMetadata(blog, site, { title: site.messages.search.search, path }),
		render: () => <Search path={path} />,
	};
}

async function Search({ path }: { path: string }) {
	const blog = await getPageBlog();
	const [nonce, { messages }, index, { search, searchStyles }] = await Promise.all([
		dev?.readNonce(),
		blog.site(),
		blog.indexPath(),
		getClientScript(blog),
	]);
	return (
		<PageShell path={path}>
			<link rel="stylesheet" href={searchStyles.src} precedence="search" />
			<SearchPage path={path} messages={messages} index={index} />
			<script type="module" src={search.src} integrity={search.integrity} nonce={nonce} />
		</PageShell>
	);
}

/** Renders the search page. Without JavaScript it explains how to find a post. */
function SearchPage({
	path,
	messages,
	index,
}: {
	path: string;
	messages: Messages;
	/** The path of the list of all posts. */
	index: string;
}) {
	const { search, placeholder, withoutScript, leafThrough, allPosts } = messages.search;
	return (
		<>
			<PageHeader heading={search} />
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
				<p className="ui else">{formatElements(leafThrough, { link: <a href={encodePath(index)}>{allPosts}</a> })}</p>
			</search>
		</>
	);
}
