import { renderToStaticMarkup } from "react-dom/server";
import type { PostPreview } from "@/packages/desk/src/model/blog-types";
import { fit, searchTrail } from "@/packages/desk/src/model/snippets";

interface SnippetProps {
	title: string;
	description: string;
	url: string;
}

export function SearchPreview({
	title,
	description,
	url,
	limits,
}: SnippetProps & { limits: PostPreview["searchLimits"] }) {
	const [shownTitle, shownDescription] = [fit(title, limits.title), fit(description, limits.description)];
	return (
		<section>
			<h2 id="search">As a search result</h2>
			<div className="desk-result">
				<p className="desk-trail">{searchTrail(url)}</p>
				<p className="desk-result-title" dir="auto">
					{shownTitle.shown}
				</p>
				<p dir="auto">{shownDescription.shown}</p>
			</div>
			<p className="desk-note">
				The title has {shownTitle.length} characters
				{shownTitle.isCut && `, of which about ${limits.title} are shown`}; the description {shownDescription.length}
				{shownDescription.isCut && `, of which about ${limits.description} are shown`}.
			</p>
		</section>
	);
}

/** Renders a page as social networks and messengers show a link to it: large, and small. */
export function SocialPreview({ title, description, url, image }: SnippetProps & { image: string | undefined }) {
	const host = URL.canParse(url) ? new URL(url).host : url;
	return (
		<section>
			<h2 id="social">As a social card</h2>
			<div className="desk-social">
				{image && <img src={image} alt="" width={1200} height={630} />}
				<div>
					<p className="desk-trail">{host}</p>
					<p className="desk-social-title" dir="auto">
						{title}
					</p>
					<p dir="auto">{fit(description, 120).shown}</p>
				</div>
			</div>
			<div className="desk-social desk-small">
				{image && <img src={image} alt="" width={1200} height={630} />}
				<div>
					<p className="desk-trail">{host}</p>
					<p className="desk-social-title" dir="auto">
						{fit(title, 60).shown}
					</p>
				</div>
			</div>
		</section>
	);
}

const FEED_STYLE =
	"<style>:root{color-scheme:light dark;font:1.05rem/1.55 Georgia,serif}body{margin:1rem;max-inline-size:42rem}img,video{max-inline-size:100%;block-size:auto}pre{overflow:auto}</style>";

interface FeedPreviewProps {
	item: PostPreview["feed"];
	/** The URL of the blog in its settings, by which the item names pages and images. */
	url: string;
	siteUrl: string;
}

/** Renders a post as a feed reader does: without the styles and scripts of the blog. */
export function FeedPreview({ item, url, siteUrl }: FeedPreviewProps) {
	const title = renderToStaticMarkup(<h1>{item.title}</h1>);
	const html = item.html.replaceAll(`"${url}/`, `"${siteUrl}/`);
	return (
		<section>
			<h2 id="feed">In a feed reader</h2>
			<iframe
				className="desk-feed"
				title="The post in a feed reader"
				// Without `allow-scripts`, nothing in it runs.
				sandbox="allow-same-origin"
				srcDoc={`<!doctype html><html dir="auto">${FEED_STYLE}${title}${html}`}
			/>
		</section>
	);
}

export function MarkdownPreview({ markdown, path }: { markdown: string; path: string }) {
	return (
		<section>
			<h2 id="markdown">As Markdown</h2>
			<details>
				<summary>{path}.md</summary>
				<pre className="desk-frame">{markdown}</pre>
			</details>
		</section>
	);
}
