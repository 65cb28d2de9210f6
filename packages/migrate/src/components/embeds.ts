import { jsxElement, staticAttributes, toBlocks } from "quire-blog/source-adapter";
import type { Replace } from "@/packages/migrate/src/adapter-types";
import { attributeText, createLink, type JsxElement, pickAttributes } from "./nodes";

const URLS: Record<string, (id: string) => string> = {
	tweet: (id) => (/^\d+$/.test(id) ? `https://x.com/i/status/${id}` : `https://x.com/${id.replace(/^@/, "")}`),
	vimeo: (id) => `https://vimeo.com/${id}`,
	gist: (id) => `https://gist.github.com/${id}`,
	instagram: (id) => `https://www.instagram.com/p/${id}/`,
	codepen: (id) => `https://codepen.io/${id}`,
	spotify: (id) => `https://open.spotify.com/${id}`,
};

/** Accepts a URL in place of the id, and returns it unchanged. */
export function embedUrl(service: string, id: string): string {
	return /^https?:/.test(id) ? id : (URLS[service]?.(id) ?? id);
}

/** Returns a URL without `https://`, `www.` and a trailing slash, for the label of a link. */
export function shortenUrl(url: string): string {
	return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}

/** The attributes with the id or the URL of what a tag embeds, in components of several themes. */
const ID_ATTRIBUTES = [
	"id",
	"youTubeId",
	"youtubeId",
	"videoId",
	"tweetId",
	"tweetLink",
	"twitterLink",
	"vimeoId",
	"gistLink",
	"instagramId",
	"url",
	"src",
	"link",
];

/** Returns the id or the URL of what a tag embeds; `undefined` if it is computed at runtime. */
function findEmbedId(node: JsxElement): string | undefined {
	const attributes = staticAttributes(node.attributes);
	return ID_ATTRIBUTES.map((name) => attributeText(attributes[name])).find(Boolean);
}

/** Converts to `YouTube`, with the content of the tag below the video. */
const video: Replace = (node) => {
	const id = findEmbedId(node);
	// An id that is computed at runtime is passed on.
	const player = id
		? jsxElement("YouTube", { id }, [], node.position, pickAttributes(node, "title"))
		: { ...node, name: "YouTube", children: [] };
	return [player, ...toBlocks(node)];
};

const linkTo =
	(service: string): Replace =>
	(node) => {
		const id = findEmbedId(node);
		const children = node.children as ReturnType<Replace>;
		if (!id) return children;
		const url = embedUrl(service, id);
		const label = attributeText(staticAttributes(node.attributes).title) || shortenUrl(url);
		return [...children, { type: "paragraph", children: [createLink(url, label)] }];
	};

export const embeds: Record<string, Replace> = {
	YouTube: video,
	Youtube: video,
	YouTubeEmbed: video,
	YoutubeEmbed: video,
	LiteYouTube: video,
	LiteYouTubeEmbed: video,
	Tweet: linkTo("tweet"),
	TweetEmbed: linkTo("tweet"),
	TwitterTweetEmbed: linkTo("tweet"),
	Vimeo: linkTo("vimeo"),
	Gist: linkTo("gist"),
	Instagram: linkTo("instagram"),
	CodePen: linkTo("codepen"),
	Spotify: linkTo("spotify"),
	LinkPreview: linkTo("link"),
};
