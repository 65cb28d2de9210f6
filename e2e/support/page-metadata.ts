import { getAttribute, getTextContent, type Html } from "@/e2e/support/html";

/** What search engines may show of a page. */
const PREVIEWS = "max-image-preview:large,max-snippet:-1,max-video-preview:-1";

/** The files of the feeds of a list. */
const FEED_FILES = ["rss.xml", "atom.xml", "feed.json"] as const;

/** Returns the metadata of a page by name, property or `rel`; repeated values are separate lines. */
export function parseMetadata(page: Html): Record<string, string> {
	const elements = [
		...page.all("meta[name]"),
		...page.all("meta[property]"),
		...["canonical", "webmention", "pingback"].flatMap((rel) => page.all(`link[rel=${rel}]`)),
		...page.all("head title"),
	];
	const values: Record<string, string> = {};
	for (const one of elements) {
		const key = ["name", "property", "rel"].map((name) => getAttribute(one, name)).find(Boolean) ?? "title";
		const value = getAttribute(one, "content") ?? getAttribute(one, "href") ?? getTextContent(one);
		values[key] = key in values ? `${values[key]}\n${value}` : value;
	}
	return values;
}

/** Returns the URLs of the feeds that a page links to. */
export const listFeedLinks = (page: Html): string[] =>
	page
		.all("link[rel=alternate]")
		.filter((link) => /rss|atom|feed/.test(getAttribute(link, "type") ?? ""))
		.map((link) => getAttribute(link, "href") ?? "");

/** Returns the heading of a page, without the arrow of a link post. */
export const getHeading = (page: Html): string => page.texts("h1")[0]?.replace(/↗$/, "") ?? "";

/** The names of which a page has one at most. */
const SINGLE = /^(?:title|description|canonical|robots|og:(?!image|locale)|twitter:)/;
/** In the fixture, projects are a taxonomy, and talks, links and notes are sections. */
const OWN_FEEDS = /^\/(?:(?:tags|authors|projects)\/[^/]+|(?:talks|links|notes)(?:\/page\/\d+)?$)/;

interface Expected {
	path: string;
	status: number;
	/** The URL of the blog. */
	home: string;
	/** The title of the blog. */
	site: string;
	isPost: boolean;
	isUnlisted: boolean;
	/** Whether the page has the framework, which would not accept other metadata than its own. */
	isInteractive: boolean;
	/** Whether the page has an image for link previews. */
	hasImage: boolean;
}

/** Lists what is wrong with the metadata of a page, by its kind. */
export function findMetadataProblems(page: Html, expected: Expected): string[] {
	const { path, status, home, site, isPost, isUnlisted, isInteractive, hasImage } = expected;
	const found = parseMetadata(page);
	const problems: string[] = [];
	const expectValue = (name: string, value: string | undefined, actual = found[name]) => {
		if (actual !== value) problems.push(`${name} is ${JSON.stringify(actual)} instead of ${JSON.stringify(value)}`);
	};
	for (const [name, value] of Object.entries(found))
		if (SINGLE.test(name) && value.includes("\n")) problems.push(`${name} is there more than once: ${value}`);
	if (!found.description && !isUnlisted) problems.push("has no description");
	const heading = getHeading(page);
	const isMissing = status !== 200;
	const isSearch = path === "/search";
	const isIndex = /^\/(?:page\/\d+)?$/.test(path);
	const [, listPath = path, number] = /^(.*?)(?:\/page\/(\d+))?$/.exec(path) ?? [];
	expectValue("robots", isMissing || isSearch || isUnlisted ? "noindex" : PREVIEWS);
	// The index of an export has a slash at its end.
	const indexUrl = found.canonical === `${home}/` ? found.canonical : home;
	const url = path === "/" ? indexUrl : home + encodeURI(path);
	expectValue("canonical", isMissing ? undefined : url);
	const title = found.title ?? "";
	if (number === undefined && !isMissing) expectValue("title", isIndex ? site : `${heading} · ${site}`);
	else if (!title.endsWith(` · ${site}`)) problems.push(`the title is ${title}`);
	const feeds = FEED_FILES.map((file) => `${home}/${file}`);
	const hasOwnFeeds = OWN_FEEDS.test(path) && !isMissing;
	const expectedFeeds = feeds.flatMap((feed, index) =>
		hasOwnFeeds ? [`${home}${encodeURI(listPath)}/${FEED_FILES[index]}`, feed] : [feed],
	);
	expectValue("feeds", expectedFeeds.join(), listFeedLinks(page).join());
	if (isMissing || isSearch) return problems;
	expectValue("og:site_name", site);
	expectValue("og:title", isPost ? heading : title);
	expectValue("og:description", found.description);
	expectValue("og:url", url);
	expectValue("og:type", isPost ? "article" : /^\/authors\/./.test(path) ? "profile" : "website");
	expectValue("twitter:card", hasImage ? "summary_large_image" : "summary");
	expectValue("twitter:image:alt", found["og:image:alt"]);
	if (!isInteractive) {
		const twitter = Object.keys(found).filter((name) => name.startsWith("twitter:"));
		const expectedTwitter = hasImage ? "twitter:card twitter:image:alt" : "twitter:card";
		expectValue("what Open Graph lacks", expectedTwitter, twitter.sort().join(" "));
	}
	const image = found["og:image"];
	if (hasImage ? !image?.startsWith(`${home}/`) || !found["og:image:alt"] : image)
		problems.push(`og:image is ${image}`);
	return problems;
}
